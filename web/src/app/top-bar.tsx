import { ActionIcon, Kbd } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Breadcrumb } from './breadcrumb';
import { MeMenu } from './me-menu';
import { openPalette } from './windows';
import classes from './top-bar.module.css';

export function TopBar({ isNarrow }: { readonly isNarrow: boolean }) {
  const { t } = useTranslation();
  return (
    <header className={classes.bar}>
      <Breadcrumb isShort={isNarrow} />
      {isNarrow ? (
        <ActionIcon size={40} aria-label={t('shell.search')} onClick={openPalette}>
          <IconSearch size={20} stroke={1.6} />
        </ActionIcon>
      ) : (
        <button type="button" className={classes.search} onClick={openPalette}>
          <IconSearch size={16} stroke={1.6} aria-hidden />
          {t('shell.search')}
          <Kbd>Ctrl K</Kbd>
        </button>
      )}
      <MeMenu isNarrow={isNarrow} />
    </header>
  );
}

import { Button, CopyButton, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import classes from './once-only.module.css';

interface OnceOnlyProps {
  readonly sentence: string;
  readonly label: string;
  readonly secret: string;
  readonly expiresAt?: string;
  readonly onDone: () => void;
}

/** Something that is shown this once and then known to nobody but who copied it. */
export function OnceOnly({ sentence, label, secret, expiresAt, onDone }: OnceOnlyProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.box} role="status">
      <p>{sentence}</p>
      <div className={classes.line}>
        <TextInput
          className={classes.secret ?? ''}
          aria-label={label}
          value={secret}
          readOnly
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} stroke={1.6} />}
              onClick={copy}
            >
              {t(copied ? 'ui.copied' : 'ui.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <p className={classes.hint}>
        {t('administration.onceOnly')}
        {expiresAt !== undefined &&
          ` ${t('administration.validUntil', { date: format.full(expiresAt) })}`}
      </p>
      <div>
        <Button variant="default" onClick={onDone}>
          {t('administration.done')}
        </Button>
      </div>
    </div>
  );
}

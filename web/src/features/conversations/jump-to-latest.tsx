import { IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import classes from './room.module.css';

interface JumpToLatestProps {
  /** How much is not yet read. */
  readonly news: number;
  readonly onJump: () => void;
}

export function JumpToLatest({ news, onJump }: JumpToLatestProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <button
      type="button"
      className={classes.jump}
      data-news={news > 0 || undefined}
      onClick={onJump}
    >
      <IconArrowDown size={16} stroke={1.8} aria-hidden />
      {t('conversations.toLatest')}
      {news > 0 && (
        <span>{t('conversations.news', { count: news, number: format.number(news) })}</span>
      )}
    </button>
  );
}

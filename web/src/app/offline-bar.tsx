import { IconCloudOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { useLostAt } from '~/shared/live/live-provider';
import classes from './shell.module.css';

/** A line that comes back sooner is not worth a word. */
const PATIENCE_MS = 2_000;

/** While the line is down: since when, and that nothing must be done. */
export function OfflineBar() {
  const { t } = useTranslation();
  const format = useFormat();
  const lostAt = useLostAt();
  const [told, setTold] = useState<number>();
  useEffect(() => {
    if (lostAt === undefined) return;
    const timer = setTimeout(() => {
      setTold(lostAt);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [lostAt]);
  if (lostAt === undefined || told !== lostAt) return null;
  const time = format.time(new Date(lostAt).toISOString());
  return (
    <p className={classes.offline} role="status">
      <IconCloudOff size={16} stroke={1.6} aria-hidden /> {t('shell.offline', { time })}
    </p>
  );
}

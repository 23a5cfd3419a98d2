import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './page-skeleton.module.css';

/** Stands where the page will stand, so that nothing jumps when it arrives. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.page} role="status" aria-label={t('ui.loading')}>
      <Skeleton height={28} width={220} />
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={36} />
      ))}
    </div>
  );
}

import { fieldCatalogue } from '~/shared/model/fields';
import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { timelineOf } from './customers';
import { TimelineLine } from './timeline-line';
import classes from './timeline.module.css';

interface CustomerTimelineProps {
  readonly id: string;
  /** Only so many, as in a panel. */
  readonly most?: number;
}

/** Everything that ever happened to the customer, newest first, under whatever id. */
export function CustomerTimeline({ id, most }: CustomerTimelineProps) {
  const { t } = useTranslation();
  const timeline = useInfiniteQuery(timelineOf(id));
  // Without the catalogue fields would be called by their keys.
  const isWording = useQuery(fieldCatalogue).isPending;
  if (timeline.data === undefined || isWording) {
    if (timeline.error !== null)
      return <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />;
    return (
      <div className={classes.frame} role="status" aria-label={t('ui.loading')}>
        {[0, 1, 2].map((row) => (
          <Skeleton key={row} height={18} mb={14} />
        ))}
      </div>
    );
  }
  const entries = timeline.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) return <EmptyState sentence={t('customers.timelineEmpty')} />;
  return (
    <div className={classes.frame} data-short={most !== undefined || undefined}>
      <ol className={classes.entries}>
        {entries.slice(0, most).map((entry) => (
          <TimelineLine key={entry.id} entry={entry} />
        ))}
      </ol>
      {most === undefined && timeline.hasNextPage && (
        <Button
          variant="default"
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          {t('customers.older')}
        </Button>
      )}
      {timeline.isFetchNextPageError && <p role="alert">{t('customers.moreFailed')}</p>}
    </div>
  );
}

import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { RunStateMark } from './run-state';
import type { RunView } from './source-types';
import { useRuns } from './sources';
import { ScrollRegion } from '~/shared/ui/scroll-region';
import classes from './run-list.module.css';

const counts = ['read', 'accepted', 'unchanged', 'quarantined', 'skipped', 'vanished'] as const;

export function RunList({ source }: { readonly source: string }) {
  const { t } = useTranslation();
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useRuns(source);
  if (isError) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Skeleton height={160} aria-busy />;
  const runs = data.pages.flatMap((page) => page.items);
  if (runs.length === 0) return <EmptyState sentence={t('sources.runs.none')} />;
  return (
    <>
      <ScrollRegion className={classes.scroll} label={t('sources.tab.runs')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('sources.runs.when')}</th>
              <th scope="col">{t('sources.runs.state')}</th>
              <th scope="col">{t('sources.runs.file')}</th>
              {counts.map((count) => (
                <th key={count} scope="col" title={t(`sources.countHint.${count}`)}>
                  {t(`sources.count.${count}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <RunRow key={run.id} run={run} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {hasNextPage && (
        <Button
          variant="default"
          mt={12}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('sources.runs.more')}
        </Button>
      )}
    </>
  );
}

function RunRow({ run }: { readonly run: RunView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <Link to="/data/runs/$id" params={{ id: run.id }} className={classes.link}>
          {format.full(run.startedAt)}
        </Link>
      </th>
      <td>
        <RunStateMark state={run.state} />
      </td>
      <td className={classes.file} title={run.file}>
        {run.file ?? t('sources.runs.byProgram')}
      </td>
      {counts.map((count) => (
        <td
          key={count}
          data-label={t(`sources.count.${count}`)}
          data-zero={run[count] === 0 || undefined}
        >
          {format.number(run[count])}
        </td>
      ))}
    </tr>
  );
}

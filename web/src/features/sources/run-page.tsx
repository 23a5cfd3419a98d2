import { Button, Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { useFormat } from '~/shared/format/format';
import { useLanguage } from '~/shared/i18n/text';
import { ErrorState } from '~/shared/ui/error-state';
import { PageHead } from '~/shared/ui/page-head';
import { Reading } from '~/shared/ui/reading';
import { useMayManageRun } from './rights';
import { RunAnswer } from './run-answer';
import { RunBar } from './run-bar';
import { isOver, RunStateMark, unexplained, whoOf } from './run-state';
import type { RunView } from './source-types';
import { useRun, useStopRun } from './sources';
import { TieOut } from './tie-out';
import { UndoRun } from './undo-run';
import classes from './run-page.module.css';

const counts = ['read', 'accepted', 'unchanged', 'quarantined', 'skipped'] as const;

export function RunPage() {
  const { id } = useParams({ from: '/shell/data/runs/$id' });
  return <RunReport id={id} />;
}

/** A run while it runs and after: how far, what became of each row, whether it ties out. */
export function RunReport({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: run, isError, error, refetch } = useRun(id);
  usePageTitle(
    run && t('sources.run.crumb', { time: format.full(run.startedAt) }),
    run && [{ label: run.sourceName, to: `/data/sources/${run.source}` }],
  );
  if (isError && run === undefined) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (run === undefined) {
    return (
      <div className={classes.page} aria-busy>
        <Skeleton height={28} width={280} mt={16} />
        <Skeleton height={8} />
        <Skeleton height={64} />
      </div>
    );
  }
  return (
    <Reading>
      <RunHead run={run} />
      <div className={classes.page}>
        <RunBar run={run} />
        <RunAnswer run={run} />
        <Counts run={run} />
        <Ties run={run} />
        <TieOut sums={run.sums} />
      </div>
    </Reading>
  );
}

function RunHead({ run }: { readonly run: RunView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const mayManage = useMayManageRun(run);
  const stop = useStopRun(run.id);
  return (
    <PageHead
      title={
        <Link to="/data/sources/$id" params={{ id: run.source }} className={classes.source}>
          {run.sourceName}
        </Link>
      }
      sentence={
        <span className={classes.sentence}>
          <RunStateMark state={run.state} />
          {run.file !== undefined && <span>{run.file}</span>}
          <span>{t(`sources.map.lists.${run.list}`)}</span>
          <span>{format.full(run.startedAt)}</span>
          {run.by !== undefined && (
            <span>{t('sources.run.by', { name: whoOf(run, language) })}</span>
          )}
        </span>
      }
      actions={
        <>
          {mayManage && run.quarantined > 0 && run.state !== 'undone' && (
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link
                  to="/data/sources/$id"
                  params={{ id: run.source }}
                  search={{ tab: 'quarantine' }}
                  {...props}
                />
              )}
            >
              {t('sources.run.openQuarantine', { count: run.quarantined })}
            </Button>
          )}
          {mayManage && run.undoable && <UndoRun run={run} />}
          {run.state === 'finished' && run.customers > 0 && (
            <Button
              renderRoot={(props) => (
                <Link to="/customers" search={{ source: run.source }} {...props} />
              )}
            >
              {t('sources.run.openCustomers')}
            </Button>
          )}
          {mayManage && (run.state === 'waiting' || run.state === 'reading') && (
            <Button
              variant="default"
              disabled={stop.isPending || stop.isSuccess}
              title={t('sources.run.stopSafe')}
              onClick={() => {
                stop.mutate();
              }}
            >
              {t(stop.isPending || stop.isSuccess ? 'sources.run.stopping' : 'sources.run.stop')}
            </Button>
          )}
        </>
      }
    />
  );
}

function Counts({ run }: { readonly run: RunView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isMatched = run.state === 'resolving' || isOver(run);
  const shown = [
    ...counts,
    ...(run.vanished > 0 ? (['vanished'] as const) : []),
    ...(isMatched ? (['linked', 'customers'] as const) : []),
  ];
  return (
    <dl className={classes.counts}>
      {shown.map((count) => (
        <div key={count} title={t(`sources.countHint.${count}`)}>
          <dt>{t(`sources.count.${count}`)}</dt>
          <dd data-zero={run[count] === 0 || undefined}>
            {run.state === 'resolving' && (count === 'linked' || count === 'customers')
              ? '…'
              : format.number(run[count])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** read = accepted + unchanged + quarantined + skipped, said aloud once nothing more is read. */
function Ties({ run }: { readonly run: RunView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const open = unexplained(run);
  if (run.state === 'waiting') return null;
  const isWhole = open === 0 && run.state !== 'reading';
  if (open !== 0 && isOver(run)) {
    return (
      <p className={classes.open}>{t('sources.run.tiesNot', { open: format.number(open) })}</p>
    );
  }
  const values = Object.fromEntries(
    counts.map((count) => [count, format.number(run[count])]),
  ) as Record<(typeof counts)[number], string>;
  return (
    <p className={classes.quiet}>{t(isWhole ? 'sources.run.ties' : 'sources.run.soFar', values)}</p>
  );
}

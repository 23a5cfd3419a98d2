import { Button, Skeleton } from '@mantine/core';
import { IconPlus, IconUpload } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { useFormat } from '~/shared/format/format';
import { DepartmentMark } from '~/shared/ui/department-mark';
import { ErrorState } from '~/shared/ui/error-state';
import { PageHead } from '~/shared/ui/page-head';
import { Reading } from '~/shared/ui/reading';
import { FilePick } from './file-pick';
import { LoadFile } from './load-file';
import { NewSource } from './new-source';
import { RunStateMark } from './run-state';
import type { Source } from './source-types';
import { useSources } from './sources';
import classes from './sources-page.module.css';
import { useMayManageSources } from './rights';

/** Every source of every department; a file dropped anywhere on it is loaded. */
export function SourcesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  usePageTitle(t('sources.title'));
  const mayManage = useMayManageSources();
  const { data: sources, isError, error, refetch } = useSources();
  const [file, setFile] = useState<File>();
  const [isAdding, setAdding] = useState(false);
  const records = (sources ?? []).reduce((sum, source) => sum + source.records, 0);
  const waiting = (sources ?? []).reduce((sum, source) => sum + source.quarantined, 0);
  const sentence =
    sources === undefined || sources.length === 0
      ? undefined
      : [
          t('sources.sentence', { count: sources.length, records: format.number(records) }),
          ...(waiting === 0 ? [] : [t('sources.waiting', { count: waiting })]),
        ].join(' · ');
  return (
    <Reading>
      <PageHead
        title={t('sources.title')}
        sentence={sentence}
        actions={
          mayManage && (
            <>
              <FilePick onPick={setFile} variant="default">
                {t('sources.loadFile')}
              </FilePick>
              <Button
                leftSection={<IconPlus size={16} stroke={1.8} />}
                onClick={() => {
                  setAdding(true);
                }}
              >
                {t('sources.add')}
              </Button>
            </>
          )
        }
      />
      {isError ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SourceList sources={sources} onPick={mayManage ? setFile : undefined} />
      )}
      {mayManage && <LoadFile file={file} sources={sources ?? []} onFile={setFile} />}
      <NewSource
        isOpen={isAdding}
        onClose={() => {
          setAdding(false);
        }}
        onCreated={(source) =>
          void navigate({ to: '/data/sources/$id', params: { id: source.id } })
        }
      />
    </Reading>
  );
}

function SourceList({
  sources,
  onPick,
}: {
  readonly sources: readonly Source[] | undefined;
  readonly onPick: ((file: File) => void) | undefined;
}) {
  const { t } = useTranslation();
  if (sources === undefined) {
    return (
      <div className={classes.list} aria-busy>
        {[0, 1, 2].map((each) => (
          <Skeleton key={each} height={48} my={12} />
        ))}
      </div>
    );
  }
  if (sources.length === 0) {
    return (
      <div className={classes.empty}>
        <IconUpload size={24} stroke={1.5} aria-hidden />
        <p>{t('sources.empty')}</p>
        {onPick && <FilePick onPick={onPick}>{t('sources.chooseFile')}</FilePick>}
        <p className={classes.quiet}>{t('sources.drop.kinds')}</p>
      </div>
    );
  }
  return (
    <div className={classes.list} role="table" aria-label={t('sources.title')}>
      <div className={`${classes.row} ${classes.head}`} role="row">
        {(['source', 'records', 'inQuarantine', 'lastRun'] as const).map((column) => (
          <span key={column} role="columnheader">
            {t(`sources.${column}`)}
          </span>
        ))}
      </div>
      {sources.map((source) => (
        <SourceRow key={source.id} source={source} />
      ))}
    </div>
  );
}

function SourceRow({ source }: { readonly source: Source }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayManage = useMayManageSources(source.department.key);
  return (
    <div className={classes.row} role="row">
      <div role="cell" className={classes.who}>
        <DepartmentMark id={source.department.key} />
        <span>
          <Link to="/data/sources/$id" params={{ id: source.id }} className={classes.name}>
            {source.name}
          </Link>
          <span className={classes.quiet}>
            {t(`sources.way.${source.kind}`)}
            {!source.mapped && source.kind !== 'accord' && ` · ${t('sources.notMapped')}`}
          </span>
        </span>
      </div>
      <span role="cell" className={classes.number} data-label={t('sources.records')}>
        {format.number(source.records)}
      </span>
      <span role="cell" className={classes.number} data-label={t('sources.inQuarantine')}>
        {source.quarantined === 0 || !mayManage ? (
          format.number(source.quarantined)
        ) : (
          <Link
            to="/data/sources/$id"
            params={{ id: source.id }}
            search={{ tab: 'quarantine' }}
            className={classes.waits}
          >
            {format.number(source.quarantined)}
          </Link>
        )}
      </span>
      <div role="cell" className={classes.run}>
        <LastRun source={source} />
      </div>
    </div>
  );
}

function LastRun({ source }: { readonly source: Source }) {
  const { t } = useTranslation();
  const format = useFormat();
  const run = source.lastRun;
  if (run === undefined) return <span className={classes.quiet}>{t('sources.neverRun')}</span>;
  return (
    <Link to="/data/runs/$id" params={{ id: run.id }} className={classes.runLink}>
      <RunStateMark state={run.state} />
      <span className={classes.quiet} title={format.full(run.startedAt)}>
        {format.ago(run.startedAt)}
        {run.file !== undefined && ` · ${run.file}`}
      </span>
    </Link>
  );
}

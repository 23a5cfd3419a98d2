import { Button, Skeleton } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { PageHead } from '~/shared/ui/page-head';
import { FileStep } from './file-step';
import { FilePick } from './file-pick';
import { LoadFile } from './load-file';
import { MappingEditor } from './mapping-editor';
import type { Source } from './source-types';
import { useFile, useMapping, useSuggestion } from './files';
import { useNewestFile, useSource, useTargets } from './sources';
import { mappingFor } from './mapping-draft';
import classes from './mapping-page.module.css';

export function MappingPage() {
  const { id } = useParams({ from: '/shell/data/sources/$id/mapping' });
  const { file, step } = useSearch({ from: '/shell/data/sources/$id/mapping' });
  const navigate = useNavigate();
  return (
    <MappingOf
      id={id}
      file={file}
      step={step === 'file' ? 'file' : 'mapping'}
      onStep={(next) =>
        void navigate({
          to: '/data/sources/$id/mapping',
          params: { id },
          search: {
            ...(file === undefined ? {} : { file }),
            ...(next === 'file' ? { step: next } : {}),
          },
        })
      }
    />
  );
}

interface MappingOfProps {
  readonly id: string;
  readonly file: string | undefined;
  readonly step: 'file' | 'mapping';
  readonly onStep: (step: 'file' | 'mapping') => void;
}

/** From a file that was loaded to a run: what it was taken for, then what its columns become. */
export function MappingOf({ id, file: asked, step, onStep }: MappingOfProps) {
  const { t } = useTranslation();
  const { data: source, isError, error, refetch } = useSource(id);
  usePageTitle(
    source && t('sources.tab.mapping'),
    source && [{ label: source.name, to: `/data/sources/${id}` }],
  );
  const newest = useNewestFile(source);
  const fileId = asked ?? newest.file;
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (source === undefined || (fileId === undefined && newest.isWaiting)) return <Waiting />;
  if (fileId === undefined) return <NoFile source={source} />;
  return <WithFile source={source} fileId={fileId} step={step} onStep={onStep} />;
}

function Waiting() {
  return (
    <div className={classes.waiting} aria-busy>
      <Skeleton height={28} width={260} />
      {[0, 1, 2, 3, 4, 5].map((each) => (
        <Skeleton key={each} height={40} />
      ))}
    </div>
  );
}

function NoFile({ source }: { readonly source: Source }) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<File>();
  return (
    <>
      <PageHead title={source.name} />
      <div className={classes.waiting}>
        <EmptyState sentence={t('sources.file.none')} />
        <FilePick onPick={setPicked}>{t('sources.loadFile')}</FilePick>
      </div>
      <LoadFile file={picked} sources={[source]} into={source.id} onFile={setPicked} />
    </>
  );
}

interface WithFileProps {
  readonly source: Source;
  readonly fileId: string;
  readonly step: 'file' | 'mapping';
  readonly onStep: (step: 'file' | 'mapping') => void;
}

function WithFile({ source, fileId, step, onStep }: WithFileProps) {
  const { t } = useTranslation();
  const file = useFile(fileId);
  const targets = useTargets();
  const inUse = useMapping(source);
  const suggestion = useSuggestion(file.data, undefined);
  const broken = [file, targets, inUse, suggestion].find((each) => each.isError && !each.data);
  if (file.isError) {
    return (
      <div className={classes.waiting}>
        <EmptyState sentence={`${t('sources.file.absent')} ${t('sources.file.absentDo')}`} />
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link to="/data/sources/$id" params={{ id: source.id }} {...props} />
          )}
        >
          {source.name}
        </Button>
      </div>
    );
  }
  if (broken?.error) {
    return <ErrorState error={broken.error} onRetry={() => void broken.refetch()} />;
  }
  if (!file.data) return <Waiting />;
  if (step === 'file') {
    return <FileStep source={source} file={file.data} onStep={onStep} />;
  }
  if (!targets.data || !inUse.data || !suggestion.data) return <Waiting />;
  const known = inUse.data.mapping;
  return (
    <MappingEditor
      // Another file, or the same read otherwise, is another mapping to begin from.
      key={`${file.data.id} ${JSON.stringify(file.data.recognised)}`}
      source={source}
      file={file.data}
      targets={targets.data}
      suggestion={suggestion.data}
      initial={known === undefined ? suggestion.data.mapping : mappingFor(file.data, known)}
      version={inUse.data.version}
      onStep={onStep}
    />
  );
}

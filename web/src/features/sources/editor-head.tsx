import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '~/shared/api/refusal';
import { useFormat } from '~/shared/format/format';
import { labelOf, useLanguage } from '~/shared/i18n/text';
import { PageHead } from '~/shared/ui/page-head';
import { linesOf, missingFields, unreadColumns } from './mapping-draft';
import { useProblemWords } from './problem-words';
import type { FileView, Mapping, Preview, Source, Target } from './source-types';
import { useSaveMapping } from './files';
import { useStartRun } from './sources';
import classes from './mapping-page.module.css';

interface EditorHeadProps {
  readonly source: Source;
  readonly file: FileView;
  readonly targets: readonly Target[];
  readonly mapping: Mapping;
  readonly preview: Preview | undefined;
  /** The version of the mapping this one began from; absent before the first. */
  readonly version: string | undefined;
}

/** What the mapping reads so far, what it still lacks, and the way on: save, start. */
export function EditorHead({ source, file, targets, mapping, preview, version }: EditorHeadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const save = useSaveMapping(source.id);
  const start = useStartRun(source.id);
  const columns = file.columns.map((column) => column.name);
  const missing = missingFields(mapping, targets).map(({ field }) => labelOf(field, language));
  const hasLines = linesOf(mapping, columns).length > 0;
  const put = (then: () => void, isOver = false) => {
    const since = save.data ?? version;
    save.mutate(
      { mapping, ...(isOver || since === undefined ? {} : { version: since }) },
      { onSuccess: then },
    );
  };
  const begin = () => {
    start.mutate(
      { file: file.id },
      {
        onSuccess: (run) => void navigate({ to: '/data/runs/$id', params: { id: run.id } }),
      },
    );
  };
  return (
    <div className={classes.head}>
      <PageHead
        title={source.name}
        sentence={<SoFar file={file} mapping={mapping} preview={preview} />}
        actions={
          <>
            {missing.length > 0 && (
              <span className={classes.missing}>
                {t('sources.map.startMissing', {
                  fields: [...new Set(missing)].join(t('ui.listJoin')),
                })}
              </span>
            )}
            <Button
              variant="default"
              disabled={!hasLines || save.isPending}
              onClick={() => {
                put(() => undefined);
              }}
            >
              {t(save.isSuccess ? 'sources.map.saved' : 'sources.map.saveOnly')}
            </Button>
            <Button
              disabled={!hasLines || missing.length > 0}
              loading={save.isPending || start.isPending}
              onClick={() => {
                put(begin);
              }}
            >
              {t('sources.map.start')}
            </Button>
          </>
        }
      />
      <Trouble
        problem={save.error ?? start.error}
        onOver={() => {
          put(begin, true);
        }}
      />
    </div>
  );
}

function SoFar({ file, mapping, preview }: Pick<EditorHeadProps, 'file' | 'mapping' | 'preview'>) {
  const { t } = useTranslation();
  const columns = file.columns.map((column) => column.name);
  const read = columns.length - unreadColumns(mapping, columns).length;
  const format = useFormat();
  const { rows = 0, faulty = 0 } = preview?.counts ?? {};
  const of = format.number(rows);
  return [
    file.name,
    t('sources.map.read', { count: read, of: String(columns.length) }),
    ...(preview === undefined
      ? []
      : faulty === 0
        ? [t('sources.map.clean', { of })]
        : [t('sources.map.faulty', { count: faulty, of })]),
  ].join(' · ');
}

interface TroubleProps {
  readonly problem: Error | null;
  readonly onOver: () => void;
}

/** Why it could not be saved or started; a colleague's change can be taken or written over. */
function Trouble({ problem, onOver }: TroubleProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  if (problem === null) return null;
  const isChanged = isRefusal(problem, 'changed-meanwhile');
  return (
    <div role="alert" className={classes.problem}>
      {isChanged ? t('sources.map.changed') : words(problem)}
      {isChanged && (
        <>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              window.location.reload();
            }}
          >
            {t('sources.map.theirs')}
          </Button>
          <Button size="xs" variant="default" onClick={onOver}>
            {t('sources.map.over')}
          </Button>
        </>
      )}
    </div>
  );
}

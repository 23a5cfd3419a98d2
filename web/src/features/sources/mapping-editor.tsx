import { Button, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '~/shared/api/refusal';
import { labelOf, useLanguage } from '~/shared/i18n/text';
import { PageHead } from '~/shared/ui/page-head';
import { absentColumns, chooseTargets, linesOf, missingFields, unreadColumns } from './mapping-draft';
import { MappingDefaultsForm } from './mapping-defaults';
import { MappingLines } from './mapping-lines';
import { MappingPreview } from './mapping-preview';
import { MappingTargets, TargetChoice } from './mapping-targets';
import { useProblemWords } from './problem-words';
import { RowsPreview } from './rows-preview';
import type {
  FileView,
  Mapping,
  MappingSuggestion,
  Preview,
  Source,
  Target,
} from './source-types';
import { usePreview, useSaveMapping, useStartRun, useSuggestion } from './sources';
import { Steps } from './steps';
import classes from './mapping-page.module.css';

interface MappingEditorProps {
  readonly source: Source;
  readonly file: FileView;
  readonly targets: readonly Target[];
  readonly suggestion: MappingSuggestion;
  readonly initial: Mapping;
  readonly version: string | undefined;
  readonly onStep: (step: 'file' | 'mapping') => void;
}

/** Columns become fields; beside them stands at once what comes out of the first rows. */
export function MappingEditor(props: MappingEditorProps) {
  const { source, file, targets, suggestion, initial, onStep } = props;
  const { t } = useTranslation();
  const [mapping, setMapping] = useState(initial);
  const [focus, setFocus] = useState<string | undefined>(file.columns[0]?.name);
  const chosen = mapping.targets.map((target) => target.target);
  const wider = useSuggestion(file, chosen);
  const [settled] = useDebouncedValue(mapping, 250);
  const preview = usePreview(file.id, settled.targets.length === 0 ? undefined : settled);
  const columns = file.columns.map((column) => column.name);
  const absent = absentColumns(mapping, columns);
  return (
    <div className={classes.page}>
      <EditorHead {...props} mapping={mapping} preview={preview.data} />
      <div className={classes.main}>
        <div className={classes.bar}>
          <Steps step="mapping" onStep={onStep} />
          <TargetChoice
            targets={targets}
            chosen={chosen}
            onChange={(keys) => {
              setMapping(chooseTargets(mapping, keys, wider.data?.mapping ?? suggestion.mapping));
            }}
          />
        </div>
        {absent.length > 0 && (
          <div role="alert" className={classes.absent}>
            {t('sources.map.absent', { count: absent.length, columns: absent.join(', ') })}{' '}
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setMapping(suggestion.mapping);
              }}
            >
              {t('sources.map.suggestAgain')}
            </Button>
          </div>
        )}
        {chosen.length === 0 ? (
          <p className={classes.nothing}>{t('sources.map.noTargetText')}</p>
        ) : (
          <>
            <MappingLines
              file={file}
              targets={targets}
              mapping={mapping}
              suggestion={wider.data ?? suggestion}
              preview={preview.data}
              focus={focus}
              onFocus={setFocus}
              onChange={setMapping}
            />
            <MappingTargets
              targets={targets}
              mapping={mapping}
              columns={columns}
              onChange={setMapping}
            />
            <MappingDefaultsForm
              defaults={mapping.defaults}
              onChange={(defaults) => {
                setMapping({ ...mapping, defaults });
              }}
            />
            <ListChoice mapping={mapping} onChange={setMapping} />
            <RowsPreview preview={preview.data} mapping={mapping} targets={targets} />
          </>
        )}
      </div>
      <MappingPreview
        file={file}
        targets={targets}
        mapping={mapping}
        preview={preview}
        focus={focus}
      />
    </div>
  );
}

interface EditorHeadProps extends MappingEditorProps {
  readonly mapping: Mapping;
  readonly preview: Preview | undefined;
}

function EditorHead({ source, file, targets, mapping, preview, version }: EditorHeadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const words = useProblemWords();
  const save = useSaveMapping(source.id);
  const start = useStartRun(source.id);
  const columns = file.columns.map((column) => column.name);
  const read = columns.length - unreadColumns(mapping, columns).length;
  const missing = missingFields(mapping, targets).map(({ field }) => labelOf(field, language));
  const hasLines = linesOf(mapping, columns).length > 0;
  const problem = save.error ?? start.error;
  const begin = (over?: boolean) => {
    save.mutate(
      { mapping, ...(over === true || version === undefined ? {} : { version }) },
      {
        onSuccess: () => {
          start.mutate(
            { file: file.id },
            {
              onSuccess: (run) =>
                void navigate({ to: '/data/runs/$id', params: { id: run.id } }),
            },
          );
        },
      },
    );
  };
  const sentence = [
    file.name,
    t('sources.map.read', { count: read, of: columns.length }),
    ...(preview === undefined ? [] : [faultWords(preview, t)]),
  ].join(' · ');
  return (
    <div className={classes.head}>
      <PageHead
        title={source.name}
        sentence={sentence}
        actions={
          <>
            {missing.length > 0 && (
              <span className={classes.missing}>
                {t('sources.map.startMissing', { fields: [...new Set(missing)].join(', ') })}
              </span>
            )}
            <Button
              variant="default"
              disabled={!hasLines}
              loading={save.isPending && start.isIdle}
              onClick={() => {
                save.mutate({ mapping, ...(version === undefined ? {} : { version }) });
              }}
            >
              {t(save.isSuccess && start.isIdle ? 'sources.map.saved' : 'sources.map.saveOnly')}
            </Button>
            <Button
              disabled={!hasLines || missing.length > 0}
              loading={save.isPending || start.isPending}
              onClick={() => {
                begin();
              }}
            >
              {t('sources.map.start')}
            </Button>
          </>
        }
      />
      {problem && (
        <div role="alert" className={classes.problem}>
          {isRefusal(problem, 'changed-meanwhile') ? t('sources.map.changed') : words(problem)}
          {isRefusal(problem, 'changed-meanwhile') && (
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
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  begin(true);
                }}
              >
                {t('sources.map.over')}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function faultWords(preview: Preview, t: ReturnType<typeof useTranslation>['t']) {
  const { rows, faulty } = preview.counts;
  return faulty === 0
    ? t('sources.map.clean', { of: rows })
    : t('sources.map.faulty', { count: faulty, of: rows });
}

function ListChoice({
  mapping,
  onChange,
}: {
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.list}>
      <span id="list-choice">{t('sources.map.list')}</span>
      <SegmentedControl
        aria-labelledby="list-choice"
        value={mapping.list}
        data={(['whole', 'additions'] as const).map((list) => ({
          value: list,
          label: t(`sources.map.lists.${list}`),
        }))}
        onChange={(list) => {
          onChange({ ...mapping, list: list === 'additions' ? 'additions' : 'whole' });
        }}
      />
      <span className={classes.quiet}>{t(`sources.map.listHint.${mapping.list}`)}</span>
    </div>
  );
}

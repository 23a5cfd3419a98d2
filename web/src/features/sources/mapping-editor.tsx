import { Button, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { absentColumns, chooseTargets, linesOf } from './mapping-draft';
import { EditorHead } from './editor-head';
import { MappingDefaultsForm } from './mapping-defaults';
import { MappingLines } from './mapping-lines';
import { MappingPreview } from './mapping-preview';
import { MappingTargets, TargetChoice } from './mapping-targets';
import { RowsPreview } from './rows-preview';
import type { FileView, Mapping, MappingSuggestion, Source, Target } from './source-types';
import { usePreview, useSuggestion } from './files';
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
  return (
    <div className={classes.frame}>
      <Editor {...props} />
    </div>
  );
}

function Editor(props: MappingEditorProps) {
  const { file, targets, suggestion, initial, onStep } = props;
  const { t } = useTranslation();
  const [mapping, setMapping] = useState(initial);
  const [focus, setFocus] = useState(
    () =>
      linesOf(
        initial,
        file.columns.map((column) => column.name),
      )[0]?.mapping.columns[0] ?? file.columns[0]?.name,
  );
  const chosen = mapping.targets.map((target) => target.target);
  const wider = useSuggestion(file, chosen);
  const [settled] = useDebouncedValue(mapping, 250);
  const preview = usePreview(file.id, settled.targets.length === 0 ? undefined : settled);
  const columns = file.columns.map((column) => column.name);
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
        <AbsentColumns
          columns={absentColumns(mapping, columns)}
          onSuggest={() => {
            setMapping(suggestion.mapping);
          }}
        />
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
            <Foundations
              targets={targets}
              mapping={mapping}
              columns={columns}
              onChange={setMapping}
            />
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

function AbsentColumns({
  columns,
  onSuggest,
}: {
  readonly columns: readonly string[];
  readonly onSuggest: () => void;
}) {
  const { t } = useTranslation();
  if (columns.length === 0) return null;
  return (
    <div role="alert" className={classes.absent}>
      {t('sources.map.absent', { count: columns.length, columns: columns.join(t('ui.listJoin')) })}{' '}
      <Button size="xs" variant="default" onClick={onSuggest}>
        {t('sources.map.suggestAgain')}
      </Button>
    </div>
  );
}

interface FoundationsProps {
  readonly targets: readonly Target[];
  readonly mapping: Mapping;
  readonly columns: readonly string[];
  readonly onChange: (mapping: Mapping) => void;
}

/** What holds for the file as a whole: keys, defaults, whether it is the whole list. */
function Foundations({ targets, mapping, columns, onChange }: FoundationsProps) {
  return (
    <>
      <MappingTargets targets={targets} mapping={mapping} columns={columns} onChange={onChange} />
      <MappingDefaultsForm
        defaults={mapping.defaults}
        onChange={(defaults) => {
          onChange({ ...mapping, defaults });
        }}
      />
      <ListChoice mapping={mapping} onChange={onChange} />
    </>
  );
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

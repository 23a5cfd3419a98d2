import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldSelect, type FieldChoice } from './field-select';
import {
  addLine,
  changeLine,
  faultsOf,
  lineKey,
  linesOf,
  moveLine,
  removeLine,
  suggestionOf,
  unreadColumns,
} from './mapping-draft';
import { MappingLineRow } from './mapping-line';
import type { FileView, Mapping, MappingSuggestion, Preview, Target } from './source-types';
import classes from './mapping-lines.module.css';

const SHOWN_UNREAD = 12;

interface MappingLinesProps {
  readonly file: FileView;
  readonly targets: readonly Target[];
  readonly mapping: Mapping;
  readonly suggestion: MappingSuggestion;
  readonly preview: Preview | undefined;
  readonly focus: string | undefined;
  readonly onFocus: (column: string | undefined) => void;
  readonly onChange: (mapping: Mapping) => void;
}

export function MappingLines(props: MappingLinesProps) {
  const { file, targets, mapping, suggestion, preview, focus, onFocus, onChange } = props;
  const { t } = useTranslation();
  const columns = file.columns.map((column) => column.name);
  const lines = linesOf(mapping, columns);
  return (
    <section aria-label={t('sources.tab.mapping')}>
      <div className={classes.columns} aria-hidden>
        <span>{t('sources.map.column')}</span>
        <span />
        <span>{t('sources.map.field')}</span>
        <span>{t('sources.map.cleaning')}</span>
        <span>{t('sources.map.sure')}</span>
        <span>{t('sources.map.outcome')}</span>
      </div>
      {lines.map((line) => (
        <MappingLineRow
          key={lineKey(line)}
          line={line}
          columns={file.columns}
          targets={targets}
          chosen={mapping.targets.map((target) => target.target)}
          isShared={isShared(
            line.mapping.columns,
            lines.map((each) => each.mapping.columns),
          )}
          suggested={suggestionOf(line, suggestion)}
          faults={faultsOf(line, preview)}
          isActive={line.mapping.columns[0] === focus && focus !== undefined}
          onFocus={() => {
            onFocus(line.mapping.columns[0]);
          }}
          onField={(choice) => {
            onChange(
              choice === null
                ? removeLine(mapping, line)
                : moveLine(mapping, line, choice.target, choice.field),
            );
          }}
          onChange={(changed) => {
            onChange(changeLine(mapping, line, changed));
          }}
        />
      ))}
      <AddLine {...props} />
      <Unread {...props} />
    </section>
  );
}

function isShared(columns: readonly string[], all: readonly (readonly string[])[]) {
  const first = columns[0];
  return first !== undefined && all.filter((each) => each.includes(first)).length > 1;
}

/** For what stands in no column, or in a column that is read already. */
function AddLine({ targets, mapping, onChange }: MappingLinesProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div className={classes.add}>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconPlus size={14} stroke={1.8} />}
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('sources.map.addLine')}
        </Button>
        <span className={classes.quiet}>{t('sources.map.addHint')}</span>
      </div>
    );
  }
  return (
    <div className={classes.add}>
      <FieldSelect
        label={t('sources.map.field')}
        targets={targets}
        chosen={mapping.targets.map((target) => target.target)}
        value={undefined}
        hasFocus
        onChange={(choice) => {
          setOpen(false);
          if (choice === null) return;
          onChange(
            addLine(mapping, choice.target, {
              field: choice.field,
              columns: [],
              clean: 'constant',
              options: { constant: '' },
            }),
          );
        }}
      />
    </div>
  );
}

/** Every column that is not read, so that none is left out unseen. */
function Unread({ file, targets, mapping, focus, onFocus, onChange }: MappingLinesProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const unread = unreadColumns(
    mapping,
    file.columns.map((column) => column.name),
  );
  const shown = isWhole ? unread : unread.slice(0, SHOWN_UNREAD);
  const put = (column: string, choice: FieldChoice | null) => {
    if (choice === null) return;
    onChange(addLine(mapping, choice.target, { field: choice.field, columns: [column] }));
  };
  return (
    <>
      <h2 className={classes.unreadTitle}>
        {t('sources.map.unread')} <span className={classes.quiet}>{unread.length}</span>
      </h2>
      {unread.length === 0 && <p className={classes.none}>{t('sources.map.unreadNone')}</p>}
      {shown.map((column) => (
        // Only follows the focus of the field inside.
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions
        <div
          key={column}
          className={classes.row}
          data-unread
          data-active={column === focus || undefined}
          onMouseDown={() => {
            onFocus(column);
          }}
          onFocus={() => {
            onFocus(column);
          }}
        >
          <span className={classes.column}>
            {column}
            <span className={classes.sample}>
              {file.columns
                .find((each) => each.name === column)
                ?.samples.find((each) => each !== '') ?? '∅'}
            </span>
          </span>
          <span />
          <FieldSelect
            label={t('sources.map.fieldOf', { column })}
            targets={targets}
            chosen={mapping.targets.map((target) => target.target)}
            value={undefined}
            onChange={(choice) => {
              put(column, choice);
            }}
          />
        </div>
      ))}
      {unread.length > shown.length && (
        <Button
          variant="subtle"
          size="xs"
          className={classes.whole ?? ''}
          onClick={() => {
            setWhole(true);
          }}
        >
          {t('sources.map.allColumns', { count: unread.length - shown.length })}
        </Button>
      )}
    </>
  );
}

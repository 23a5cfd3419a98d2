import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf, useLanguage } from '~/shared/i18n/text';
import { Section } from '~/shared/ui/section';
import { ColumnProfileCard } from './column-profile';
import { markedIn, textOf } from './labels';
import { cleanedIn, type DraftLine, fieldIn, isFaultOf, lineKey, linesOf } from './mapping-draft';
import { useProblemWords, useReasonWords } from './problem-words';
import type { FileView, Mapping, Preview, PreviewRow, Target, TargetField } from './source-types';
import { useCellWords } from './use-cell-words';
import classes from './mapping-preview.module.css';

interface MappingPreviewProps {
  readonly file: FileView;
  readonly targets: readonly Target[];
  readonly mapping: Mapping;
  readonly preview: UseQueryResult<Preview>;
  /** The column the reader is at. */
  readonly focus: string | undefined;
}

/** Beside the mapping: what becomes of the column in focus, what it holds, and one whole row in Accord. */
export function MappingPreview({ file, targets, mapping, preview, focus }: MappingPreviewProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const lines = linesOf(
    mapping,
    file.columns.map((column) => column.name),
  );
  const column = file.columns.find((each) => each.name === focus);
  const own = lines.filter((line) => focus !== undefined && line.mapping.columns.includes(focus));
  return (
    <aside className={classes.preview} aria-label={t('sources.preview.title')} tabIndex={-1}>
      {preview.isError && (
        <p role="alert" className={classes.refused}>
          {t('sources.preview.failed')} {words(preview.error)}
        </p>
      )}
      {column === undefined && <p className={classes.quiet}>{t('sources.preview.none')}</p>}
      {preview.data && own.length > 0 && (
        <Section title={t('sources.preview.title')} aside={focus}>
          <Cells lines={own} targets={targets} rows={preview.data.rows.slice(0, 8)} />
        </Section>
      )}
      {column && <ColumnProfileCard column={column} />}
      {preview.data && <WholeRow rows={preview.data.rows} targets={targets} />}
    </aside>
  );
}

interface CellsProps {
  readonly lines: readonly DraftLine[];
  readonly targets: readonly Target[];
  readonly rows: readonly PreviewRow[];
}

function Cells({ lines, targets, rows }: CellsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('sources.preview.raw')}</th>
          {lines.map((line) => {
            const field = fieldIn(targets, line.target, line.mapping.field);
            return (
              <th key={lineKey(line)} scope="col">
                {field === undefined ? line.mapping.field : labelOf(field, language)}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td className={classes.raw}>{rawOf(row, lines) === '' ? '∅' : rawOf(row, lines)}</td>
            {lines.map((line) => (
              <CleanedCell
                key={lineKey(line)}
                row={row}
                line={line}
                field={fieldIn(targets, line.target, line.mapping.field)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rawOf(row: PreviewRow, lines: readonly DraftLine[]) {
  const columns = new Set(lines.flatMap((line) => line.mapping.columns));
  return [...columns].map((column) => row.raw[column] ?? '').join(' ┆ ');
}

interface CleanedCellProps {
  readonly row: PreviewRow;
  readonly line: DraftLine;
  /** Absent while the targets are not known. */
  readonly field: TargetField | undefined;
}

/** A value as it will stand in Accord, or why it will not. */
export function CleanedCell({ row, line, field }: CleanedCellProps) {
  const words = useReasonWords();
  const cellWords = useCellWords();
  const fault = row.faults.find((each) => isFaultOf(each.field, line));
  if (fault !== undefined) return <td className={classes.refused}>{words(fault.reason)}</td>;
  const cleaned = cleanedIn(row, line);
  const marked = markedIn(cleaned);
  if (marked !== undefined) {
    return (
      <td className={classes.refused}>
        {words({ code: marked.reason, values: { value: marked.invalid } })}
      </td>
    );
  }
  const value = textOf(cleaned);
  const raw = line.mapping.columns.map((column) => row.raw[column] ?? '').join(' ');
  return (
    <td className={value !== raw && value !== '' ? classes.changed : undefined}>
      {value === '' ? '∅' : cellWords(field, cleaned)}
    </td>
  );
}

/** One row as the records it will make; the reader can go from row to row. */
function WholeRow({ rows, targets }: Pick<CellsProps, 'rows' | 'targets'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useReasonWords();
  const cellWords = useCellWords();
  const [at, setAt] = useState(0);
  const row = rows[Math.min(at, rows.length - 1)];
  if (row === undefined) return null;
  const aside = (
    <span className={classes.turn}>
      <ActionIcon
        size={24}
        aria-label={t('sources.preview.previous')}
        disabled={at === 0}
        onClick={() => {
          setAt(at - 1);
        }}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon
        size={24}
        aria-label={t('sources.preview.next')}
        disabled={at >= rows.length - 1}
        onClick={() => {
          setAt(at + 1);
        }}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </span>
  );
  return (
    <Section title={t('sources.preview.record', { line: String(row.line) })} aside={aside}>
      {row.records.length === 0 && row.faults.length === 0 && (
        <p className={classes.quiet}>{t('sources.preview.makesNone')}</p>
      )}
      {row.faults.map((fault, index) => (
        <p key={index} className={classes.refused}>
          {words(fault.reason)}
        </p>
      ))}
      {row.records.map((record, index) => {
        const target = targets.find((each) => each.key === record.target);
        return (
          <div key={`${record.target} ${index}`} className={classes.record}>
            <h3 className={classes.recordName}>
              {target === undefined ? record.target : labelOf(target, language)}{' '}
              <span className={classes.quiet}>{record.key}</span>
            </h3>
            <dl className={classes.card}>
              {Object.entries(record.values).map(([key, value]) => {
                const field = target?.fields.find((each) => each.key === key);
                return (
                  <div key={key}>
                    <dt>{field === undefined ? key : labelOf(field, language)}</dt>
                    <dd>{cellWords(field, value)}</dd>
                  </div>
                );
              })}
            </dl>
          </div>
        );
      })}
    </Section>
  );
}

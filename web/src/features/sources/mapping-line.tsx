import { ActionIcon, Popover, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconArrowNarrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { labelOf, useLanguage } from '~/shared/i18n/text';
import { CleaningOptions } from './cleaning-options';
import { FieldSelect, type FieldChoice } from './field-select';
import {
  cleaningOf,
  cleaningsFor,
  type DraftLine,
  type Faults,
  fieldIn,
  withCleaning,
} from './mapping-draft';
import { AREA_CODE_ID } from './mapping-defaults';
import { useReasonWords } from './problem-words';
import type { ColumnProfile, FieldMapping, SuggestedLine, Target } from './source-types';
import classes from './mapping-lines.module.css';

interface MappingLineRowProps {
  readonly line: DraftLine;
  readonly columns: readonly ColumnProfile[];
  readonly targets: readonly Target[];
  readonly chosen: readonly string[];
  /** Its column also becomes another field. */
  readonly isShared: boolean;
  readonly suggested: SuggestedLine | undefined;
  readonly faults: Faults;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onField: (choice: FieldChoice | null) => void;
  readonly onChange: (mapping: FieldMapping) => void;
}

/** Columns on their way into a field: where to, how cleaned, how sure, and what comes out. */
export function MappingLineRow(props: MappingLineRowProps) {
  const { line, columns, targets, chosen, isActive, onFocus, onField } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const field = fieldIn(targets, line.target, line.mapping.field);
  const name =
    line.mapping.columns.length > 0
      ? line.mapping.columns.join(' + ')
      : field === undefined
        ? line.mapping.field
        : labelOf(field, language);
  return (
    // Only follows the focus of the fields inside; they are what can be acted upon.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={classes.row}
      data-active={isActive || undefined}
      data-line={`${line.target}.${line.mapping.field}`}
      onMouseDown={onFocus}
      onFocus={onFocus}
    >
      <ColumnCell {...props} samples={columns} />
      <IconArrowNarrowRight size={16} className={classes.arrow} aria-hidden />
      <FieldSelect
        label={t('sources.map.fieldOf', { column: name })}
        targets={targets}
        chosen={chosen}
        value={{ target: line.target, field: line.mapping.field }}
        onChange={onField}
      />
      <CleaningCell {...props} name={name} />
      <Sure suggested={props.suggested} />
      <Outcome faults={props.faults} />
    </div>
  );
}

function ColumnCell({
  line,
  isShared,
  samples,
}: MappingLineRowProps & { readonly samples: readonly ColumnProfile[] }) {
  const { t } = useTranslation();
  const { columns, options } = line.mapping;
  if (columns.length === 0) {
    const constant = options?.constant ?? '';
    return (
      <span className={classes.column}>
        {constant === ''
          ? t('sources.map.alwaysNothing')
          : t('sources.map.always', { value: constant })}
      </span>
    );
  }
  const sample = columns
    .map(
      (column) =>
        samples.find((each) => each.name === column)?.samples.find((value) => value !== '') ?? '∅',
    )
    .join(' ┆ ');
  return (
    <span className={classes.column} title={columns.join(' + ')}>
      {columns.join(' + ')}
      {columns.length > 1 && <span className={classes.shape}>{t('sources.map.joined')}</span>}
      {columns.length === 1 && isShared && (
        <span className={classes.shape}>{t('sources.map.split')}</span>
      )}
      <span className={classes.sample} title={sample}>
        {sample}
      </span>
    </span>
  );
}

function CleaningCell(props: MappingLineRowProps & { readonly name: string }) {
  const { line, targets, name, onChange } = props;
  const { t } = useTranslation();
  const field = fieldIn(targets, line.target, line.mapping.field);
  const clean = cleaningOf(line.mapping, field);
  const offered = [...new Set([...cleaningsFor(field), clean])];
  const needs = line.mapping.columns.length === 0 && clean !== 'constant';
  return (
    <span className={classes.cleaning}>
      <Select
        aria-label={t('sources.map.cleaningOf', { column: name })}
        value={clean}
        rightSectionWidth={26}
        data={offered.map((each) => ({ value: each, label: t(`sources.map.cleanings.${each}`) }))}
        comboboxProps={{ width: 180, position: 'bottom-start' }}
        onChange={(chosen) => {
          if (chosen !== null) onChange(withCleaning(line.mapping, chosen));
        }}
      />
      <Popover width={320} position="bottom-end" trapFocus withinPortal>
        <Popover.Target>
          <ActionIcon
            aria-label={`${t('sources.map.options')}: ${name}`}
            title={t('sources.map.options')}
            data-needs={needs || undefined}
          >
            <IconAdjustmentsHorizontal size={16} stroke={1.8} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <CleaningOptions
            line={line.mapping}
            clean={clean}
            field={field}
            columns={props.columns}
            onChange={onChange}
          />
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}

function Sure({ suggested }: { readonly suggested: SuggestedLine | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useReasonWords();
  if (suggested === undefined) {
    return <span className={classes.sure}>{t('sources.map.byYou')}</span>;
  }
  return (
    <span className={classes.sure} data-low={suggested.confidence < 0.7 || undefined}>
      <span className={classes.percent}>
        <span className={classes.meter} aria-hidden>
          <span style={{ width: `${suggested.confidence * 100}%` }} />
        </span>
        {format.percent(suggested.confidence)}
      </span>
      <span className={classes.why}>{words(suggested.reason)}</span>
    </span>
  );
}

function Outcome({ faults }: { readonly faults: Faults }) {
  const { t } = useTranslation();
  const words = useReasonWords();
  if (faults.rows === 0) return <span className={classes.outcome}>{t('sources.map.untried')}</span>;
  return (
    <span
      className={classes.outcome}
      data-refused={faults.faulty + faults.marked > 0 || undefined}
      title={faults.first && words(faults.first)}
    >
      {faults.faulty > 0
        ? t('sources.map.refused', { count: faults.faulty })
        : faults.marked > 0
          ? t('sources.map.marked', { count: faults.marked })
          : t('sources.map.fine')}
      {faults.first?.code === 'phone-invalid' && (
        <button
          type="button"
          className={classes.cure}
          onClick={() => document.getElementById(AREA_CODE_ID)?.focus()}
        >
          {t('sources.map.setAreaCode')}
        </button>
      )}
    </span>
  );
}

import { Checkbox, Chip, MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { labelOf, useLanguage } from '~/shared/i18n/text';
import { changeTarget } from './mapping-draft';
import type { Mapping, Target, TargetMapping } from './source-types';
import classes from './mapping-page.module.css';

interface TargetChoiceProps {
  readonly targets: readonly Target[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** What one row of the file is: one thing, or several that belong together. */
export function TargetChoice({ targets, chosen, onChange }: TargetChoiceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={classes.rowIs} role="group" aria-label={t('sources.map.rowIs')}>
      <span>{t('sources.map.rowIs')}</span>
      <Chip.Group
        multiple
        value={[...chosen]}
        onChange={(keys) => {
          onChange(targets.map(({ key }) => key).filter((key) => keys.includes(key)));
        }}
      >
        {targets.map((target) => (
          <Chip key={target.key} value={target.key} size="xs" variant="outline">
            {labelOf(target, language)}
          </Chip>
        ))}
      </Chip.Group>
    </div>
  );
}

interface MappingTargetsProps {
  readonly targets: readonly Target[];
  readonly mapping: Mapping;
  readonly columns: readonly string[];
  readonly onChange: (mapping: Mapping) => void;
}

/** By what a record is known again, how old it is, and to what it belongs. */
export function MappingTargets({ targets, mapping, columns, onChange }: MappingTargetsProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.part} aria-label={t('sources.map.perTarget')}>
      <h2 className={classes.title}>{t('sources.map.perTarget')}</h2>
      {mapping.targets.map((each) => (
        <OneTarget
          key={each.target}
          each={each}
          target={targets.find((target) => target.key === each.target)}
          columns={columns}
          canRelate={
            each.target === 'person' &&
            mapping.targets.some((other) => other.target === 'organisation')
          }
          onChange={(change) => {
            onChange(changeTarget(mapping, each.target, change));
          }}
        />
      ))}
    </section>
  );
}

interface OneTargetProps {
  readonly each: TargetMapping;
  readonly target: Target | undefined;
  readonly columns: readonly string[];
  readonly canRelate: boolean;
  readonly onChange: (change: Partial<TargetMapping>) => void;
}

function OneTarget({ each, target, columns, canRelate, onChange }: OneTargetProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = target === undefined ? each.target : labelOf(target, language);
  return (
    <div className={classes.target} role="group" aria-label={name}>
      <h3 className={classes.targetName}>{name}</h3>
      <MultiSelect
        label={t('sources.map.key')}
        description={t('sources.map.keyHint')}
        placeholder={each.keyColumns.length === 0 ? t('sources.map.keyNone') : ''}
        value={[...each.keyColumns]}
        data={[...columns]}
        searchable
        hidePickedOptions
        onChange={(keyColumns) => {
          onChange({ keyColumns });
        }}
      />
      <Select
        label={t('sources.map.date')}
        description={t('sources.map.dateNone')}
        placeholder={t('sources.map.unset')}
        value={each.dateColumn ?? null}
        data={[...columns]}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('sources.map.unset') }}
        onChange={(column) => {
          onChange({ dateColumn: column ?? undefined } as Partial<TargetMapping>);
        }}
      />
      {canRelate && <Relation each={each} columns={columns} onChange={onChange} />}
    </div>
  );
}

function Relation({
  each,
  columns,
  onChange,
}: Pick<OneTargetProps, 'each' | 'columns' | 'onChange'>) {
  const { t } = useTranslation();
  return (
    <div className={classes.relation}>
      <Checkbox
        label={t('sources.map.relation')}
        checked={each.relation !== undefined}
        onChange={(event) => {
          onChange({
            relation: event.currentTarget.checked ? { to: 'organisation' } : undefined,
          } as Partial<TargetMapping>);
        }}
      />
      {each.relation !== undefined && (
        <Select
          label={t('sources.map.role')}
          placeholder={t('sources.map.roleNone')}
          value={each.relation.role ?? null}
          data={[...columns]}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('sources.map.roleNone') }}
          onChange={(role) => {
            onChange({ relation: { to: 'organisation', ...(role === null ? {} : { role }) } });
          }}
        />
      )}
    </div>
  );
}

import { Button, Checkbox, MultiSelect, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clean, CleanOptions, ColumnProfile, FieldMapping, TargetField } from './source-types';
import { without } from './mapping-draft';
import { useSources } from './sources';
import classes from './cleaning-options.module.css';

interface CleaningOptionsProps {
  readonly line: FieldMapping;
  readonly clean: Clean;
  readonly field: TargetField | undefined;
  readonly columns: readonly ColumnProfile[];
  readonly onChange: (line: FieldMapping) => void;
}

/** What a cleaning has to be told: separators, parts, a constant, translations, a format. */
export function CleaningOptions(props: CleaningOptionsProps) {
  const { line, clean, field, columns, onChange } = props;
  const { t } = useTranslation();
  const put = (change: CleanOptions) => {
    const options: CleanOptions = Object.fromEntries(
      Object.entries<unknown>({ ...line.options, ...change }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    onChange({ ...line, clean, options });
  };
  return (
    <div className={classes.options}>
      {clean !== 'constant' && (
        <MultiSelect
          label={t('sources.map.column')}
          value={[...line.columns]}
          data={columns.map((column) => column.name)}
          searchable
          hidePickedOptions
          comboboxProps={{ withinPortal: false }}
          maxDropdownHeight={160}
          onChange={(chosen) => {
            onChange({ ...line, columns: chosen });
          }}
        />
      )}
      <OwnOptions {...props} put={put} />
      {field?.type === 'REFERENCE' && <OtherSource value={line.options?.source} put={put} />}
    </div>
  );
}

interface OwnOptionsProps extends CleaningOptionsProps {
  readonly put: (change: CleanOptions) => void;
}

function OwnOptions({ line, clean, columns, put }: OwnOptionsProps) {
  const { t } = useTranslation();
  const options = line.options ?? {};
  switch (clean) {
    case 'join':
      return (
        <TextInput
          label={t('sources.map.option.separator')}
          value={options.separator ?? ' '}
          maxLength={20}
          onChange={(event) => {
            put({ separator: event.currentTarget.value });
          }}
        />
      );
    case 'split':
      return <SplitOptions options={options} put={put} />;
    case 'constant':
      return (
        <TextInput
          label={t('sources.map.option.constant')}
          value={options.constant ?? ''}
          maxLength={400}
          onChange={(event) => {
            put({ constant: event.currentTarget.value });
          }}
        />
      );
    case 'values':
      return (
        <>
          <Translations
            values={options.values ?? {}}
            profile={columns.find((column) => column.name === line.columns[0])}
            onChange={(values) => {
              put({ values });
            }}
          />
          <OtherValue options={options} put={put} />
        </>
      );
    case 'date':
      return (
        <TextInput
          label={t('sources.map.option.format')}
          description={t('sources.map.option.formatHint')}
          value={options.format ?? ''}
          maxLength={60}
          onChange={(event) => {
            const format = event.currentTarget.value;
            put({ format: format === '' ? undefined : format } as CleanOptions);
          }}
        />
      );
    case 'amount':
      return <AmountOptions options={options} put={put} />;
    case 'trim':
    case 'number':
    case 'phone':
    case 'email':
    case 'code':
      return <p className={classes.none}>{t('sources.map.option.none')}</p>;
  }
}

interface PutProps {
  readonly options: CleanOptions;
  readonly put: (change: CleanOptions) => void;
}

function OtherValue({ options, put }: PutProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('sources.map.option.other')}
      description={t('sources.map.option.otherHint')}
      value={options.other ?? ''}
      maxLength={400}
      onChange={(event) => {
        const other = event.currentTarget.value;
        put({ other: other === '' ? undefined : other } as CleanOptions);
      }}
    />
  );
}

function AmountOptions({ options, put }: PutProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('sources.map.option.currency')}
      description={t('sources.map.option.currencyHint')}
      value={options.currency ?? ''}
      maxLength={3}
      onChange={(event) => {
        const currency = event.currentTarget.value.toUpperCase();
        put({ currency: currency === '' ? undefined : currency } as CleanOptions);
      }}
    />
  );
}

function SplitOptions({
  options,
  put,
}: {
  readonly options: CleanOptions;
  readonly put: (change: CleanOptions) => void;
}) {
  const { t } = useTranslation();
  const isBracket = options.brackets === true;
  return (
    <>
      <Checkbox
        label={t('sources.map.option.brackets')}
        checked={isBracket}
        onChange={(event) => {
          put(
            event.currentTarget.checked ? { brackets: true } : { brackets: false, separator: ' ' },
          );
        }}
      />
      {!isBracket && (
        <TextInput
          label={t('sources.map.option.separator')}
          value={options.separator ?? ' '}
          maxLength={20}
          onChange={(event) => {
            put({ separator: event.currentTarget.value });
          }}
        />
      )}
      <Select
        label={t('sources.map.option.part')}
        value={String(options.part ?? 1)}
        comboboxProps={{ withinPortal: false }}
        data={[
          { value: '1', label: t('sources.map.option.parts.first') },
          { value: '2', label: t('sources.map.option.parts.second') },
          ...(isBracket
            ? []
            : [
                { value: '3', label: t('sources.map.option.parts.third') },
                { value: '-1', label: t('sources.map.option.parts.last') },
              ]),
        ]}
        onChange={(part) => {
          put({ part: Number(part ?? 1) });
        }}
      />
    </>
  );
}

interface TranslationsProps {
  readonly values: Readonly<Record<string, string>>;
  readonly profile: ColumnProfile | undefined;
  readonly onChange: (values: Record<string, string>) => void;
}

/** Begins with the values that the column really holds. */
function Translations({ values, profile, onChange }: TranslationsProps) {
  const { t } = useTranslation();
  const [added, setAdded] = useState('');
  const known = [
    ...new Set([...Object.keys(values), ...(profile?.top ?? []).map((each) => each.value)]),
  ];
  return (
    <fieldset className={classes.values}>
      <legend>{t('sources.map.option.values')}</legend>
      {known.map((from) => (
        <TextInput
          key={from}
          label={from === '' ? '∅' : from}
          value={values[from] ?? ''}
          onChange={(event) => {
            const others = without(values, from);
            const to = event.currentTarget.value;
            onChange(to === '' ? others : { ...others, [from]: to });
          }}
        />
      ))}
      <div className={classes.adding}>
        <TextInput
          aria-label={t('sources.map.option.valueFrom')}
          placeholder={t('sources.map.option.valueFrom')}
          value={added}
          onChange={(event) => {
            setAdded(event.currentTarget.value);
          }}
        />
        <Button
          size="xs"
          variant="default"
          disabled={added === '' || known.includes(added)}
          leftSection={<IconPlus size={14} />}
          onClick={() => {
            onChange({ ...values, [added]: '' });
            setAdded('');
          }}
        >
          {t('sources.map.option.addValue')}
        </Button>
      </div>
    </fieldset>
  );
}

function OtherSource({
  value,
  put,
}: {
  readonly value: string | undefined;
  readonly put: (change: CleanOptions) => void;
}) {
  const { t } = useTranslation();
  const { data: sources } = useSources();
  return (
    <Select
      label={t('sources.map.option.source')}
      placeholder={t('sources.map.option.sourceSame')}
      value={value ?? null}
      clearable
      clearButtonProps={{ 'aria-label': t('sources.map.option.sourceSame') }}
      comboboxProps={{ withinPortal: false }}
      data={(sources ?? []).map((source) => source.name)}
      onChange={(source) => {
        put({ source: source ?? undefined } as CleanOptions);
      }}
    />
  );
}

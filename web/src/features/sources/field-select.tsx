import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { labelOf, useLanguage } from '~/shared/i18n/text';
import type { Target } from './source-types';

export interface FieldChoice {
  readonly target: string;
  readonly field: string;
}

interface FieldSelectProps {
  readonly label: string;
  readonly targets: readonly Target[];
  readonly chosen: readonly string[];
  readonly value: FieldChoice | undefined;
  readonly hasFocus?: boolean;
  readonly onChange: (choice: FieldChoice | null) => void;
}

const NOT_READ = '';

/** The fields of what a row is; typing finds one by either language's name or by its key. */
export function FieldSelect(props: FieldSelectProps) {
  const { label, targets, chosen, value, hasFocus = false, onChange } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const offered = targets.filter((target) => chosen.includes(target.key));
  const isOne = offered.length === 1;
  return (
    <Select
      aria-label={label}
      placeholder={t('sources.map.notRead')}
      searchable
      rightSectionWidth={26}
      // The reader has just asked for this field.
      ref={hasFocus ? focusOnce : undefined}
      defaultDropdownOpened={hasFocus}
      value={value === undefined ? null : `${value.target}.${value.field}`}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      maxDropdownHeight={320}
      data={[
        ...(value === undefined ? [] : [{ value: NOT_READ, label: t('sources.map.notRead') }]),
        ...offered.map((target) => ({
          group: labelOf(target, language),
          items: target.fields.map((field) => ({
            value: `${target.key}.${field.key}`,
            label: isOne
              ? labelOf(field, language)
              : `${labelOf(target, language)} · ${labelOf(field, language)}`,
          })),
        })),
      ]}
      onChange={(chosenValue) => {
        if (chosenValue === null || chosenValue === NOT_READ) {
          onChange(null);
          return;
        }
        const at = chosenValue.indexOf('.');
        onChange({ target: chosenValue.slice(0, at), field: chosenValue.slice(at + 1) });
      }}
    />
  );
}

function focusOnce(input: HTMLInputElement | null) {
  input?.focus();
}

import { Button, Popover, Select, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '~/shared/i18n/text';
import { useLive } from '~/shared/live/live-provider';
import { departmentName, departments } from '~/shared/model/departments';
import { SOURCES, sources } from '~/shared/model/sources';
import type { CustomerFilter } from './customers';
import { useSeesMoney } from './rights';
import { useSettledText } from './use-settled-text';
import classes from './customers-page.module.css';

const chosen = ['department', 'source', 'has'] as const;
const typed = ['tier', 'city'] as const;

export const narrowings = [...chosen, ...typed];

interface Choice {
  readonly value: string;
  readonly label: string;
}

export type Choices = Readonly<Record<(typeof chosen)[number], readonly Choice[]>>;

const facts = ['openDeal', 'openCase', 'overdue', 'creditHold'] as const;
const moneyFacts: ReadonlySet<string> = new Set(['overdue', 'creditHold']);

/** What one can filter by, worded; without the right to money, nothing that would tell of it. */
export function useFilterChoices(): Choices {
  const { t } = useTranslation();
  const language = useLanguage();
  const seesMoney = useSeesMoney();
  const { data: known = [] } = useQuery(departments);
  useLive('sources/all', SOURCES);
  const { data: { items: systems } = { items: [] } } = useQuery(sources);
  return {
    department: known.map((one) => ({ value: one.key, label: departmentName(one, language) })),
    source: systems.map(({ id, name }) => ({ value: id, label: name })),
    has: facts
      .filter((fact) => seesMoney || !moneyFacts.has(fact))
      .map((fact) => ({ value: fact, label: t(`customers.has.${fact}`) })),
  };
}

interface CustomerFiltersProps {
  readonly filter: CustomerFilter;
  readonly choices: Choices;
  readonly onFilter: (change: CustomerFilter) => void;
}

/** The filters behind one button, with how many of them hold. */
export function CustomerFilters({ filter, choices, onFilter }: CustomerFiltersProps) {
  const { t } = useTranslation();
  const held = narrowings.filter((key) => filter[key] !== undefined).length;
  return (
    <Popover position="bottom-start" trapFocus width={280}>
      <Popover.Target>
        <Button variant="default" leftSection={<IconFilter size={16} stroke={1.6} />}>
          {t('customers.filters')}
          {held > 0 && <span className={classes.held}>{held}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.filters}>
          {chosen.map((key) => (
            <Select
              key={key}
              label={t(`customers.filterBy.${key}`)}
              placeholder={t('customers.any')}
              data={choices[key].map((choice) => ({ ...choice }))}
              value={filter[key] ?? null}
              clearable
              comboboxProps={{ withinPortal: false }}
              onChange={(value) => {
                onFilter({ [key]: value ?? '' });
              }}
            />
          ))}
          {typed.map((key) => (
            <FilterText key={key} name={key} value={filter[key] ?? ''} onFilter={onFilter} />
          ))}
          {held > 0 && (
            <Button
              variant="subtle"
              size="xs"
              onClick={() => {
                onFilter(Object.fromEntries(narrowings.map((key) => [key, ''])));
              }}
            >
              {t('customers.clearFilters')}
            </Button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface FilterTextProps {
  readonly name: (typeof typed)[number];
  readonly value: string;
  readonly onFilter: (change: CustomerFilter) => void;
}

function FilterText({ name, value, onFilter }: FilterTextProps) {
  const { t } = useTranslation();
  const field = useSettledText(value, (text) => {
    onFilter({ [name]: text });
  });
  return (
    <TextInput
      label={t(`customers.filterBy.${name}`)}
      placeholder={t('customers.any')}
      value={field.text}
      onChange={(event) => {
        field.type(event.currentTarget.value);
      }}
      onBlur={field.settle}
    />
  );
}

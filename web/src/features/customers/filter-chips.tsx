import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Choices, narrowings } from './customer-filters';
import type { CustomerFilter } from './customers';
import classes from './customers-page.module.css';

interface FilterChipsProps {
  readonly filter: CustomerFilter;
  readonly choices: Choices;
  readonly onFilter: (change: CustomerFilter) => void;
}

/** What narrows the list, in sight, each to be taken away by itself. */
export function FilterChips({ filter, choices, onFilter }: FilterChipsProps) {
  const { t } = useTranslation();
  const held = narrowings.flatMap((key) => {
    const value = filter[key];
    if (value === undefined) return [];
    // What is not known yet, or no more, has no name to show.
    const label =
      key === 'tier' || key === 'city'
        ? value
        : (choices[key].find((choice) => choice.value === value)?.label ?? '…');
    return [{ key, label }];
  });
  if (held.length === 0) return null;
  return (
    <div className={classes.chips} role="group" aria-label={t('customers.filters')}>
      {held.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          className={classes.chip}
          aria-label={t('customers.without', { filter: label })}
          onClick={() => {
            onFilter({ [key]: '' });
          }}
        >
          <span className={classes.quiet}>{t(`customers.filterBy.${key}`)}</span> {label}
          <IconX size={14} stroke={1.6} aria-hidden />
        </button>
      ))}
    </div>
  );
}

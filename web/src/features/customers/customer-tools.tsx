import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { useKeys } from '~/shared/keys/use-keys';
import type { Column } from '~/shared/ui/data-table';
import { ColumnChoice } from './column-choice';
import { CustomerFilters, useFilterChoices } from './customer-filters';
import type { CustomerLine, ListPage } from './customer-types';
import type { CustomerFilter } from './customers';
import { ExportMenu } from './export-menu';
import { FilterChips } from './filter-chips';
import { ReviewLink } from './review-link';
import { useSettledText } from './use-settled-text';
import type { useShownColumns } from './use-shown-columns';
import classes from './customers-page.module.css';

interface CustomerToolsProps {
  readonly filter: CustomerFilter;
  readonly onFilter: (change: CustomerFilter) => void;
  readonly columns: readonly Column<CustomerLine>[];
  readonly choice: ReturnType<typeof useShownColumns<CustomerLine>>;
  /** The first page of what was found; undefined until it is there. */
  readonly found: ListPage | undefined;
}

/** What finds and narrows, above the list. */
export function CustomerTools({ filter, onFilter, columns, choice, found }: CustomerToolsProps) {
  const choices = useFilterChoices();
  return (
    <div className={classes.tools}>
      <Kinds kind={filter.kind} onFilter={onFilter} />
      <CustomerFilters filter={filter} choices={choices} onFilter={onFilter} />
      <FilterChips filter={filter} choices={choices} onFilter={onFilter} />
      <Count found={found} />
      <ReviewLink />
      <Find q={filter.q ?? ''} onFilter={onFilter} />
      <ColumnChoice columns={columns} isShown={choice.isShown} onToggle={choice.toggle} />
      <ExportMenu filter={filter} columns={choice.shown.map(({ id }) => id)} />
    </div>
  );
}

const kinds = ['all', 'organisation', 'person'] as const;

interface KindsProps {
  readonly kind: string | undefined;
  readonly onFilter: (change: CustomerFilter) => void;
}

function Kinds({ kind = 'all', onFilter }: KindsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.kinds} role="group" aria-label={t('customers.kinds')}>
      {kinds.map((one) => (
        <button
          key={one}
          type="button"
          className={classes.kind}
          aria-pressed={one === kind}
          onClick={() => {
            onFilter({ kind: one === 'all' ? '' : one });
          }}
        >
          {t(`customers.kind.${one}`)}
        </button>
      ))}
    </div>
  );
}

interface FindProps {
  readonly q: string;
  readonly onFilter: (change: CustomerFilter) => void;
}

function Find({ q, onFilter }: FindProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const field = useSettledText(q, (text) => {
    // With words the best hits come first, unless another order is asked for.
    onFilter({ q: text });
  });
  useKeys(t('customers.title'), [
    {
      keys: '/',
      label: t('customers.key.find'),
      run: () => {
        input.current?.focus();
        input.current?.select();
      },
    },
  ]);
  return (
    <TextInput
      className={classes.find ?? ''}
      type="search"
      leftSection={<IconSearch size={16} stroke={1.6} />}
      placeholder={t('customers.find')}
      aria-label={t('customers.find')}
      ref={input}
      value={field.text}
      onChange={(event) => {
        field.type(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') field.settle();
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}

function Count({ found }: { readonly found: ListPage | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (found?.total === undefined) return <span className={classes.count} />;
  const number = format.number(found.total);
  return (
    <span className={classes.count} role="status">
      {found.estimated
        ? t('customers.about', { number })
        : t('customers.count', { count: found.total, number })}
    </span>
  );
}

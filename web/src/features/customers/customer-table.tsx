import { Button, Skeleton } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { type Column, DataTable } from '~/shared/ui/data-table';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { useIsNarrow } from '~/shared/ui/use-row-window';
import { CustomerLines } from './customer-lines';
import type { CustomerLine, ListPage } from './customer-types';
import type { CustomerFilter } from './customers';
import { EXPORTED_IDS_MAX } from './export';
import { ExportMenu } from './export-menu';
import { sumsOf, useSums } from './money';
import classes from './customers-page.module.css';

interface CustomerTableProps {
  readonly list: UseInfiniteQueryResult<{ readonly pages: readonly ListPage[] }>;
  readonly rows: readonly CustomerLine[];
  readonly columns: readonly Column<CustomerLine>[];
  readonly filter: CustomerFilter;
  readonly onFilter: (change: CustomerFilter) => void;
  readonly active: string | undefined;
  readonly onOpen: (id: string) => void;
}

export function CustomerTable(props: CustomerTableProps) {
  const { list, rows, filter, onFilter } = props;
  switch (list.status) {
    case 'pending':
      return <TableSkeleton />;
    case 'error':
      return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
    case 'success':
      if (rows.length === 0) return <Nothing filter={filter} onFilter={onFilter} />;
      return <Rows {...props} />;
  }
}

function Rows({ list, rows, columns, filter, onFilter, active, onOpen }: CustomerTableProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError } = list;
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError]);
  const isAlike = list.data?.pages[0]?.alike === true;
  return (
    <div className={classes.list}>
      {isAlike && (
        <p className={classes.alike} role="status">
          {t('customers.alike', { words: filter.q ?? '' })}
        </p>
      )}
      <DataTable
        label={t('customers.title')}
        rows={rows}
        columns={columns}
        sort={filter.sort ?? (filter.q === undefined ? 'name' : undefined)}
        onSort={(sort) => {
          onFilter({ sort: sort ?? '' });
        }}
        selected={selected}
        onSelect={setSelected}
        active={active}
        onOpen={({ id }) => {
          // On a phone the panel would hide the list anyway, so the page itself saves a step.
          if (isNarrow) void navigate({ to: '/customers/$id', params: { id } });
          else onOpen(id);
        }}
        narrow={(customer) => <CustomerLines customer={customer} />}
        bulkBar={<BulkActions rows={rows} selected={selected} filter={filter} columns={columns} />}
        onEnd={onEnd}
        foot={<Foot list={list} />}
      />
    </div>
  );
}

interface BulkActionsProps {
  readonly rows: readonly CustomerLine[];
  readonly selected: ReadonlySet<string>;
  readonly filter: CustomerFilter;
  readonly columns: readonly Column<CustomerLine>[];
}

function BulkActions({ rows, selected, filter, columns }: BulkActionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useSums();
  const chosen = rows.filter(({ id }) => selected.has(id));
  const sums = sumsOf(chosen.flatMap(({ openDeals = [] }) => openDeals));
  return (
    <>
      {sums.length > 0 && (
        <span className={classes.sums}>{t('customers.selectedDeals', { sums: words(sums) })}</span>
      )}
      {selected.size > EXPORTED_IDS_MAX ? (
        <span className={classes.quiet}>
          {t('customers.exportTooMany', { most: format.number(EXPORTED_IDS_MAX) })}
        </span>
      ) : (
        <ExportMenu
          filter={filter.sort === undefined ? {} : { sort: filter.sort }}
          columns={columns.map(({ id }) => id)}
          ids={[...selected]}
        />
      )}
    </>
  );
}

function Foot({ list }: Pick<CustomerTableProps, 'list'>) {
  const { t } = useTranslation();
  if (list.isFetchNextPageError)
    return (
      <div className={classes.foot} role="alert">
        {t('customers.moreFailed')}
        <Button size="xs" variant="default" onClick={() => void list.fetchNextPage()}>
          {t('ui.retry')}
        </Button>
      </div>
    );
  if (!list.hasNextPage) return null;
  return (
    <div className={classes.foot} role="status" aria-label={t('ui.loading')}>
      <Skeleton height={12} width={180} />
    </div>
  );
}

function TableSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.skeleton} role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: 16 }, (_, row) => (
        <Skeleton key={row} height={14} width={`${88 - ((row * 17) % 40)}%`} />
      ))}
    </div>
  );
}

/** Nothing there yet, or nothing that fits: each with what to try. */
function Nothing({ filter, onFilter }: Pick<CustomerTableProps, 'filter' | 'onFilter'>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { q, kind, department, has, tier, city } = filter;
  const isNarrowed = [kind, department, has, tier, city].some((held) => held !== undefined);
  if (q === undefined && !isNarrowed)
    return (
      <EmptyState
        isCentred
        sentence={t('customers.empty')}
        action={t('customers.emptyAction')}
        onAction={() => void navigate({ to: '/data/sources' })}
      />
    );
  return (
    <div className={classes.none}>
      <EmptyState
        isCentred
        sentence={
          q === undefined ? t('customers.noneFits') : t('customers.noneFound', { words: q })
        }
        action={t(isNarrowed ? 'customers.clearFilters' : 'customers.clearWords')}
        onAction={() => {
          onFilter(
            isNarrowed ? { kind: '', department: '', has: '', tier: '', city: '' } : { q: '' },
          );
        }}
      />
      {q !== undefined && (
        <ul className={classes.tries} aria-label={t('customers.tries')}>
          <li>{t('customers.try.part')}</li>
          <li>{t('customers.try.pinyin')}</li>
          <li>{t('customers.try.number')}</li>
        </ul>
      )}
    </div>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { useLive } from '~/shared/live/live-provider';
import { CustomerPanel } from './customer-panel';
import { CustomerTable } from './customer-table';
import { CustomerTools } from './customer-tools';
import { type CustomerFilter, customerList, CUSTOMERS, filterOf } from './customers';
import { useCustomerColumns } from './use-customer-columns';
import { useShownColumns } from './use-shown-columns';
import classes from './customers-page.module.css';

const route = getRouteApi('/shell/customers');

/** All customers, each once: found, filtered, sorted, looked into, taken away. */
export function CustomersPage() {
  const { t } = useTranslation();
  usePageTitle(t('customers.title'));
  useLive('customers/all', CUSTOMERS);
  const { panel, ...search } = route.useSearch();
  const filter = filterOf(search);
  const navigate = useNavigate();
  const list = useInfiniteQuery(customerList(filter));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const columns = useCustomerColumns();
  const choice = useShownColumns(columns);
  const onFilter = (change: CustomerFilter) => {
    void navigate({
      to: '/customers',
      search: (before) => ({ ...before, ...change }),
      replace: true,
    });
  };
  const onPanel = (id: string | undefined) => {
    void navigate({
      to: '/customers',
      search: (before) => ({ ...before, panel: id ?? '' }),
      replace: panel !== undefined,
    });
  };
  const at = rows.findIndex(({ id }) => id === panel);
  return (
    <div className={classes.page} data-panel={panel !== undefined || undefined}>
      <h1 className="visually-hidden">{t('customers.title')}</h1>
      <CustomerTools
        filter={filter}
        onFilter={onFilter}
        columns={columns}
        choice={choice}
        found={list.data?.pages[0]}
      />
      <CustomerTable
        list={list}
        rows={rows}
        columns={choice.shown}
        filter={filter}
        onFilter={onFilter}
        active={panel}
        onOpen={onPanel}
      />
      {panel !== undefined && (
        <CustomerPanel
          key={panel}
          id={panel}
          position={at < 0 ? undefined : { at: at + 1, of: list.data?.pages[0]?.total }}
          onClose={() => {
            onPanel(undefined);
          }}
          onStep={(step) => {
            onPanel(rows[at + step]?.id ?? panel);
          }}
        />
      )}
    </div>
  );
}

import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { Refusal } from '~/shared/api/refusal';
import { useKeys } from '~/shared/keys/use-keys';
import { useLive } from '~/shared/live/live-provider';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { CustomerFacts } from './customer-facts';
import { CustomerStrip } from './customer-strip';
import { CustomerTimeline } from './customer-timeline';
import { CustomerTitle } from './customer-title';
import type { Customer } from './customer-types';
import { customer, keyOf } from './customers';
import { EvidenceList } from './evidence-list';
import { useNames } from './names';
import { RecordTable } from './record-table';
import { SameAs } from './review-same-as';
import { useMayReview } from './rights';
import classes from './customer-page.module.css';

const route = getRouteApi('/shell/customers/$id');

const tabs = ['room', 'facts', 'records', 'evidence', 'timeline'] as const;

type Tab = (typeof tabs)[number];

interface CustomerPageProps {
  /** Where the departments speak of the customer. */
  readonly room: (customer: string) => ReactNode;
}

/** One page for every department: what is said, what is true, where it comes from, why it is one, and what happened. */
export function CustomerPage({ room }: CustomerPageProps) {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const navigate = route.useNavigate();
  const { data, error, isPending, refetch } = useQuery(customer(id));
  const names = useNames();
  usePageTitle(data === undefined ? undefined : names(data)[0]);
  useLive(`customer/${id}`, keyOf(id));
  if (isPending) return <CustomerSkeleton />;
  if (data === undefined) {
    if (error instanceof Refusal && error.status === 404)
      return (
        <EmptyState
          isCentred
          sentence={t('customers.absent')}
          action={t('customers.toList')}
          onAction={() => void navigate({ to: '/customers' })}
        />
      );
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return <Loaded customer={data} address={id} room={room} />;
}

interface LoadedProps {
  readonly customer: Customer;
  /** The id in the address: any that the customer ever had. */
  readonly address: string;
  readonly room: CustomerPageProps['room'];
}

function Loaded({ customer: shown, address, room }: LoadedProps) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const mayReview = useMayReview();
  const { tab: asked } = route.useSearch();
  const tab = tabs.find((one) => one === asked) ?? 'room';
  useEffect(() => {
    // It has been merged since: the address follows, so that what is shared from here is the lasting one.
    if (shown.id !== address) {
      queries.setQueryData(customer(shown.id).queryKey, shown);
      void navigate({
        to: '.',
        params: { id: shown.id },
        search: (before) => before,
        replace: true,
      });
    }
  }, [shown, address, navigate, queries]);
  useKeys(
    t('customers.customer'),
    tabs.map((one, index) => ({
      keys: String(index + 1),
      label: t(`customers.tab.${one}`),
      run: () =>
        void navigate({ to: '.', search: one === 'room' ? {} : { tab: one }, replace: true }),
    })),
  );
  return (
    <div className={classes.page} data-tab={tab}>
      <header className={classes.head}>
        <div className={classes.top}>
          <CustomerTitle customer={shown} level={1} />
          {mayReview && <SameAs customer={shown} />}
        </div>
        <div className={classes.strip}>
          <CustomerStrip strip={shown.strip} form="line" />
        </div>
      </header>
      <nav className={classes.tabs} aria-label={t('customers.customer')}>
        {tabs.map((one) => (
          <Link
            key={one}
            from="/customers/$id"
            to="."
            search={one === 'room' ? {} : { tab: one }}
            replace
            className={classes.tab}
            activeOptions={{ exact: true }}
            activeProps={{}}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`customers.tab.${one}`)}
            {one === 'records' && <span className={classes.count}>{shown.records}</span>}
          </Link>
        ))}
      </nav>
      <div className={classes.body}>
        {tab === 'room' ? room(shown.id) : <TabContent tab={tab} customer={shown} />}
      </div>
    </div>
  );
}

interface TabContentProps {
  readonly tab: Exclude<Tab, 'room'>;
  readonly customer: Customer;
}

function TabContent({ tab, customer: shown }: TabContentProps) {
  switch (tab) {
    case 'facts':
      return <CustomerFacts customer={shown} />;
    case 'records':
      return <RecordTable customer={shown} />;
    case 'evidence':
      return <EvidenceList customer={shown} />;
    case 'timeline':
      return <CustomerTimeline id={shown.id} />;
  }
}

function CustomerSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.skeleton} role="status" aria-label={t('ui.loading')}>
      <Skeleton height={26} width={320} />
      <Skeleton height={40} />
      <Skeleton height={28} width={360} />
      {[0, 1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton key={row} height={16} width={`${80 - row * 6}%`} />
      ))}
    </div>
  );
}

import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { useKeys } from '~/shared/keys/use-keys';
import { useLive } from '~/shared/live/live-provider';
import { ErrorState } from '~/shared/ui/error-state';
import { Section } from '~/shared/ui/section';
import { SidePanel } from '~/shared/ui/side-panel';
import { CustomerStrip } from './customer-strip';
import { CustomerTimeline } from './customer-timeline';
import { CustomerTitle } from './customer-title';
import type { Customer } from './customer-types';
import { customer, keyOf } from './customers';
import { FactList } from './fact-list';
import { useNames } from './names';
import { RelatedList } from './related-list';
import classes from './customer-panel.module.css';

interface CustomerPanelProps {
  readonly id: string;
  /** Where it stands in the list beside it; absent when the list does not have it. */
  readonly position: { readonly at: number; readonly of: number | undefined } | undefined;
  readonly onClose: () => void;
  readonly onStep: (step: 1 | -1) => void;
}

export function CustomerPanel({ id, position, onClose, onStep }: CustomerPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { data, error, isPending, refetch } = useQuery(customer(id));
  const names = useNames();
  useLive(`customer/${id}`, keyOf(id));
  useKeys(t('customers.customer'), [
    {
      keys: 'o',
      label: t('customers.openPage'),
      run: () => void navigate({ to: '/customers/$id', params: { id } }),
    },
  ]);
  const title =
    position === undefined
      ? ''
      : t('customers.position', {
          at: format.number(position.at),
          of: position.of === undefined ? '…' : format.number(position.of),
        });
  return (
    <SidePanel
      title={title}
      label={data === undefined ? t('customers.customer') : names(data)[0]}
      onClose={onClose}
      {...(position === undefined ? {} : { onStep })}
      actions={
        <Button
          size="xs"
          variant="default"
          mr={4}
          renderRoot={(props) => <Link {...props} to="/customers/$id" params={{ id }} />}
        >
          {t('customers.openPage')}
        </Button>
      }
    >
      {isPending && <PanelSkeleton />}
      {error !== null && data === undefined && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && <Content customer={data} />}
    </SidePanel>
  );
}

function Content({ customer: shown }: { readonly customer: Customer }) {
  const { t } = useTranslation();
  const inShort = shown.groups.filter(({ group }) => group === 'contact' || group === 'consent');
  return (
    <div className={classes.sections}>
      <header className={classes.head}>
        <CustomerTitle customer={shown} level={2} />
        <CustomerStrip strip={shown.strip} form="grid" />
      </header>
      <Section title={t('customers.facts')}>
        <FactList groups={inShort.length > 0 ? inShort : shown.groups} />
      </Section>
      <RelatedList id={shown.id} kind={shown.kind} most={5} />
      <Section title={t('customers.latest')}>
        <CustomerTimeline id={shown.id} most={5} />
      </Section>
    </div>
  );
}

function PanelSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.sections} role="status" aria-label={t('ui.loading')}>
      <Skeleton height={24} width="70%" />
      <Skeleton height={48} />
      {[0, 1, 2, 3, 4].map((row) => (
        <Skeleton key={row} height={16} width={`${90 - row * 9}%`} />
      ))}
    </div>
  );
}

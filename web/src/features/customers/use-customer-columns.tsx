import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { useLanguage } from '~/shared/i18n/text';
import { placeOf } from '~/shared/model/place';
import type { Column } from '~/shared/ui/data-table';
import { DepartmentMarks } from '~/shared/ui/department-mark';
import type { CustomerLine, Money } from './customer-types';
import { useSums } from './money';
import { CustomerIcon, useNames } from './names';
import { useSeesMoney } from './rights';
import classes from './customers-page.module.css';

/** Every column that the reader may have; the first is always there. */
export function useCustomerColumns(): readonly Column<CustomerLine>[] {
  const { t } = useTranslation();
  const seesMoney = useSeesMoney();
  const plain = usePlainColumns();
  const money = useMoneyColumns();
  const name: Column<CustomerLine> = {
    id: 'name',
    header: t('customers.column.name'),
    sortedAs: 'name',
    cell: (customer) => <NameCell customer={customer} />,
  };
  const [place, tier, ...rest] = plain;
  return [name, place, tier, ...(seesMoney ? money : []), ...rest].filter(
    (column) => column !== undefined,
  );
}

function useMoneyColumns(): readonly Column<CustomerLine>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'openDeals',
      header: t('customers.column.openDeals'),
      width: 160,
      dropsAt: 1,
      align: 'right',
      cell: ({ openDeals = [] }) => <Sums of={openDeals} />,
    },
    {
      id: 'overdue',
      header: t('customers.column.overdue'),
      width: 140,
      dropsAt: 2,
      align: 'right',
      cell: ({ overdue = [] }) => (
        <span className={classes.overdue}>
          <Sums of={overdue} />
        </span>
      ),
    },
  ];
}

/** Currencies are not added up: the first, how many more there are, and all of them on hover. */
function Sums({ of }: { readonly of: readonly Money[] }) {
  const words = useSums();
  const [first, ...others] = of;
  if (first === undefined) return null;
  return (
    <span title={words(of)}>
      {words([first])}
      {others.length > 0 && <span className={classes.plus}>+{others.length}</span>}
    </span>
  );
}

function usePlainColumns(): readonly Column<CustomerLine>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  return [
    {
      id: 'place',
      header: t('customers.column.place'),
      width: 128,
      dropsAt: 4,
      cell: ({ place = '' }) => {
        const words = placeOf(place, language);
        return (
          <span className={classes.quiet} title={words}>
            {words}
          </span>
        );
      },
    },
    {
      id: 'tier',
      header: t('customers.column.tier'),
      width: 72,
      dropsAt: 5,
      cell: ({ tier }) => tier,
    },
    {
      id: 'openCases',
      header: t('customers.column.openCases'),
      width: 88,
      dropsAt: 3,
      align: 'right',
      cell: ({ openCases = 0 }) => (openCases > 0 ? format.number(openCases) : null),
    },
    {
      id: 'knownTo',
      header: t('customers.column.knownTo'),
      // Four departments, and what the last column keeps at the edge.
      width: 164,
      dropsAt: 6,
      cell: ({ knownTo }) => <DepartmentMarks ids={knownTo} />,
    },
    {
      id: 'records',
      header: t('customers.column.records'),
      width: 88,
      dropsAt: 8,
      align: 'right',
      cell: ({ records }) => <span className={classes.quiet}>{format.number(records)}</span>,
    },
    {
      id: 'changedAt',
      header: t('customers.column.changedAt'),
      width: 120,
      dropsAt: 7,
      align: 'right',
      sortedAs: 'changed',
      isLargestFirst: true,
      cell: ({ changedAt }) => (
        <time className={classes.quiet} dateTime={changedAt} title={format.full(changedAt)}>
          {format.ago(changedAt)}
        </time>
      ),
    },
  ];
}

function NameCell({ customer }: { readonly customer: CustomerLine }) {
  const [name, other] = useNames()(customer);
  return (
    <span className={classes.name}>
      <CustomerIcon kind={customer.kind} />
      <span className={classes.names}>
        <Link
          from="/customers"
          search={(before) => ({ ...before, panel: customer.id })}
          className={classes.strong}
          tabIndex={-1}
        >
          {name}
        </Link>
        {other !== undefined && <span className={classes.other}>{other}</span>}
      </span>
      <CustomerNotes customer={customer} />
    </span>
  );
}

/** What must not be overlooked about a customer in a list. */
export function CustomerNotes({ customer }: { readonly customer: CustomerLine }) {
  const { t } = useTranslation();
  return (
    <>
      {customer.onCreditHold === true && (
        <span className={classes.hold}>
          <IconLock size={12} aria-hidden />
          {t('customers.hold')}
        </span>
      )}
      {customer.vanished && (
        <span className={classes.vanished} title={t('customers.vanishedWhy')}>
          {t('customers.vanished')}
        </span>
      )}
    </>
  );
}

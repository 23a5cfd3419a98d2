import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { DepartmentMark } from '~/shared/ui/department-mark';
import { CustomerTitle } from './customer-title';
import type { PairCustomer, RecordRef } from './customer-types';
import { customer } from './customers';
import { CustomerIcon, useNames } from './names';
import classes from './pair-sides.module.css';

interface Side {
  readonly customer: PairCustomer;
  /** Which of its records is compared. */
  readonly record: RecordRef | undefined;
}

/** Two customers side by side, each with the way to its page. */
export function PairSides({ left, right }: { readonly left: Side; readonly right: Side }) {
  return (
    <div className={classes.sides}>
      <OneSide key={`left ${left.customer.id}`} side={left} />
      <OneSide key={`right ${right.customer.id}`} side={right} />
    </div>
  );
}

function OneSide({ side: { customer: head, record } }: { readonly side: Side }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [name, other] = useNames()(head);
  const { data } = useQuery(customer(head.id));
  return (
    <article className={classes.side}>
      {data === undefined ? (
        <div>
          <h2 className={classes.name}>
            <CustomerIcon kind={head.kind} size={20} /> {name}
          </h2>
          <p className={classes.quiet}>{other}&nbsp;</p>
        </div>
      ) : (
        <CustomerTitle customer={data} level={2} />
      )}
      <p className={classes.foot}>
        {record !== undefined && (
          <span className={classes.record}>
            <DepartmentMark id={record.department} />
            {t('customers.review.ofRecord', { source: record.source, key: record.key })}
          </span>
        )}
        <span>
          {t('customers.review.records', {
            count: head.records,
            number: format.number(head.records),
          })}
        </span>
        <Link to="/customers/$id" params={{ id: head.id }} className={classes.out}>
          {t('customers.openPage')}
        </Link>
      </p>
    </article>
  );
}

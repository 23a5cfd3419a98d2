import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentMark } from '~/shared/ui/department-mark';
import type { Doubt, PairCustomer, RecordRef } from './customer-types';
import { useShareWords } from './evidence-words';
import { CustomerIcon, useNames } from './names';
import { keyOfDoubt } from './use-review-desk';
import classes from './review-page.module.css';

interface ReviewListProps {
  readonly order: readonly Doubt[];
  /** Which of them is looked at. */
  readonly active: number;
  readonly isSkipped: (doubt: Doubt) => boolean;
  readonly onActive: (at: number) => void;
  readonly more: (() => void) | undefined;
}

/** All pairs that wait, each in two lines; the one that is looked at stays in sight. */
export function ReviewList({ order, active, isSkipped, onActive, more }: ReviewListProps) {
  const { t } = useTranslation();
  const share = useShareWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, order]);
  return (
    <nav className={classes.list} aria-label={t('customers.review.list')}>
      <ul ref={list}>
        {order.map((doubt, at) => (
          <li key={keyOfDoubt(doubt)}>
            <button
              type="button"
              className={classes.item}
              aria-current={at === active || undefined}
              onClick={() => {
                onActive(at);
              }}
            >
              <span className={classes.names}>
                <ItemName customer={doubt.leftCustomer} record={doubt.left} />
                <ItemName customer={doubt.rightCustomer} record={doubt.right} />
              </span>
              <span className={classes.share}>
                {share(doubt.bits)}
                {isSkipped(doubt) && <span>{t('customers.review.skippedNow')}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more !== undefined && (
        <Button size="xs" variant="subtle" onClick={more}>
          {t('customers.review.more')}
        </Button>
      )}
    </nav>
  );
}

interface ItemNameProps {
  readonly customer: PairCustomer;
  readonly record: RecordRef;
}

function ItemName({ customer, record }: ItemNameProps) {
  const [name] = useNames()(customer);
  return (
    <span className={classes.name}>
      <CustomerIcon kind={customer.kind} />
      <span className={classes.nameText}>{name}</span>
      <DepartmentMark id={record.department} />
    </span>
  );
}

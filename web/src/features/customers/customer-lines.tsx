import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '~/shared/i18n/text';
import { placeOf } from '~/shared/model/place';
import { DepartmentMarks } from '~/shared/ui/department-mark';
import type { CustomerLine } from './customer-types';
import { useSums } from './money';
import { CustomerIcon, useNames } from './names';
import { CustomerNotes } from './use-customer-columns';
import classes from './customers-page.module.css';

/** A customer in two lines, where there is no room for columns. */
export function CustomerLines({ customer }: { readonly customer: CustomerLine }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sums = useSums();
  const [name, other] = useNames()(customer);
  const { openDeals = [], overdue = [], place, knownTo } = customer;
  const under = [other, place === undefined ? undefined : placeOf(place, language)]
    .filter(Boolean)
    .join(' · ');
  return (
    <div className={classes.card}>
      <div className={classes.line}>
        <span className={classes.name}>
          <CustomerIcon kind={customer.kind} />
          <Link to="/customers/$id" params={{ id: customer.id }} className={classes.cardName}>
            {name}
          </Link>
          <CustomerNotes customer={customer} />
        </span>
        <DepartmentMarks ids={knownTo} />
      </div>
      <div className={classes.line}>
        <span className={classes.cut}>{under}</span>
        {overdue.length > 0 ? (
          <span className={`${classes.overdue ?? ''} ${classes.sum ?? ''}`}>
            {t('customers.overdueSum', { sums: sums(overdue) })}
          </span>
        ) : (
          openDeals.length > 0 && <span className={classes.sum}>{sums(openDeals)}</span>
        )}
      </div>
    </div>
  );
}

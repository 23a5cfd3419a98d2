import { useTranslation } from 'react-i18next';
import { DepartmentMarks } from '~/shared/ui/department-mark';
import type { Customer, FactField } from './customer-types';
import { CustomerIcon, useNames } from './names';
import { useValueWords } from '~/shared/value/use-value-words';
import classes from './customer-title.module.css';

interface CustomerTitleProps {
  readonly customer: Customer;
  readonly level: 1 | 2;
}

/** Who it is: the name in the reader's script, the other, where, of what tier, and who knows it. */
export function CustomerTitle({ customer, level }: CustomerTitleProps) {
  const { t } = useTranslation();
  const [name, other] = useNames()(customer);
  const words = useValueWords();
  const Heading = `h${level}` as const;
  const best = (key: string): string | undefined => {
    const field = fieldOf(customer, key);
    const value = field?.values[0]?.value;
    return field === undefined || value === undefined ? undefined : words(field, value);
  };
  const tier = best('tier');
  const under = [
    other,
    best('city') ?? best('country'),
    tier === undefined ? undefined : t('customers.tier', { tier }),
  ].filter((part) => part !== undefined);
  return (
    <div className={classes.title}>
      <Heading className={classes.name}>
        <CustomerIcon kind={customer.kind} size={20} />
        <span className="visually-hidden">
          {t(`customers.kindOf.${customer.kind === 'person' ? 'person' : 'organisation'}`)}
        </span>{' '}
        {name}
      </Heading>
      <div className={classes.under}>
        {under.map((part) => (
          <span key={part} className={classes.part}>
            {part}
          </span>
        ))}
        <DepartmentMarks ids={customer.knownTo} />
      </div>
      {customer.vanished && <p className={classes.vanished}>{t('customers.vanishedWhy')}</p>}
    </div>
  );
}

export function fieldOf({ groups }: Customer, key: string): FactField | undefined {
  return groups.flatMap(({ fields }) => fields).find((field) => field.key === key);
}

import { useTranslation } from 'react-i18next';
import type { FactField } from './customer-types';
import { sameness } from '~/shared/value/values';
import classes from './fact-list.module.css';

/** Says in passing that the departments do not agree; the card of the value says who says what. */
export function FieldConflict({ field }: { readonly field: FactField }) {
  const { t } = useTranslation();
  if (!field.inConflict) return null;
  const different = new Set(
    field.others.filter(({ valid }) => valid).map(({ value }) => sameness(value)),
  );
  if (different.size === 0) return null;
  return (
    <span className={classes.conflict}>
      {t('customers.otherValues', { count: different.size })}
    </span>
  );
}

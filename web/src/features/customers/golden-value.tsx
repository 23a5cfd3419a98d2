import { IconAlertCircle, IconPinFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DepartmentMark } from '~/shared/ui/department-mark';
import { DetailCard } from '~/shared/ui/detail-card';
import type { FactField, FactValue } from './customer-types';
import { useNames } from './names';
import { ProvenanceCard } from './provenance-card';
import { useValueWords } from '~/shared/value/use-value-words';
import classes from './golden-value.module.css';

interface GoldenValueProps {
  readonly field: FactField;
  readonly value: FactValue;
  readonly isInConflict: boolean;
}

/** A golden value and the mark of the department it came from; the card says why this one. */
export function GoldenValue({ field, value, isInConflict }: GoldenValueProps) {
  const { t } = useTranslation();
  const words = useValueWords();
  const names = useNames();
  return (
    <>
      {value.names !== undefined && (
        <Link to="/customers/$id" params={{ id: value.names.id }} className={classes.named}>
          {names(value.names)[0]}
        </Link>
      )}
      <DetailCard
        target={
          <button type="button" className={classes.value}>
            <span
              className={classes.text}
              data-conflict={isInConflict || undefined}
              data-invalid={!value.valid || undefined}
              data-beside={value.names !== undefined || undefined}
            >
              {words(field, value.value)}
            </span>
            {!value.valid && (
              <IconAlertCircle
                size={14}
                className={classes.warn}
                aria-label={t('customers.invalid')}
              />
            )}
            {value.record !== undefined && <DepartmentMark id={value.record.department} />}
            {value.rule === 'pinned' && (
              <IconPinFilled size={12} className={classes.pin} aria-label={t('customers.pinned')} />
            )}
          </button>
        }
      >
        <ProvenanceCard field={field} value={value} />
      </DetailCard>
    </>
  );
}

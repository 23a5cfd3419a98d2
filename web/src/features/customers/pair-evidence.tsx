import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '~/shared/ui/error-state';
import type { PairPage } from './customer-types';
import { LinkEvidence } from './link-evidence';
import classes from './evidence.module.css';

interface PairEvidenceProps {
  readonly pair: PairPage | undefined;
  readonly error: Error | null;
  /** Whether it is said above already how sure it is. */
  readonly isLed?: boolean;
  readonly onRetry: () => void;
}

/** What speaks for and against one pair, or why that is not here yet. */
export function PairEvidence({ pair, error, isLed = false, onRetry }: PairEvidenceProps) {
  const { t } = useTranslation();
  if (pair === undefined && error !== null) return <ErrorState error={error} onRetry={onRetry} />;
  if (pair?.link === undefined)
    return (
      <div role="status" aria-label={t('ui.loading')}>
        {pair !== undefined && <p className={classes.intro}>{t('customers.engineFills')}</p>}
        {[0, 1, 2, 3, 4].map((row) => (
          <Skeleton key={row} height={22} mb={12} />
        ))}
      </div>
    );
  return (
    <div className={classes.one}>
      <LinkEvidence
        link={pair.link}
        isApart={pair.leftCustomer.id !== pair.rightCustomer.id}
        isLed={isLed}
      />
    </div>
  );
}

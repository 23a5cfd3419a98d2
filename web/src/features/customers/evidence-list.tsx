import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import type { PairCustomer } from './customer-types';
import { evidenceOf } from './customers';
import { LinkEvidence } from './link-evidence';
import { ReviewVerdict } from './review-verdict';
import { useMayReview } from './rights';
import classes from './evidence.module.css';

interface EvidenceListProps {
  readonly customer: PairCustomer;
}

/** Why these records are one: pair by pair, field by field, in words and in bits. */
export function EvidenceList({ customer }: EvidenceListProps) {
  const { id, records } = customer;
  const mayReview = useMayReview();
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(evidenceOf(id));
  if (data === undefined && error !== null)
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data?.ready !== true)
    return (
      <div className={classes.page} role="status" aria-label={t('ui.loading')}>
        {data !== undefined && <p className={classes.intro}>{t('customers.engineFills')}</p>}
        {[0, 1, 2, 3, 4].map((row) => (
          <Skeleton key={row} height={22} mb={12} />
        ))}
      </div>
    );
  if (data.links.length === 0)
    return (
      <div className={classes.page}>
        <EmptyState
          sentence={t(records > 1 ? 'customers.evidenceUntold' : 'customers.evidenceOne')}
        />
      </div>
    );
  return (
    <div className={classes.page}>
      <p className={classes.intro}>
        {t('customers.evidenceSentence', {
          count: data.links.length,
          records: format.number(records),
          links: format.number(data.links.length),
        })}
        <br />
        {t('customers.bitsExplained')}
      </p>
      {data.links.map((link) => (
        <LinkEvidence
          key={`${link.left.id} ${link.right.id}`}
          link={link}
          actions={mayReview ? <ReviewVerdict link={link} customer={customer} /> : undefined}
        />
      ))}
    </div>
  );
}

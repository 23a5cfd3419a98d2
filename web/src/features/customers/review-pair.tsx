import { Button, Kbd } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import type { Doubt } from './customer-types';
import { useOddsWords } from './evidence-words';
import { PairEvidence } from './pair-evidence';
import { PairSides } from './pair-sides';
import type { ReviewActions } from './review-desk';
import { usePairWords } from './review-words';
import { pairIdsOf, pairOf } from './reviews';
import classes from './review-page.module.css';

interface ReviewPairProps {
  readonly doubt: Doubt;
  /** Which comes after it, so that it is there when it is wanted. */
  readonly next: Doubt | undefined;
  readonly progress: ReactNode;
  /** Absent for who may only look. */
  readonly actions: ReviewActions | undefined;
}

/** Both customers side by side, what a decision means, and what speaks for and against. */
export function ReviewPair({ doubt, next, progress, actions }: ReviewPairProps) {
  const { t } = useTranslation();
  const odds = useOddsWords();
  const words = usePairWords();
  const queries = useQueryClient();
  const ids = pairIdsOf(doubt);
  const { data, error, refetch } = useQuery(pairOf(ids));
  useEffect(() => {
    if (next === undefined) return;
    // What fails here is asked for again, and told, when it is wanted.
    queries.query({ ...pairOf(pairIdsOf(next)), staleTime: 30_000 }).catch(() => undefined);
  }, [next, queries]);
  return (
    <section className={classes.pair} aria-label={words.between(doubt)}>
      <div className={classes.pairHead}>
        <h2 className={classes.lead}>{odds(doubt.bits)}</h2>
        <p className={classes.progress} role="status">
          {progress} <span className="visually-hidden">{words.between(doubt)}</span>
        </p>
      </div>
      <PairSides
        left={{ record: doubt.left, customer: doubt.leftCustomer }}
        right={{ record: doubt.right, customer: doubt.rightCustomer }}
      />
      {actions === undefined ? (
        <p className={classes.readOnly}>{t('customers.review.readOnly')}</p>
      ) : (
        <>
          <Effect records={doubt.leftCustomer.records + doubt.rightCustomer.records} />
          <Actions actions={actions} />
        </>
      )}
      <PairEvidence isLed pair={data} error={error} onRetry={() => void refetch()} />
    </section>
  );
}

/** What will happen, before it happens. */
function Effect({ records }: { readonly records: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes.effect} aria-label={t('customers.review.what')}>
      <li>{t('customers.review.effect.same', { records: format.number(records) })}</li>
      <li>{t('customers.review.effect.different')}</li>
      <li>{t('customers.review.effect.undo')}</li>
    </ul>
  );
}

function Actions({ actions: { onDecide, onSkip } }: { readonly actions: ReviewActions }) {
  const { t } = useTranslation();
  return (
    <div className={classes.actions}>
      <Button
        rightSection={<Key of="y" />}
        onClick={() => {
          onDecide('same');
        }}
      >
        {t('customers.review.same')}
      </Button>
      <Button
        variant="default"
        rightSection={<Key of="n" />}
        onClick={() => {
          onDecide('different');
        }}
      >
        {t('customers.review.different')}
      </Button>
      <Button variant="subtle" rightSection={<Key of="s" />} onClick={onSkip}>
        {t('customers.review.skip')}
      </Button>
    </div>
  );
}

function Key({ of }: { readonly of: string }) {
  return (
    <Kbd size="xs" className={classes.key ?? ''} aria-hidden>
      {of}
    </Kbd>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { showDone } from '~/shared/ui/toast';
import type { PairCustomer, RecordRef } from './customer-types';
import { usePairWords } from './review-words';
import {
  giveVerdict,
  pairIdsOf,
  type PairIds,
  REVIEWS,
  type Verdict,
  withdrawVerdict,
} from './reviews';

/** Two records with the customers that they belong to. */
export interface Pair {
  readonly left: RecordRef;
  readonly right: RecordRef;
  readonly leftCustomer: PairCustomer;
  readonly rightCustomer: PairCustomer;
}

interface Outcome {
  readonly onDone?: () => void;
  readonly onFailed: (error: Error) => void;
  /** It is as it was before. */
  readonly onUndone?: () => void;
}

/** Says something of a pair, or takes it back, at once; what was before can be had again. */
export function useVerdicts() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const words = usePairWords();
  const problem = useProblemWords();
  const renew = () =>
    Promise.all([REVIEWS, ['customer']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  const set = (ids: PairIds, verdict: Verdict | undefined) =>
    verdict === undefined ? withdrawVerdict(ids) : giveVerdict(ids, verdict, false);

  const change = (
    pair: Pair,
    from: Verdict | undefined,
    to: Verdict | undefined,
    { onDone, onFailed, onUndone }: Outcome,
  ) => {
    const ids = pairIdsOf(pair);
    set(ids, to).then(async () => {
      showDone(words.said(pair, to ?? 'withdrawn'), {
        label: t('ui.undo'),
        run: () => {
          onUndone?.();
          set(ids, from).then(renew, (error: unknown) => {
            showDone(
              t('customers.review.undoFailed', {
                pair: words.between(pair),
                reason: problem(error as Error),
              }),
            );
          });
        },
      });
      onDone?.();
      await renew();
    }, onFailed);
  };

  return {
    /** @param before what was said until now */
    give: (pair: Pair, verdict: Verdict, before: Verdict | undefined, outcome: Outcome) => {
      change(pair, before, verdict, outcome);
    },
    /** @param said what is taken back */
    withdraw: (pair: Pair, said: Verdict, outcome: Outcome) => {
      change(pair, said, undefined, outcome);
    },
  };
}

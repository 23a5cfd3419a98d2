import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import type { PairCustomer, Ruling } from './customer-types';
import { useNames } from './names';
import { type Verdict, verdictOf } from './reviews';

interface TwoCustomers {
  readonly leftCustomer: PairCustomer;
  readonly rightCustomer: PairCustomer;
}

/** A pair by the names of both, and what was said of it. */
export function usePairWords() {
  const { t } = useTranslation();
  const names = useNames();
  const both = ({ leftCustomer, rightCustomer }: TwoCustomers) => ({
    left: names(leftCustomer)[0],
    right: names(rightCustomer)[0],
  });
  return {
    between: (pair: TwoCustomers) => t('customers.review.between', both(pair)),
    said: (pair: TwoCustomers, verdict: Verdict | 'withdrawn') =>
      t(`customers.review.said.${verdict}`, both(pair)),
  };
}

/** Who said what of a pair, and when. */
export function useRulingWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useNames();
  return ({ verdict, by, at }: Ruling) =>
    t(`customers.review.ruledBy.${verdictOf(verdict) ?? 'different'}`, {
      who: names(by)[0],
      when: format.ago(at),
    });
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '~/shared/api/use-problem-words';
import type { PairCustomer, RecordLink } from './customer-types';
import { verdictOf, type Verdict } from './reviews';
import { useVerdicts } from './use-verdicts';
import classes from './evidence.module.css';

interface ReviewVerdictProps {
  readonly link: RecordLink;
  /** Whom both records belong to. */
  readonly customer: PairCustomer;
}

/** On a pair that makes a customer: part it, or take back what was said of it. */
export function ReviewVerdict({ link, customer }: ReviewVerdictProps) {
  const { t } = useTranslation();
  const problem = useProblemWords();
  const verdicts = useVerdicts();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const said = link.by === 'person' ? verdictOf(link.verdict) : undefined;
  // Both bear one name as long as they are one customer; their records tell them apart.
  const pair = {
    left: link.left,
    right: link.right,
    leftCustomer: { ...named(link.left), ...rest(customer) },
    rightCustomer: { ...named(link.right), ...rest(customer) },
  };
  const outcome = {
    onDone: () => {
      setBusy(false);
    },
    onFailed: (failure: Error) => {
      setBusy(false);
      setError(failure);
    },
  };
  const say = (verdict: Verdict | undefined) => {
    setBusy(true);
    setError(undefined);
    if (verdict !== undefined) verdicts.give(pair, verdict, said, outcome);
    else if (said !== undefined) verdicts.withdraw(pair, said, outcome);
  };
  return (
    <div className={classes.verdict}>
      {said !== undefined && (
        <Button
          size="xs"
          variant="default"
          disabled={isBusy}
          title={t('customers.review.effect.withdraw')}
          onClick={() => {
            say(undefined);
          }}
        >
          {t('customers.review.withdraw')}
        </Button>
      )}
      {said !== 'different' && (
        <>
          <Button
            size="xs"
            variant="default"
            disabled={isBusy}
            onClick={() => {
              say('different');
            }}
          >
            {t('customers.review.differentWhole')}
          </Button>
          <span className={classes.quiet}>{t('customers.review.effect.part')}</span>
        </>
      )}
      {error !== undefined && (
        <p role="alert" className={classes.fault}>
          {problem(error)}
        </p>
      )}
    </div>
  );
}

function named({ source, key }: RecordLink['left']) {
  return { name: `${source} ${key}` };
}

function rest({ id, kind, records }: PairCustomer) {
  return { id, kind, records };
}

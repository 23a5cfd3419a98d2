import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { useFormat } from '~/shared/format/format';
import { DepartmentMark } from '~/shared/ui/department-mark';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import type { Decided, PairCustomer } from './customer-types';
import { useNames } from './names';
import { usePairWords } from './review-words';
import { decidedReviews, pairIdsOf, pairKeyOf, verdictOf } from './reviews';
import { useMayReview } from './rights';
import { useVerdicts } from './use-verdicts';
import classes from './review-page.module.css';

/** What people have said of pairs, the newest first; each word can be taken back. */
export function ReviewDecided() {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(decidedReviews);
  const [trouble, setTrouble] = useState<string>();
  const words = usePairWords();
  const problem = useProblemWords();
  if (data === undefined && error !== null)
    return (
      <div className={classes.state}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </div>
    );
  if (data === undefined)
    return (
      <div className={classes.skeleton} role="status" aria-label={t('ui.loading')}>
        {[0, 1, 2, 3, 4].map((row) => (
          <Skeleton key={row} height={44} />
        ))}
      </div>
    );
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0)
    return (
      <div className={classes.state}>
        <EmptyState isCentred sentence={t('customers.review.nothingDecided')} />
      </div>
    );
  return (
    <div className={classes.decided}>
      {trouble !== undefined && (
        <p role="alert" className={classes.trouble}>
          {trouble}
        </p>
      )}
      <ul>
        {rows.map((row) => (
          <DecidedRow
            key={pairKeyOf(pairIdsOf(row))}
            row={row}
            onTrouble={(failure) => {
              setTrouble(
                failure &&
                  t('customers.review.undoFailed', {
                    pair: words.between(row),
                    reason: problem(failure),
                  }),
              );
            }}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button
          variant="default"
          mt={12}
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('customers.review.more')}
        </Button>
      )}
    </div>
  );
}

interface DecidedRowProps {
  readonly row: Decided;
  readonly onTrouble: (error: Error | undefined) => void;
}

/** Goes away at once when it is taken back, and returns where that fails. */
function DecidedRow({ row, onTrouble }: DecidedRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useNames();
  const words = usePairWords();
  const mayReview = useMayReview();
  const verdicts = useVerdicts();
  const [isAway, setAway] = useState(false);
  const { ruling, leftCustomer, rightCustomer } = row;
  const verdict = verdictOf(ruling.verdict) ?? 'different';
  if (isAway) return null;
  return (
    <li className={classes.ruled}>
      <span className={classes.pairNames}>
        <CustomerLink customer={leftCustomer} />
        {rightCustomer.id === leftCustomer.id ? (
          <span className={classes.quiet}>
            {row.left.key} · {row.right.key}
          </span>
        ) : (
          <CustomerLink customer={rightCustomer} />
        )}
      </span>
      <span>{t(`customers.review.verdict.${verdict}`)}</span>
      <span className={classes.name} title={format.full(ruling.at)}>
        {ruling.department !== undefined && <DepartmentMark id={ruling.department} />}
        <span className={classes.nameText}>
          {t('customers.review.decidedBy', {
            who: names(ruling.by)[0],
            when: format.ago(ruling.at),
          })}
        </span>
      </span>
      {mayReview && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('customers.review.undoOf', { pair: words.between(row) })}
          onClick={() => {
            setAway(true);
            onTrouble(undefined);
            verdicts.withdraw(row, verdict, {
              onFailed: (failure) => {
                setAway(false);
                onTrouble(failure);
              },
              onUndone: () => {
                setAway(false);
              },
            });
          }}
        >
          {t('ui.undo')}
        </Button>
      )}
    </li>
  );
}

function CustomerLink({ customer: { id, ...named } }: { readonly customer: PairCustomer }) {
  const [name] = useNames()(named);
  return (
    <Link to="/customers/$id" params={{ id }}>
      {name}
    </Link>
  );
}

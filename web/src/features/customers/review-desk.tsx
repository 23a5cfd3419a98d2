import { Skeleton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { useFormat } from '~/shared/format/format';
import { useKeys } from '~/shared/keys/use-keys';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { showDone } from '~/shared/ui/toast';
import type { Doubt } from './customer-types';
import { usePairWords } from './review-words';
import { ReviewList } from './review-list';
import { ReviewPair } from './review-pair';
import type { Verdict } from './reviews';
import { useMayReview } from './rights';
import { type Decision, keyOfDoubt, type ReviewTrouble, useReviewDesk } from './use-review-desk';
import classes from './review-page.module.css';

/** From so many pairs before the end on, more are fetched. */
const AHEAD = 10;

interface ReviewDeskProps {
  /** The pair in the address. */
  readonly asked: string | undefined;
  readonly onActive: (key: string | undefined) => void;
}

/** The pairs that wait, and the one that is looked at; a decision leads to the next at once. */
export function ReviewDesk({ asked, onActive }: ReviewDeskProps) {
  const { t } = useTranslation();
  const desk = useReviewDesk();
  const mayReview = useMayReview();
  const { order, list } = desk;
  const [lastAt, setLastAt] = useState(0);
  const found = order.findIndex((doubt) => keyOfDoubt(doubt) === asked);
  // Where somebody else has decided the pair that was looked at, the one that took its place is shown.
  const at = found >= 0 ? found : Math.min(lastAt, order.length - 1);
  const active = order[at];
  const go = (to: number) => {
    const next = order[to];
    if (next === undefined) return;
    setLastAt(to);
    onActive(keyOfDoubt(next));
  };
  const actions = useActions(desk, { active, at, onActive });
  useReviewKeys(mayReview, actions, {
    next: () => {
      go(Math.min(at + 1, order.length - 1));
    },
    previous: () => {
      go(Math.max(at - 1, 0));
    },
  });
  useMore(list, order.length - at);

  if (list.data === undefined && list.error !== null)
    return (
      <div className={classes.state}>
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  if (list.data === undefined) return <DeskSkeleton />;
  return (
    <div className={classes.desk} data-empty={active === undefined || undefined}>
      {active !== undefined && (
        <ReviewList
          order={order}
          active={at}
          isSkipped={desk.isSkipped}
          onActive={go}
          more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        />
      )}
      <div className={classes.pane}>
        {desk.trouble !== undefined && <Trouble trouble={desk.trouble} />}
        {active === undefined ? (
          <EmptyState
            isCentred
            sentence={t(
              desk.done.length > 0 ? 'customers.review.noneLeft' : 'customers.review.empty',
            )}
          />
        ) : (
          <ReviewPair
            doubt={active}
            next={order[at + 1]}
            progress={
              <Progress
                at={desk.done.length + at + 1}
                of={desk.done.length + desk.left}
                isCounted={desk.isCounted}
              />
            }
            actions={mayReview ? actions : undefined}
          />
        )}
      </div>
    </div>
  );
}

/** Fetches on before the end is reached. */
function useMore(
  { hasNextPage, isFetchingNextPage, fetchNextPage }: ReturnType<typeof useReviewDesk>['list'],
  ahead: number,
) {
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && ahead <= AHEAD) void fetchNextPage();
  }, [ahead, hasNextPage, isFetchingNextPage, fetchNextPage]);
}

interface Where {
  readonly active: Doubt | undefined;
  readonly at: number;
  readonly onActive: (key: string | undefined) => void;
}

export interface ReviewActions {
  readonly onDecide: (verdict: Verdict) => void;
  readonly onSkip: () => void;
  readonly onUndo: () => void;
}

function useActions(desk: ReturnType<typeof useReviewDesk>, { active, at, onActive }: Where) {
  const { t } = useTranslation();
  const words = usePairWords();
  /** How to take away what says that it was decided. */
  const toasts = useRef(new Map<Decision, () => void>());
  const leave = () => {
    const next = desk.order[at + 1] ?? desk.order[at - 1];
    onActive(next === undefined ? undefined : keyOfDoubt(next));
  };
  const undo = (decision: Decision) => {
    toasts.current.get(decision)?.();
    desk.undo(decision);
    onActive(keyOfDoubt(decision.doubt));
  };
  return {
    onDecide: (verdict: Verdict) => {
      if (active === undefined) return;
      const decision = desk.decide(active, verdict, () => {
        toasts.current.get(decision)?.();
      });
      leave();
      const hide = showDone(words.said(active, verdict), {
        label: t('ui.undo'),
        run: () => {
          undo(decision);
        },
      });
      toasts.current.set(decision, hide);
    },
    onSkip: () => {
      if (active === undefined) return;
      desk.skip(active);
      leave();
    },
    onUndo: () => {
      const last = desk.done.at(-1);
      if (last !== undefined) undo(last);
    },
  };
}

interface Moves {
  readonly next: () => void;
  readonly previous: () => void;
}

function useReviewKeys(
  mayReview: boolean,
  { onDecide, onSkip, onUndo }: ReviewActions,
  { next, previous }: Moves,
) {
  const { t } = useTranslation();
  const moves = [
    { keys: 'j', label: t('customers.review.key.next'), run: next },
    { keys: 'k', label: t('customers.review.key.previous'), run: previous },
  ];
  const decisions = [
    {
      keys: 'y',
      label: t('customers.review.key.same'),
      run: () => {
        onDecide('same');
      },
    },
    {
      keys: 'n',
      label: t('customers.review.key.different'),
      run: () => {
        onDecide('different');
      },
    },
    { keys: 's', label: t('customers.review.key.skip'), run: onSkip },
    { keys: 'u', label: t('customers.review.key.undo'), run: onUndo },
  ];
  useKeys(t('customers.review.title'), mayReview ? [...decisions, ...moves] : moves);
}

interface ProgressProps {
  readonly at: number;
  readonly of: number;
  readonly isCounted: boolean;
}

function Progress({ at, of, isCounted }: ProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return t(isCounted ? 'customers.review.progress' : 'customers.review.progressLeast', {
    at: format.number(at),
    of: format.number(of),
  });
}

function Trouble({ trouble: { doubt, error, isUndo } }: { readonly trouble: ReviewTrouble }) {
  const { t } = useTranslation();
  const problem = useProblemWords();
  const words = usePairWords();
  return (
    <p role="alert" className={classes.trouble}>
      {t(isUndo ? 'customers.review.undoFailed' : 'customers.review.failed', {
        pair: words.between(doubt),
        reason: problem(error),
      })}
    </p>
  );
}

function DeskSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.desk} role="status" aria-label={t('ui.loading')}>
      <div className={classes.skeleton}>
        {[0, 1, 2, 3, 4, 5].map((row) => (
          <Skeleton key={row} height={44} />
        ))}
      </div>
      <div className={classes.skeleton}>
        <Skeleton height={72} />
        {[0, 1, 2, 3, 4].map((row) => (
          <Skeleton key={row} height={24} />
        ))}
      </div>
    </div>
  );
}

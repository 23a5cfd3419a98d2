import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isRefusal } from '~/shared/api/refusal';
import type { Doubt, DoubtPage as ListedPage } from './customer-types';
import {
  giveVerdict,
  openReviews,
  type PairIds,
  pairIdsOf,
  pairKeyOf,
  type Verdict,
  withdrawVerdict,
} from './reviews';

/** What was decided in this visit. */
export interface Decision {
  readonly doubt: Doubt;
  readonly verdict: Verdict;
}

/** What did not go through, and why. */
export interface ReviewTrouble extends Decision {
  readonly error: Error;
  readonly isUndo: boolean;
}

interface DoubtPage extends ListedPage {
  /** In ms of the page's own clock. */
  readonly askedAt: number;
}

interface Away {
  /** When the server had taken it, in ms of the page's own clock; absent until then. */
  readonly takenAt?: number;
}

export function keyOfDoubt(doubt: Doubt): string {
  return pairKeyOf(pairIdsOf(doubt));
}

/**
 * The undecided pairs as this visit sees them: a decision takes its pair away at once, an undoing brings it back at once, and
 * what was skipped stands at the end.
 */
export function useReviewDesk() {
  const list = useInfiniteQuery(openReviews);
  const inTurn = useTurns();
  const undone = useRef(new Set<Decision>());
  const [away, setAway] = useState<ReadonlyMap<string, Away>>(new Map());
  const [returned, setReturned] = useState<readonly Doubt[]>([]);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [done, setDone] = useState<readonly Decision[]>([]);
  const [trouble, setTrouble] = useState<ReviewTrouble>();

  const standing = standingOf(list.data?.pages ?? [], away, returned, skipped);

  const putAway = (key: string, state: Away) => {
    setAway((before) => new Map(before).set(key, state));
    setReturned((before) => before.filter((doubt) => keyOfDoubt(doubt) !== key));
  };
  const putBack = (doubt: Doubt) => {
    const key = keyOfDoubt(doubt);
    setAway((before) => new Map([...before].filter(([one]) => one !== key)));
    setReturned((before) => [...before.filter((one) => keyOfDoubt(one) !== key), doubt]);
  };

  const decide = (doubt: Doubt, verdict: Verdict, onFailed: () => void): Decision => {
    const decision = { doubt, verdict };
    const key = keyOfDoubt(doubt);
    const ids = pairIdsOf(doubt);
    putAway(key, {});
    setTrouble(undefined);
    setDone((before) => [...before, decision]);
    inTurn(ids, () => giveVerdict(ids, verdict, true)).then(
      () => {
        if (!undone.current.has(decision)) putAway(key, { takenAt: performance.now() });
      },
      (error: unknown) => {
        setDone((before) => before.filter((one) => one !== decision));
        setTrouble({ ...decision, error: error as Error, isUndo: false });
        onFailed();
        // What somebody else has decided no longer waits.
        if (isRefusal(error, 'pair-decided')) putAway(key, { takenAt: performance.now() });
        else putBack(doubt);
      },
    );
    return decision;
  };

  const undo = (decision: Decision) => {
    if (undone.current.has(decision)) return;
    undone.current.add(decision);
    const { doubt } = decision;
    const ids = pairIdsOf(doubt);
    putBack(doubt);
    setTrouble(undefined);
    setDone((before) => before.filter((one) => one !== decision));
    inTurn(ids, () => withdrawVerdict(ids)).catch((error: unknown) => {
      putAway(keyOfDoubt(doubt), { takenAt: performance.now() });
      setTrouble({ ...decision, error: error as Error, isUndo: true });
    });
  };

  const skip = (doubt: Doubt) => {
    const key = keyOfDoubt(doubt);
    setSkipped((before) => [...before.filter((one) => one !== key), key]);
  };

  return {
    list,
    ...standing,
    done,
    trouble,
    decide,
    undo,
    skip,
  };
}

/** What of the listed pairs still waits, in the order of this visit. */
function standingOf(
  pages: readonly DoubtPage[],
  away: ReadonlyMap<string, Away>,
  returned: readonly Doubt[],
  skipped: readonly string[],
) {
  const listed = pages.flatMap(({ items, askedAt }) =>
    items.map((doubt) => ({ doubt, key: keyOfDoubt(doubt), askedAt })),
  );
  const shown = listed.filter(({ key, askedAt }) => {
    const gone = away.get(key);
    return gone === undefined || (gone.takenAt !== undefined && gone.takenAt < askedAt);
  });
  const extra = returned.filter((doubt) => !listed.some(({ key }) => key === keyOfDoubt(doubt)));
  const waiting = [...shown.map(({ doubt }) => doubt), ...extra].sort((a, b) => b.bits - a.bits);
  const place = (doubt: Doubt) => skipped.indexOf(keyOfDoubt(doubt));
  const order = [
    ...waiting.filter((doubt) => place(doubt) < 0),
    ...waiting.filter((doubt) => place(doubt) >= 0).sort((a, b) => place(a) - place(b)),
  ];
  const total = pages[0]?.total ?? 0;
  return {
    order,
    /** How many wait, and whether there are no more. */
    left: Math.max(total - (listed.length - shown.length) + extra.length, order.length),
    isCounted: pages[0]?.counted ?? true,
    isSkipped: (doubt: Doubt) => place(doubt) >= 0,
  };
}

/** What is said of one pair goes out one after the other, whatever came of what was said before. */
function useTurns() {
  const last = useRef(new Map<string, Promise<void>>());
  return (pair: PairIds, say: () => Promise<void>): Promise<void> => {
    const key = pairKeyOf(pair);
    const turn = (last.current.get(key) ?? Promise.resolve()).catch(() => undefined).then(say);
    last.current.set(key, turn);
    return turn;
  };
}

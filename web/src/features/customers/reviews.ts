import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '~/shared/api/client';
import type { RecordRef } from './customer-types';

const PAGE = 50;
const ENGINE_MS = 2_000;

/** Everything about pairs of records stands under this key, so that one word from the server renews it all. */
export const REVIEWS = ['reviews'] as const;

export type Verdict = 'same' | 'different';

/** Two records, by their ids. */
export interface PairIds {
  readonly left: string;
  readonly right: string;
}

export function pairIdsOf({
  left,
  right,
}: {
  readonly left: RecordRef;
  readonly right: RecordRef;
}): PairIds {
  return { left: left.id, right: right.id };
}

/** The pair as a key, and as it stands in the address. */
export function pairKeyOf({ left, right }: PairIds): string {
  return `${left}_${right}`;
}

function page(cursor: string | undefined) {
  return { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
}

/** The pairs that wait for a person, the likeliest first; with when they were asked for, in ms of the page's own clock. */
export const openReviews = infiniteQueryOptions({
  queryKey: [...REVIEWS, 'open'],
  queryFn: async ({ pageParam, signal }) => {
    const askedAt = performance.now();
    const answer = await api.GET('/api/reviews', { params: { query: page(pageParam) }, signal });
    return { ...dataOf(answer), askedAt };
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
});

/** The verdicts in force, the newest first. */
export const decidedReviews = infiniteQueryOptions({
  queryKey: [...REVIEWS, 'decided'],
  queryFn: async ({ pageParam, signal }) =>
    dataOf(await api.GET('/api/reviews/decided', { params: { query: page(pageParam) }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
});

/** How many pairs wait. */
export const reviewCount = queryOptions({
  queryKey: [...REVIEWS, 'count'],
  queryFn: async ({ signal }) => {
    const { total, counted } = dataOf(
      await api.GET('/api/reviews', { params: { query: { limit: 1 } }, signal }),
    );
    return { total, counted };
  },
});

/** What speaks for and against one pair. */
export function pairOf({ left, right }: PairIds) {
  return queryOptions({
    queryKey: [...REVIEWS, 'pair', left, right],
    queryFn: async ({ signal }) =>
      dataOf(
        await api.GET('/api/pairs/{left}/{right}', { params: { path: { left, right } }, signal }),
      ),
    refetchInterval: ({ state }) => (state.data?.ready === false ? ENGINE_MS : false),
  });
}

/**
 * Says it to the server.
 *
 * @param isFirst whether it is to be refused if somebody has said otherwise meanwhile
 */
export async function giveVerdict(pair: PairIds, verdict: Verdict, isFirst: boolean) {
  dataOf(
    await api.PUT('/api/pairs/{left}/{right}/verdict', {
      params: {
        path: { left: pair.left, right: pair.right },
        header: isFirst ? { 'If-None-Match': '*' } : {},
      },
      body: { verdict },
    }),
  );
}

export async function withdrawVerdict({ left, right }: PairIds) {
  dataOf(
    await api.DELETE('/api/pairs/{left}/{right}/verdict', { params: { path: { left, right } } }),
  );
}

/** What the server says of the pair, as the two of a kind that the page knows. */
export function verdictOf(said: string | undefined): Verdict | undefined {
  return said === 'same' || said === 'different' ? said : undefined;
}

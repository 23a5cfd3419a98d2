import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '~/shared/api/client';
import type { Related } from './customer-types';

const PAGE = 100;
const TIMELINE_PAGE = 30;
const ENGINE_MS = 2_000;

/** What a list of customers is narrowed to and sorted by; as it stands in the address. */
export interface CustomerFilter {
  readonly q?: string;
  readonly kind?: string;
  readonly department?: string;
  readonly source?: string;
  readonly has?: string;
  readonly city?: string;
  readonly tier?: string;
  readonly sort?: string;
}

const filterKeys = ['q', 'kind', 'department', 'source', 'has', 'city', 'tier', 'sort'] as const;

/** The filter alone of an address that also has other things. */
export function filterOf(search: CustomerFilter): CustomerFilter {
  return Object.fromEntries(
    filterKeys.flatMap((key) => {
      const value = search[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

export const CUSTOMERS = ['customers'] as const;

export function customerList(filter: CustomerFilter) {
  return infiniteQueryOptions({
    queryKey: [...CUSTOMERS, 'list', filterOf(filter)],
    queryFn: async ({ pageParam, signal }) =>
      dataOf(
        await api.GET('/api/customers', {
          params: {
            query: {
              ...filterOf(filter),
              limit: PAGE,
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

/** Everything that is known of one customer stands under this key, so that one word from the server renews it all. */
export function keyOf(id: string) {
  return ['customer', id] as const;
}

function path(id: string) {
  return { params: { path: { id } } } as const;
}

export function customer(id: string) {
  return queryOptions({
    queryKey: [...keyOf(id), 'page'],
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/customers/{id}', { ...path(id), signal })),
  });
}

export function recordsOf(id: string) {
  return queryOptions({
    queryKey: [...keyOf(id), 'records'],
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/customers/{id}/records', { ...path(id), signal })),
  });
}

export function evidenceOf(id: string) {
  return queryOptions({
    queryKey: [...keyOf(id), 'evidence'],
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/customers/{id}/evidence', { ...path(id), signal })),
    refetchInterval: ({ state }) => (state.data?.ready === false ? ENGINE_MS : false),
  });
}

export function timelineOf(id: string) {
  return infiniteQueryOptions({
    queryKey: [...keyOf(id), 'timeline'],
    queryFn: async ({ pageParam, signal }) =>
      dataOf(
        await api.GET('/api/customers/{id}/timeline', {
          params: {
            path: { id },
            query: {
              limit: TIMELINE_PAGE,
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

export function relatedTo(id: string) {
  return queryOptions({
    queryKey: [...keyOf(id), 'related'],
    queryFn: async ({ signal }): Promise<readonly Related[]> =>
      dataOf(await api.GET('/api/customers/{id}/related', { ...path(id), signal })),
  });
}

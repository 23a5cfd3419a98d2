import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '~/shared/api/client';
import type { components } from '~/shared/api/schema';

type SourceOfHome = components['schemas']['SourceView'];

/** The newest reading of a source. */
export type RunOfSource = components['schemas']['RunView'] & { readonly department: string };

export const sourcesOfHome = queryOptions({
  queryKey: ['sources', 'home'],
  queryFn: async ({ signal }) => dataOf(await api.GET('/api/sources', { signal })).items,
});

export const customersOfHome = queryOptions({
  queryKey: ['customers', 'count'],
  queryFn: async ({ signal }) => {
    const params = { query: { limit: 1 } };
    return dataOf(await api.GET('/api/customers', { params, signal })).total;
  },
});

/** The last run of each source, the newest first. */
export function newestRuns(sources: readonly SourceOfHome[], limit: number): RunOfSource[] {
  return sources
    .flatMap(({ department, lastRun }) =>
      lastRun === undefined ? [] : [{ ...lastRun, department: department.key }],
    )
    .sort((one, other) => other.startedAt.localeCompare(one.startedAt))
    .slice(0, limit);
}

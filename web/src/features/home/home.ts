import { queryOptions } from '@tanstack/react-query';
import { fetched } from '~/shared/api/client';

/** The newest reading of a source. */
interface LastRun {
  readonly id: string;
  readonly state:
    'waiting' | 'reading' | 'asking' | 'resolving' | 'finished' | 'stopped' | 'failed';
  readonly read: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly quarantined: number;
  readonly startedAt: string;
}

interface SourceOfHome {
  readonly id: string;
  readonly name: string;
  readonly department: { readonly key: string };
  readonly records: number;
  readonly lastRun?: LastRun;
}

export interface RunOfSource extends LastRun {
  readonly source: string;
  readonly department: string;
}

export const sourcesOfHome = queryOptions({
  queryKey: ['sources', 'home'],
  queryFn: async ({ signal }) => {
    const answer = await fetched<
      readonly SourceOfHome[] | { readonly items: readonly SourceOfHome[] }
    >('/api/sources', signal);
    return 'items' in answer ? answer.items : answer;
  },
});

export const customersOfHome = queryOptions({
  queryKey: ['customers', 'count'],
  queryFn: async ({ signal }) => {
    const { total } = await fetched<{ readonly total?: number }>('/api/customers?limit=1', signal);
    return total ?? 0;
  },
});

/** The last run of each source, the newest first. */
export function newestRuns(sources: readonly SourceOfHome[], limit: number): RunOfSource[] {
  return sources
    .flatMap(({ name, department, lastRun }) =>
      lastRun === undefined ? [] : [{ ...lastRun, source: name, department: department.key }],
    )
    .sort((one, other) => other.startedAt.localeCompare(one.startedAt))
    .slice(0, limit);
}

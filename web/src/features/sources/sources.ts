import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, ifUnchanged } from '~/shared/api/client';
import { useCreation } from '~/shared/api/use-creation';
import { useLive } from '~/shared/live/live-provider';
import { sources } from '~/shared/model/sources';
import { keys, one, sent, type MappingBody } from './source-keys';
import type { Mapping, Source, SourceDraft } from './source-types';

const RUNS_TO_LOOK_THROUGH = 100;

export function useSources() {
  useLive('sources/all', keys.all);
  return useQuery({
    ...sources,
    select: ({ items }): readonly Source[] => items,
  });
}

export function useSource(id: string) {
  useLive('sources/all', keys.all);
  return useQuery({
    queryKey: keys.one(id),
    queryFn: async ({ signal }): Promise<Source> =>
      dataOf(await api.GET('/api/sources/{id}', { ...one(id), signal })),
  });
}

export const targetsKey = ['targets'] as const;

export function useTargets() {
  return useQuery({
    queryKey: targetsKey,
    queryFn: async ({ signal }) => dataOf(await api.GET('/api/targets', { signal })),
    staleTime: Infinity,
  });
}

interface SourceEdit {
  readonly draft: SourceDraft;
  /** The version that was seen; absent, whatever is there is written over. */
  readonly version?: number | undefined;
}

/** Opens a source, or changes the one with this id. */
export function useSaveSource(id?: string) {
  return useCreation(async ({ draft, version }: SourceEdit, key): Promise<Source> => {
    if (id === undefined) {
      return dataOf(await api.POST('/api/sources', { body: draft, params: { header: key } }));
    }
    const header = version === undefined ? {} : ifUnchanged(version);
    const params = { path: { id }, header };
    return dataOf(await api.PUT('/api/sources/{id}', { body: draft, params }));
  }, keys.all);
}

export function useDeleteSource(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      dataOf(await api.DELETE('/api/sources/{id}', one(id)));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [...keys.all, 'list'] }),
  });
}

/** The newest runs of a source, page by page. */
export function useRuns(source: string) {
  return useInfiniteQuery({
    queryKey: keys.runs(source),
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const params = { path: { source }, query: after(pageParam) };
      return dataOf(await api.GET('/api/sources/{source}/runs', { params, signal }));
    },
    getNextPageParam: ({ next }) => next,
  });
}

/** The file that was loaded last: a mend or a replay is a run without one. */
export function useNewestFile(source: Pick<Source, 'id' | 'lastRun'> | undefined) {
  const last = source?.lastRun;
  const isElsewhere = last !== undefined && last.fileId === undefined;
  const runs = useQuery({
    queryKey: [...keys.runs(source?.id ?? ''), 'file'],
    queryFn: async ({ signal }) => {
      const params = {
        path: { source: source?.id ?? '' },
        query: { limit: RUNS_TO_LOOK_THROUGH },
      };
      return dataOf(await api.GET('/api/sources/{source}/runs', { params, signal }));
    },
    enabled: isElsewhere,
  });
  return {
    file: last?.fileId ?? runs.data?.items.find(({ fileId }) => fileId !== undefined)?.fileId,
    isWaiting: isElsewhere && runs.isPending,
  };
}

/** One run, as fresh as the socket tells. */
export function useRun(id: string) {
  useLive(`run/${id}`, keys.run(id));
  return useQuery({
    queryKey: keys.run(id),
    queryFn: async ({ signal }) => dataOf(await api.GET('/api/runs/{id}', { ...one(id), signal })),
  });
}

export function useStopRun(id: string) {
  return useRunChange(id, async () => dataOf(await api.PUT('/api/runs/{id}/stop', one(id))));
}

/** The answer to "more than a fifth is missing": they are gone, go on. */
export function useConfirmRun(id: string) {
  return useRunChange(id, async () =>
    dataOf(await api.PUT('/api/runs/{id}/confirmation', one(id))),
  );
}

/** Takes the run's effect back as a whole; sent twice it does what once does. */
export function useUndoRun(id: string) {
  return useRunChange(id, async () => dataOf(await api.POST('/api/runs/{id}/undo', one(id))));
}

function useRunChange(id: string, change: () => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.run(id) }),
  });
}

export function useStartRun(source: string) {
  return useCreation(
    async ({ file, mapping }: { readonly file: string; readonly mapping?: Mapping }, header) =>
      dataOf(
        await api.POST('/api/sources/{source}/runs', {
          params: { path: { source }, header },
          body: mapping === undefined ? { file } : { file, mapping: sent<MappingBody>(mapping) },
        }),
      ),
    keys.all,
  );
}

export function useQuarantine(source: string) {
  return useInfiniteQuery({
    queryKey: keys.quarantine(source),
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) => {
      const params = { path: { source }, query: after(pageParam) };
      return dataOf(await api.GET('/api/sources/{source}/quarantine', { params, signal }));
    },
    getNextPageParam: ({ next }) => next,
  });
}

/** Tries a row again with other raw text; the answer says whether it was taken in, or why it still waits. */
export function useMend() {
  return useMutation({
    mutationFn: async ({
      id,
      raw,
    }: {
      readonly id: string;
      readonly raw: Record<string, string>;
    }) => dataOf(await api.PUT('/api/quarantine/{id}/mend', { ...one(id), body: { raw } })),
  });
}

export function useReplay() {
  return useCreation(async (source: string, header) => {
    const params = { path: { source }, header };
    return dataOf(await api.POST('/api/sources/{source}/quarantine/replay', { params }));
  }, keys.all);
}

/** Fetches a source and its quarantine anew; done when they are here. */
export function useRefreshSource(source: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: keys.quarantine(source) }),
      queries.invalidateQueries({ queryKey: keys.one(source) }),
    ]);
}

function after(cursor: string) {
  return cursor === '' ? {} : { cursor };
}

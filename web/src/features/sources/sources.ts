import {
  skipToken,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useLive } from '~/shared/live/live-provider';
import { api, dataOf, ifUnchanged } from '~/shared/api/client';
import type { components } from '~/shared/api/schema';
import { useOnceOnly } from '~/shared/api/use-once-only';
import { complete } from './mapping-draft';
import type {
  FileFormat,
  FileView,
  Frozen,
  Mapping,
  MappingSuggestion,
  Source,
  SourceDraft,
} from './source-types';

const RUNS_TO_LOOK_THROUGH = 100;

/** What is never changed here, for a client whose types would allow it. */
function sent<T>(frozen: Frozen<T>): T {
  return frozen as T;
}

type MappingBody = components['schemas']['Mapping'];

function ofSource(source: string) {
  return { params: { path: { source } } } as const;
}

function one(id: string) {
  return { params: { path: { id } } } as const;
}

const keys = {
  all: ['sources'] as const,
  one: (id: string) => ['sources', 'one', id] as const,
  runs: (id: string) => ['sources', 'runs', id] as const,
  run: (id: string) => ['run', id] as const,
  quarantine: (id: string) => ['sources', 'quarantine', id] as const,
  mapping: (id: string) => ['sources', 'mapping', id] as const,
  file: (id: string) => ['file', id] as const,
};

export function useSources() {
  useLive('sources/all', keys.all);
  return useQuery({
    queryKey: [...keys.all, 'list'],
    queryFn: async ({ signal }) => dataOf(await api.GET('/api/sources', { signal })),
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
  const queries = useQueryClient();
  const once = useOnceOnly();
  return useMutation({
    mutationFn: async ({ draft, version }: SourceEdit): Promise<Source> => {
      if (id === undefined) {
        const params = { header: { 'Idempotency-Key': once.keyOf(draft) } };
        return dataOf(await api.POST('/api/sources', { body: draft, params }));
      }
      const header = version === undefined ? {} : ifUnchanged(version);
      const params = { path: { id }, header };
      return dataOf(await api.PUT('/api/sources/{id}', { body: draft, params }));
    },
    onSuccess: () => {
      once.onSuccess();
      return queries.invalidateQueries({ queryKey: keys.all });
    },
    onError: once.onError,
  });
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

function useRunChange(id: string, change: () => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.run(id) }),
  });
}

export function useStartRun(source: string) {
  const queries = useQueryClient();
  const once = useOnceOnly();
  return useMutation({
    mutationFn: async (wanted: { readonly file: string; readonly mapping?: Mapping }) => {
      const { file, mapping } = wanted;
      const header = { 'Idempotency-Key': once.keyOf(wanted) };
      return dataOf(
        await api.POST('/api/sources/{source}/runs', {
          params: { path: { source }, header },
          body: mapping === undefined ? { file } : { file, mapping: sent<MappingBody>(mapping) },
        }),
      );
    },
    onSuccess: () => {
      once.onSuccess();
      return queries.invalidateQueries({ queryKey: keys.all });
    },
    onError: once.onError,
  });
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

export function useReplay(source: string) {
  const queries = useQueryClient();
  const once = useOnceOnly();
  return useMutation({
    mutationFn: async () => {
      const header = { 'Idempotency-Key': once.keyOf(source) };
      const params = { path: { source }, header };
      return dataOf(await api.POST('/api/sources/{source}/quarantine/replay', { params }));
    },
    onSuccess: () => {
      once.onSuccess();
      return queries.invalidateQueries({ queryKey: keys.all });
    },
    onError: once.onError,
  });
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

export function useFile(id: string | undefined) {
  return useQuery({
    queryKey: keys.file(id ?? ''),
    queryFn: async ({ signal }): Promise<FileView> =>
      dataOf(await api.GET('/api/files/{id}', { ...one(id ?? ''), signal })),
    enabled: id !== undefined,
    staleTime: Infinity,
  });
}

/** Reads the file anew: another sheet, encoding, delimiter or header row. */
export function useRecognition(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (format: FileFormat): Promise<FileView> =>
      dataOf(
        await api.POST('/api/files/{id}/recognition', {
          ...one(id),
          body: { format: sent<components['schemas']['Format']>(format) },
        }),
      ),
    onSuccess: (file) => {
      queries.setQueryData(keys.file(id), file);
      void queries.invalidateQueries({ queryKey: ['suggestion', id] });
    },
  });
}

export function useKeepFile() {
  const queries = useQueryClient();
  return (file: FileView) => queries.setQueryData(keys.file(file.id), file);
}

export function useSuggestion(file: FileView | undefined, targets: readonly string[] | undefined) {
  return useQuery({
    queryKey: ['suggestion', file?.id ?? '', file?.recognised ?? {}, targets ?? []],
    queryFn: async ({ signal }) =>
      dataOf(
        await api.POST('/api/files/{id}/suggestion', {
          ...one(file?.id ?? ''),
          body: targets === undefined ? {} : { targets: [...targets] },
          signal,
        }),
      ),
    select: (suggested): MappingSuggestion => ({
      ...suggested,
      mapping: complete(suggested.mapping),
    }),
    enabled: file !== undefined,
    staleTime: Infinity,
    placeholderData: (before) => before,
  });
}

/** What the first rows become under a mapping; keeps the last answer on screen until the next is there. */
export function usePreview(file: string | undefined, mapping: Mapping | undefined) {
  return useQuery({
    queryKey: ['preview', file ?? '', mapping ?? {}],
    queryFn:
      file === undefined || mapping === undefined
        ? skipToken
        : async ({ signal }) =>
            dataOf(
              await api.POST('/api/files/{id}/preview', {
                ...one(file),
                body: { mapping: sent<MappingBody>(mapping) },
                signal,
              }),
            ),
    placeholderData: (before) => before,
    retry: false,
  });
}

/** The mapping in use, with the version a change has to name; none before the first. */
export function useMapping({ id, mapped }: Pick<Source, 'id' | 'mapped'>) {
  return useQuery({
    queryKey: [...keys.mapping(id), mapped],
    queryFn: async ({ signal }) => {
      if (!mapped) return { mapping: undefined, version: undefined };
      const answer = await api.GET('/api/sources/{source}/mapping', { ...ofSource(id), signal });
      return { mapping: complete(dataOf(answer)), version: versionOf(answer) };
    },
    // With the first mapping the question changes; the page in use must not begin anew.
    placeholderData: (before) => before,
  });
}

/** Saves the mapping; the answer is its new version. */
export function useSaveMapping(source: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({
      mapping,
      version,
    }: {
      readonly mapping: Mapping;
      readonly version?: string;
    }) => {
      const header = version === undefined ? {} : { 'If-Match': version };
      const answer = await api.PUT('/api/sources/{source}/mapping', {
        params: { path: { source }, header },
        body: sent<MappingBody>(mapping),
      });
      dataOf(answer);
      return versionOf(answer);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.all }),
  });
}

/** The version (ETag) that a later change has to name. */
function versionOf({ response }: { readonly response: Response }) {
  return response.headers.get('ETag') ?? undefined;
}

function after(cursor: string) {
  return cursor === '' ? {} : { cursor };
}

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLive } from '~/shared/live/live-provider';
import { ask, askWithVersion } from './ask';
import { complete } from './mapping-draft';
import type {
  FileFormat,
  FileView,
  Mapping,
  MappingSuggestion,
  Mended,
  Preview,
  Quarantined,
  RunView,
  Source,
  SourceDraft,
  Target,
  TerseMapping,
} from './source-types';

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
  readonly total?: number;
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
    queryFn: ({ signal }) => ask<Page<Source> | Source[]>('GET', '/api/sources', { signal }),
    select: (answer) => ('items' in answer ? answer.items : answer),
  });
}

export function useSource(id: string) {
  useLive('sources/all', keys.all);
  return useQuery({
    queryKey: keys.one(id),
    queryFn: ({ signal }) => ask<Source>('GET', `/api/sources/${id}`, { signal }),
  });
}

export const targetsKey = ['targets'] as const;

export function useTargets() {
  return useQuery({
    queryKey: targetsKey,
    queryFn: ({ signal }) => ask<Target[]>('GET', '/api/targets', { signal }),
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
  return useMutation({
    mutationFn: ({ draft, version }: SourceEdit) =>
      id === undefined
        ? ask<Source>('POST', '/api/sources', { body: draft, idempotencyKey: crypto.randomUUID() })
        : ask<Source>('PUT', `/api/sources/${id}`, {
            body: draft,
            ...(version === undefined ? {} : { version: `"${version}"` }),
          }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.all }),
  });
}

export function useDeleteSource(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask<undefined>('DELETE', `/api/sources/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: [...keys.all, 'list'] }),
  });
}

/** The newest runs of a source, page by page. */
export function useRuns(source: string) {
  return useInfiniteQuery({
    queryKey: keys.runs(source),
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      ask<Page<RunView> | RunView[]>('GET', pageOf(`/api/sources/${source}/runs`, pageParam), {
        signal,
      }).then(paged),
    getNextPageParam: ({ next }) => next,
  });
}

/** The file that was loaded last: a mend or a replay is a run without one. */
export function useNewestFile(source: Pick<Source, 'id' | 'lastRun'> | undefined) {
  const last = source?.lastRun;
  const isElsewhere = last !== undefined && last.fileId === undefined;
  const runs = useQuery({
    queryKey: [...keys.runs(source?.id ?? ''), 'file'],
    queryFn: ({ signal }) =>
      ask<Page<RunView>>('GET', `/api/sources/${source?.id ?? ''}/runs?limit=100`, { signal }),
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
    queryFn: ({ signal }) => ask<RunView>('GET', `/api/runs/${id}`, { signal }),
  });
}

export function useStopRun(id: string) {
  return useRunChange(id, () => ask<undefined>('PUT', `/api/runs/${id}/stop`, { body: {} }));
}

/** The answer to "more than a fifth is missing": they are gone, go on. */
export function useConfirmRun(id: string) {
  return useRunChange(id, () =>
    ask<undefined>('PUT', `/api/runs/${id}/confirmation`, { body: {} }),
  );
}

function useRunChange(id: string, change: () => Promise<undefined>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.run(id) }),
  });
}

export function useStartRun(source: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly file: string; readonly mapping?: Mapping }) =>
      ask<RunView>('POST', `/api/sources/${source}/runs`, {
        body,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.all }),
  });
}

export function useQuarantine(source: string) {
  return useInfiniteQuery({
    queryKey: keys.quarantine(source),
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      ask<Page<Quarantined>>('GET', pageOf(`/api/sources/${source}/quarantine`, pageParam), {
        signal,
      }),
    getNextPageParam: ({ next }) => next,
  });
}

/** Tries a row again with other raw text; the answer says whether it was taken in, or why it still waits. */
export function useMend() {
  return useMutation({
    mutationFn: ({ id, raw }: { readonly id: string; readonly raw: Record<string, string> }) =>
      ask<Mended>('PUT', `/api/quarantine/${id}/mend`, { body: { raw } }),
  });
}

export function useReplay(source: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      ask<RunView | undefined>('POST', `/api/sources/${source}/quarantine/replay`, { body: {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.all }),
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
    queryFn: ({ signal }) => ask<FileView>('GET', `/api/files/${id ?? ''}`, { signal }),
    enabled: id !== undefined,
    staleTime: Infinity,
  });
}

/** Reads the file anew: another sheet, encoding, delimiter or header row. */
export function useRecognition(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (format: Partial<FileFormat>) =>
      ask<FileView>('POST', `/api/files/${id}/recognition`, { body: { format } }),
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

type Suggested = Omit<MappingSuggestion, 'mapping'> & { readonly mapping: TerseMapping };

export function useSuggestion(file: FileView | undefined, targets: readonly string[] | undefined) {
  return useQuery({
    queryKey: ['suggestion', file?.id ?? '', file?.recognised ?? {}, targets ?? []],
    queryFn: ({ signal }) =>
      ask<Suggested>('POST', `/api/files/${file?.id ?? ''}/suggestion`, {
        body: targets === undefined ? {} : { targets },
        signal,
      }),
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
    queryFn: ({ signal }) =>
      ask<Preview>('POST', `/api/files/${file ?? ''}/preview`, { body: { mapping }, signal }),
    enabled: file !== undefined && mapping !== undefined,
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
      const { data, version } = await askWithVersion<TerseMapping>(
        'GET',
        `/api/sources/${id}/mapping`,
        { signal },
      );
      return { mapping: complete(data), version };
    },
    // With the first mapping the question changes; the page in use must not begin anew.
    placeholderData: (before) => before,
  });
}

/** Saves the mapping; the answer is its new version. */
export function useSaveMapping(source: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ mapping, version }: { readonly mapping: Mapping; readonly version?: string }) =>
      askWithVersion<unknown>('PUT', `/api/sources/${source}/mapping`, {
        body: mapping,
        ...(version === undefined ? {} : { version }),
      }).then((saved) => saved.version),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.all }),
  });
}

function pageOf(path: string, cursor: string) {
  return cursor === '' ? path : `${path}?cursor=${encodeURIComponent(cursor)}`;
}

function paged<T>(answer: Page<T> | T[]): Page<T> {
  return Array.isArray(answer) ? { items: answer } : answer;
}

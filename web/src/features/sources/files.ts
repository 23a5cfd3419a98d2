import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '~/shared/api/client';
import type { components } from '~/shared/api/schema';
import { complete } from './mapping-draft';
import { keys, ofSource, one, sent, type MappingBody } from './source-keys';
import type { FileFormat, FileView, Mapping, MappingSuggestion, Source } from './source-types';

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

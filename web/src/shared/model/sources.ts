import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';

export const SOURCES = ['sources'] as const;

/** Every source, by name; none for who sees no customers. */
export const sources = queryOptions({
  queryKey: [...SOURCES, 'list'],
  queryFn: async ({ signal }) => dataOf(await api.GET('/api/sources', { signal })),
});

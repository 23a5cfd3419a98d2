import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';

/** The field catalogue, as far as the reader may see it. */
export const fieldCatalogue = queryOptions({
  queryKey: ['fields'],
  queryFn: async ({ signal }) => dataOf(await api.GET('/api/fields', { signal })),
  staleTime: 10 * 60_000,
});

import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '~/shared/api/client';
import type { CustomerLine } from './customer-types';
import { CUSTOMERS } from './customers';

const SHOWN = 8;

/**
 * The first customers with the words in a name, an address or a number.
 *
 * @param kind person or organisation; absent for both
 */
export function customersFound(words: string, kind?: string) {
  return queryOptions({
    queryKey: [...CUSTOMERS, 'found', words, kind],
    queryFn: async ({ signal }): Promise<readonly CustomerLine[]> =>
      dataOf(
        await api.GET('/api/customers', {
          params: { query: { q: words, limit: SHOWN, ...(kind === undefined ? {} : { kind }) } },
          signal,
        }),
      ).items,
    staleTime: 10_000,
  });
}

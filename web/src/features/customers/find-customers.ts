import { queryOptions } from '@tanstack/react-query';
import { fetched } from '~/shared/api/client';

const SHOWN = 8;

interface FoundCustomer {
  readonly id: string;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly otherName?: string;
  readonly place?: string;
}

/** The first customers with the words in a name, an address or a number. */
export function customersFound(words: string) {
  return queryOptions({
    queryKey: ['customers', 'found', words],
    queryFn: async ({ signal }): Promise<readonly FoundCustomer[]> => {
      const query = new URLSearchParams({ q: words, limit: String(SHOWN) });
      const { items } = await fetched<{ readonly items: readonly FoundCustomer[] }>(
        `/api/customers?${query.toString()}`,
        signal,
      );
      return items;
    },
    staleTime: 10_000,
  });
}

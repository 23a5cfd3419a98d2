import { queryOptions } from '@tanstack/react-query';
import { Refusal, unreachable } from '~/shared/api/refusal';

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
      const response = await fetch(
        new URL(`/api/customers?${query.toString()}`, window.location.origin),
        { signal },
      ).catch(() => {
        throw unreachable();
      });
      const body: unknown = await response.json();
      if (!response.ok) throw new Refusal(response.status, body);
      return (body as { readonly items: readonly FoundCustomer[] }).items;
    },
    staleTime: 10_000,
  });
}

import { useFormat } from '~/shared/format/format';
import type { Money } from './customer-types';

/** One sum a currency; two currencies are never added up. */
export function useSums(): (sums: readonly Money[]) => string {
  const format = useFormat();
  return (sums) => sums.map(({ amount, currency }) => format.money(amount, currency)).join(' · ');
}

/** One sum a currency, in the order in which the currencies come. */
export function sumsOf(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of amounts)
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}

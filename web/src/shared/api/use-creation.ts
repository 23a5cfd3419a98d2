import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { newIntentions } from './intentions';

/** What names an intention to the server, which makes it once however often it is sent. */
interface KeyHeader {
  readonly 'Idempotency-Key': string;
}

/**
 * A mutation that makes something: a double click, or a second try after a lost answer, makes one. Once it went through,
 * what is made next is another one, even if it looks the same.
 *
 * @param stale the queries that are out of date then
 */
export function useCreation<Wanted, Made>(
  make: (wanted: Wanted, header: KeyHeader) => Promise<Made>,
  stale?: QueryKey,
) {
  const queries = useQueryClient();
  const [intentions] = useState(newIntentions);
  return useMutation({
    mutationFn: (wanted: Wanted) => make(wanted, { 'Idempotency-Key': intentions.keyOf(wanted) }),
    onSuccess: async () => {
      intentions.forget();
      if (stale !== undefined) await queries.invalidateQueries({ queryKey: stale });
    },
    onError: (error) => {
      intentions.failed(error);
    },
  });
}

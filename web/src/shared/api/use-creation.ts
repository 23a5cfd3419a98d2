import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from './refusal';

/** What names an intention to the server, which makes it once however often it is sent. */
interface KeyHeader {
  readonly 'Idempotency-Key': string;
}

/** Where the server says that the key leads nowhere any more, the next try is a new intention. */
const leadsNowhere = new Set([
  'idempotency-answer-not-kept',
  'idempotency-key-reused',
  'idempotency-outcome-unknown',
]);

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
      if (error instanceof Refusal && leadsNowhere.has(error.code)) intentions.forget();
    },
  });
}

function newIntentions() {
  let intention: { readonly content: string; readonly key: string } | undefined;
  return {
    /** The same key until it went through, or until something else is to be made. */
    keyOf: (wanted: unknown) => {
      const content = JSON.stringify([wanted]);
      if (intention?.content !== content) intention = { content, key: drawnKey() };
      return intention.key;
    },
    forget: () => {
      intention = undefined;
    },
  };
}

/** Not crypto.randomUUID, which a page has only over HTTPS or on the machine itself. */
function drawnKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

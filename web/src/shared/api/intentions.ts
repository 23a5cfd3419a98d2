import { Refusal } from './refusal';

/** Where the server says that the key leads nowhere any more, the next try is a new intention. */
const NOWHERE = new Set([
  'idempotency-answer-not-kept',
  'idempotency-key-reused',
  'idempotency-outcome-unknown',
]);

/** Whether another try needs another key. */
export function leadsNowhere(code: string | undefined): boolean {
  return code !== undefined && NOWHERE.has(code);
}

/** The key by which the server knows that a request is the last one again, for what is made one after the other. */
export function newIntentions() {
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
    failed: (error: Error) => {
      if (error instanceof Refusal && leadsNowhere(error.code)) intention = undefined;
    },
  };
}

/** Not crypto.randomUUID, which a page has only over HTTPS or on the machine itself. */
export function drawnKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

import { useState } from 'react';
import { Refusal } from './refusal';

/** The key of what somebody is about to make, which the server makes once however often it is sent. */
interface OnceOnly {
  /** The same key until it went through, or until something else is to be made. */
  readonly keyOf: (content: unknown) => string;
  /** It went through: what is made next is another one, even if it looks the same. */
  readonly onSuccess: () => void;
  /** Where the server says that the key leads nowhere any more, the next try is a new intention. */
  readonly onError: (error: Error) => void;
}

const leadsNowhere = new Set([
  'idempotency-answer-not-kept',
  'idempotency-key-reused',
  'idempotency-outcome-unknown',
]);

/** One for each thing that a form makes: a double click, or a second try after a lost answer, makes one. */
export function useOnceOnly(): OnceOnly {
  const [once] = useState(onceOnly);
  return once;
}

function onceOnly(): OnceOnly {
  let intention: { readonly content: string; readonly key: string } | undefined;
  const forget = () => {
    intention = undefined;
  };
  return {
    keyOf: (content) => {
      const text = JSON.stringify(content);
      if (intention?.content !== text) intention = { content: text, key: drawnKey() };
      return intention.key;
    },
    onSuccess: forget,
    onError: (error) => {
      if (error instanceof Refusal && leadsNowhere.has(error.code)) forget();
    },
  };
}

/** Not crypto.randomUUID, which a page has only over HTTPS or on the machine itself. */
function drawnKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

import type { QueryClient } from '@tanstack/react-query';
import { api, dataOf } from '~/shared/api/client';
import { drawnKey, leadsNowhere } from '~/shared/api/intentions';
import { Refusal } from '~/shared/api/refusal';
import { postAsk, postTo } from './asks';
import { placed, withEntry } from './room-cache';
import type { RoomEntry } from './room-types';
import { room, thread } from './rooms';

/** Why a message was not sent. */
interface Trouble {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What a message is beyond words: an ask to a department, or what is said to an ask. */
export type Purpose =
  | { readonly kind: 'ask'; readonly to: string }
  | { readonly kind: 'answer' | 'reask'; readonly ask: string };

/** A message on its way, or one that did not arrive. */
export interface Unsent {
  readonly id: string;
  /** By which the server makes it once, however often it is sent. */
  readonly key: string;
  readonly customer: string;
  readonly text: string;
  /** The thread's first message, if it is a reply. */
  readonly root?: string;
  readonly purpose?: Purpose;
  /** Up to where the room was known when it was written. */
  readonly after: string;
  readonly state: 'sending' | 'failed';
  /** Absent if it is not known what became of it, as after the page was loaded anew. */
  readonly trouble?: Trouble;
}

export type Draft = Pick<Unsent, 'customer' | 'text' | 'root' | 'purpose' | 'after'>;

const storedUnder = (person: string) => `accord.outbox.${person}`;

/** What a person said on this device and the server has not confirmed; it outlives the page. */
export class Outbox {
  readonly #person: string;
  readonly #queries: QueryClient;
  readonly #listeners = new Set<() => void>();
  /** Each room's messages leave one after the other, in the order in which they were written. */
  readonly #turns = new Map<string, Promise<void>>();
  #all: readonly Unsent[];

  constructor(person: string, queries: QueryClient) {
    this.#person = person;
    this.#queries = queries;
    this.#all = stored(person).map(({ trouble, ...one }) =>
      one.state === 'failed' && trouble !== undefined
        ? { ...one, trouble }
        : { ...one, state: 'failed' },
    );
  }

  readonly all = () => this.#all;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  send(draft: Draft) {
    const key = drawnKey();
    const message: Unsent = { ...draft, id: key, key, state: 'sending' };
    this.#change([...this.#all, message]);
    this.#queue(message);
  }

  retry(id: string) {
    const found = this.#all.find((one) => one.id === id && one.state === 'failed');
    if (found === undefined) return;
    const { trouble, ...rest } = found;
    const key = leadsNowhere(trouble?.code) ? drawnKey() : found.key;
    const message: Unsent = { ...rest, key, state: 'sending' };
    this.#put(message);
    this.#queue(message);
  }

  /** As a plain message, where it was refused as more. */
  retryPlainly(id: string) {
    const found = this.#all.find((one) => one.id === id);
    if (found === undefined) return;
    const { customer, text, root, after } = found;
    const key = drawnKey();
    this.#put({ id, key, customer, text, after, state: 'failed', ...(root ? { root } : {}) });
    this.retry(id);
  }

  /** What failed for want of a line only. */
  readonly retryUnreachable = () => {
    for (const { id, trouble } of this.#all) if (trouble?.code === 'unreachable') this.retry(id);
  };

  discard(id: string) {
    this.#change(this.#all.filter((one) => one.id !== id));
  }

  #queue(message: Unsent) {
    const { customer } = message;
    const turn = (this.#turns.get(customer) ?? Promise.resolve()).then(() => this.#post(message));
    this.#turns.set(customer, turn);
  }

  async #post(message: Unsent) {
    try {
      this.#arrived(message, await post(message));
    } catch (error) {
      this.#put({ ...message, state: 'failed', trouble: troubleOf(error) });
    }
  }

  #arrived({ id, customer, root }: Unsent, entry: RoomEntry) {
    this.#queries.setQueryData(room(customer).queryKey, (known) =>
      known === undefined ? known : withEntry(known, entry),
    );
    if (root !== undefined)
      this.#queries.setQueryData(thread(root).queryKey, (known) =>
        known === undefined ? known : placed(known, entry),
      );
    this.discard(id);
  }

  #put(message: Unsent) {
    this.#change(this.#all.map((one) => (one.id === message.id ? message : one)));
  }

  #change(all: readonly Unsent[]) {
    this.#all = all;
    if (all.length === 0) localStorage.removeItem(storedUnder(this.#person));
    else localStorage.setItem(storedUnder(this.#person), JSON.stringify(all));
    this.#listeners.forEach((listener) => {
      listener();
    });
  }
}

function stored(person: string): readonly Unsent[] {
  const text = localStorage.getItem(storedUnder(person));
  return text === null ? [] : (JSON.parse(text) as Unsent[]);
}

async function post({ customer, key, text, root, purpose }: Unsent): Promise<RoomEntry> {
  const inReplyTo = root === undefined ? {} : { inReplyTo: root };
  if (purpose?.kind === 'ask')
    return postAsk(customer, { text, ...inReplyTo, to: purpose.to }, key);
  if (purpose !== undefined) return postTo(purpose.ask, purpose.kind, text, key);
  return dataOf(
    await api.POST('/api/rooms/customer/{id}/messages', {
      params: { path: { id: customer }, header: { 'Idempotency-Key': key } },
      body: { text, ...inReplyTo },
    }),
  );
}

function troubleOf(error: unknown): Trouble {
  const { status, code, message, values } =
    error instanceof Refusal ? error : new Refusal(0, { code: 'unexpected' });
  return { status, code, detail: message, values };
}

/** The refusal anew, to be worded in the reader's language. */
export function refusalOf({ status, ...body }: Trouble): Refusal {
  return new Refusal(status, body);
}

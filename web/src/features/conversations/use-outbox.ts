import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useLostAt } from '~/shared/live/live-provider';
import { useSession } from '~/shared/session/session';
import { Outbox, type Purpose, type Unsent } from './outbox';
import { compareOffsets } from './room-cache';
import { isMessage, type RoomEntry } from './room-types';
import { room } from './rooms';

const outboxes = new WeakMap<QueryClient, Map<string, Outbox>>();

/** One of a person and page, however many parts of it ask. */
function outboxOf(person: string, queries: QueryClient): Outbox {
  const all = outboxes.get(queries) ?? new Map<string, Outbox>();
  outboxes.set(queries, all);
  const outbox = all.get(person) ?? new Outbox(person, queries);
  all.set(person, outbox);
  return outbox;
}

export interface RoomOutbox {
  readonly unsent: readonly Unsent[];
  readonly send: (text: string, purpose?: Purpose) => void;
  readonly retry: (id: string) => void;
  /** As a plain message, where it was refused as more. */
  readonly retryPlainly: (id: string) => void;
  readonly discard: (id: string) => void;
}

/**
 * What the reader said in the room, or in one thread of it, and is not there yet.
 *
 * @param entries what is there
 * @param root the thread's first message
 */
export function useOutbox(
  customer: string,
  entries: readonly RoomEntry[],
  root?: string,
): RoomOutbox {
  const queries = useQueryClient();
  const me = useSession().person.id;
  const outbox = outboxOf(me, queries);
  const all = useSyncExternalStore(outbox.subscribe, outbox.all);
  const lostAt = useLostAt();
  useEffect(() => {
    if (lostAt === undefined) outbox.retryUnreachable();
    window.addEventListener('online', outbox.retryUnreachable);
    return () => {
      window.removeEventListener('online', outbox.retryUnreachable);
    };
  }, [outbox, lostAt]);
  return {
    unsent: all.filter(
      (one) =>
        one.customer === customer &&
        (root === undefined || one.root === root) &&
        !hasArrived(one, me, entries),
    ),
    send: (text, purpose) => {
      const after = queries.getQueryData(room(customer).queryKey)?.pages[0]?.at ?? '0.0.0';
      outbox.send({
        customer,
        text,
        after,
        ...(root === undefined ? {} : { root }),
        ...(purpose === undefined ? {} : { purpose }),
      });
    },
    retry: (id) => {
      outbox.retry(id);
    },
    retryPlainly: (id) => {
      outbox.retryPlainly(id);
    },
    discard: (id) => {
      outbox.discard(id);
    },
  };
}

/** The stream may tell of it before its own answer comes. */
function hasArrived(
  { state, text, after }: Unsent,
  me: string,
  entries: readonly RoomEntry[],
): boolean {
  return (
    state === 'sending' &&
    entries.some(
      (entry) =>
        isMessage(entry) &&
        entry.actor.id === me &&
        entry.message.text === text.trim() &&
        compareOffsets(entry.offset, after) > 0,
    )
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSession } from '~/shared/session/session';
import { compareOffsets, withNewest } from './room-cache';
import { isMessage, type LoadedRoom } from './room-types';
import { readUpTo, room } from './rooms';

/** Before that, one has not read but passed by. */
const PAUSE_MS = 600;

/** Tells the server how far the reader has read: while the end of the room stands before them. */
export function useReading(customer: string, loaded: LoadedRoom, isAtEnd: boolean) {
  const queries = useQueryClient();
  const me = useSession().person.id;
  const isVisible = useVisibility();
  const [newest] = loaded.pages;
  const said = newest?.entries.findLast((entry) => isMessage(entry) && entry.actor.id !== me);
  const lastRead = newest?.lastRead;
  const isUnread =
    said !== undefined && (lastRead === undefined || compareOffsets(said.offset, lastRead) > 0);
  const upTo = isUnread && isAtEnd && isVisible ? newest?.at : undefined;
  useEffect(() => {
    if (upTo === undefined) return;
    const timer = setTimeout(() => {
      const note = () => {
        queries.setQueryData(room(customer).queryKey, (known) =>
          known === undefined ? known : withNewest(known, { lastRead: upTo }),
        );
      };
      // If it does not arrive, the next word is read up to anyhow.
      readUpTo(customer, upTo).then(note, () => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [queries, customer, upTo]);
}

function useVisibility(): boolean {
  const [isVisible, setVisible] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    const see = () => {
      setVisible(document.visibilityState === 'visible');
    };
    document.addEventListener('visibilitychange', see);
    return () => {
      document.removeEventListener('visibilitychange', see);
    };
  }, []);
  return isVisible;
}

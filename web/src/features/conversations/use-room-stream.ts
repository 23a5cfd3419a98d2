import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLine } from '~/shared/live/live-provider';
import type { Face, Stream } from '~/shared/live/streams';
import { placed, withEntry, withNewest } from './room-cache';
import type { RoomEntry } from './room-types';
import { room, thread, topicOf } from './rooms';

const TYPING_LASTS_MS = 6_000;

interface RoomStream {
  readonly here: readonly Face[];
  readonly typing: readonly Face[];
  readonly isRefused: boolean;
  /** To be told to the others: I write. */
  readonly types: () => void;
}

/** Puts what comes to stand in the room into the cache, and knows who is there; once the room is loaded. */
export function useRoomStream(customer: string, isLoaded: boolean): RoomStream {
  const line = useLine();
  const queries = useQueryClient();
  const stream = useRef<Stream>(undefined);
  const [here, setHere] = useState<readonly Face[]>([]);
  const [isRefused, setRefused] = useState(false);
  const { typing, begins, ends } = useTyping();
  useEffect(() => {
    const { queryKey } = room(customer);
    const at = queries.getQueryData(queryKey)?.pages[0]?.at;
    if (line === undefined || !isLoaded || at === undefined) return;
    const followed = line.follow(topicOf(customer), at, {
      onEntry: (told, offset) => {
        const entry = told as RoomEntry;
        queries.setQueryData(queryKey, (known) =>
          known === undefined ? known : withNewest(withEntry(known, entry), { at: offset }),
        );
        const root = entry.message?.inReplyTo?.id ?? entry.id;
        queries.setQueryData(thread(root).queryKey, (known) =>
          known === undefined ? known : placed(known, entry),
        );
        ends(entry.actor.id);
      },
      onReload: () => {
        void queries.invalidateQueries({ queryKey: ['thread'] });
        void queries.refetchQueries({ queryKey, exact: true }).then(() => {
          const { data, status } = queries.getQueryState(queryKey) ?? {};
          const again = data?.pages[0]?.at;
          if (status === 'success' && again !== undefined) followed.restart(again);
        });
      },
      onRefused: () => {
        setRefused(true);
      },
      onPresent: setHere,
      onTyping: begins,
    });
    stream.current = followed;
    const show = () => {
      followed.show(document.visibilityState === 'visible');
    };
    show();
    document.addEventListener('visibilitychange', show);
    return () => {
      document.removeEventListener('visibilitychange', show);
      followed.stop();
    };
  }, [line, queries, customer, isLoaded, begins, ends]);
  return {
    here,
    typing,
    isRefused,
    types: () => {
      stream.current?.types();
    },
  };
}

/** Who writes just now: each for six seconds after the last word of it, or until it is said. */
function useTyping() {
  const [typing, setTyping] = useState<readonly Face[]>([]);
  const [hands] = useState(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const ends = (person: string) => {
      clearTimeout(timers.get(person));
      timers.delete(person);
      setTyping((all) => all.filter(({ id }) => id !== person));
    };
    const begins = (who: Face) => {
      clearTimeout(timers.get(who.id));
      timers.set(
        who.id,
        setTimeout(() => {
          ends(who.id);
        }, TYPING_LASTS_MS),
      );
      setTyping((all) => (all.some(({ id }) => id === who.id) ? all : [...all, who]));
    };
    return { begins, ends };
  });
  return { typing, ...hands };
}

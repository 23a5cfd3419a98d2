import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Face } from '~/shared/live/streams';
import { useSession } from '~/shared/session/session';
import { Composer } from './composer';
import { JumpToLatest } from './jump-to-latest';
import { entriesOf } from './room-cache';
import { isNewTo, linesOf, type Reader } from './room-lines';
import { RoomList } from './room-list';
import { isMessage, type LoadedRoom, type RoomEntry } from './room-types';
import { Typing } from './typing';
import { UnsentLine } from './unsent-line';
import { useOutbox } from './use-outbox';
import { useReading } from './use-reading';
import { useSteadyScroll } from './use-steady-scroll';
import classes from './room.module.css';

/** So near to the upper edge, and the part before is loaded. */
const OLDER_PX = 600;

interface RoomTalkProps {
  readonly customer: string;
  readonly loaded: LoadedRoom;
  readonly older: Older;
  readonly typing: readonly Face[];
  readonly onType: () => void;
  readonly happening: (entry: RoomEntry) => ReactNode;
}

/** The part before what was loaded. */
export interface Older {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

export function RoomTalk(props: RoomTalkProps) {
  const { customer, loaded, older, happening } = props;
  const { t } = useTranslation();
  const me = useSession().person.id;
  const [reader] = useState<Reader>({ person: me, lastRead: loaded.pages[0]?.lastRead });
  const entries = useMemo(() => entriesOf(loaded), [loaded]);
  const lines = useMemo(() => linesOf(entries, reader), [entries, reader]);
  const scroll = useSteadyScroll();
  const news = useNews(entries, me, scroll.isAtEnd);
  useReading(customer, loaded, scroll.isAtEnd);
  const outbox = useOutbox(customer, entries);
  const { box, list, toLine } = scroll;
  useEffect(() => {
    const first = list.current?.querySelector('[data-new]');
    if (first) toLine(first);
  }, [list, toLine]);
  const loadOlder = () => {
    const isNear = (box.current?.scrollTop ?? 0) < OLDER_PX;
    const { hasNextPage, isFetchingNextPage, isFetchNextPageError } = older;
    if (isNear && hasNextPage && !isFetchingNextPage && !isFetchNextPageError)
      void older.fetchNextPage();
  };
  useEffect(loadOlder);
  return (
    <div className={classes.talk}>
      <div
        className={classes.box}
        ref={box}
        onScroll={() => {
          scroll.note();
          loadOlder();
        }}
        role="log"
        aria-label={t('conversations.stream')}
      >
        <RoomList
          list={list}
          customer={customer}
          lines={lines}
          older={older}
          isUnsaid={!entries.some(isMessage) && outbox.unsent.length === 0}
          happening={happening}
        >
          {outbox.unsent.map((message) => (
            <UnsentLine
              key={message.id}
              message={message}
              onRetry={outbox.retry}
              onDiscard={outbox.discard}
            />
          ))}
        </RoomList>
      </div>
      {!scroll.isAtEnd && <JumpToLatest news={news} onJump={scroll.toEnd} />}
      <Typing people={props.typing} />
      <Composer
        customer={customer}
        onType={props.onType}
        onSend={(text) => {
          outbox.send(text);
          scroll.toEnd();
        }}
      />
    </div>
  );
}

/** How much others said since the reader left the end. */
function useNews(entries: readonly RoomEntry[], person: string, isAtEnd: boolean): number {
  const newest = entries.at(-1)?.offset;
  const [seen, setSeen] = useState(newest);
  if (isAtEnd && seen !== newest) setSeen(newest);
  return entries.filter((entry) => isNewTo({ person, lastRead: seen }, entry)).length;
}

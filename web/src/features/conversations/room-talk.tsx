import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Face } from '~/shared/live/streams';
import { useSession } from '~/shared/session/session';
import { Composer } from './composer';
import { JumpToLatest } from './jump-to-latest';
import { OpenAsks } from './open-asks';
import { entriesOf } from './room-cache';
import { isNewTo, linesOf, type Reader } from './room-lines';
import { RoomList } from './room-list';
import { isMessage, type LoadedRoom, type RoomEntry } from './room-types';
import { ThreadPanel } from './thread-panel';
import { Typing } from './typing';
import { UnsentLines } from './unsent-line';
import { useHands } from './use-hands';
import { useOutbox } from './use-outbox';
import { useReading } from './use-reading';
import { useRoomAsks } from './use-room-asks';
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
  /** The first message of the thread that is open beside it. */
  readonly thread: string | undefined;
  readonly onThread: (root: string | undefined) => void;
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
  const { customer, loaded, older, happening, thread, onThread } = props;
  const { t } = useTranslation();
  const me = useSession().person.id;
  const entries = useMemo(() => entriesOf(loaded), [loaded]);
  const lines = useLines(entries, loaded, me);
  const scroll = useSteadyScroll();
  const news = countNew(entries, loaded, me);
  useReading(customer, loaded, scroll.isAtEnd);
  const outbox = useOutbox(customer, entries);
  const { box, list, toLine } = scroll;
  const field = useRef<HTMLTextAreaElement>(null);
  const { asks, onTurn, show, panel } = useRoomAsks(loaded, list, onThread);
  const { hands, editLast } = useHands({ customer, entries, list, field, asks, onTurn, onThread });
  useBeginning(list, toLine);
  const loadOlder = () => {
    if ((box.current?.scrollTop ?? 0) < OLDER_PX) load(older);
  };
  useEffect(loadOlder);
  return (
    <div className={classes.talk} data-thread={thread !== undefined || undefined}>
      <OpenAsks customer={customer} asks={asks} onOpen={show} />
      <div className={classes.frame}>
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
            hands={hands}
            lines={lines}
            older={older}
            isUnsaid={!entries.some(isMessage) && outbox.unsent.length === 0}
            happening={happening}
          >
            <UnsentLines outbox={outbox} />
          </RoomList>
        </div>
        {!scroll.isAtEnd && <JumpToLatest news={news} onJump={scroll.toEnd} />}
      </div>
      <Typing people={props.typing} />
      <Composer
        customer={customer}
        field={field}
        onType={props.onType}
        onArrowUp={editLast}
        onSend={(text, purpose) => {
          outbox.send(text, purpose);
          scroll.toEnd();
        }}
      />
      {thread !== undefined && (
        <ThreadPanel
          customer={customer}
          root={thread}
          entries={entries}
          onType={props.onType}
          {...panel}
        />
      )}
    </div>
  );
}

/** The lines of the room, with the mark of what was new when the reader came. */
function useLines(entries: readonly RoomEntry[], { pages }: LoadedRoom, person: string) {
  const [reader] = useState<Reader>(() => ({
    person,
    lastRead: pages[0]?.lastRead,
    cameAt: pages[0]?.at,
  }));
  return useMemo(() => linesOf(entries, reader), [entries, reader]);
}

/** How much of what is loaded the reader has not read by now. */
function countNew(entries: readonly RoomEntry[], { pages }: LoadedRoom, person: string): number {
  const reader = { person, lastRead: pages[0]?.lastRead };
  return entries.filter((entry) => isNewTo(reader, entry)).length;
}

/** Who comes to more new than fits begins where it begins. */
function useBeginning(list: RefObject<HTMLElement | null>, toLine: (line: Element) => void) {
  useEffect(() => {
    const first = list.current?.querySelector('[data-new] + *');
    if (first) toLine(first);
  }, [list, toLine]);
}

function load({ hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage }: Older) {
  if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
}

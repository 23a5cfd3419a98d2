import { act, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { type ReactNode, Suspense, useState } from 'react';
import { LiveProvider } from '~/shared/live/live-provider';
import { draw } from '~/shared/testing/draw';
import { Line } from '~/shared/testing/line';
import { Room } from './room';
import type { RoomEntry, RoomPage } from './room-types';

export const TOPIC = 'room/customer/c1';

export const tom = { id: 'p1', name: 'Tom Becker' };
export const wu = { id: 'p2', name: 'Wu Hao' };

const department = {
  id: 'd2',
  key: 'finance',
  nameEn: 'Finance',
  nameZh: '财务部',
  hue: 'finance',
};

/** What the server holds; a test writes it before it draws. */
export const desk = {
  room: pageOf([]),
  older: new Map<string, RoomPage>(),
  asked: [] as string[],
};

export function clearDesk() {
  desk.room = pageOf([]);
  desk.older.clear();
  desk.asked = [];
  localStorage.clear();
}

export const server = setupServer(
  http.get('*/api/session', () =>
    HttpResponse.json({
      person: tom,
      departments: [],
      rights: { view: [], edit: [], export: [] },
    }),
  ),
  http.get('*/api/departments', () => HttpResponse.json([department])),
  http.get('*/api/rooms/customer/c1', ({ request }) => {
    const { searchParams } = new URL(request.url);
    const before = searchParams.get('before');
    desk.asked.push(before ?? 'newest');
    return HttpResponse.json(before === null ? desk.room : desk.older.get(before));
  }),
  http.get('*/api/rooms/customer/c1/people', () =>
    HttpResponse.json({
      people: [
        { ...tom, departments: ['sales'], maySee: true },
        { ...wu, otherName: '吴昊', departments: ['finance'], maySee: true },
        { id: 'p3', name: 'Gus Guest', departments: [], maySee: false },
      ],
      departments: ['finance'],
    }),
  ),
  http.put('*/api/rooms/customer/c1/read', () => new HttpResponse(null, { status: 204 })),
);

export function pageOf(entries: RoomEntry[], more: Partial<RoomPage> = {}): RoomPage {
  return {
    about: 'customer',
    id: 'c1',
    entries,
    at: '1.100.1',
    following: false,
    openAsks: [],
    ...more,
  };
}

/** Something said, the number being its place in the stream. */
export function said(
  place: number,
  text: string,
  by: RoomEntry['actor'] = wu,
  more: Partial<NonNullable<RoomEntry['message']>> = {},
): RoomEntry {
  const id = `m${place}`;
  return {
    id,
    offset: `1.${place}.1`,
    at: new Date(Date.UTC(2026, 10, 24, 9, place)).toISOString(),
    actor: by,
    kind: 'message.posted.v1',
    data: {},
    message: { id, text, version: 1, replies: 0, ...more },
  };
}

/** The page's line tells of an entry. */
export function tell(entry: RoomEntry, offset = entry.offset) {
  act(() => {
    Line.last.say({ entry, of: TOPIC, offset });
  });
}

/** The room, with the address's part in it: which thread is open. */
function Opened(props: Partial<Parameters<typeof Room>[0]>) {
  const [thread, setThread] = useState<string>();
  return (
    <Room
      customer="c1"
      thread={thread}
      onThread={setThread}
      happening={({ id, kind }) => <li key={id}>{kind}</li>}
      {...props}
    />
  );
}

/** Draws the room with an open line, and waits until it is there. */
export async function drawRoom(more: Partial<Parameters<typeof Room>[0]> = {}) {
  const drawn = await drawLive(<Opened {...more} />);
  await screen.findByRole('log');
  return drawn;
}

export async function drawLive(part: ReactNode) {
  const drawn = await draw(
    <LiveProvider who="p1">
      <Suspense>{part}</Suspense>
    </LiveProvider>,
  );
  act(() => Line.last.onopen?.());
  return drawn;
}

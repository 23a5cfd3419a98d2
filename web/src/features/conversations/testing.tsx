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

const sales = { id: 'd1', key: 'sales', nameEn: 'Sales', nameZh: '销售部', hue: 'sales' };
const finance = { id: 'd2', key: 'finance', nameEn: 'Finance', nameZh: '财务部', hue: 'finance' };
const service = { id: 'd3', key: 'service', nameEn: 'Service', nameZh: '服务部', hue: 'service' };
const all = { sales, finance, service };

/** What the server holds; a test writes it before it draws. */
export const desk = {
  room: pageOf([]),
  older: new Map<string, RoomPage>(),
  asked: [] as string[],
  membership: undefined as Membership | undefined,
};

/** Where Tom works, and as what. */
interface Membership {
  readonly department: keyof typeof all;
  readonly role: 'MEMBER' | 'GUEST';
}

/** Tom of the department, for tests of asks. */
export function workIn(department: Membership['department'], role: Membership['role'] = 'MEMBER') {
  desk.membership = { department, role };
}

export function clearDesk() {
  desk.membership = undefined;
  desk.room = pageOf([]);
  desk.older.clear();
  desk.asked = [];
  localStorage.clear();
}

export const server = setupServer(
  http.get('*/api/session', () =>
    HttpResponse.json({
      person: tom,
      ...memberships(desk.membership),
      rights: { view: [], edit: [], export: [] },
    }),
  ),
  http.get('*/api/departments', () =>
    HttpResponse.json(desk.membership === undefined ? [finance] : Object.values(all)),
  ),
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

function memberships(of: Membership | undefined) {
  if (of === undefined) return { departments: [] };
  const { department, role } = of;
  return { department, departments: [{ ...all[department], role }] };
}

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

type Ask = NonNullable<NonNullable<RoomEntry['message']>['ask']>;

/** What Finance is asked by Sales, due an hour from now, of four. */
export function askOf(more: Partial<Ask> = {}): Ask {
  const hour = (by: number) => new Date(Date.now() + by * 3_600_000).toISOString();
  return {
    from: 'sales',
    firstTo: 'finance',
    to: 'finance',
    state: 'open',
    warnAt: hour(0),
    dueAt: hour(1),
    spans: [{ from: hour(-3), to: hour(1) }],
    steps: [],
    ...more,
  };
}

/** An ask by Wu, the number being its place in the stream. */
export function asked(place: number, text: string, more: Partial<Ask> = {}): RoomEntry {
  return said(place, text, wu, { ask: askOf(more) });
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

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Line } from '~/shared/testing/line';
import { RoomRows } from './messages-page';
import type { RoomLine } from './room-types';
import { clearDesk, drawLive, server, wu } from './testing';
import { useUnread } from './use-unread';

let rooms: RoomLine[] = [];
let asked: string[] = [];

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  clearDesk();
  asked = [];
  rooms = [
    {
      about: 'customer',
      id: 'c1',
      name: 'Meridian Optics',
      unread: 3,
      mentions: 1,
      last: { id: 'm1', at: '2026-11-24T09:00:00Z', actor: wu, text: 'Ask @[person/p2] **now**' },
    },
    { about: 'customer', id: 'c2', name: 'Kern & Sons', unread: 0, mentions: 0 },
  ];
  vi.stubGlobal('WebSocket', Line);
  server.use(
    http.get('*/api/rooms', () => HttpResponse.json(rooms)),
    http.all('*/api/rooms/customer/:id/following', ({ request, params }) => {
      asked.push(`${request.method} ${String(params.id)}`);
      return new HttpResponse(null, { status: 204 });
    }),
  );
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

test('a room is listed with its last words, what is unread, and the way there', async () => {
  await drawLive(<RoomRows filter="all" />);

  const link = await screen.findByRole('link', { name: /Meridian Optics/ });
  await waitFor(() => {
    expect(link.textContent).toContain('Wu Hao: Ask @Wu Hao now');
  });
  expect(link.textContent).toContain('3 unread');
  expect(link.textContent).toContain('names you 1 time');
  expect(link.getAttribute('href')).toBe('/customers/c1');
  expect(screen.getByRole('link', { name: /Kern & Sons/ }).textContent).toContain('Nobody has');
});

test('the filter leaves what is unread', async () => {
  await drawLive(<RoomRows filter="unread" />);

  await screen.findByRole('link', { name: /Meridian Optics/ });
  expect(screen.queryByText('Kern & Sons')).toBeNull();
});

test('who has read everything is told so, and who has no room what belongs there', async () => {
  rooms = rooms.slice(1);
  const { unmount } = await drawLive(<RoomRows filter="unread" />);
  expect(await screen.findByText('You have read everything.')).toBeTruthy();
  unmount();

  rooms = [];
  await drawLive(<RoomRows filter="all" />);
  expect(await screen.findByText(/Rooms appear here once you write/)).toBeTruthy();
});

test('a room is no longer followed', async () => {
  await drawLive(<RoomRows filter="all" />);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Stop following Meridian Optics' }),
  );

  await waitFor(() => {
    expect(asked).toEqual(['DELETE c1']);
  });
});

function Counter() {
  return <output>{useUnread()}</output>;
}

test('what waits is counted, and counted again when the list of rooms changes', async () => {
  await drawLive(<Counter />);
  expect(await screen.findByText('3')).toBeTruthy();
  expect(Line.last.said).toContainEqual({ watch: 'rooms/p1' });

  rooms = rooms.map((line) => ({ ...line, unread: 1 }));
  Line.last.say({ changed: 'rooms/p1' });

  expect(await screen.findByText('2')).toBeTruthy();
});

import { act, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Line } from '~/shared/testing/line';
import { clearDesk, desk, drawRoom, pageOf, said, server, tell, TOPIC, tom, wu } from './testing';

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  clearDesk();
  vi.stubGlobal('WebSocket', Line);
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

const words = () => screen.getAllByRole('listitem').map((item) => item.textContent);

test('what happened and what was said stand in one stream, under their days', async () => {
  desk.room = pageOf([
    { ...said(1, ''), id: 'h1', kind: 'customer.created.v1', message: undefined } as never,
    said(2, 'They want 60 days.'),
  ]);
  await drawRoom();

  expect(words()).toEqual([
    'Tuesday 24 November',
    'customer.created.v1',
    expect.stringContaining('They want 60 days.'),
  ]);
});

test('what is said now arrives without the room being fetched again', async () => {
  desk.room = pageOf([said(1, 'first')]);
  await drawRoom();
  tell(said(101, 'second'));

  expect(await screen.findByText('second')).toBeTruthy();
  expect(desk.asked).toEqual(['newest']);
});

test('what was changed is changed in its place', async () => {
  desk.room = pageOf([said(1, 'first'), said(2, 'second')]);
  await drawRoom();
  tell(said(1, 'otherwise', wu, { version: 2, editedAt: '2026-11-24T09:30:00Z' }), '1.101.1');

  expect(await screen.findByText('otherwise')).toBeTruthy();
  expect(screen.queryByText('first')).toBeNull();
  expect(screen.getByText('edited')).toBeTruthy();
  expect(words().at(-1)).toContain('second');
});

test('after a lost line the stream goes on from the last entry', async () => {
  desk.room = pageOf([said(1, 'first')]);
  await drawRoom();
  await waitFor(() => {
    expect(Line.last.said).toContainEqual({ watch: TOPIC, from: '1.100.1' });
  });
  tell(said(101, 'second'));
  const before = Line.last;
  act(() => {
    before.close();
  });
  await waitFor(() => {
    expect(Line.last).not.toBe(before);
  });
  act(() => Line.last.onopen?.());

  expect(Line.last.said).toContainEqual({ watch: TOPIC, from: '1.101.1' });
  expect(desk.asked).toEqual(['newest']);
});

test('when told to, the room is loaded anew and followed from there', async () => {
  desk.room = pageOf([said(1, 'first')]);
  await drawRoom();
  desk.room = pageOf([said(1, 'first'), said(150, 'missed')], { at: '1.200.1' });
  act(() => {
    Line.last.say({ reload: TOPIC });
  });

  expect(await screen.findByText('missed')).toBeTruthy();
  expect(Line.last.said).toContainEqual({ watch: TOPIC, from: '1.200.1' });
});

test('the parts before are loaded, and stand before', async () => {
  desk.room = pageOf([said(5, 'later')], { older: 'then' });
  desk.older.set('then', pageOf([said(1, 'sooner')]));
  await drawRoom();

  expect(await screen.findByText('sooner')).toBeTruthy();
  expect(words().map((one) => /sooner|later/.exec(one)?.[0])).toEqual([
    undefined,
    'sooner',
    'later',
  ]);
});

test('a line stands before the first word of others that was not yet read', async () => {
  desk.room = pageOf([said(1, 'read'), said(2, 'mine', tom), said(3, 'unread'), said(4, 'too')], {
    lastRead: '1.1.1',
  });
  await drawRoom();

  expect(words().map((one) => /New since|read|mine|too/.exec(one)?.[0])).toEqual([
    undefined,
    'read',
    'mine',
    'New since',
    'read',
    'too',
  ]);
});

test('what was read is told to the server', async () => {
  desk.room = pageOf([said(1, 'read'), said(2, 'unread')], { lastRead: '1.1.1' });
  const read: unknown[] = [];
  server.use(
    http.put('*/api/rooms/customer/c1/read', async ({ request }) => {
      read.push(await request.json());
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await drawRoom();

  await waitFor(() => {
    expect(read).toEqual([{ offset: '1.100.1' }]);
  });
});

test('HTML and scripts in a message are text, and only safe addresses are links', async () => {
  desk.room = pageOf([
    said(1, '<script>alert(1)</script> <img src=x onerror=alert(1)> **strong**'),
    said(2, '[bad](javascript:alert(1)) [good](https://example.org/a)'),
    said(3, '<div onclick="alert(1)">block</div>'),
  ]);
  await drawRoom();

  const log = screen.getByRole('log');
  expect(log.textContent).toContain(
    '<script>alert(1)</script> <img src=x onerror=alert(1)> strong',
  );
  expect(log.textContent).toContain('<div onclick="alert(1)">block</div>');
  expect(log.querySelector('script, img, [onclick]')).toBeNull();
  const links = screen.getAllByRole('link');
  expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
    ['https://example.org/a', 'noopener noreferrer'],
  ]);
});

test('whom a message names stands there by name', async () => {
  desk.room = pageOf([said(1, '@[person/p2] and @[department/finance], @[person/gone]')]);
  await drawRoom();

  expect(await screen.findByText('@Wu Hao')).toBeTruthy();
  expect(await screen.findByText('@Finance')).toBeTruthy();
  expect(screen.getByText('@somebody')).toBeTruthy();
});

test('who is there and who writes is seen', async () => {
  await drawRoom();
  act(() => {
    Line.last.say({ here: TOPIC, people: [tom, wu] });
    Line.last.say({ typing: TOPIC, who: wu });
  });

  expect(await screen.findByText('Also here: Wu Hao')).toBeTruthy();
  expect(screen.getByText('Wu Hao is writing')).toBeTruthy();

  tell(said(101, 'said'));
  await waitFor(() => {
    expect(screen.queryByText('Wu Hao is writing')).toBeNull();
  });
});

test('a room that is no longer for the reader says so', async () => {
  await drawRoom();
  act(() => {
    Line.last.say({ refused: TOPIC });
  });

  expect(await screen.findByText(/no longer, for you to see/)).toBeTruthy();
});

test('a room that did not come says why, and comes when it is tried again', async () => {
  server.use(
    http.get(
      '*/api/rooms/customer/c1',
      () => HttpResponse.json({ code: 'server-failed' }, { status: 500 }),
      {
        once: true,
      },
    ),
  );
  desk.room = pageOf([said(1, 'here')]);
  const drawn = drawRoom();
  (await screen.findByRole('button', { name: 'Try again' })).click();
  await drawn;

  expect(await screen.findByText('here')).toBeTruthy();
});

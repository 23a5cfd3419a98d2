import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { keyboard } from '~/shared/keys/keys';
import { Line } from '~/shared/testing/line';
import type { RoomEntry } from './room-types';
import { clearDesk, desk, drawRoom, pageOf, said, server, tell, tom, wu } from './testing';

let asked: string[] = [];
let thread: RoomEntry[] = [];

const hear = (event: KeyboardEvent) => {
  keyboard.hear(event);
};

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  window.addEventListener('keydown', hear);
});
beforeEach(() => {
  clearDesk();
  asked = [];
  desk.room = pageOf([said(1, 'question'), said(2, 'mine', tom)]);
  thread = [said(1, 'question')];
  vi.stubGlobal('WebSocket', Line);
  const note = async (request: Request) => {
    const { pathname } = new URL(request.url);
    const version = request.headers.get('If-Match') ?? '';
    asked.push(`${request.method} ${pathname} ${version} ${await request.text()}`.trim());
  };
  server.use(
    http.get('*/api/messages/:id/thread', () => HttpResponse.json(thread)),
    http.put('*/api/messages/:id/deletion', async ({ request }) => {
      await note(request);
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete('*/api/messages/:id/deletion', async ({ request }) => {
      await note(request);
      return new HttpResponse(null, { status: 204 });
    }),
    http.put('*/api/messages/:id', async ({ request }) => {
      await note(request.clone());
      const { text } = (await request.json()) as { text: string };
      return HttpResponse.json(
        said(2, text, tom, { version: 2, editedAt: '2026-11-24T09:30:00Z' }),
      );
    }),
    http.post('*/api/rooms/customer/c1/messages', async ({ request }) => {
      const body = (await request.json()) as { text: string; inReplyTo: string };
      asked.push(`POST ${JSON.stringify(body)}`);
      return HttpResponse.json(
        said(101, body.text, tom, {
          inReplyTo: { id: body.inReplyTo, actor: wu, text: 'question' },
        }),
        { status: 201 },
      );
    }),
  );
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  window.removeEventListener('keydown', hear);
  server.close();
});

const composer = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Write to all/ });
const message = (text: string) => {
  const found = screen.getByText(text).closest('li');
  if (found === null) throw new Error(`No message says (${text}).`);
  return within(found);
};

test('the arrow up in an empty field edits my last message, in the version that I see', async () => {
  await drawRoom();
  await userEvent.type(await composer(), '{ArrowUp}');
  const area = await screen.findByRole('textbox', { name: 'Edit message' });
  await userEvent.clear(area);
  await userEvent.type(area, 'otherwise{Enter}');

  expect(await screen.findByText('otherwise')).toBeTruthy();
  expect(screen.getByText('edited')).toBeTruthy();
  expect(asked).toEqual(['PUT /api/messages/m2 "1" {"text":"otherwise"}']);
  expect(document.activeElement).toBe(await composer());
});

test('an edit that somebody was quicker with keeps what was typed', async () => {
  server.use(
    http.put('*/api/messages/:id', () =>
      HttpResponse.json({ code: 'changed-meanwhile' }, { status: 412 }),
    ),
  );
  await drawRoom();
  await userEvent.type(await composer(), '{ArrowUp}');
  const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Edit message' });
  await userEvent.type(area, ' and more{Enter}');

  expect((await screen.findByRole('alert')).textContent).toContain('is still here');
  expect(area.value).toBe('mine and more');
});

test('only my own messages can be edited and deleted', async () => {
  await drawRoom();

  expect(message('question').queryByRole('button', { name: 'Delete message' })).toBeNull();
  expect(message('mine').getByRole('button', { name: 'Delete message' })).toBeTruthy();
});

test('a message is deleted at once, and stands again once that is undone', async () => {
  await drawRoom();
  await userEvent.click(message('mine').getByRole('button', { name: 'Delete message' }));

  expect(screen.queryByText('mine')).toBeNull();
  const placeholder = message('Message deleted');
  await waitFor(() => {
    expect(asked).toEqual(['PUT /api/messages/m2/deletion']);
  });

  thread = [said(2, 'mine', tom)];
  await userEvent.click(placeholder.getByRole('button', { name: 'Undo' }));

  expect(await screen.findByText('mine')).toBeTruthy();
  expect(asked.at(-1)).toBe('DELETE /api/messages/m2/deletion');
});

test('a deletion that is refused lets the message stand', async () => {
  server.use(
    http.put('*/api/messages/:id/deletion', () =>
      HttpResponse.json({ code: 'message-not-yours' }, { status: 403 }),
    ),
  );
  await drawRoom();
  await userEvent.click(message('mine').getByRole('button', { name: 'Delete message' }));

  expect(await screen.findByText('mine')).toBeTruthy();
});

test('a message is answered in its thread, beside the room', async () => {
  await drawRoom();
  await userEvent.click(message('question').getByRole('button', { name: /Reply in the thread/ }));
  const panel = within(await screen.findByRole('complementary', { name: 'Thread' }));
  expect(await panel.findByText('question')).toBeTruthy();
  await userEvent.type(panel.getByRole('textbox'), 'answer{Enter}');

  expect(await panel.findByText('answer')).toBeTruthy();
  expect(asked).toEqual(['POST {"text":"answer","inReplyTo":"m1"}']);
  tell(said(1, 'question', wu, { replies: 1, lastReplyAt: new Date().toISOString() }), '1.101.1');
  expect(await screen.findByRole('button', { name: /1 reply/ })).toBeTruthy();

  const more = said(102, 'more', wu, { inReplyTo: { id: 'm1', actor: wu, text: 'question' } });
  tell(more);
  expect(await panel.findByText('more')).toBeTruthy();
});

test('a reply says to what, and leads there', async () => {
  desk.room = pageOf([
    said(5, 'reply', wu, {
      inReplyTo: { id: 'm1', actor: tom, text: '**strong** @[person/p2]\n\n- and on' },
    }),
  ]);
  await drawRoom();
  const to = await screen.findByRole('button', { name: /to Tom Becker: strong @Wu Hao and on/ });
  await userEvent.click(to);

  expect(await screen.findByRole('complementary', { name: 'Thread' })).toBeTruthy();
});

test('keys go through the messages, and to the field', async () => {
  await drawRoom();
  await userEvent.keyboard('j');
  expect(document.activeElement?.textContent).toContain('mine');
  await userEvent.keyboard('k');
  expect(document.activeElement?.textContent).toContain('question');
  await userEvent.keyboard('e');
  expect(screen.queryByRole('textbox', { name: 'Edit message' })).toBeNull();
  await userEvent.keyboard('c');
  expect(document.activeElement).toBe(await composer());
});

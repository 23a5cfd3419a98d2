import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Line } from '~/shared/testing/line';
import { clearDesk, desk, drawRoom, pageOf, said, server, tell, tom } from './testing';

interface Sent {
  readonly key: string | null;
  readonly body: unknown;
}

let sent: Sent[] = [];
let outcome: 'made' | 'lost' | 'refused' | 'never' = 'made';

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  clearDesk();
  desk.room = pageOf([said(1, 'first')]);
  vi.stubGlobal('WebSocket', Line);
  sent = [];
  outcome = 'made';
  server.use(
    http.post('*/api/rooms/customer/c1/messages', async ({ request }) => {
      const body = (await request.json()) as { text: string };
      sent.push({ key: request.headers.get('Idempotency-Key'), body });
      if (outcome === 'lost') return HttpResponse.error();
      if (outcome === 'refused')
        return HttpResponse.json({ code: 'forbidden', values: {} }, { status: 403 });
      if (outcome === 'never') await delay('infinite');
      return HttpResponse.json(said(100 + sent.length, body.text, tom), { status: 201 });
    }),
  );
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Write to all/ });
const bodies = () => sent.map(({ body }) => body);

test('a message stands there at once, and as a message once the server has it', async () => {
  outcome = 'never';
  await drawRoom();
  await userEvent.type(await field(), 'Hello{Enter}');

  expect(screen.getByText('Hello')).toBeTruthy();
  expect(screen.getByText('sending')).toBeTruthy();
  expect((await field()).value).toBe('');

  tell(said(101, 'Hello', tom));
  await waitFor(() => {
    expect(screen.queryByText('sending')).toBeNull();
  });
  expect(screen.getAllByText('Hello')).toHaveLength(1);
});

test('one that was lost is sent again under the same key, and stands there once', async () => {
  outcome = 'lost';
  await drawRoom();
  await userEvent.type(await field(), 'Hello{Enter}');
  const failed = await screen.findByRole('alert');
  expect(failed.textContent).toContain('Not sent. The server cannot be reached.');

  outcome = 'made';
  await userEvent.click(within(failed).getByRole('button', { name: 'Try again' }));

  await waitFor(() => {
    expect(screen.queryByRole('alert')).toBeNull();
  });
  expect(screen.getAllByText('Hello')).toHaveLength(1);
  expect(sent).toHaveLength(2);
  expect(sent[0]?.key).toBeTruthy();
  expect(sent[1]?.key).toBe(sent[0]?.key);
  expect(localStorage.length).toBe(0);
});

test('a message that did not arrive is still there after the page was loaded anew, with its key', async () => {
  outcome = 'refused';
  const { unmount } = await drawRoom();
  await userEvent.type(await field(), 'Hello{Enter}');
  await screen.findByRole('alert');
  unmount();

  outcome = 'made';
  await drawRoom();
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  await waitFor(() => {
    expect(screen.queryByRole('alert')).toBeNull();
  });
  expect(sent[1]?.key).toBe(sent[0]?.key);
});

test('one of which it is not known what became can be sent again or discarded', async () => {
  outcome = 'never';
  const { unmount } = await drawRoom();
  await userEvent.type(await field(), 'Hello{Enter}');
  await waitFor(() => {
    expect(sent).toHaveLength(1);
  });
  unmount();

  await drawRoom();
  expect((await screen.findByRole('alert')).textContent).toContain('not known whether');
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));

  expect(screen.queryByText('Hello')).toBeNull();
  expect(localStorage.length).toBe(0);
});

test('what is begun is kept, and its breaks are its own', async () => {
  const { unmount } = await drawRoom();
  await userEvent.type(await field(), 'one{Shift>}{Enter}{/Shift}two');
  unmount();

  await drawRoom();
  expect((await field()).value).toBe('one\ntwo');
  await userEvent.type(await field(), '{Control>}{Enter}{/Control}');
  await waitFor(() => {
    expect(bodies()).toEqual([{ text: 'one\ntwo' }]);
  });
});

test('Enter sends nothing while an input method composes, nor where Safari tells of it afterwards', async () => {
  await drawRoom();
  const area = await field();
  fireEvent.change(area, { target: { value: '你好' } });

  fireEvent.compositionStart(area);
  const during = createEvent.keyDown(area, { key: 'Enter', keyCode: 229, isComposing: true });
  fireEvent(area, during);
  const withoutCode = createEvent.keyDown(area, { key: 'Enter', keyCode: 13, isComposing: true });
  fireEvent(area, withoutCode);
  fireEvent.compositionEnd(area);
  const safari = createEvent.keyDown(area, { key: 'Enter', keyCode: 229, isComposing: false });
  fireEvent(area, safari);

  expect([during, withoutCode, safari].map((event) => event.defaultPrevented)).toEqual([
    false,
    false,
    false,
  ]);
  expect(area.value).toBe('你好');

  fireEvent.keyDown(area, { key: 'Enter', keyCode: 13 });
  await waitFor(() => {
    expect(bodies()).toEqual([{ text: '你好' }]);
  });
});

test('an @ lists whom one can name, and the name is sent as the server reads it', async () => {
  await drawRoom();
  await userEvent.type(await field(), 'Ask @wu');
  expect(await screen.findByRole('option', { name: /Wu Hao/ })).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  await waitFor(async () => {
    expect((await field()).value).toBe('Ask @Wu Hao ');
  });
  await userEvent.type(await field(), 'or 请@财务');
  await screen.findByRole('option', { name: /Finance/ });
  await userEvent.keyboard('{Tab}');
  await userEvent.type(await field(), 'now{Enter}');

  await waitFor(() => {
    expect(bodies()).toEqual([{ text: 'Ask @[person/p2] or 请@[department/finance] now' }]);
  });
});

test('the list of whom one can name is moved in with the arrows and closed with Escape', async () => {
  await drawRoom();
  await userEvent.type(await field(), '@');
  const options = await screen.findAllByRole('option');
  expect(options[0]?.getAttribute('aria-selected')).toBe('true');
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getAllByRole('option')[1]?.getAttribute('aria-selected')).toBe('true');
  await userEvent.keyboard('{Escape}');

  expect(screen.queryByRole('listbox')).toBeNull();
  expect((await field()).value).toBe('@');
});

test('who may not see the customer is told of before the message is sent', async () => {
  await drawRoom();
  await userEvent.type(await field(), '@gus');
  await screen.findByRole('option', { name: /may not see customers/ });
  await userEvent.keyboard('{Enter}');

  expect(
    await screen.findByText('Gus Guest may not see this customer and will not be told.'),
  ).toBeTruthy();
});

test('that one writes is told to the others', async () => {
  await drawRoom();
  await userEvent.type(await field(), 'H');

  expect(Line.last.said).toContainEqual({ typing: 'room/customer/c1' });
});

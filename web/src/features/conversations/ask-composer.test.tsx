import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Line } from '~/shared/testing/line';
import { askOf, clearDesk, desk, drawRoom, pageOf, said, server, tom, workIn } from './testing';

let sent: unknown[] = [];
let suggestion: object = {};
let refusal: string | undefined;

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  clearDesk();
  workIn('sales');
  desk.room = pageOf([said(1, 'first')]);
  vi.stubGlobal('WebSocket', Line);
  sent = [];
  suggestion = {};
  refusal = undefined;
  server.use(
    http.get('*/api/rooms/customer/c1/ask-suggestion', () => HttpResponse.json(suggestion)),
    http.get('*/api/fields', () =>
      HttpResponse.json([{ key: 'credit-limit', labelEn: 'Credit limit', labelZh: '信用额度' }]),
    ),
    http.post('*/api/rooms/customer/c1/:what', async ({ request, params }) => {
      const body = (await request.json()) as { text: string; to?: string };
      const key = request.headers.get('Idempotency-Key');
      sent.push({ to: params.what, body, isKeyed: key !== null });
      if (refusal !== undefined && params.what === 'asks')
        return HttpResponse.json({ code: refusal, values: {} }, { status: 422 });
      const ask = body.to === undefined ? {} : { ask: askOf({ to: body.to }) };
      return HttpResponse.json(said(100 + sent.length, body.text, tom, ask), { status: 201 });
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
const askSwitch = () => screen.findByRole('button', { name: 'Ask' });

test('where it is unclear which department is asked, sending asks that first', async () => {
  await drawRoom();
  await userEvent.click(await askSwitch());
  await userEvent.type(await field(), 'Who knows?{Enter}');

  await userEvent.click(await screen.findByRole('menuitem', { name: 'Service' }));
  expect(sent).toEqual([]);
  expect(screen.queryByRole('menuitem', { name: 'Sales' })).toBeNull();
  expect((await field()).value).toBe('Who knows?');
  await userEvent.click(await screen.findByRole('button', { name: 'Ask Service' }));

  await waitFor(() => {
    expect(sent).toEqual([
      { to: 'asks', body: { text: 'Who knows?', to: 'service' }, isKeyed: true },
    ]);
  });
  expect((await askSwitch()).getAttribute('aria-pressed')).toBe('false');
});

test('a department is suggested with the reason', async () => {
  suggestion = { department: 'finance', because: 'field', field: 'credit-limit' };
  await drawRoom();
  await userEvent.type(await field(), 'Raise the limit?');
  await userEvent.keyboard('{Alt>}[KeyA]{/Alt}');

  expect(await screen.findByText('its word counts for Credit limit')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Ask Finance' }));
  await waitFor(() => {
    expect(sent).toEqual([
      { to: 'asks', body: { text: 'Raise the limit?', to: 'finance' }, isKeyed: true },
    ]);
  });
});

test('a suggestion never overrides what a person chose, and the choice is kept with the draft', async () => {
  const { unmount } = await drawRoom();
  await userEvent.click(await askSwitch());
  await userEvent.type(await field(), 'Who{Enter}');
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Service' }));
  unmount();

  suggestion = { department: 'finance', because: 'named' };
  await drawRoom();
  expect(await screen.findByRole('button', { name: 'Ask Service' })).toBeTruthy();
  await userEvent.type(await field(), ' of Finance knows?');
  expect(screen.getByRole('button', { name: 'Ask Service' })).toBeTruthy();
  expect(screen.queryByText('named in the text')).toBeNull();
});

test('who answered last is a hint, and whom the text asks is still asked', async () => {
  suggestion = { department: 'finance', because: 'answered' };
  await drawRoom();
  await userEvent.click(await askSwitch());
  await userEvent.type(await field(), 'Who knows?');
  expect(await screen.findByText('Finance answered last about this customer')).toBeTruthy();

  await userEvent.type(await field(), '{Enter}');

  expect(await screen.findByRole('menuitem', { name: 'Finance' })).toBeTruthy();
  expect(sent).toEqual([]);
});

test('of a long text only as much is looked at as an address can hold', async () => {
  let asked = '';
  server.use(
    http.get('*/api/rooms/customer/c1/ask-suggestion', ({ request }) => {
      asked = request.url;
      return HttpResponse.json({ department: 'finance', because: 'named' });
    }),
  );
  await drawRoom();
  await userEvent.click(await askSwitch());
  await userEvent.click(await field());
  await userEvent.paste('信'.repeat(3_000));

  await waitFor(() => {
    expect(asked).toContain(encodeURIComponent('信'.repeat(100)));
  });
  expect(asked.length).toBeLessThan(8_000);
});

test('a refused ask keeps its words and its department, and can be sent as a message', async () => {
  suggestion = { department: 'finance', because: 'named' };
  refusal = 'ask-department-empty';
  await drawRoom();
  await userEvent.click(await askSwitch());
  await userEvent.type(await field(), 'Who knows?');
  await userEvent.click(await screen.findByRole('button', { name: 'Ask Finance' }));

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Nobody works in this department.');
  expect(alert.closest('li')?.textContent).toContain('Who knows?');
  expect(alert.closest('li')?.textContent).toContain('Finance');
  await userEvent.click(screen.getByRole('button', { name: 'Send as a message' }));
  await waitFor(() => {
    expect(sent.at(-1)).toEqual({
      to: 'messages',
      body: { text: 'Who knows?' },
      isKeyed: true,
    });
  });
});

test('a guest is not offered to ask', async () => {
  workIn('sales', 'GUEST');
  await drawRoom();
  await field();

  expect(screen.queryByRole('button', { name: 'Ask' })).toBeNull();
});

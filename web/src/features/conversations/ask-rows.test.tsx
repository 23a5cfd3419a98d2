import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { keyboard } from '~/shared/keys/keys';
import { Line } from '~/shared/testing/line';
import { AskRows } from './ask-rows';
import { MessageTabs } from './message-tabs';
import type { AskLine } from './room-types';
import { askOf, clearDesk, drawLive, server, tom, workIn, wu } from './testing';
import { useUntaken } from './use-asks';

let lines: AskLine[] = [];
let asked: string[] = [];

const hear = (event: KeyboardEvent) => {
  keyboard.hear(event);
};

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  window.addEventListener('keydown', hear);
});
beforeEach(() => {
  clearDesk();
  workIn('finance');
  asked = [];
  lines = [lineOf('m1', 'Raise the limit?'), lineOf('m2', 'Which address?')];
  vi.stubGlobal('WebSocket', Line);
  server.use(
    http.get('*/api/asks/of-us', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(lines);
    }),
    http.get('*/api/asks/waiting', () => HttpResponse.json([])),
    http.put('*/api/asks/:id/taking', ({ params }) => {
      asked.push(`take ${String(params.id)}`);
      lines = lines.map((one) =>
        one.id === params.id ? { ...one, ask: { ...one.ask, takenBy: tom } } : one,
      );
      return HttpResponse.json({});
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

function lineOf(id: string, text: string): AskLine {
  const at = new Date().toISOString();
  return {
    id,
    about: 'customer',
    room: 'c1',
    name: 'Meridian Optics',
    actor: wu,
    at,
    text,
    ask: askOf(),
  };
}

const focused = () => document.activeElement?.textContent;

test('an ask is listed with its customer, its words, its clock and the way to its thread', async () => {
  await drawLive(<AskRows list="of-us" isClosed={false} />);

  const link = await screen.findByRole('link', { name: /Raise the limit/ });
  expect(link.getAttribute('href')).toBe('/customers/c1?thread=m1');
  await waitFor(() => {
    expect(link.textContent).toContain('Finance has it, not taken yet');
  });
  expect(link.textContent).toMatch(/Meridian Optics.*Wu Hao: Raise.*Sales.*1 h left/);
});

test('keys go through the list, take an ask and lead to its answer', async () => {
  const { address } = await drawLive(<AskRows list="of-us" isClosed={false} />);
  await screen.findByRole('link', { name: /Raise the limit/ });
  await userEvent.keyboard('j');
  expect(focused()).toContain('Raise');
  await userEvent.keyboard('j');
  expect(focused()).toContain('Which');
  await userEvent.keyboard('kt');

  expect(await screen.findByText('taken by Tom Becker')).toBeTruthy();
  expect(asked).toContain('take m1');
  await userEvent.keyboard('a');
  await waitFor(() => {
    expect(address()).toBe('/customers/c1?thread=m1');
  });
});

test('one that somebody else took first says who', async () => {
  lines = lines.slice(1);
  server.use(
    http.put('*/api/asks/:id/taking', () =>
      HttpResponse.json({ code: 'ask-taken', values: { person: 'Otto Frei' } }, { status: 409 }),
    ),
  );
  await drawLive(<AskRows list="of-us" isClosed={false} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Take' }));

  expect((await screen.findByRole('alert')).textContent).toBe('Otto Frei took it first.');
});

test('the closed ones are asked for, and what belongs there is said where there are none', async () => {
  lines = [];
  const { unmount } = await drawLive(<AskRows list="of-us" isClosed />);
  expect(await screen.findByText('No ask to your department is closed yet.')).toBeTruthy();
  expect(asked).toEqual(['?closed=true']);
  unmount();

  await drawLive(<AskRows list="waiting" isClosed={false} />);
  expect(await screen.findByText(/What your department asks others/)).toBeTruthy();
});

test('a guest has no asks', async () => {
  workIn('finance', 'GUEST');
  await drawLive(<AskRows list="of-us" isClosed={false} />);

  expect(await screen.findByText(/You act for no department/)).toBeTruthy();
  expect(asked).toEqual([]);
});

test('a list that did not come says so', async () => {
  server.use(
    http.get('*/api/asks/of-us', () =>
      HttpResponse.json({ code: 'server-failed' }, { status: 500 }),
    ),
  );
  await drawLive(<AskRows list="of-us" isClosed={false} />);

  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
});

function Counter() {
  return <output>{useUntaken()}</output>;
}

test('what nobody has taken is counted, and counted again when the asks change', async () => {
  await drawLive(
    <>
      <Counter />
      <MessageTabs tab="all" />
    </>,
  );
  expect(await screen.findByRole('link', { name: /Asked of us.*2 open/ })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('2');
  expect(Line.last.said).toContainEqual({ watch: 'asks/d2' });

  lines = lines.slice(1);
  Line.last.say({ changed: 'asks/d2' });
  await waitFor(() => {
    expect(screen.getByRole('status').textContent).toBe('1');
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Line } from '~/shared/testing/line';
import type { RoomEntry } from './room-types';
import {
  asked,
  clearDesk,
  desk,
  drawRoom,
  pageOf,
  said,
  server,
  tell,
  tom,
  workIn,
  wu,
} from './testing';

const otto = { id: 'p9', name: 'Otto Frei' };
const minutesFromNow = (by: number) => new Date(Date.now() + by * 60_000).toISOString();
const answeredBy = (by: number) => ({
  state: 'answered',
  steps: [{ step: 'answered', at: minutesFromNow(by), actor: otto, department: 'finance' }],
});

let sent: string[] = [];
let thread: RoomEntry[] = [];
const note = async (request: Request) => {
  const { pathname } = new URL(request.url);
  sent.push(`${request.method} ${pathname} ${await request.clone().text()}`.trim());
};

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  clearDesk();
  sent = [];
  vi.stubGlobal('WebSocket', Line);
  server.use(
    http.get('*/api/messages/:id/thread', () => HttpResponse.json(thread)),
    http.all('*/api/asks/:id/:what', async ({ request, params }) => {
      await note(request);
      if (params.what === 'answers' || params.what === 'reasks')
        return HttpResponse.json(reply(200, 'posted', tom), { status: 201 });
      return HttpResponse.json(asked(1, 'Raise the limit?', { takenBy: tom }));
    }),
  );
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

function reply(place: number, text: string, by = wu, more = {}) {
  return said(place, text, by, { inReplyTo: { id: 'm1', actor: wu, text: 'Raise' }, ...more });
}

function lineOf(text: string) {
  const line = within(screen.getByRole('log')).getByText(text).closest('li');
  if (line === null) throw new Error(`No message says (${text}).`);
  return line;
}

async function drawAsk(entry: RoomEntry, ...more: RoomEntry[]) {
  desk.room = pageOf([entry, ...more], {
    openAsks: entry.message?.ask?.state === 'open' ? [entry] : [],
  });
  thread = [entry, ...more];
  await drawRoom();
  const line = lineOf('Raise the limit?');
  await within(line).findByText('Finance');
  return within(line);
}
const buttons = (line: Awaited<ReturnType<typeof drawAsk>>) =>
  line
    .queryAllByRole('button')
    .map((one) => one.textContent)
    .filter((words) => /^(Take|Release|Answer|Pass on|Does not|Withdraw)/.test(words));

test('an ask says who asks whom, what time is left, and that nobody has taken it', async () => {
  workIn('service');
  const line = await drawAsk(asked(1, 'Raise the limit?'));

  expect(line.getByText('Sales')).toBeTruthy();
  expect(line.getByText(/^1 h left, until/)).toBeTruthy();
  expect(line.getByText('Finance has it, not taken yet')).toBeTruthy();
});

test.each([
  ['finance', 'MEMBER', ['Answer', 'Take', 'Pass on']],
  ['sales', 'MEMBER', ['Withdraw']],
  ['service', 'MEMBER', []],
  ['finance', 'GUEST', []],
] as const)('what somebody of %s as %s may do with it', async (department, role, offered) => {
  workIn(department, role);

  expect(buttons(await drawAsk(asked(1, 'Raise the limit?')))).toEqual(offered);
});

test('it is taken at once, and can be given back', async () => {
  workIn('finance');
  const line = await drawAsk(asked(1, 'Raise the limit?'));
  await userEvent.click(line.getByRole('button', { name: 'Take' }));

  expect(await line.findByText(/taken by Tom Becker/)).toBeTruthy();
  expect(line.getByRole('button', { name: 'Release' })).toBeTruthy();
  await waitFor(() => {
    expect(sent).toEqual(['PUT /api/asks/m1/taking']);
  });
});

test('who took it first is told, and shown as the one who has it', async () => {
  workIn('finance');
  server.use(
    http.put('*/api/asks/m1/taking', () =>
      HttpResponse.json({ code: 'ask-taken', values: { person: 'Otto Frei' } }, { status: 409 }),
    ),
  );
  const line = await drawAsk(asked(1, 'Raise the limit?'));
  thread = [asked(1, 'Raise the limit?', { takenBy: otto })];
  await userEvent.click(line.getByRole('button', { name: 'Take' }));

  expect((await line.findByRole('alert')).textContent).toBe('Otto Frei took it first.');
  expect(await line.findByText('taken by Otto Frei')).toBeTruthy();
});

test('it is answered in its thread, by what is sent as the answer', async () => {
  workIn('finance');
  const line = await drawAsk(asked(1, 'Raise the limit?'));
  await userEvent.click(line.getByRole('button', { name: 'Answer' }));
  const panel = within(await screen.findByRole('complementary', { name: 'Thread' }));
  const field = await panel.findByRole('textbox', { name: 'Answer Sales' });
  await userEvent.type(field, 'Yes, to 50,000.');
  await userEvent.click(panel.getByRole('button', { name: 'Send as the answer' }));

  await waitFor(() => {
    expect(sent).toEqual(['POST /api/asks/m1/answers {"text":"Yes, to 50,000."}']);
  });
});

test('in its thread one can also just reply', async () => {
  workIn('finance');
  server.use(
    http.post('*/api/rooms/customer/c1/messages', async ({ request }) => {
      await note(request);
      return HttpResponse.json(reply(201, 'For which order?', tom), { status: 201 });
    }),
  );
  const line = await drawAsk(asked(1, 'Raise the limit?'));
  await userEvent.click(line.getByRole('button', { name: 'Answer' }));
  const panel = within(await screen.findByRole('complementary', { name: 'Thread' }));
  await userEvent.click(await panel.findByRole('radio', { name: 'Plain reply' }));
  await userEvent.type(panel.getByRole('textbox'), 'For which order?{Enter}');

  await waitFor(() => {
    expect(sent).toEqual([
      'POST /api/rooms/customer/c1/messages {"text":"For which order?","inReplyTo":"m1"}',
    ]);
  });
});

test('an answer that came second stays with its words, and can be sent as a message', async () => {
  workIn('finance');
  server.use(
    http.post('*/api/asks/m1/answers', () =>
      HttpResponse.json({ code: 'ask-answered' }, { status: 422 }),
    ),
    http.post('*/api/rooms/customer/c1/messages', async ({ request }) => {
      await note(request);
      return HttpResponse.json(reply(201, 'Yes.', tom), { status: 201 });
    }),
  );
  const line = await drawAsk(asked(1, 'Raise the limit?'));
  await userEvent.click(line.getByRole('button', { name: 'Answer' }));
  const panel = within(await screen.findByRole('complementary', { name: 'Thread' }));
  await userEvent.type(await panel.findByRole('textbox', { name: 'Answer Sales' }), 'Yes.{Enter}');
  expect((await panel.findByRole('alert')).textContent).toContain('the first answer counts');
  await userEvent.click(panel.getByRole('button', { name: 'Send as a message' }));

  await waitFor(() => {
    expect(sent).toEqual(['POST /api/rooms/customer/c1/messages {"text":"Yes.","inReplyTo":"m1"}']);
  });
});

test('an answer says how it came, and who asked may say what it lacks', async () => {
  workIn('sales');
  const line = await drawAsk(
    asked(1, 'Raise the limit?', answeredBy(0)),
    reply(2, 'No.', tom, { answers: 'm1' }),
  );
  expect(line.getByText('Answered by Otto Frei, 1 h before it was due')).toBeTruthy();
  expect(screen.getByText('Answer')).toBeTruthy();
  expect(buttons(line)).toEqual(['Does not answer it']);
  await userEvent.click(line.getByRole('button', { name: 'Does not answer it' }));
  const panel = within(await screen.findByRole('complementary', { name: 'Thread' }));
  const field = await panel.findByRole('textbox', { name: /Say what is missing/ });
  await userEvent.type(field, 'Why not?{Enter}');

  await waitFor(() => {
    expect(sent).toEqual(['POST /api/asks/m1/reasks {"text":"Why not?"}']);
  });
});

test('one that came late says so', async () => {
  workIn('service');
  const line = await drawAsk(
    asked(1, 'Raise the limit?', { ...answeredBy(-10), dueAt: minutesFromNow(-30) }),
  );

  expect(line.getByText('Answered by Otto Frei, after it was due')).toBeTruthy();
});

test('it is passed on with the reason, and no longer offered to the one that passed it on', async () => {
  workIn('finance');
  const line = await drawAsk(asked(1, 'Raise the limit?'));
  server.use(
    http.post('*/api/asks/m1/passes', async ({ request }) => {
      await note(request);
      return HttpResponse.json(
        asked(1, 'Raise the limit?', {
          to: 'service',
          steps: [
            {
              step: 'passed-on',
              at: minutesFromNow(0),
              actor: tom,
              department: 'finance',
              to: 'service',
              reason: 'open case',
            },
          ],
        }),
        { status: 201 },
      );
    }),
  );
  await userEvent.click(line.getByRole('button', { name: 'Pass on' }));
  await userEvent.click(await screen.findByRole('radio', { name: 'Service' }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Why/ }), 'open case');
  const popover = within(screen.getByRole('dialog', { name: 'Pass on' }));
  await userEvent.click(popover.getByRole('button', { name: 'Pass on' }));

  expect(await line.findByText('Service has it, not taken yet')).toBeTruthy();
  expect(sent).toEqual(['POST /api/asks/m1/passes {"to":"service","reason":"open case"}']);
  expect(buttons(line)).toEqual([]);
  await userEvent.click(line.getByRole('button', { name: '1 step' }));
  expect(line.getByText('passed on by Tom Becker, Finance → Service: “open case”')).toBeTruthy();
});

test('what somebody replied is called the answer; an ask and its answer are not deleted', async () => {
  workIn('finance');
  await drawAsk(asked(1, 'Raise the limit?'), reply(2, 'Yes, we did.', tom));
  const answer = within(lineOf('Yes, we did.'));
  await userEvent.click(answer.getByRole('button', { name: 'This was the answer' }));

  await waitFor(() => {
    expect(sent).toEqual(['PUT /api/asks/m1/answer {"message":"m2"}']);
  });
  expect(answer.getByRole('button', { name: 'Delete message' })).toBeTruthy();
  tell(reply(2, 'Yes, we did.', tom, { answers: 'm1' }), '1.300.1');
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: 'Delete message' })).toBeNull();
  });
});

test('the open asks stand above the room, the next due first, as the stream tells of them', async () => {
  workIn('finance');
  const first = asked(1, 'Raise the limit?', { dueAt: minutesFromNow(50) });
  await drawAsk(first);
  const strip = () =>
    within(screen.getByRole('navigation', { name: 'Open asks' }))
      .getAllByRole('button')
      .map((one) => /Raise|Which/.exec(one.textContent)?.[0]);
  expect(strip()).toEqual(['Raise']);

  tell(asked(120, 'Which address?', { dueAt: minutesFromNow(20) }));
  await waitFor(() => {
    expect(strip()).toEqual(['Which', 'Raise']);
  });
  tell(asked(1, 'Raise the limit?', answeredBy(0)), '1.121.1');
  await waitFor(() => {
    expect(strip()).toEqual(['Which']);
  });
});

test('one that is not loaded is shown in its thread', async () => {
  const old = asked(1, 'Raise the limit?');
  desk.room = pageOf([said(5, 'later')], { openAsks: [old], older: 'then' });
  desk.older.set('then', pageOf([]));
  thread = [old];
  workIn('service');
  await drawRoom();
  const strip = within(screen.getByRole('navigation', { name: 'Open asks' }));
  await userEvent.click(strip.getByRole('button'));

  expect(await screen.findByRole('complementary', { name: 'Thread' })).toBeTruthy();
});

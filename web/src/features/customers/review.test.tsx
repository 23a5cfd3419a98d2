import { Notifications, notifications } from '@mantine/notifications';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { useEffect, useState } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { keyboard } from '~/shared/keys/keys';
import { draw } from '~/shared/testing/draw';
import type { Decided, Doubt, RecordLink } from './customer-types';
import { ReviewDecided } from './review-decided';
import { ReviewDesk } from './review-desk';
import { SameAs } from './review-same-as';
import { ReviewVerdict } from './review-verdict';

const lead = {
  person: { id: 'p1', name: 'Lena Roth', email: 'lena@example.org', initials: 'LR' },
  department: 'sales',
  departments: [
    { id: 'd1', key: 'sales', nameEn: 'Sales', nameZh: '销售部', hue: 'sales', role: 'LEAD' },
  ],
  rights: { manageSources: false, view: ['identity'], edit: [], export: [] },
};
const member = {
  ...lead,
  departments: lead.departments.map((one) => ({ ...one, role: 'MEMBER' })),
};

function doubt(number: number, bits: number): Doubt {
  const side = (name: string) => ({ id: `${name}${number}`, kind: 'organisation', records: 1 });
  const record = (name: string, source: string) => ({
    id: `${name}${number}`,
    source,
    key: `${name}-${number}`,
    department: 'sales',
  });
  return {
    left: record('a', 'CRM'),
    right: record('b', 'Ledger'),
    leftCustomer: { ...side('a'), name: `Alba ${number}` },
    rightCustomer: { ...side('b'), name: `Alpa ${number}` },
    bits,
    odds: 2 ** bits,
    foundAt: '2026-11-24T10:00:00Z',
  };
}

let open: Doubt[] = [];
let said: string[] = [];

const server = setupServer(
  http.get('*/api/session', () => HttpResponse.json(lead)),
  http.get('*/api/departments', () => HttpResponse.json([])),
  http.get('*/api/reviews', () =>
    HttpResponse.json({ items: open, total: open.length, counted: true }),
  ),
  http.get('*/api/pairs/:left/:right', ({ params }) => {
    const { left, right, leftCustomer, rightCustomer, bits } =
      [1, 2, 3].map((one) => doubt(one, 3)).find((one) => one.left.id === params.left) ??
      doubt(1, 3);
    const link: RecordLink = {
      left,
      right,
      prior: -1,
      bits,
      match: 8,
      odds: 8,
      by: 'engine',
      decision: 'possible',
      relation: 'same',
      fields: [{ field: 'name', left: 'alba', right: 'alpa', level: 'similar', bits: 4 }],
    };
    return HttpResponse.json({ ready: true, link, leftCustomer, rightCustomer });
  }),
  http.put('*/api/pairs/:left/:right/verdict', async ({ params, request }) => {
    const { verdict } = (await request.json()) as { verdict: string };
    const first = request.headers.get('If-None-Match') === '*' ? ' first' : '';
    said.push(`${String(params.left)} ${verdict}${first}`);
    return new HttpResponse(null, { status: 204 });
  }),
  http.delete('*/api/pairs/:left/:right/verdict', ({ params }) => {
    said.push(`${String(params.left)} withdrawn`);
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('*/api/customers/:id', () => HttpResponse.json({ code: 'absent' }, { status: 404 })),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  open = [doubt(1, 5), doubt(2, 4), doubt(3, 3)];
  said = [];
});
afterEach(() => {
  notifications.clean();
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

function Desk() {
  const [pair, setPair] = useState<string>();
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      keyboard.hear(event);
    };
    window.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
    };
  }, []);
  return (
    <>
      <ReviewDesk asked={pair} onActive={setPair} />
      <Notifications />
    </>
  );
}

const pane = () => screen.findByRole('region', { name: /^Alba \d and Alpa \d$/ });
const shown = async () => (await pane()).getAttribute('aria-label');
const waiting = () =>
  within(screen.getByRole('navigation', { name: /^Undecided pairs/ }))
    .getAllByRole('button')
    .map((row) => /Alba \d/.exec(row.textContent)?.[0]);

/** As somebody types whose focus is on the list. */
async function press(key: string) {
  within(screen.getByRole('navigation', { name: /^Undecided pairs/ }))
    .getAllByRole('button')[0]
    ?.focus();
  await userEvent.keyboard(key);
}

test('a pair is worded, says what will happen, and stands beside the others that wait', async () => {
  await draw(<Desk />);

  expect(await shown()).toBe('Alba 1 and Alpa 1');
  expect(within(await pane()).getByText('97 in 100 such pairs are one customer')).toBeTruthy();
  expect(screen.getByText(/2 records become one customer; each keeps its history/)).toBeTruthy();
  expect(screen.getByText('1 of 3', { exact: false })).toBeTruthy();
  expect(await screen.findByText('The engine is not sure.')).toBeTruthy();
  expect(waiting()).toEqual(['Alba 1', 'Alba 2', 'Alba 3']);
});

test('y and n decide and show the next pair at once, before the server has answered', async () => {
  server.use(
    http.put('*/api/pairs/:left/:right/verdict', async () => {
      await delay('infinite');
    }),
  );
  await draw(<Desk />);
  await pane();

  await press('y');
  expect(await shown()).toBe('Alba 2 and Alpa 2');
  expect(screen.getByText('2 of 3', { exact: false })).toBeTruthy();
  await press('n');
  expect(await shown()).toBe('Alba 3 and Alpa 3');
  expect(waiting()).toEqual(['Alba 3']);
});

test('what is said goes to the server as a first word, and the toast takes it back', async () => {
  await draw(<Desk />);
  await pane();

  await userEvent.click(screen.getByRole('button', { name: /^Same customer/ }));
  await waitFor(() => {
    expect(said).toEqual(['a1 same first']);
  });
  expect(await screen.findByText('Alba 1 and Alpa 1: same customer')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));

  await waitFor(() => {
    expect(said).toEqual(['a1 same first', 'a1 withdrawn']);
  });
  expect(await shown()).toBe('Alba 1 and Alpa 1');
  expect(waiting()).toEqual(['Alba 1', 'Alba 2', 'Alba 3']);
});

test('u undoes the last decision, after the server has heard it, however late that is', async () => {
  await draw(<Desk />);
  await pane();

  await press('n');
  await press('u');

  await waitFor(() => {
    expect(said).toEqual(['a1 different first', 'a1 withdrawn']);
  });
  expect(await shown()).toBe('Alba 1 and Alpa 1');
});

test('s puts a pair to the end, and j and k move', async () => {
  await draw(<Desk />);
  await pane();

  await press('s');
  expect(await shown()).toBe('Alba 2 and Alpa 2');
  expect(waiting()).toEqual(['Alba 2', 'Alba 3', 'Alba 1']);
  await press('j');
  expect(await shown()).toBe('Alba 3 and Alpa 3');
  await press('k');
  expect(await shown()).toBe('Alba 2 and Alpa 2');
  expect(said).toEqual([]);
});

test('a refused decision puts the pair back and says why', async () => {
  server.use(
    http.put('*/api/pairs/:left/:right/verdict', () =>
      HttpResponse.json({ code: 'reviewer-needed' }, { status: 403 }),
    ),
  );
  await draw(<Desk />);
  await pane();

  await press('y');

  expect((await screen.findByRole('alert')).textContent).toMatch(
    /^Alba 1 and Alpa 1: not decided\. Only a data steward/,
  );
  expect(waiting()).toEqual(['Alba 1', 'Alba 2', 'Alba 3']);
});

test('what somebody else has decided otherwise is told, and does not come back', async () => {
  server.use(
    http.put('*/api/pairs/:left/:right/verdict', () =>
      HttpResponse.json({ code: 'pair-decided' }, { status: 409 }),
    ),
  );
  await draw(<Desk />);
  await pane();

  await press('y');

  expect((await screen.findByRole('alert')).textContent).toMatch(/Somebody was faster/);
  expect(waiting()).toEqual(['Alba 2', 'Alba 3']);
});

test('who may not decide sees the pairs and is told who may', async () => {
  server.use(http.get('*/api/session', () => HttpResponse.json(member)));
  await draw(<Desk />);

  expect(await shown()).toBe('Alba 1 and Alpa 1');
  expect(screen.getByText(/A data steward, an administrator or the lead/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Same customer/ })).toBeNull();
  await press('y');
  expect(said).toEqual([]);
  await press('j');
  expect(await shown()).toBe('Alba 2 and Alpa 2');
});

test('where nothing is doubtful, it says so', async () => {
  open = [];
  await draw(<Desk />);

  expect(await screen.findByText(/^Nothing is doubtful\./)).toBeTruthy();
});

test('a list that did not come says why, and comes when it is tried again', async () => {
  server.use(
    http.get('*/api/reviews', () => HttpResponse.json({ code: 'server-failed' }, { status: 500 }), {
      once: true,
    }),
  );
  await draw(<Desk />);

  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await shown()).toBe('Alba 1 and Alpa 1');
});

const pair = doubt(1, 3);
const decided: Decided = {
  left: pair.left,
  right: pair.right,
  leftCustomer: pair.leftCustomer,
  rightCustomer: pair.rightCustomer,
  ruling: {
    verdict: 'different',
    by: { id: 'p2', name: 'Stella Marti' },
    department: 'sales',
    at: '2026-11-24T10:00:00Z',
  },
};

test('what was decided stands with who said it, is taken back at once, and comes back where that fails', async () => {
  server.use(
    http.get('*/api/reviews/decided', () => HttpResponse.json({ items: [decided], total: 1 })),
    http.delete(
      '*/api/pairs/:left/:right/verdict',
      () => HttpResponse.json({ code: 'server-failed' }, { status: 500 }),
      { once: true },
    ),
  );
  await draw(<ReviewDecided />);

  expect(await screen.findByText(/^Stella Marti/)).toBeTruthy();
  const undo = { name: 'Undo: Alba 1 and Alpa 1' };
  await userEvent.click(screen.getByRole('button', undo));
  expect((await screen.findByRole('alert')).textContent).toMatch(/not undone/);
  await userEvent.click(screen.getByRole('button', undo));
  await waitFor(() => {
    expect(said).toEqual(['a1 withdrawn']);
  });
  expect(screen.queryByRole('button', undo)).toBeNull();
});

test('a pair of a customer is parted, or what was said of it withdrawn, and the toast has it back', async () => {
  const link: RecordLink = {
    left: pair.left,
    right: pair.right,
    prior: 0,
    bits: 3,
    match: 8,
    odds: 8,
    by: 'person',
    verdict: 'same',
    decision: 'possible',
    relation: 'same',
    fields: [],
  };
  await draw(
    <>
      <ReviewVerdict link={link} customer={{ ...pair.leftCustomer, records: 2 }} />
      <Notifications />
    </>,
  );

  await userEvent.click(await screen.findByRole('button', { name: 'Withdraw' }));
  expect(await screen.findByText(/the engine decides again$/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => {
    expect(said).toEqual(['a1 withdrawn', 'a1 same']);
  });
  await userEvent.click(screen.getByRole('button', { name: 'Not the same customer' }));
  await waitFor(() => {
    expect(said).toEqual(['a1 withdrawn', 'a1 same', 'a1 different']);
  });
});

test('another customer of the same kind is found, looked at beside this one, and said to be the same', async () => {
  const asked: string[] = [];
  server.use(
    http.get('*/api/customers', ({ request }) => {
      asked.push(new URL(request.url).search);
      const { leftCustomer, rightCustomer } = pair;
      return HttpResponse.json({ items: [leftCustomer, rightCustomer] });
    }),
  );
  await draw(
    <>
      <SameAs customer={pair.leftCustomer} />
      <Notifications />
    </>,
  );

  await userEvent.click(await screen.findByRole('button', { name: 'Same as …' }));
  await userEvent.type(await screen.findByRole('searchbox'), 'al');
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(await dialog.findByRole('button', { name: 'Alpa 1' }));
  expect(dialog.queryByRole('button', { name: 'Alba 1' })).toBeNull();
  expect(asked.at(-1)).toBe('?q=al&limit=8&kind=organisation');
  expect(await dialog.findByText(/^2 records become one customer/)).toBeTruthy();
  expect(await dialog.findByText('89 in 100 such pairs are one customer')).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Same customer' }));

  expect(await screen.findByText('Alba 1 and Alpa 1: same customer')).toBeTruthy();
  expect(said).toEqual(['a1 same']);
});

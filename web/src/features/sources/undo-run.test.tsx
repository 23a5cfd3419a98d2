import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { draw } from '~/shared/testing/draw';
import { RunList } from './run-list';
import { RunReport } from './run-page';
import type { RunView } from './source-types';

const finished: RunView = {
  id: 'r1',
  source: 's1',
  sourceName: 'Ledger',
  file: 'ledger.csv',
  fileId: 'f1',
  list: 'whole',
  state: 'finished',
  read: 1240,
  accepted: 1234,
  unchanged: 2,
  quarantined: 4,
  skipped: 0,
  vanished: 1,
  missing: 0,
  linked: 3,
  customers: 5,
  ratePerSecond: 900,
  startedAt: '2026-11-24T10:00:00Z',
  finishedAt: '2026-11-24T10:00:04Z',
  sums: [],
  brought: 1200,
  changed: 34,
  undoable: true,
};
const undo = {
  by: '罗思',
  byOther: 'Stella Roth',
  at: '2026-11-24T11:00:00Z',
  records: 1235,
  done: 494,
};
const undoing: RunView = { ...finished, state: 'undoing', undoable: false, undo };
const ended = { ...undo, done: 1235, endedAt: '2026-11-24T11:00:03Z' };
const undone: RunView = { ...undoing, state: 'undone', undo: ended };
const settled: RunView = { ...undone, undo: { ...ended, settledAt: '2026-11-24T11:00:04Z' } };

const session = (manageSources: boolean) => ({
  person: { id: 'p1', name: 'Ada Kern', email: 'ada@example.org', initials: 'AK' },
  departments: [],
  rights: { manageCompany: false, manageSources, view: [], edit: [], export: [] },
});

let heard: string[] = [];
let shown: RunView;

const server = setupServer(
  http.get('*/api/session', () => HttpResponse.json(session(true))),
  http.get('*/api/sources/s1', () =>
    HttpResponse.json({ id: 's1', name: 'Ledger', department: { id: 'd1', key: 'finance' } }),
  ),
  http.get('*/api/targets', () => HttpResponse.json([])),
  http.get('*/api/runs/r1', () => HttpResponse.json(shown)),
  http.post('*/api/runs/r1/undo', ({ request }) => {
    heard.push(`${request.method} ${new URL(request.url).pathname}`);
    shown = undoing;
    return HttpResponse.json(undoing, { status: 202 });
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  heard = [];
  shown = finished;
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

test('undoing says first in numbers what happens, is done with the keyboard, and shows how far it is', async () => {
  const { queries } = await draw(<RunReport id="r1" />);
  (await screen.findByRole('button', { name: 'Undo this run' })).focus();
  await userEvent.keyboard('{Enter}');

  const dialog = await screen.findByRole('dialog', { name: 'Undo this run?' });
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map((effect) => effect.textContent),
  ).toEqual([
    '1,200 records that it brought go, with the customers that stand on them alone',
    '34 records that it changed stand as before',
    '1 record that was not in its list counts again',
    '4 rows that it put into quarantine leave it',
  ]);
  expect(within(dialog).getByText(/loaded again, it brings everything back/)).toBeTruthy();
  expect(heard).toEqual([]);
  within(dialog).getByRole('button', { name: 'Undo this run' }).focus();
  await userEvent.keyboard('{Enter}');

  const bar = await screen.findByRole('progressbar', { name: 'Undoing' });
  expect(bar.getAttribute('aria-valuenow')).toBe('40');
  expect(screen.getByText('494 of 1,235 records put back')).toBeTruthy();
  expect(heard).toEqual(['POST /api/runs/r1/undo']);
  expect(screen.queryByRole('button', { name: 'Undo this run' })).toBeNull();

  shown = undone;
  await queries.invalidateQueries();
  expect(await screen.findByText(/^Undone by Stella Roth/)).toBeTruthy();
  expect(screen.getByText(/The customers follow in a moment/)).toBeTruthy();

  shown = settled;
  await queries.invalidateQueries();
  expect(await screen.findByText('Everything stands as if this run had never been.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Load the file again' })).toBeTruthy();
});

test('who cancels undoes nothing', async () => {
  await draw(<RunReport id="r1" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Undo this run' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));

  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(heard).toEqual([]);
});

test('a refusal is told where it happened', async () => {
  server.use(
    http.post('*/api/runs/r1/undo', () =>
      HttpResponse.json(
        { code: 'run-not-last', detail: 'later', values: { run: 'r2' } },
        { status: 409 },
      ),
    ),
  );
  await draw(<RunReport id="r1" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Undo this run' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Undo this run' }));

  expect((await within(dialog).findByRole('alert')).textContent).toBe(
    'A later run of this source rests on this one. Undo that one first.',
  );
});

test('undoing is offered only where it is possible, to who manages the source', async () => {
  shown = { ...finished, undoable: false };
  const { unmount } = await draw(<RunReport id="r1" />);
  await screen.findByText('Ledger');
  expect(screen.getByRole('link', { name: /4 rows in quarantine/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Undo this run' })).toBeNull();
  unmount();

  shown = finished;
  server.use(http.get('*/api/session', () => HttpResponse.json(session(false))));
  await draw(<RunReport id="r1" />);
  await screen.findByText('Ledger');
  expect(screen.queryByRole('button', { name: 'Undo this run' })).toBeNull();
});

test('the list of runs says which were undone', async () => {
  server.use(
    http.get('*/api/sources/s1/runs', () =>
      HttpResponse.json({ items: [{ ...settled, id: 'r2' }, finished] }),
    ),
  );
  await draw(<RunList source="s1" />);

  const rows = (await screen.findAllByRole('row')).slice(1);
  expect(rows[0]?.textContent).toContain('Undone');
  expect(rows[1]?.textContent).toContain('Finished');
});

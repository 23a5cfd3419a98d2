import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { draw } from '~/shared/testing/draw';
import { SourceSettings } from './source-settings';
import type { Source } from './source-types';

const emptied: Source = {
  id: 's1',
  name: 'Ledger',
  department: { id: 'd1', key: 'finance' },
  kind: 'file',
  rank: 1,
  records: 0,
  quarantined: 0,
  mapped: true,
  version: 3,
};

let heard: string[] = [];

const server = setupServer(
  http.get('*/api/session', () =>
    HttpResponse.json({
      person: { id: 'p1', name: 'Ada Kern', email: 'ada@example.org', initials: 'AK' },
      departments: [],
      rights: { manageCompany: false, manageSources: true, view: [], edit: [], export: [] },
    }),
  ),
  http.get('*/api/departments', () =>
    HttpResponse.json([
      { id: 'd1', key: 'finance', nameEn: 'Finance', nameZh: '财务部', hue: 'finance' },
    ]),
  ),
  http.delete('*/api/sources/s1', ({ request }) => {
    heard.push(new URL(request.url).pathname);
    return new HttpResponse(null, { status: 204 });
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  heard = [];
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

test('a source of which nothing counts is deleted once it is said what goes', async () => {
  await draw(<SourceSettings source={emptied} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Delete the source' }));

  expect(
    screen.getByText(
      'Delete “Ledger” with its mapping, its files, its quarantine and the list of its runs? This cannot be undone.',
    ),
  ).toBeTruthy();
  expect(heard).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Delete the source' }));
  await expect.poll(() => heard).toEqual(['/api/sources/s1']);
});

test('one whose records count says how it could be', async () => {
  await draw(<SourceSettings source={{ ...emptied, records: 20 }} />);

  const button = await screen.findByRole('button', { name: 'Delete the source' });
  expect(button).toHaveProperty('disabled', true);
  expect(
    screen.getByText('It can be deleted once all its runs are undone, the last one first.'),
  ).toBeTruthy();
});

test.each([
  [
    'source-has-records',
    'Records of this source still count, or may come back. Undo all its runs, the last one first; then it can be deleted.',
  ],
  [
    'run-in-progress',
    'A run of this source is under way, or is being undone. That has to end first, or be stopped.',
  ],
])('a refusal (%s) is told where it happened', async (code, words) => {
  server.use(
    http.delete('*/api/sources/s1', () =>
      HttpResponse.json({ code, detail: 'refused' }, { status: 409 }),
    ),
  );
  await draw(<SourceSettings source={emptied} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Delete the source' }));
  await userEvent.click(screen.getByRole('button', { name: 'Delete the source' }));

  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toBe(words);
});

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { draw } from '~/shared/testing/draw';
import { RunReport } from './run-page';
import { SourceView } from './source-page';
import { SourcesPage } from './sources-page';
import { attend, hear, heard, ledger, nothing, refuse, run, server, steward } from './testing';

attend();

test('a source shows what it holds and leads to its quarantine', async () => {
  await draw(<SourcesPage />);

  const link = await screen.findByRole('link', { name: '2' });
  expect(link.getAttribute('href')).toBe('/data/sources/s1?tab=quarantine');
  expect(screen.getByText('Nothing loaded yet')).toBeTruthy();
});

test('without sources the page says what belongs here and how to begin', async () => {
  server.use(http.get('*/api/sources', () => HttpResponse.json({ items: [] })));
  await draw(<SourcesPage />);

  expect(await screen.findByRole('button', { name: 'Choose a file' })).toBeTruthy();
});

test('who may not manage sources is offered neither a file nor a new source', async () => {
  server.use(
    http.get('*/api/session', () =>
      HttpResponse.json({ ...steward, rights: { ...steward.rights, manageSources: false } }),
    ),
  );
  await draw(<SourcesPage />);

  await screen.findByText('Ledger');
  expect(screen.queryByRole('button', { name: 'New source' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Load a file' })).toBeNull();
});

test('rows in quarantine are shown and offered to those alone who manage their source', async () => {
  server.use(
    http.get('*/api/session', () =>
      HttpResponse.json({
        ...steward,
        departments: [{ id: 'd2', key: 'sales', role: 'LEAD' }],
        rights: { ...steward.rights, manageSources: false },
      }),
    ),
    http.get('*/api/sources/s1/runs', () => HttpResponse.json({ items: [run] })),
  );
  const { unmount } = await draw(<SourcesPage />);
  await screen.findByText('Ledger');
  expect(screen.queryByRole('link', { name: '2' })).toBeNull();
  unmount();
  const report = await draw(<RunReport id="r1" />);
  await screen.findByText('Ledger');
  expect(screen.queryByRole('link', { name: /quarantine/i })).toBeNull();
  report.unmount();

  // Quarantine is not asked for: the test refuses what nobody answers.
  await draw(<SourceView id="s1" tab="quarantine" onTab={nothing} />);
  expect((await screen.findAllByRole('tab')).map((tab) => tab.textContent)).toEqual([
    'Runs',
    'Mapping',
  ]);
  expect(await screen.findByText('ledger.csv', { exact: false })).toBeTruthy();
});

test('a source that a colleague changed meanwhile is not written over unasked', async () => {
  server.use(
    http.put('*/api/sources/s1', async ({ request }) => {
      await hear(request);
      return request.headers.get('If-Match') === '"3"'
        ? refuse(412, 'changed-meanwhile')
        : HttpResponse.json({ ...ledger, version: 5 });
    }),
  );
  await draw(<SourceView id="s1" tab="settings" onTab={nothing} />);

  const name = await screen.findByLabelText<HTMLInputElement>('Name');
  await userEvent.type(name, ' 2');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('What you typed is still here');
  expect(name.value).toBe('Ledger 2');
  await userEvent.click(screen.getByRole('button', { name: 'Save mine' }));

  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(heard).toHaveLength(2);
});

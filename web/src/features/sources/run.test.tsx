import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { draw } from '~/shared/testing/draw';
import { RunReport } from './run-page';
import { attend, hear, heard, run, server } from './testing';

attend();

test('a run says that it ties out, and lists what each amount became', async () => {
  const sums = [
    {
      field: 'organisation.credit_limit',
      currency: 'CNY',
      file: 100.5,
      accepted: 60.25,
      unchanged: 30,
      quarantined: 10,
      skipped: 0,
    },
  ];
  server.use(http.get('*/api/runs/r1', () => HttpResponse.json({ ...run, sums })));
  await draw(<RunReport id="r1" />);

  expect(await screen.findByText(/^Ties out: 10 read = 6 accepted/)).toBeTruthy();
  const row = within(screen.getByRole('table')).getAllByRole('row')[1];
  expect(row?.textContent).toContain('0.25');
});

test('a run leads to the customers of its source, unless it brought none', async () => {
  const { unmount } = await draw(<RunReport id="r1" />);
  const link = await screen.findByRole('link', { name: 'See the customers' });
  expect(link.getAttribute('href')).toBe('/customers?source=s1');
  unmount();

  server.use(http.get('*/api/runs/r1', () => HttpResponse.json({ ...run, customers: 0 })));
  await draw(<RunReport id="r1" />);
  await screen.findByText('Ledger');
  expect(screen.queryByRole('link', { name: 'See the customers' })).toBeNull();
});

test('a run that still reads neither ties out nor ends in nothing', async () => {
  server.use(
    http.get('*/api/runs/r1', () =>
      HttpResponse.json({ ...run, state: 'reading', total: 10, secondsLeft: 0, finishedAt: null }),
    ),
  );
  await draw(<RunReport id="r1" />);

  expect(await screen.findByText(/^So far: 6 accepted/)).toBeTruthy();
  expect(screen.queryByText(/Ties out/)).toBeNull();
  expect(screen.getByText(/nearly all read/).textContent).not.toContain('0 s');
});

test('a list with much missing asks, and keeping the records stops the run', async () => {
  server.use(
    http.get('*/api/runs/r1', () =>
      HttpResponse.json({
        ...run,
        state: 'asking',
        missing: 8,
      }),
    ),
    http.put('*/api/runs/r1/stop', async ({ request }) => {
      await hear(request);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  await draw(<RunReport id="r1" />);

  expect(
    await screen.findByText('8 records, more than a fifth of all, are not in this list'),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'The file is not whole: keep them' }));

  await waitFor(() => {
    expect(heard.map(({ path }) => path)).toEqual(['PUT /api/runs/r1/stop']);
  });
});

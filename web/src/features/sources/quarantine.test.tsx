import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { draw } from '~/shared/testing/draw';
import { SourceView } from './source-page';
import type { Quarantined } from './source-types';
import { attend, hear, heard, ledger, nothing, run, server } from './testing';

attend();

const rejected: Quarantined[] = ['2023/2/30', '2021/6/31'].map((since, index) => ({
  id: `q${index}`,
  run: 'r1',
  line: 4 + index,
  field: 'customer_since',
  reason: { code: 'date-impossible', values: { value: since } },
  raw: { No: `${index}`, Company: 'Kern & Sons', Since: since },
  at: '2026-11-24T10:00:00Z',
}));

test('j moves, e mends in place, and a row that is taken in leaves', async () => {
  let waiting = rejected;
  server.use(
    http.get('*/api/sources/s1/quarantine', () =>
      HttpResponse.json({ items: waiting, total: waiting.length }),
    ),
    http.put('*/api/quarantine/q1/mend', async ({ request }) => {
      await hear(request);
      waiting = waiting.slice(0, 1);
      return HttpResponse.json({ accepted: true });
    }),
    http.put('*/api/quarantine/q0/mend', () => {
      waiting = [];
      return HttpResponse.json({ accepted: true });
    }),
  );
  await draw(<SourceView id="s1" tab="quarantine" onTab={nothing} />);
  await screen.findByRole('heading', { name: 'No such date' });
  expect(screen.getAllByRole('article')).toHaveLength(2);

  await userEvent.keyboard('jj');
  expect(document.activeElement?.getAttribute('data-row')).toBe('q1');
  await userEvent.keyboard('e');
  const field = await screen.findByLabelText<HTMLInputElement>('Since');
  expect(document.activeElement).toBe(field);
  await userEvent.clear(field);
  await userEvent.type(field, '2021/6/30{Control>}{Enter}{/Control}');

  await waitFor(() => {
    expect(screen.getAllByRole('article')).toHaveLength(1);
  });
  expect(screen.getByText('Line 5 was taken in')).toBeTruthy();
  expect(heard[0]?.body).toEqual({ raw: { No: '1', Company: 'Kern & Sons', Since: '2021/6/30' } });
  expect(document.activeElement?.getAttribute('data-row')).toBe('q0');

  await userEvent.keyboard('e{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Nothing waits in quarantine.')).toBeTruthy();
  await waitFor(() => {
    expect(document.activeElement?.textContent).toBe('Quarantine');
  });
});

test('a row keeps the order of its file, and typing begins in the column at fault', async () => {
  const columns = ['No', 'Remark', 'Company', 'Street', 'City', 'Since', 'Fax'];
  const raw = Object.fromEntries(columns.map((column) => [column, `${column} 1`]));
  const row = {
    ...rejected[0],
    raw: { ...raw, Remark: '' },
    reason: { code: 'date-unreadable', values: { value: 'Since 1' } },
  };
  server.use(http.get('*/api/sources/s1/quarantine', () => HttpResponse.json({ items: [row] })));
  await draw(<SourceView id="s1" tab="quarantine" onTab={nothing} />);

  const terms = (await screen.findAllByRole('term')).map((term) => term.textContent);
  expect(terms).toEqual(['No', 'Company', 'Street', 'Since']);
  await userEvent.click(screen.getByRole('button', { name: 'Mend' }));
  expect(document.activeElement).toBe(await screen.findByLabelText('Since'));
  await userEvent.click(screen.getByRole('button', { name: 'Show 3 other columns' }));
  const labels = screen.getAllByRole<HTMLInputElement>('textbox').map((input) => input.labels?.[0]);
  expect(labels.map((label) => label?.textContent)).toEqual(columns);
});

test('a mend that does not help keeps what was typed and says what is left', async () => {
  server.use(
    http.get('*/api/sources/s1/quarantine', () =>
      HttpResponse.json({ items: rejected.slice(0, 1), total: 1 }),
    ),
    http.put('*/api/quarantine/q0/mend', () =>
      HttpResponse.json({
        accepted: false,
        reason: { code: 'date-unreadable', values: { value: 'May' } },
      }),
    ),
  );
  await draw(<SourceView id="s1" tab="quarantine" onTab={nothing} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Mend' }));
  const field = await screen.findByLabelText<HTMLInputElement>('Since');
  await userEvent.clear(field);
  await userEvent.type(field, 'May');
  await userEvent.click(screen.getByRole('button', { name: 'Try now' }));

  expect(await screen.findByText('Still not: “May” is not a date')).toBeTruthy();
  expect(field.value).toBe('May');
});

test('a line that could not be told into columns is shown whole, and its columns are typed', async () => {
  const whole = '7,"Broken" here,2012-01-01';
  server.use(
    http.get('*/api/sources/s1/quarantine', () =>
      HttpResponse.json({
        items: [
          {
            ...rejected[0],
            reason: { code: 'quote-stray', values: {} },
            raw: { No: '', Company: '', Since: '', '(line)': whole },
          },
        ],
      }),
    ),
    http.put('*/api/quarantine/q0/mend', async ({ request }) => {
      await hear(request);
      return HttpResponse.json({ accepted: true, outcome: 'accepted', run: 'r2' });
    }),
  );
  await draw(<SourceView id="s1" tab="quarantine" onTab={nothing} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Mend' }));
  expect(screen.getByText(whole)).toBeTruthy();
  expect(screen.queryByLabelText('(line)')).toBeNull();
  await userEvent.type(screen.getByLabelText('No'), '7');
  await userEvent.click(screen.getByRole('button', { name: 'Try now' }));

  await waitFor(() => {
    expect(heard[0]?.body).toEqual({ raw: { No: '7', Company: '', Since: '' } });
  });
});

test('after a mend, which has no file, the mapping still opens on the file loaded before', async () => {
  const mend = { ...run, id: 'r2', file: undefined, fileId: undefined };
  server.use(
    http.get('*/api/sources/s1', () => HttpResponse.json({ ...ledger, lastRun: mend })),
    http.get('*/api/sources/s1/runs', () => HttpResponse.json({ items: [mend, run] })),
    http.get('*/api/sources/s1/quarantine', () => HttpResponse.json({ items: rejected })),
  );
  await draw(<SourceView id="s1" tab="quarantine" onTab={nothing} />);

  const link = await screen.findByRole('link', { name: 'Mend the mapping' });
  await waitFor(() => {
    expect(link.getAttribute('href')).toBe('/data/sources/s1/mapping?file=f1');
  });
});

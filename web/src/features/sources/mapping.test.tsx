import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { draw } from '~/shared/testing/draw';
import { MappingOf } from './mapping-page';
import { SourcesPage } from './sources-page';
import type { Mapping } from './source-types';
import {
  attend,
  file,
  hear,
  heard,
  mapping,
  nothing,
  refuse,
  run,
  server,
  targets,
} from './testing';

attend();

test('a file that is refused says why, and nothing leaves the page', async () => {
  server.use(http.post('*/api/sources/s1/files', () => refuse(422, 'file-empty')));
  await draw(<SourcesPage />);
  await screen.findByText('Ledger');

  await userEvent.upload(
    screen.getByTestId('file'),
    new File(['x'], 'ledger 2026-11.csv', { type: 'text/csv' }),
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Load' }));

  expect((await screen.findByRole('alert')).textContent).toContain('The file is empty.');
});

test('a loaded file opens with what it was taken for', async () => {
  server.use(http.post('*/api/sources/s1/files', () => HttpResponse.json(file, { status: 201 })));
  const { address } = await draw(<SourcesPage />);
  await screen.findByText('Ledger');

  await userEvent.upload(screen.getByTestId('file'), new File(['a;b'], 'ledger.csv'));
  await userEvent.click(await screen.findByRole('button', { name: 'Load' }));

  await waitFor(() => {
    expect(address()).toBe('/data/sources/s1/mapping?file=f1&step=file');
  });
});

test('another line chosen as header has the file read anew', async () => {
  server.use(
    http.post('*/api/files/f1/recognition', async ({ request }) => {
      await hear(request);
      return HttpResponse.json({ ...file, recognised: { ...file.recognised, headerRow: 2 } });
    }),
  );
  await draw(<MappingOf id="s1" file="f1" step="file" onStep={nothing} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Line 2 is the header' }));

  await waitFor(() => {
    expect(screen.getByLabelText<HTMLInputElement>('Header in line').value).toBe('2');
  });
  expect(heard[0]?.body).toEqual({
    format: { kind: 'csv', encoding: 'UTF-8', delimiter: ';', headerRow: 2 },
  });
});

test('a column that was not read is mapped, saved with its version, and the run begins', async () => {
  server.use(
    http.post('*/api/files/f1/preview', () =>
      HttpResponse.json({ rows: [], counts: { rows: 10, faulty: 0 } }),
    ),
    http.put('*/api/sources/s1/mapping', async ({ request }) => {
      await hear(request);
      expect(request.headers.get('If-Match')).toBe('"7"');
      return HttpResponse.json({}, { headers: { ETag: '"8"' } });
    }),
    http.post('*/api/sources/s1/runs', async ({ request }) => {
      await hear(request);
      return HttpResponse.json(run, { status: 202 });
    }),
  );
  const { address } = await draw(<MappingOf id="s1" file="f1" step="mapping" onStep={nothing} />);

  await userEvent.click(await screen.findByRole('combobox', { name: 'Field for Since' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Customer since' }));
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));

  await waitFor(() => {
    expect(address()).toBe('/data/runs/r1');
  });
  expect(heard.map(({ path }) => path)).toEqual([
    'PUT /api/sources/s1/mapping',
    'POST /api/sources/s1/runs',
  ]);
  expect((heard[0]?.body as Mapping).targets[0]?.fields).toEqual([
    { field: 'name', columns: ['Company'] },
    { field: 'customer_since', columns: ['Since'] },
  ]);
});

test('faults of the first rows stand at their field', async () => {
  server.use(
    http.post('*/api/files/f1/preview', () =>
      HttpResponse.json({
        rows: [
          {
            line: 2,
            raw: { No: '1', Company: '', Since: '2023/2/30' },
            records: [],
            faults: [{ field: 'name', reason: { code: 'required-missing', values: {} } }],
          },
        ],
        counts: { rows: 1, faulty: 1 },
      }),
    ),
  );
  await draw(<MappingOf id="s1" file="f1" step="mapping" onStep={nothing} />);

  expect(await screen.findByText('1 refused')).toBeTruthy();
  expect(await screen.findAllByText('A field that must be filled is empty')).not.toHaveLength(0);
});

test('phone numbers that lack an area code lead to where it is set', async () => {
  const phone = { ...targets[0]?.fields[0], key: 'phone', type: 'PHONE', labelEn: 'Phone' };
  server.use(
    http.get('*/api/targets', () => HttpResponse.json([{ ...targets[0], fields: [phone] }])),
    http.get('*/api/sources/s1/mapping', () =>
      HttpResponse.json({
        ...mapping,
        targets: [{ ...mapping.targets[0], fields: [{ field: 'phone', columns: ['Company'] }] }],
      }),
    ),
    http.post('*/api/files/f1/preview', () =>
      HttpResponse.json({
        rows: [
          {
            line: 2,
            raw: { Company: '2859902' },
            records: [
              {
                target: 'organisation',
                key: '1',
                values: { phone: { invalid: '2859902', reason: 'phone-invalid' } },
              },
            ],
            faults: [],
          },
        ],
        counts: { rows: 1, faulty: 0 },
      }),
    ),
  );
  await draw(<MappingOf id="s1" file="f1" step="mapping" onStep={nothing} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Set the area code' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Area code'));
});

test('the first rows are worded as the page of a customer words them', async () => {
  const typed = (key: string, type: string, labelEn: string) => ({
    key,
    type,
    labelEn,
    labelZh: labelEn,
    required: false,
    many: false,
  });
  server.use(
    http.get('*/api/targets', () =>
      HttpResponse.json([
        {
          ...targets[0],
          fields: [
            ...(targets[0]?.fields ?? []),
            typed('credit_hold', 'BOOLEAN', 'Credit hold'),
            typed('country', 'COUNTRY', 'Country'),
            typed('credit_limit', 'AMOUNT', 'Credit limit'),
            typed('email_consent', 'CONSENT', 'E-mail consent'),
          ],
        },
      ]),
    ),
    http.post('*/api/files/f1/preview', () =>
      HttpResponse.json({
        rows: [
          {
            line: 2,
            raw: { No: '1', Company: 'Kern & Sons' },
            records: [
              {
                target: 'organisation',
                key: '1',
                values: {
                  name: 'Kern & Sons',
                  credit_hold: false,
                  country: 'CN',
                  credit_limit: { amount: 3000000, currency: 'CNY' },
                  email_consent: { granted: true, at: '2019-03-04' },
                },
              },
            ],
            faults: [],
          },
        ],
        counts: { rows: 1, faulty: 0 },
      }),
    ),
  );
  await draw(<MappingOf id="s1" file="f1" step="mapping" onStep={nothing} />);

  const valueAt = (label: string) =>
    screen.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent;
  await screen.findByText('Credit hold', { selector: 'dt' });
  expect(valueAt('Credit hold')).toBe('no');
  expect(valueAt('Country')).toBe('China');
  expect(valueAt('Credit limit')).toBe('CNY 3,000,000');
  expect(valueAt('E-mail consent')).toBe('given, 4 Mar 2019');
});

test('a mapping that a colleague changed meanwhile is not written over unasked', async () => {
  server.use(
    http.post('*/api/files/f1/preview', () =>
      HttpResponse.json({ rows: [], counts: { rows: 0, faulty: 0 } }),
    ),
    http.put('*/api/sources/s1/mapping', ({ request }) =>
      request.headers.has('If-Match') ? refuse(412, 'changed-meanwhile') : HttpResponse.json({}),
    ),
    http.post('*/api/sources/s1/runs', () => HttpResponse.json(run, { status: 202 })),
  );
  const { address } = await draw(<MappingOf id="s1" file="f1" step="mapping" onStep={nothing} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Start' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Save mine' }));

  await waitFor(() => {
    expect(address()).toBe('/data/runs/r1');
  });
});

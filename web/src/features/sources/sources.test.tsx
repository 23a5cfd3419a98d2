import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { keyboard } from '~/shared/keys/keys';
import { draw } from '~/shared/testing/draw';
import { MappingOf } from './mapping-page';
import { RunReport } from './run-page';
import type { FileView, Mapping, Quarantined, RunView, Source } from './source-types';
import { SourceView } from './source-page';
import { SourcesPage } from './sources-page';

const steward = {
  person: { id: 'p1', name: 'Ada Kern', email: 'ada@example.org', initials: 'AK' },
  departments: [],
  rights: { manageCompany: false, manageSources: true, view: [], edit: [], export: [] },
};
const finance = { id: 'd1', key: 'finance', nameEn: 'Finance', nameZh: '财务部', hue: 'finance' };

const ledger: Source = {
  id: 's1',
  name: 'Ledger',
  department: { id: 'd1', key: 'finance' },
  kind: 'file',
  rank: 1,
  records: 20,
  quarantined: 2,
  mapped: true,
  version: 3,
};

const run: RunView = {
  id: 'r1',
  source: 's1',
  sourceName: 'Ledger',
  file: 'ledger.csv',
  fileId: 'f1',
  list: 'whole',
  state: 'finished',
  read: 10,
  accepted: 6,
  unchanged: 2,
  quarantined: 1,
  skipped: 1,
  vanished: 0,
  missing: 0,
  linked: 3,
  customers: 5,
  ratePerSecond: 900,
  startedAt: '2026-11-24T10:00:00Z',
  finishedAt: '2026-11-24T10:00:04Z',
  sums: [],
  brought: 4,
  changed: 2,
  undoable: false,
};

const file: FileView = {
  id: 'f1',
  source: 's1',
  name: 'ledger.csv',
  bytes: 1200,
  recognised: { kind: 'csv', encoding: 'UTF-8', delimiter: ';', headerRow: 1, sheets: [] },
  rows: 10,
  columns: ['No', 'Company', 'Since'].map((name) => ({
    name,
    filled: 1,
    distinct: 10,
    patterns: [],
    top: [],
    samples: [`${name} 1`],
  })),
  head: [
    { line: 1, cells: ['Customers of the ledger'] },
    { line: 2, cells: ['No', 'Company', 'Since'] },
  ],
};

const mapping: Mapping = {
  format: { kind: 'csv' },
  list: 'whole',
  defaults: {},
  targets: [
    {
      target: 'organisation',
      keyColumns: ['No'],
      fields: [{ field: 'name', columns: ['Company'] }],
    },
  ],
};

const targets = [
  {
    key: 'organisation',
    labelEn: 'Organisation',
    labelZh: '组织',
    fields: [
      {
        key: 'name',
        type: 'ORGANIZATION_NAME',
        labelEn: 'Name',
        labelZh: '名称',
        required: true,
        many: false,
      },
      {
        key: 'customer_since',
        type: 'DATE',
        labelEn: 'Customer since',
        labelZh: '建档日期',
        required: false,
        many: false,
      },
    ],
  },
];

let heard: { path: string; body: unknown }[] = [];

async function hear(request: Request) {
  const body: unknown = request.headers.get('Content-Type')?.includes('json')
    ? await request.clone().json()
    : undefined;
  heard.push({ path: `${request.method} ${new URL(request.url).pathname}`, body });
}

const server = setupServer(
  http.get('*/api/session', () => HttpResponse.json(steward)),
  http.get('*/api/departments', () => HttpResponse.json([finance])),
  http.get('*/api/sources', () => HttpResponse.json({ items: [ledger] })),
  http.get('*/api/sources/s1', () => HttpResponse.json(ledger)),
  http.get('*/api/sources/s1/mapping', () =>
    HttpResponse.json(mapping, { headers: { ETag: '"7"' } }),
  ),
  http.get('*/api/targets', () => HttpResponse.json(targets)),
  http.get('*/api/files/f1', () => HttpResponse.json(file)),
  http.get('*/api/runs/r1', () => HttpResponse.json(run)),
  http.post('*/api/files/f1/suggestion', () =>
    HttpResponse.json({ mapping, lines: [], unmapped: ['Since'] }),
  ),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  window.addEventListener('keydown', hearKeys);
  heard = [];
});
afterEach(() => {
  window.removeEventListener('keydown', hearKeys);
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

const nothing = () => undefined;

/** The shell hears the keys for every page. */
function hearKeys(event: KeyboardEvent) {
  keyboard.hear(event);
}

function refuse(status: number, code: string, values = {}) {
  return HttpResponse.json({ code, detail: code, values }, { status });
}

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

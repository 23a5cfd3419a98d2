import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { keyboard } from '~/shared/keys/keys';
import type { FileView, Mapping, RunView, Source } from './source-types';

export const steward = {
  person: { id: 'p1', name: 'Ada Kern', email: 'ada@example.org', initials: 'AK' },
  departments: [],
  rights: { manageCompany: false, manageSources: true, view: [], edit: [], export: [] },
};
const finance = {
  id: 'd1',
  key: 'finance',
  nameEn: 'Finance',
  nameZh: '财务部',
  hue: 'finance',
};

export const ledger: Source = {
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

export const run: RunView = {
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

export const file: FileView = {
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

export const mapping: Mapping = {
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

export const targets = [
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

/** What was sent, in order. */
export const heard: { path: string; body: unknown }[] = [];

export async function hear(request: Request) {
  const body: unknown = request.headers.get('Content-Type')?.includes('json')
    ? await request.clone().json()
    : undefined;
  heard.push({ path: `${request.method} ${new URL(request.url).pathname}`, body });
}

export const server = setupServer(
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

export const nothing = () => undefined;

export function refuse(status: number, code: string, values = {}) {
  return HttpResponse.json({ code, detail: code, values }, { status });
}

/** The shell hears the keys for every page. */
function hearKeys(event: KeyboardEvent) {
  keyboard.hear(event);
}

/** Has the server answer the tests of the file that calls it. */
export function attend() {
  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' });
  });
  beforeEach(() => {
    window.addEventListener('keydown', hearKeys);
    heard.length = 0;
  });
  afterEach(() => {
    window.removeEventListener('keydown', hearKeys);
    server.resetHandlers();
  });
  afterAll(() => {
    server.close();
  });
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { draw } from '~/shared/testing/draw';
import { CustomerStrip } from './customer-strip';
import { CustomerTable } from './customer-table';
import { CustomerTools } from './customer-tools';
import type { CustomerLine, FactGroup, RecordLink } from './customer-types';
import { type CustomerFilter, customerList } from './customers';
import { FactList } from './fact-list';
import { LinkEvidence } from './link-evidence';
import { useCustomerColumns } from './use-customer-columns';

const seller = {
  person: { id: 'p1', name: 'Tom Becker', email: 'tom@example.org', initials: 'TB' },
  departments: [],
  rights: { view: ['identity', 'contact', 'money'], edit: [], export: [] },
};

const departments = [
  { id: 'd1', key: 'sales', nameEn: 'Sales', nameZh: '销售部', hue: 'sales' },
  { id: 'd2', key: 'finance', nameEn: 'Finance', nameZh: '财务部', hue: 'finance' },
];

const meridian: CustomerLine = {
  id: 'c1',
  name: 'Suzhou Meridian Optics',
  kind: 'organisation',
  knownTo: ['sales', 'finance'],
  records: 3,
  vanished: false,
  changedAt: '2026-11-24T10:00:00Z',
};

let asked: string[] = [];

const server = setupServer(
  http.get('*/api/session', () => HttpResponse.json(seller)),
  http.get('*/api/departments', () => HttpResponse.json(departments)),
  http.get('*/api/customers', ({ request }) => {
    asked.push(new URL(request.url).search);
    return HttpResponse.json({ items: [meridian], total: 1, alike: false, estimated: false });
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => {
  asked = [];
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

interface ListProps {
  readonly filter: CustomerFilter;
  readonly onFilter?: (change: CustomerFilter) => void;
}

const nothing = () => undefined;

function List({ filter, onFilter = nothing }: ListProps) {
  const list = useInfiniteQuery(customerList(filter));
  return (
    <CustomerTable
      list={list}
      rows={list.data?.pages.flatMap(({ items }) => items) ?? []}
      columns={useCustomerColumns()}
      filter={filter}
      onFilter={onFilter}
      active={undefined}
      onOpen={nothing}
    />
  );
}

test('what is searched is asked of the server, and the customer that it finds is listed', async () => {
  await draw(<List filter={{ q: 'szzw' }} />);

  expect(await screen.findByText('Suzhou Meridian Optics')).toBeTruthy();
  expect(asked).toEqual(['?q=szzw&limit=100']);
});

test('a click on the name’s head sorts the other way round', async () => {
  const changes: CustomerFilter[] = [];
  await draw(<List filter={{}} onFilter={(change) => changes.push(change)} />);
  await screen.findByText('Suzhou Meridian Optics');

  await userEvent.click(screen.getByRole('button', { name: /^Customer/ }));

  expect(changes).toEqual([{ sort: '-name' }]);
});

test('a filter by source is asked of the server, stands by its name and can be taken away', async () => {
  server.use(
    http.get('*/api/sources', () =>
      HttpResponse.json({ items: [{ id: 's1', name: 'Kingdee ledger' }] }),
    ),
  );
  const changes: CustomerFilter[] = [];
  await draw(
    <>
      <CustomerTools
        filter={{ source: 's1' }}
        onFilter={(change) => changes.push(change)}
        columns={[]}
        choice={{ shown: [], isShown: () => true, toggle: nothing }}
        found={undefined}
      />
      <List filter={{ source: 's1' }} />
    </>,
  );
  expect(await screen.findByText('Suzhou Meridian Optics')).toBeTruthy();
  expect(asked).toEqual(['?source=s1&limit=100']);

  await userEvent.click(
    await screen.findByRole('button', { name: 'Take away the filter Kingdee ledger' }),
  );

  expect(changes).toEqual([{ source: '' }]);
});

test('a search that finds nothing says so instead of drawing an empty table', async () => {
  server.use(
    http.get('*/api/customers', () =>
      HttpResponse.json({ items: [], total: 0, alike: false, estimated: false }),
    ),
  );
  await draw(<List filter={{ q: 'qqqq' }} />);

  expect(await screen.findByText(/qqqq/)).toBeTruthy();
  expect(screen.queryByRole('grid')).toBeNull();
});

test('a list that did not come says why, and comes when it is tried again', async () => {
  server.use(
    http.get('*/api/customers', () => HttpResponse.json({ code: 'forbidden' }, { status: 403 }), {
      once: true,
    }),
  );
  await draw(<List filter={{}} />);

  expect(await screen.findByText(/Your role does not allow this/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('Suzhou Meridian Optics')).toBeTruthy();
});

const ledger = { id: 'r1', source: 'Kingdee ledger', key: 'K-17', department: 'finance' };
const crm = { id: 'r2', source: 'Sales CRM', key: 'A-1', department: 'sales' };

const facts: FactGroup[] = [
  {
    group: 'contact',
    fields: [
      {
        key: 'city',
        labelEn: 'City',
        labelZh: '城市',
        type: 'CITY',
        inConflict: true,
        values: [
          {
            value: 'Suzhou',
            valid: true,
            rule: 'newer',
            record: ledger,
            at: '2026-11-20T10:00:00Z',
          },
        ],
        others: [{ value: 'Wuxi', valid: true, record: crm, at: '2026-01-02T10:00:00Z' }],
      },
    ],
  },
];

test('a value says by which rule it was chosen, from which record, and what the others say', async () => {
  await draw(<FactList groups={facts} />);

  await userEvent.click(await screen.findByRole('button', { name: /Suzhou/ }));

  expect(await screen.findByText('Chosen because its record is the newest.')).toBeTruthy();
  expect(screen.getByText(/Kingdee ledger K-17/)).toBeTruthy();
  const others = within(screen.getByRole('list', { name: 'What the others say' }));
  expect(others.getByText('Wuxi')).toBeTruthy();
});

test('phone numbers are grouped as their country groups them, and what is none stays as it was said', async () => {
  const said = ['+8651262884170', '+41446681800;ext=12', 'ask at the desk'].map((value) => ({
    value,
    valid: true,
    rule: 'newer' as const,
    record: ledger,
    at: '2026-11-20T10:00:00Z',
  }));
  await draw(
    <FactList
      groups={[
        {
          group: 'contact',
          fields: [
            {
              key: 'phone',
              labelEn: 'Phone',
              labelZh: '电话',
              type: 'PHONE',
              inConflict: false,
              values: said,
              others: [],
            },
          ],
        },
      ]}
    />,
  );

  expect(await screen.findByText('+86 512 6288 4170')).toBeTruthy();
  expect(screen.getByText('+41 44 668 18 00 ext. 12')).toBeTruthy();
  expect(screen.getByText('ask at the desk')).toBeTruthy();
});

test('whom a person belongs to is named and linked where it is known, and keeps its key', async () => {
  const named = { id: 'c1', name: 'Suzhou Meridian Optics', otherName: '苏州子午光学' };
  const said = ['A-1', 'A-2'].map((key) => ({
    value: { target: 'organisation', key },
    valid: true,
    rule: 'only' as const,
    record: ledger,
    at: '2026-11-20T10:00:00Z',
    ...(key === 'A-1' ? { names: named } : {}),
  }));
  await draw(
    <FactList
      groups={[
        {
          group: 'identity',
          fields: [
            {
              key: 'organisation',
              labelEn: 'Organisation',
              labelZh: '所属单位',
              type: 'REFERENCE',
              inConflict: false,
              values: said,
              others: [],
            },
          ],
        },
      ]}
    />,
  );

  const links = await screen.findAllByRole('link');
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Suzhou Meridian Optics', '/customers/c1'],
  ]);
  await userEvent.click(screen.getByRole('button', { name: /A-1/ }));
  expect(await screen.findByText('Suzhou Meridian Optics · A-1')).toBeTruthy();
  expect(screen.getByRole('button', { name: /A-2/ })).toBeTruthy();
});

const link: RecordLink = {
  left: ledger,
  right: crm,
  prior: -1,
  bits: 9,
  match: 0,
  odds: 512,
  by: 'engine',
  decision: 'match',
  relation: 'same',
  fields: [
    { field: 'name', left: 'meridian', right: 'meridian', level: 'exact', bits: 12 },
    { field: 'phone', left: '1', right: '2', level: 'different', bits: -2 },
  ],
};

test('evidence is worded: how likely it is, how far each field agrees, and what it weighs', async () => {
  await draw(<LinkEvidence link={link} />);

  expect(await screen.findByText('998 in 1,000 such pairs are one customer')).toBeTruthy();
  const phone = screen.getByRole('row', { name: /^Phone/ });
  expect(phone.textContent).toContain('−2.0');
  expect(screen.getByRole('row', { name: /^Name/ }).textContent).toContain('equal');
});

test('who may see money finds the place of what is overdue', async () => {
  await draw(<CustomerStrip strip={{}} form="line" />);
  expect(await screen.findByText('Overdue')).toBeTruthy();
});

test('a role without money finds no place for it', async () => {
  server.use(
    http.get('*/api/session', () =>
      HttpResponse.json({ ...seller, rights: { ...seller.rights, view: ['identity'] } }),
    ),
  );
  await draw(<CustomerStrip strip={{}} form="line" />);

  expect(await screen.findByText('Open deals')).toBeTruthy();
  expect(screen.queryByText('Overdue')).toBeNull();
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { draw } from '~/shared/testing/draw';
import { CompanyPage } from './company-page';
import { TokensPage } from './tokens-page';

let company = {
  name: 'Kern & Sons',
  country: 'CH',
  zone: 'Europe/Zurich',
  currency: 'CHF',
  languages: ['en'],
  version: 1,
};
let sent: { readonly body: unknown; readonly ifMatch: string | null }[] = [];
const person = { id: 'p1', name: 'Ada Kern', email: 'ada@example.org', initials: 'AK' };
const rights = { manageCompany: true, manageSources: true, view: [], edit: [], export: [] };

const server = setupServer(
  http.get('*/api/session', () =>
    HttpResponse.json({
      person,
      departments: [],
      administrator: true,
      steward: false,
      rights,
      demo: false,
    }),
  ),
  http.get('*/api/company', () => HttpResponse.json(company)),
  http.put('*/api/company', async ({ request }) => {
    const ifMatch = request.headers.get('If-Match');
    const body = (await request.json()) as Omit<typeof company, 'version'>;
    sent.push({ body, ifMatch });
    if (ifMatch !== `"${company.version}"`)
      return HttpResponse.json({ type: '/problems/changed-meanwhile' }, { status: 412 });
    company = { ...body, version: company.version + 1 };
    return HttpResponse.json(company);
  }),
  http.get('*/api/tokens', () => HttpResponse.json([])),
  http.post('*/api/tokens', () =>
    HttpResponse.json(
      { id: 't1', name: 'Nightly import', secret: 'accord_abc', createdAt: '2026-11-24T10:00:00Z' },
      { status: 201 },
    ),
  ),
);
beforeAll(() => {
  server.listen();
});
beforeEach(() => {
  company = { ...company, name: 'Kern & Sons', currency: 'CHF', version: 1 };
  sent = [];
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

async function rename(name: string) {
  const field = await screen.findByLabelText('Name');
  await userEvent.clear(field);
  await userEvent.type(field, name);
}

test('an edit that somebody overtook is told, keeps what was typed, and can be saved over theirs', async () => {
  await draw(<CompanyPage />);
  await rename('Kern AG');
  company = { ...company, currency: 'EUR', version: 2 };

  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/Somebody changed this/);
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Kern AG');
  await screen.findByDisplayValue('EUR · Euro');
  await userEvent.click(within(alert).getByRole('button', { name: 'Save mine over it' }));

  await screen.findByRole('button', { name: 'Save' });
  await waitFor(() => {
    expect(company.name).toBe('Kern AG');
  });
  // Theirs stays where nothing was typed.
  expect(company.currency).toBe('EUR');
  expect(sent.map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"']);
});

test('taking theirs throws away what was typed and sends nothing', async () => {
  await draw(<CompanyPage />);
  await rename('Kern AG');
  company = { ...company, name: 'Kern Group', version: 2 };
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  await userEvent.click(await screen.findByRole('button', { name: 'Take theirs' }));

  expect(await screen.findByDisplayValue('Kern Group')).toBeTruthy();
  expect(sent).toHaveLength(1);
});

test('a company without a name is not sent', async () => {
  await draw(<CompanyPage />);
  await userEvent.clear(await screen.findByLabelText('Name'));

  await userEvent.click(screen.getByRole('button', { name: 'Save' }));

  expect(screen.getByText('This is needed.')).toBeTruthy();
  expect(sent).toHaveLength(0);
});

test('a token’s secret is shown once', async () => {
  await draw(<TokensPage />);
  await userEvent.type(await screen.findByLabelText('What is it for?'), 'Nightly import{Enter}');

  expect(await screen.findByDisplayValue('accord_abc')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));

  expect(screen.queryByDisplayValue('accord_abc')).toBeNull();
});

test('a second try after a lost answer has the key of the first, and what is made next has its own', async () => {
  const keys: (string | null)[] = [];
  let isLost = true;
  server.use(
    http.post('*/api/tokens', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return isLost
        ? HttpResponse.error()
        : HttpResponse.json(
            { id: 't1', name: 'Import', secret: 'accord_abc', createdAt: '2026-11-24T10:00:00Z' },
            { status: 201 },
          );
    }),
  );
  await draw(<TokensPage />);
  const make = async (name: string) => {
    const field = await screen.findByLabelText('What is it for?');
    await userEvent.clear(field);
    await userEvent.type(field, `${name}{Enter}`);
  };

  await make('Import');
  await screen.findByText('The server cannot be reached.');
  await make('Import, nightly');
  await waitFor(() => {
    expect(keys).toHaveLength(2);
  });
  await screen.findByText('The server cannot be reached.');
  isLost = false;
  await make('Import, nightly');
  await screen.findByDisplayValue('accord_abc');
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  await make('Import, nightly');
  await screen.findByDisplayValue('accord_abc');

  expect(keys).toHaveLength(4);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).not.toBe(keys[0]);
  expect(keys[2]).toBe(keys[1]);
  expect(keys[3]).not.toBe(keys[2]);
});

test('where a token was made and its answer is gone, that is said, and another try makes another', async () => {
  const keys: (string | null)[] = [];
  server.use(
    http.post('*/api/tokens', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return HttpResponse.json(
        { type: '/problems/idempotency-answer-not-kept', code: 'idempotency-answer-not-kept' },
        { status: 409 },
      );
    }),
  );
  await draw(<TokensPage />);
  await userEvent.type(await screen.findByLabelText('What is it for?'), 'Import{Enter}');

  await screen.findByText(/was made the first time/);
  await userEvent.click(screen.getByRole('button', { name: 'Make token' }));

  await waitFor(() => {
    expect(new Set(keys).size).toBe(2);
  });
});

import { render, screen, waitFor } from '@testing-library/react';
import { spotlight } from '@mantine/spotlight';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createApp } from './app';

const ada = {
  person: { id: 'p1', name: 'Ada Kern', email: 'ada@example.org' },
  department: 'sales',
  departments: [
    { id: 'd1', key: 'sales', nameEn: 'Sales', nameZh: '销售部', hue: 'sales', role: 'LEAD' },
  ],
  administrator: true,
  steward: false,
  company: {
    name: 'Kern & Sons',
    zone: 'Europe/Zurich',
    currency: 'CHF',
    country: 'CH',
    languages: ['en'],
  },
  rights: { manageCompany: true, manageSources: true, view: [], edit: [], export: [] },
  demo: false,
};
let isSignedIn = true;
const refused = (code: string, status: number, values = {}) =>
  HttpResponse.json({ code, detail: `The server says ${code}.`, values }, { status });

const server = setupServer(
  http.get('*/api/session', () =>
    isSignedIn ? HttpResponse.json(ada) : refused('sign-in-needed', 401),
  ),
  http.post('*/api/session', async ({ request }) => {
    const { password } = (await request.json()) as { password: string };
    if (password === 'too often') return refused('too-many-attempts', 429, { seconds: 40 });
    if (password !== 'right') return refused('sign-in-refused', 401);
    isSignedIn = true;
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('*/api/departments', () => HttpResponse.json([])),
  http.get('*/api/rooms', () => HttpResponse.json([])),
  http.get('*/api/asks/*', () => HttpResponse.json([])),
  http.get('*/api/demo/people', () => refused('demo-absent', 404)),
  http.get('*/api/customers', () =>
    HttpResponse.json({
      items: [
        {
          id: 'c1',
          kind: 'person',
          name: 'Zhou Ting',
          otherName: '周婷',
          knownTo: [],
          onCreditHold: false,
          records: 1,
          vanished: false,
          changedAt: '2026-11-24T09:00:00Z',
        },
      ],
      total: 1,
      estimated: false,
      alike: false,
    }),
  ),
  http.get('*/api/*', () => HttpResponse.json({ items: [] })),
);

/** The socket is no part of these tests: it never opens and never closes. */
class SilentSocket {
  static readonly OPEN = 1;
  readonly readyState = 0;
  close = () => undefined;
}

beforeAll(() => {
  server.listen();
});
beforeEach(() => {
  isSignedIn = true;
  vi.stubGlobal('WebSocket', SilentSocket);
});
afterEach(() => {
  spotlight.close();
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

function openAt(address: string) {
  window.history.replaceState(null, '', address);
  const App = createApp(undefined);
  render(<App />);
}

const address = () => window.location.pathname + window.location.search;

// First, for each window comes to the page only once.
test.each([
  ['{Control>}k{/Control}', 'Search or do'],
  ['?', 'Keys of this page'],
])('a window that %s opened gives the focus back', async (keys, name) => {
  openAt('/');
  await screen.findByRole('navigation', { name: 'Main' });
  const link = screen.getByRole('link', { name: 'Customers' });
  link.focus();

  await userEvent.keyboard(keys);
  await screen.findByRole('dialog', { name });
  await waitFor(() => {
    expect(document.activeElement).not.toBe(link);
  });
  await userEvent.keyboard('{Escape}');

  await waitFor(() => {
    expect(document.activeElement).toBe(link);
  });
});

test('who is not signed in signs in and comes to where they wanted to go', async () => {
  isSignedIn = false;
  openAt('/customers?q=zhou');

  await userEvent.type(await screen.findByLabelText('E-mail'), 'ada@example.org');
  await userEvent.type(screen.getByLabelText('Password'), 'right{Enter}');

  await screen.findByRole('navigation', { name: 'Main' });
  expect(address()).toBe('/customers?q=zhou');
});

test('a wrong password is told at the form, which keeps what was typed', async () => {
  isSignedIn = false;
  openAt('/sign-in');

  await userEvent.type(await screen.findByLabelText('E-mail'), 'ada@example.org');
  await userEvent.type(screen.getByLabelText('Password'), 'wrong{Enter}');

  expect((await screen.findByRole('alert')).textContent).toMatch(/do not belong together/);
  expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('ada@example.org');
});

test('too many tries are answered with the seconds to wait', async () => {
  isSignedIn = false;
  openAt('/sign-in');

  await userEvent.type(await screen.findByLabelText('E-mail'), 'ada@example.org');
  await userEvent.type(screen.getByLabelText('Password'), 'too often{Enter}');

  expect((await screen.findByRole('alert')).textContent).toMatch(/Wait 40 s/);
});

test('a sign-in link to another site leads to Home instead', async () => {
  isSignedIn = false;
  openAt('/sign-in?to=//evil.example/');

  await userEvent.type(await screen.findByLabelText('E-mail'), 'ada@example.org');
  await userEvent.type(screen.getByLabelText('Password'), 'right{Enter}');

  await screen.findByRole('navigation', { name: 'Main' });
  expect(address()).toBe('/');
});

test('who signs out finds the sample people at the door, and nothing of before', async () => {
  server.use(
    http.delete('*/api/session', () => {
      isSignedIn = false;
      return new HttpResponse(null, { status: 204 });
    }),
    http.get('*/api/demo/people', () =>
      HttpResponse.json([
        {
          name: 'Tom Becker',
          email: 'tom@example.org',
          password: 'right',
          department: 'sales',
          role: 'lead',
        },
      ]),
    ),
  );
  openAt('/');
  await userEvent.click(await screen.findByRole('button', { name: /^Ada Kern/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));

  expect(
    await screen.findByRole('button', { name: /Open as Tom Becker.*Sales · Lead/ }),
  ).toBeTruthy();
  expect(address()).toBe('/sign-in');
  expect(screen.queryByRole('navigation', { name: 'Main' })).toBeNull();
});

test('a session that ends meanwhile leads to sign-in and back to the page', async () => {
  openAt('/data/sources');
  await screen.findByRole('navigation', { name: 'Main' });
  isSignedIn = false;
  server.use(http.get('*/api/customers', () => refused('sign-in-needed', 401)));

  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Search or do' }), 'zhou');

  await screen.findByLabelText('Password');
  expect(address()).toBe('/sign-in?to=%2Fdata%2Fsources');
});

test('g and then a letter goes to a section', async () => {
  openAt('/');
  await screen.findByRole('navigation', { name: 'Main' });

  await userEvent.keyboard('gc');

  expect(await screen.findByRole('heading', { level: 1, name: 'Customers' })).toBeTruthy();
  expect(address()).toBe('/customers');
});

test('keys typed into a field go nowhere', async () => {
  openAt('/');
  await screen.findByRole('navigation', { name: 'Main' });
  await userEvent.keyboard('{Control>}k{/Control}');

  await userEvent.type(await screen.findByRole('textbox', { name: 'Search or do' }), 'gc?');

  expect(address()).toBe('/');
  expect(screen.queryByText('Keys of this page')).toBeNull();
});

test('the question mark lists the keys of the page', async () => {
  openAt('/');
  await screen.findByRole('navigation', { name: 'Main' });

  await userEvent.keyboard('?');

  expect(await screen.findByText('Keys of this page')).toBeTruthy();
  expect(screen.getByText('Go to Customers')).toBeTruthy();
});

test('the palette finds a customer and opens the page', async () => {
  openAt('/');
  await screen.findByRole('navigation', { name: 'Main' });

  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Search or do' }), '周');
  await userEvent.click(await screen.findByText('Zhou Ting'));

  await waitFor(() => {
    expect(address()).toBe('/customers/c1');
  });
});

test('an address that leads nowhere says so', async () => {
  openAt('/nowhere');

  expect(await screen.findByText(/nothing at this address/)).toBeTruthy();
});

test('where a page takes away what had the focus, the next Tab begins in the new content', async () => {
  openAt('/nowhere');
  const away = await screen.findByRole('button', { name: 'To Home' });

  await userEvent.click(away);

  await waitFor(() => {
    expect(document.activeElement?.id).toBe('content');
  });
  expect(away.isConnected).toBe(false);
});

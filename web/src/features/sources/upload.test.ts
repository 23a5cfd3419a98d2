import { act, renderHook, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { useUpload } from './upload';

let keys: (string | null)[] = [];
let answer: () => Response;
let done: string[] = [];

const server = setupServer(
  http.post('*/api/sources/s1/files', ({ request }) => {
    keys.push(request.headers.get('Idempotency-Key'));
    return answer();
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  keys = [];
  done = [];
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

const lost = () => HttpResponse.error();
const made = () => HttpResponse.json({ id: 'f1', source: 's1' }, { status: 201 });
const refused = (code: string) => () => HttpResponse.json({ code }, { status: 409 });

function uploads() {
  const { result } = renderHook(() =>
    useUpload((file) => {
      done.push(file.id);
    }),
  );
  const ledger = new File(['a;b'], 'ledger.csv', { lastModified: 1 });
  return async (answered: () => Response, file = ledger) => {
    answer = answered;
    const before = keys.length;
    act(() => {
      result.current.send('s1', file);
    });
    await waitFor(() => {
      expect(keys.length).toBe(before + 1);
      expect(['idle', 'refused']).toContain(result.current.upload.kind);
    });
  };
}

test('a file sent again after a lost answer has the key of the first, and once it is there the next has its own', async () => {
  const send = uploads();

  await send(lost);
  await send(made);
  await send(made);

  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
  expect(done).toEqual(['f1', 'f1']);
});

test('another file, or the same one edited meanwhile, is another intention', async () => {
  const send = uploads();

  await send(lost);
  await send(lost, new File(['a;b'], 'ledger 2.csv', { lastModified: 1 }));
  await send(lost, new File(['a;b'], 'ledger 2.csv', { lastModified: 2 }));

  expect(new Set(keys).size).toBe(3);
});

test('a key that leads nowhere any more is not used again', async () => {
  const send = uploads();

  await send(refused('idempotency-outcome-unknown'));
  await send(refused('idempotency-key-in-use'));
  await send(made);

  expect(keys[1]).not.toBe(keys[0]);
  expect(keys[2]).toBe(keys[1]);
});

import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Line } from '../testing/line';
import { Live } from './live';

let queries: QueryClient;
let live: Live;
let answers: ((what: string) => void)[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Line);
  queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  answers = [];
  live = new Live(queries);
  live.open();
  const observer = new QueryObserver(queries, {
    queryKey: ['tasks'],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  });
  observer.subscribe(() => undefined);
  live.watch('tasks/all', ['tasks']);
});

afterEach(() => {
  live.close();
  queries.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function answer(what: string) {
  answers.at(-1)?.(what);
  await vi.advanceTimersByTimeAsync(0);
}

test('what did not change since it was fetched is fetched once', async () => {
  await vi.advanceTimersByTimeAsync(300);
  await answer('first');
  Line.last.say({ watching: 'tasks/all', quietMs: 400 });
  await vi.advanceTimersByTimeAsync(5_000);

  expect(answers).toHaveLength(1);
});

test('what changed before it was watched is fetched again', async () => {
  await vi.advanceTimersByTimeAsync(300);
  await answer('first');
  Line.last.say({ watching: 'tasks/all', quietMs: 200 });
  await answer('second');

  expect(answers).toHaveLength(2);
  expect(queries.getQueryData(['tasks'])).toBe('second');
});

test('what changes while it is fetched for the first time is fetched again', async () => {
  Line.last.say({ changed: 'tasks/all' });
  await answer('first');
  await answer('second');

  expect(answers).toHaveLength(2);
  expect(queries.getQueryData(['tasks'])).toBe('second');
});

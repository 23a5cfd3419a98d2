import { expect, test } from 'vitest';
import { clockAt, leftAt } from './clock';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Put on a Friday at 15:00 in Zurich, where one works from 09:00 to 17:00: due on Monday at 11:00. */
const weekend = {
  putAt: '2026-11-27T14:00:00Z',
  dueAt: '2026-11-30T10:00:00Z',
  spans: [
    { from: '2026-11-27T14:00:00Z', to: '2026-11-27T16:00:00Z' },
    { from: '2026-11-30T08:00:00Z', to: '2026-11-30T10:00:00Z' },
  ],
};
const at = (iso: string, due = weekend) => clockAt(due, Date.parse(iso));

test('the clock runs while the department is open', () => {
  expect(at('2026-11-27T14:40:00Z')).toEqual({
    kind: 'running',
    leftMs: 3 * HOUR_MS + 20 * MINUTE_MS,
    share: 200 / 240,
  });
});

test('it stands still over the weekend, and says when it goes on', () => {
  const still = {
    kind: 'still',
    leftMs: 2 * HOUR_MS,
    share: 0.5,
    opensAt: '2026-11-30T08:00:00Z',
  };
  expect(at('2026-11-27T16:00:00Z')).toEqual(still);
  expect(at('2026-11-29T12:00:00Z')).toEqual(still);
  expect(at('2026-11-30T08:00:00Z')).toEqual({
    kind: 'running',
    leftMs: 2 * HOUR_MS,
    share: 0.5,
  });
});

test('what is put while it is closed has its whole time', () => {
  const due = {
    putAt: '2026-11-28T12:00:00Z',
    dueAt: '2026-11-30T12:00:00Z',
    spans: [{ from: '2026-11-30T08:00:00Z', to: '2026-11-30T12:00:00Z' }],
  };
  expect(at('2026-11-28T12:00:00Z', due)).toEqual({
    kind: 'still',
    leftMs: 4 * HOUR_MS,
    share: 1,
    opensAt: '2026-11-30T08:00:00Z',
  });
});

test('the hour that daylight saving takes or gives is in the instants, not in the hours', () => {
  const due = {
    putAt: '2026-10-23T14:00:00Z',
    dueAt: '2026-10-26T09:00:00Z',
    spans: [
      // 16:00 to 17:00 in summer time, 09:00 to 10:00 in winter time.
      { from: '2026-10-23T14:00:00Z', to: '2026-10-23T15:00:00Z' },
      { from: '2026-10-26T08:00:00Z', to: '2026-10-26T09:00:00Z' },
    ],
  };
  expect(at('2026-10-26T07:30:00Z', due)).toEqual({
    kind: 'still',
    leftMs: HOUR_MS,
    share: 0.5,
    opensAt: '2026-10-26T08:00:00Z',
  });
});

test('it is overdue from the due moment on, open or not', () => {
  expect(at('2026-11-30T09:59:59Z')).toMatchObject({ kind: 'running', leftMs: 1_000 });
  expect(at('2026-11-30T10:00:00Z')).toEqual({ kind: 'overdue' });
  expect(at('2026-12-05T10:00:00Z')).toEqual({ kind: 'overdue' });
});

test('a device that is behind sees what was just put as running', () => {
  expect(at('2026-11-27T13:59:30Z')).toMatchObject({ kind: 'running', share: 1 });
});

test('what was left is counted in business time', () => {
  expect(leftAt(weekend, '2026-11-28T10:00:00Z')).toBe(2 * HOUR_MS);
  expect(leftAt(weekend, '2026-11-30T11:00:00Z')).toBe(0);
});

import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Due } from '../model/clock';
import { BusinessClock } from './business-clock';

/** Four hours, on the reader's own day. */
const morning: Due = {
  putAt: new Date(2026, 10, 24, 9).toISOString(),
  dueAt: new Date(2026, 10, 24, 13).toISOString(),
  spans: [
    {
      from: new Date(2026, 10, 24, 9).toISOString(),
      to: new Date(2026, 10, 24, 13).toISOString(),
    },
  ],
};
const tomorrow: Due = {
  putAt: new Date(2026, 10, 24, 9).toISOString(),
  dueAt: new Date(2026, 10, 25, 13).toISOString(),
  spans: [
    {
      from: new Date(2026, 10, 25, 9).toISOString(),
      to: new Date(2026, 10, 25, 13).toISOString(),
    },
  ],
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date(2026, 10, 24, 9, 40));
});
afterEach(() => {
  vi.useRealTimers();
});

const mood = () => document.querySelector('[data-mood]')?.getAttribute('data-mood');
const pass = (minutes: number) => {
  act(() => {
    vi.advanceTimersByTime(minutes * 60_000);
  });
};

test('the words follow the minutes: calm, late, overdue', () => {
  let drawn = 0;
  function Around() {
    drawn += 1;
    return <BusinessClock due={morning} />;
  }
  render(<Around />);
  expect(screen.getByText('3 h 20 min left, until 13:00')).toBeTruthy();
  expect(mood()).toBe('calm');

  pass(1);
  expect(screen.getByText('3 h 19 min left, until 13:00')).toBeTruthy();
  pass(139);
  expect(screen.getByText('1 h left, until 13:00')).toBeTruthy();
  expect(mood()).toBe('late');
  pass(60);
  expect(screen.getByText('overdue since 13:00')).toBeTruthy();
  expect(mood()).toBe('over');
  expect(drawn).toBe(1);
});

test('outside the hours it says that it stands still, and when it goes on', () => {
  render(<BusinessClock due={tomorrow} />);

  expect(screen.getByText('stands still, opens Wed 09:00, then 4 h left')).toBeTruthy();
  expect(mood()).toBe('still');
});

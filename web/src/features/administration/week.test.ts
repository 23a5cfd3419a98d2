import { expect, test } from 'vitest';
import type { OpenHours } from '~/shared/api/shapes';
import { isWeek, timeIn, weekInWords } from './week';

const on = (day: OpenHours['day'], from: string, to: string): OpenHours => ({ day, from, to });

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9:05', '09:05'],
  ['17：30', '17:30'],
  ['24:00', undefined],
  ['9:60', undefined],
  ['', undefined],
])('%s is read as %s', (typed, time) => {
  expect(timeIn(typed)).toBe(time);
});

test('days with the same hours are taken together', () => {
  const hours = [
    on('MONDAY', '09:00:00', '17:00:00'),
    on('TUESDAY', '09:00:00', '17:00:00'),
    on('WEDNESDAY', '13:00:00', '17:00:00'),
    on('WEDNESDAY', '08:00:00', '12:00:00'),
  ];

  expect(weekInWords(hours, 'en')).toBe('Mon–Tue 09:00–17:00 · Wed 08:00–12:00, 13:00–17:00');
  expect(weekInWords(hours, 'zh')).toBe('周一至周二 09:00–17:00 · 周三 08:00–12:00、13:00–17:00');
});

test('stretches of a day may touch but not overlap, and end after they begin', () => {
  expect(isWeek([on('MONDAY', '09:00', '12:00'), on('MONDAY', '12:00', '17:00')])).toBe(true);
  expect(isWeek([on('MONDAY', '09:00', '12:00'), on('MONDAY', '11:59', '17:00')])).toBe(false);
  expect(isWeek([on('MONDAY', '09:00', '09:00')])).toBe(false);
  expect(isWeek([on('MONDAY', '18:00', '00:00')])).toBe(true);
  expect(isWeek([on('MONDAY', '18:00', '00:00'), on('MONDAY', '20:00', '21:00')])).toBe(false);
  expect(isWeek([on('MONDAY', '18:00', '')])).toBe(false);
  expect(isWeek([])).toBe(true);
});

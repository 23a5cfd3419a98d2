import { expect, test } from 'vitest';
import { problemEn } from '~/shared/i18n/problem.en';
import { problemZh } from '~/shared/i18n/problem.zh';
import { reasonsEn } from './reasons.en';
import { reasonsZh } from './reasons.zh';

/** The server's sources by path. */
const classes = import.meta.glob<string>(
  '/../server/src/main/java/org/accordcrm/sources/**/*.java',
  { query: '?raw', import: 'default', eager: true },
);

/** Texts that look like codes and are none. */
const others = ['credit-code', 'opt-in', 'opt-out', 'windows-1252'];

function codesOf(text: string): string[] {
  const literals = [...text.matchAll(/"([a-z]+(?:-[a-z0-9]+)+)"/g)].map(([, code = '']) => code);
  const absent = [...text.matchAll(/new Problem\.Absent\("([a-z-]+)"/g)].map(
    ([, kind = '']) => kind,
  );
  return [
    ...literals.filter((code) => !absent.includes(code) && !others.includes(code)),
    ...absent.map((kind) => `${kind}-absent`),
  ];
}

const codes = [...new Set(Object.values(classes).flatMap(codesOf))].sort();

test('the server’s classes are found, with the codes that they send', () => {
  expect(codes.length).toBeGreaterThan(60);
  expect(codes).toContain('run-not-tied');
});

test.each([
  ['English', { ...problemEn, ...reasonsEn }],
  ['Chinese', { ...problemZh, ...reasonsZh }],
])('every code that the server’s sources send has its words in %s', (_, words) => {
  expect(codes.filter((code) => !(code in words))).toEqual([]);
});

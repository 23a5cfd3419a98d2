import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('/src/**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sheets = Object.keys(import.meta.glob('/node_modules/@mantine/core/styles/*.css'));
const listed = import.meta.glob<string>('./mantine.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const has = (part: string) => sheets.some((path) => path.endsWith(`/${part}.css`));

test('every part of Mantine that is drawn has its sheet', () => {
  const drawn = new Set(
    Object.values(sources)
      .flatMap((text) => [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)])
      .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
      .filter(has),
  );
  expect(drawn).toContain('Button');

  const list = Object.values(listed).join();
  const missing = [...drawn].filter((part) => !list.includes(`/${part}.css'`));

  expect(missing).toEqual([]);
});

import { expect, test } from 'vitest';
import { placeOf } from './place';

test('a country is named in the reader’s language, and a city stays as it is', () => {
  expect(placeOf('US', 'en')).toBe('United States');
  expect(placeOf('US', 'zh')).toBe('美国');
  expect(placeOf('Zug', 'zh')).toBe('Zug');
  expect(placeOf('苏州', 'en')).toBe('苏州');
});

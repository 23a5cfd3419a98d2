import { labelOf, type Language } from '~/shared/i18n/text';
import type { Target } from './source-types';

/** What a field is called for the reader; `organisation.name`, or only `name`. An unknown one keeps its key. */
export function labelIn(targets: readonly Target[], field: string, language: Language): string {
  const [before = '', after] = field.split('.');
  const target = targets.find((each) => after !== undefined && each.key === before);
  const found = (target === undefined ? targets : [target])
    .flatMap((each) => each.fields)
    .find((each) => each.key === (target === undefined ? field : after));
  return found === undefined ? field : labelOf(found, language);
}

/** A value that is not what its field wants, and was kept all the same: its text, and the code of the reason. */
interface Marked {
  readonly invalid: string;
  readonly reason: string;
}

/** The first marked value in what was cleaned, which may be a list. */
export function markedIn(value: unknown): Marked | undefined {
  if (Array.isArray(value)) return value.map(markedIn).find((each) => each !== undefined);
  return typeof value === 'object' && value !== null && 'invalid' in value && 'reason' in value
    ? (value as Marked)
    : undefined;
}

/** A cleaned value as it is kept, in one line: what tells whether cleaning changed anything. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(' · ');
  if (typeof value === 'object') {
    const parts = value as Readonly<Record<string, unknown>>;
    if ('amount' in parts) return `${textOf(parts.currency)} ${textOf(parts.amount)}`.trim();
    if ('key' in parts) return textOf(parts.key);
    if ('invalid' in parts) return textOf(parts.invalid);
    if ('text' in parts) return textOf(parts.text);
    if ('value' in parts) return textOf(parts.value);
    return Object.values(parts).map(textOf).join(' ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

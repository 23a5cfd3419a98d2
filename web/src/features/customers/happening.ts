import type { TimelineEntry } from './customer-types';

export interface Change {
  readonly field: string;
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
}

/** What an entry of the journal tells of a customer. */
export type Happening =
  | { readonly kind: 'created'; readonly records: number }
  | {
      readonly kind: 'changed';
      readonly records: number;
      readonly hasVanished: boolean;
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'merged'; readonly absorbed: number; readonly records: number }
  | { readonly kind: 'split'; readonly parts: readonly string[] }
  | { readonly kind: 'removed' }
  | { readonly kind: 'verdict'; readonly isSame: boolean }
  | { readonly kind: 'verdictWithdrawn' }
  | { readonly kind: 'other'; readonly name: string };

/** Reads an entry by its kind; what another module wrote, or a later version, is told by its name. */
export function happeningOf({ kind, data }: TimelineEntry): Happening {
  switch (kind) {
    case 'customer.created.v1':
      return { kind: 'created', records: listOf(data.records).length };
    case 'customer.changed.v1':
      return {
        kind: 'changed',
        records: typeof data.records === 'number' ? data.records : 0,
        hasVanished: data.vanished === true,
        changes: listOf(data.changes).flatMap(changeOf),
      };
    case 'customer.merged.v1':
      return {
        kind: 'merged',
        absorbed: listOf(data.absorbed).length,
        records: listOf(data.records).length,
      };
    case 'customer.split.v1':
      return { kind: 'split', parts: listOf(data.parts).map(String) };
    case 'customer.removed.v1':
      return { kind: 'removed' };
    case 'customer.verdict-given.v1':
      return { kind: 'verdict', isSame: data.verdict === 'same' };
    case 'customer.verdict-withdrawn.v1':
      return { kind: 'verdictWithdrawn' };
    default:
      return { kind: 'other', name: kind.replace(/\.v\d+$/, '') };
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function changeOf(value: unknown): readonly Change[] {
  if (typeof value !== 'object' || value === null || !('field' in value)) return [];
  const { field, before, after } = value as Readonly<Record<string, unknown>>;
  return typeof field === 'string' ? [{ field, before: listOf(before), after: listOf(after) }] : [];
}

import { compareOffsets } from './room-cache';
import { isMessage, type MessageEntry, type RoomEntry } from './room-types';

/** What stands below each other in a room. */
export type Line =
  | { readonly kind: 'day'; readonly id: string; readonly at: string }
  | { readonly kind: 'new'; readonly id: 'new'; readonly since: string | undefined }
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly entry: MessageEntry;
      /** Whether it follows at once on another of the same person. */
      readonly isNext: boolean;
    }
  | { readonly kind: 'happening'; readonly id: string; readonly entry: RoomEntry };

const TOGETHER_MS = 10 * 60_000;

export interface Reader {
  readonly person: string;
  /** Up to where they had read when they came; absent if never. */
  readonly lastRead: string | undefined;
  /** Up to where the room went when they came; absent where that says nothing. */
  readonly cameAt?: string | undefined;
}

/** Whether somebody else said it, after the reader was last there and before they came. */
export function isNewTo({ person, lastRead, cameAt }: Reader, entry: RoomEntry): boolean {
  return (
    isMessage(entry) &&
    entry.message.deletedAt === undefined &&
    entry.actor.id !== person &&
    lastRead !== undefined &&
    compareOffsets(entry.offset, lastRead) > 0 &&
    (cameAt === undefined || compareOffsets(entry.offset, cameAt) <= 0)
  );
}

export function linesOf(entries: readonly RoomEntry[], reader: Reader): readonly Line[] {
  const firstNew = entries.findIndex((entry) => isNewTo(reader, entry));
  return entries.flatMap((entry, index) => {
    const before = entries[index - 1];
    const lines: Line[] = [];
    const day = dayOf(entry);
    if (before === undefined || dayOf(before) !== day)
      lines.push({ kind: 'day', id: `day ${day}`, at: entry.at });
    if (index === firstNew) lines.push({ kind: 'new', id: 'new', since: before?.at });
    if (isMessage(entry)) {
      const isNext = lines.length === 0 && before !== undefined && isTogether(before, entry);
      lines.push({ kind: 'message', id: entry.id, entry, isNext });
    } else lines.push({ kind: 'happening', id: entry.id, entry });
    return lines;
  });
}

/** The calendar's day on the reader's device. */
function dayOf({ at }: RoomEntry): string {
  return new Date(at).toDateString();
}

function isTogether(before: RoomEntry, { actor, department, at, message }: MessageEntry): boolean {
  return (
    isMessage(before) &&
    before.message.deletedAt === undefined &&
    message.deletedAt === undefined &&
    message.ask === undefined &&
    message.answers === undefined &&
    before.actor.id === actor.id &&
    before.department === department &&
    before.message.inReplyTo?.id === message.inReplyTo?.id &&
    Date.parse(at) - Date.parse(before.at) < TOGETHER_MS
  );
}

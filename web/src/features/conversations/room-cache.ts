import type { LoadedRoom, RoomEntry, RoomPage } from './room-types';

/** The order of two places of a stream, each written as three numbers between dots. */
export function compareOffsets(left: string, right: string): number {
  const numbers = right.split('.');
  return left
    .split('.')
    .map((number, index) => compareNumbers(number, numbers[index] ?? ''))
    .reduce((found, next) => (found === 0 ? next : found), 0);
}

/** As texts, for a transaction's number may be greater than a JavaScript number can tell. */
function compareNumbers(left: string, right: string): number {
  if (left.length !== right.length) return left.length - right.length;
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Everything loaded, oldest first. */
export function entriesOf({ pages }: LoadedRoom): readonly RoomEntry[] {
  return pages.toReversed().flatMap(({ entries }) => entries);
}

export function placed(entries: readonly RoomEntry[], entry: RoomEntry): RoomEntry[] {
  const others = entries.filter(({ id }) => id !== entry.id);
  const before = others.findLastIndex(({ offset }) => compareOffsets(offset, entry.offset) <= 0);
  return others.toSpliced(before + 1, 0, entry);
}

/** The room with the entry at its place, or as it is now; one before all that was loaded comes with its page. */
export function withEntry(all: LoadedRoom, entry: RoomEntry): LoadedRoom {
  const loaded = withAsk(all, entry);
  const known = loaded.pages.findIndex(({ entries }) => entries.some(({ id }) => id === entry.id));
  const page = known >= 0 ? known : pageFor(loaded.pages, entry);
  return page < 0
    ? loaded
    : {
        ...loaded,
        pages: loaded.pages.map((one, index) =>
          index === page ? { ...one, entries: placed(one.entries, entry) } : one,
        ),
      };
}

/** The open asks of the whole room stand with its newest page. */
function withAsk(loaded: LoadedRoom, entry: RoomEntry): LoadedRoom {
  const ask = entry.message?.ask;
  if (ask === undefined) return loaded;
  const others = (loaded.pages[0]?.openAsks ?? []).filter(({ id }) => id !== entry.id);
  return withNewest(loaded, { openAsks: ask.state === 'open' ? [...others, entry] : others });
}

function pageFor(pages: readonly RoomPage[], entry: RoomEntry): number {
  const page = pages.findIndex(
    ({ entries }) =>
      entries[0] !== undefined && compareOffsets(entries[0].offset, entry.offset) <= 0,
  );
  if (page >= 0) return page;
  return pages.at(-1)?.older === undefined ? pages.length - 1 : -1;
}

export function withNewest(loaded: LoadedRoom, change: Partial<RoomPage>): LoadedRoom {
  return {
    ...loaded,
    pages: loaded.pages.map((page, index) => (index === 0 ? { ...page, ...change } : page)),
  };
}

import type { Source } from './source-types';

/** "2026-11 kingdee_ledger (3).xlsx" is a file of "Kingdee ledger". */
export function loadedBefore(name: string, sources: readonly Source[]) {
  const wanted = nameOf(name).toLowerCase();
  return sources.find(
    (source) =>
      source.name.toLowerCase() === wanted ||
      (source.lastRun?.file !== undefined && nameOf(source.lastRun.file).toLowerCase() === wanted),
  );
}

/** A file's name without its ending, dates and copy numbers. */
export function nameOf(file: string) {
  const bare = file
    .replace(/\.[^.]+$/, '')
    .replace(/\(\d+\)/g, ' ')
    .replace(/[_\s]+/g, ' ')
    .replace(/(?<!\d)(19|20)\d{2}([-.年]?\d{1,2})?([-.月]?\d{1,2}日?)?(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s-]+|[\s-]+$/g, '');
  const name = bare === '' ? file : bare;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

import { useEffect, useSyncExternalStore } from 'react';

/** One step of the way to a page. */
export interface Crumb {
  readonly label: string;
  readonly to: string;
}

interface Title {
  readonly label: string;
  readonly parents: readonly Crumb[];
}

let shown: Title | undefined;
const listeners = new Set<() => void>();

function show(title: Title | undefined) {
  shown = title;
  document.title = title === undefined ? 'Accord' : `${title.label} · Accord`;
  listeners.forEach((listener) => {
    listener();
  });
}

/**
 * Names the page for the breadcrumb and the browser's tab; undefined while it is loading.
 *
 * @param parents what lies between the section and this page
 */
export function usePageTitle(label: string | undefined, parents: readonly Crumb[] = []) {
  const between = JSON.stringify(parents);
  useEffect(() => {
    if (label === undefined) return;
    const title = { label, parents: JSON.parse(between) as readonly Crumb[] };
    show(title);
    return () => {
      if (shown === title) show(undefined);
    };
  }, [label, between]);
}

export function useShownTitle(): Title | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => shown,
  );
}

import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function tick() {
  timer = setTimeout(tick, MINUTE_MS - (Date.now() % MINUTE_MS));
  listeners.forEach((listener) => {
    listener();
  });
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  if (timer === undefined) tick();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
  };
}

const minute = () => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;

/** The minute that it is, in ms since 1970; whoever asks is drawn anew with each, and nobody around them. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, minute);
}

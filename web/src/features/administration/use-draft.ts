import { useState } from 'react';
import type { Versioned } from './administration';

/** What a person is typing over something saved; fields that were not touched keep following the saved. */
export interface Draft<T> {
  readonly value: T;
  readonly isChanged: boolean;
  /** The version that was seen when typing began. */
  readonly version: number;
  readonly set: <Key extends keyof T>(key: Key, value: T[Key]) => void;
  readonly reset: () => void;
}

interface Typed<T> {
  readonly changes: Partial<T>;
  readonly version: number;
}

export function useDraft<T extends object>(saved: Versioned<T>): Draft<T> {
  const [typed, setTyped] = useState<Typed<T>>();
  const value = { ...saved.value, ...typed?.changes };
  return {
    value,
    isChanged: typed !== undefined && JSON.stringify(value) !== JSON.stringify(saved.value),
    version: typed?.version ?? saved.version,
    set: (key, next) => {
      setTyped((before) => ({
        changes: { ...before?.changes, [key]: next },
        version: before?.version ?? saved.version,
      }));
    },
    reset: () => {
      setTyped(undefined);
    },
  };
}

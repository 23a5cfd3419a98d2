import { useCallback, useState } from 'react';
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
  const { version } = saved;
  const set: Draft<T>['set'] = useCallback(
    (key, next) => {
      setTyped((before) => ({
        changes: { ...before?.changes, [key]: next },
        version: before?.version ?? version,
      }));
    },
    [version],
  );
  const reset = useCallback(() => {
    setTyped(undefined);
  }, []);
  return {
    value,
    isChanged: typed !== undefined && JSON.stringify(value) !== JSON.stringify(saved.value),
    version: typed?.version ?? version,
    set,
    reset,
  };
}

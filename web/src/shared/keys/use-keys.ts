import { useEffect, useRef } from 'react';
import { keyboard, type PageKey } from './keys';

/** Gives the page these keys while the part is on it; `?` lists them under the title. */
export function useKeys(title: string, keys: readonly PageKey[]) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const words = JSON.stringify(keys.map(({ keys: pressed, label }) => [pressed, label]));
  useEffect(
    () =>
      keyboard.add({
        title,
        keys: (JSON.parse(words) as [string, string][]).map(([pressed, label], index) => {
          const has = latest.current[index]?.run !== undefined;
          return {
            keys: pressed,
            label,
            ...(has ? { run: () => latest.current[index]?.run?.() } : {}),
          };
        }),
      }),
    [title, words],
  );
}

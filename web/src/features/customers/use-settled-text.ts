import { useEffect, useRef, useState } from 'react';

const TYPING_MS = 200;

/**
 * The text of a field whose value stands in the address: it follows the typing at once and the address a little later;
 * where the address changes by itself, the field follows it.
 */
export function useSettledText(value: string, onSettled: (text: string) => void) {
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: string }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(onSettled);
  useEffect(() => {
    latest.current = onSettled;
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const isOpen = draft !== undefined && (draft.over === value || draft.text === value);
  const text = isOpen ? draft.text : value;
  const say = (said: string) => {
    clearTimeout(timer.current);
    if (said.trim() !== value) latest.current(said.trim());
  };
  return {
    text,
    type: (typed: string) => {
      setDraft({ text: typed, over: value });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        say(typed);
      }, TYPING_MS);
    },
    settle: () => {
      say(text);
    },
  };
}

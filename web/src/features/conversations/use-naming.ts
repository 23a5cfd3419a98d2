import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { meant, type Nameable, type Naming, namingAt } from './mentions';

interface NamingHand {
  readonly listId: string;
  readonly choices: readonly Nameable[];
  readonly active: number;
  readonly point: (index: number) => void;
  readonly choose: (choice: Nameable) => void;
  /** To be told wherever the text or the caret changes. */
  readonly look: () => void;
  readonly close: () => void;
  /** Whether the key was for the list. */
  readonly hear: (event: KeyboardEvent) => boolean;
}

/** The list of whom one can name, while the text before the caret begins a name. */
export function useNaming(
  field: RefObject<HTMLTextAreaElement | null>,
  all: readonly Nameable[],
  onChange: (text: string) => void,
): NamingHand {
  const listId = useId();
  const [naming, setNaming] = useState<Naming>();
  const [active, setActive] = useState(0);
  const choices = naming === undefined ? [] : meant(naming.words, all);

  const look = () => {
    if (field.current === null) return;
    const { value, selectionStart, selectionEnd } = field.current;
    const found = selectionStart === selectionEnd ? namingAt(value, selectionStart) : undefined;
    if (found?.words !== naming?.words) setActive(0);
    setNaming(found);
  };
  const close = () => {
    setNaming(undefined);
  };
  const choose = (choice: Nameable) => {
    if (field.current === null || naming === undefined) return;
    const { value } = field.current;
    const begun = `${value.slice(0, naming.from)}@${choice.names[0]} `;
    onChange(begun + value.slice(naming.from + 1 + naming.words.length));
    close();
    const { current } = field;
    // Only once the new text is in the field can the caret stand behind the name.
    requestAnimationFrame(() => {
      current.focus();
      current.setSelectionRange(begun.length, begun.length);
    });
  };
  const step = (by: number) => {
    setActive((active + by + choices.length) % choices.length);
  };
  const hear = ({ key }: KeyboardEvent) => {
    const chosen = choices[active];
    if (chosen === undefined) return false;
    if (key === 'ArrowDown') step(1);
    else if (key === 'ArrowUp') step(-1);
    else if (key === 'Enter' || key === 'Tab') choose(chosen);
    else if (key === 'Escape') close();
    else return false;
    return true;
  };
  return { listId, choices, active, point: setActive, choose, look, close, hear };
}

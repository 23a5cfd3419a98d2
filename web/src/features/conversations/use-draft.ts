import { useState } from 'react';
import { useSession } from '~/shared/session/session';

/** What is begun and not sent, kept on this device. @param place the room or thread it is for */
export function useDraft(place: string): readonly [string, (text: string) => void] {
  const { person } = useSession();
  const key = `accord.draft.${person.id}.${place}`;
  const [text, setText] = useState(() => localStorage.getItem(key) ?? '');
  const write = (changed: string) => {
    setText(changed);
    if (changed.trim() === '') localStorage.removeItem(key);
    else localStorage.setItem(key, changed);
  };
  return [text, write];
}

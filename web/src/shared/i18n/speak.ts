import { createContext } from 'react';
import type { Language } from './text';

/** Changes the language of the whole page; the app says how. */
export const Speak = createContext<(language: Language) => void>(() => {
  throw new Error(
    'Nobody offers to change the language. Maybe the part stands outside of the app.',
  );
});

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from './refusal';

/** Words a failed request in the reader's language: by its code, else as the server put it. */
export function useProblemWords(): (error: Error) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (error: Error) => {
      if (!(error instanceof Refusal)) return error.message;
      const known = [error.code, ...(error.code.endsWith('-absent') ? ['absent'] : [])]
        .map((code) => `problem.${code}`)
        .find((one) => i18n.exists(one));
      if (known === undefined) return error.message;
      // The code comes from the server, so the compiler cannot know the key.
      return (t as (key: string, values: object) => string)(known, error.values);
    },
    [t, i18n],
  );
}

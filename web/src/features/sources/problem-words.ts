import { useTranslation } from 'react-i18next';
import { Refusal } from '~/shared/api/refusal';
import { useProblemWords as useSharedWords } from '~/shared/api/use-problem-words';
import type { Reason } from './source-types';

/** Words a reason by its code; a code without words of its own is shown as it is, never hidden. */
export function useReasonWords(): (reason: Reason) => string {
  const { t, i18n } = useTranslation();
  // The code comes from the server, so the compiler cannot know the key.
  const say = t as unknown as (key: string, values: Readonly<Record<string, unknown>>) => string;
  return ({ code, values }) =>
    i18n.exists(`sources.reason.${code}`)
      ? say(`sources.reason.${code}`, { ...values })
      : t('sources.reason.unknown', { code });
}

/** Words what many rows have in common: the fault without the value of any. */
export function useFaultWords(): (reason: Reason) => string {
  const { t, i18n } = useTranslation();
  const reason = useReasonWords();
  const say = t as unknown as (key: string) => string;
  return (fault) =>
    i18n.exists(`sources.fault.${fault.code}`) ? say(`sources.fault.${fault.code}`) : reason(fault);
}

/** Words a refusal: as everywhere, or by the reasons why a file or a row is not taken. */
export function useProblemWords(): (problem: Error) => string {
  const { i18n } = useTranslation();
  const reason = useReasonWords();
  const shared = useSharedWords();
  return (problem) =>
    problem instanceof Refusal && i18n.exists(`sources.reason.${problem.code}`)
      ? reason(problem)
      : shared(problem);
}

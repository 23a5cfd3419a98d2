import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refusal } from '~/shared/api/refusal';
import { useProblemWords as useSharedWords } from '~/shared/api/use-problem-words';
import { type Format, useFormat } from '~/shared/format/format';
import { type Language, useLanguage } from '~/shared/i18n/text';
import { labelIn } from './labels';
import type { Reason, Target } from './source-types';
import { targetsKey } from './sources';

/** Words a reason by its code; a code without words of its own is shown as it is, never hidden. */
export function useReasonWords(): (reason: Reason) => string {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const queries = useQueryClient();
  // The code comes from the server, so the compiler cannot know the key.
  const say = t as unknown as (key: string, values: Readonly<Record<string, unknown>>) => string;
  return ({ code, values }) => {
    const general = `sources.fault.${code}`;
    if (Object.keys(values).length === 0 && i18n.exists(general)) return say(general, {});
    if (!i18n.exists(`sources.reason.${code}`)) return t('sources.reason.unknown', { code });
    const targets = queries.getQueryData<readonly Target[]>(targetsKey);
    return say(`sources.reason.${code}`, readable(values, { format, language, targets }));
  };
}

interface Reading {
  readonly format: Format;
  readonly language: Language;
  readonly targets: readonly Target[] | undefined;
}

/** The values as a reader writes them: sizes with their unit, lists with commas, fields by their label. */
function readable(values: Readonly<Record<string, unknown>>, reading: Reading) {
  const { format, language, targets } = reading;
  const isSize = 'bytes' in values;
  const worded = (name: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.join(language === 'zh' ? '、' : ', ');
    if (typeof value === 'number') return isSize ? format.bytes(value) : format.number(value);
    if (name === 'field' && typeof value === 'string')
      return labelIn(targets ?? [], value, language);
    return value;
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, worded(name, value)]),
  );
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

import { useFormat } from '~/shared/format/format';
import { useValueWords } from '~/shared/value/use-value-words';
import { valueOf, valuesOf } from '~/shared/value/values';
import type { TargetField } from './source-types';

const PLAIN = { key: '', type: 'TEXT' };

/** Words what was cleaned as the customer's page will; several values with a middle dot, a consent with its date. */
export function useCellWords(): (field: TargetField | undefined, cleaned: unknown) => string {
  const words = useValueWords();
  const format = useFormat();
  return (field, cleaned) =>
    valuesOf(cleaned)
      .map((one) => {
        const value = valueOf(one);
        const said = words(field ?? PLAIN, one);
        return value.kind === 'consent' && value.at !== undefined
          ? `${said}, ${format.day(value.at)}`
          : said;
      })
      .join(' · ');
}

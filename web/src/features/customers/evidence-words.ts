import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';

const fields = [
  'name',
  'given-name',
  'family-name',
  'birth-date',
  'email',
  'phone',
  'address',
  'organization',
  'identifier',
  'category',
  'text',
  'city',
] as const;

const levels = [
  'exact',
  'close',
  'similar',
  'different',
  'same',
  'other-script',
  'same-core',
  'same-core-other-branch',
  'contained',
  'shared-word',
  'translated',
  'conflicting',
  'generation-apart',
  'same-domain',
  'same-switchboard',
  'similar-street',
  'city',
  'postcode',
  'postcode-and-city',
] as const;

/** What the engine compared, worded; a comparison that came later shows its own name. */
export function useFieldWords(): (field: string) => string {
  const { t } = useTranslation();
  return (field) => {
    const known = fields.find((one) => one === field);
    return known === undefined ? field : t(`customers.compared.${known}`);
  };
}

export function useLevelWords(): (level: string) => string {
  const { t } = useTranslation();
  return (level) => {
    const known = levels.find((one) => one === level);
    return known === undefined ? level : t(`customers.levels.${known}`);
  };
}

/** Of how many such pairs how many are one customer; never all, for nothing is certain. */
export function useOddsWords(): (bits: number) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (bits) => {
    const share = 1 / (1 + 2 ** -bits);
    for (const of of [100, 1_000, 10_000, 100_000]) {
      const number = Math.round(share * of);
      if (number < of)
        return t('customers.odds', { number: format.number(number), of: format.number(of) });
    }
    return t('customers.oddsBeyond', { of: format.number(1_000_000) });
  };
}

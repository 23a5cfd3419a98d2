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
function shareOf(bits: number): { readonly number: number; readonly of: number } | undefined {
  const share = 1 / (1 + 2 ** -bits);
  return [100, 1_000, 10_000, 100_000]
    .map((of) => ({ number: Math.round(share * of), of }))
    .find(({ number, of }) => number < of);
}

export function useOddsWords(): (bits: number) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (bits) => {
    const share = shareOf(bits);
    return share === undefined
      ? t('customers.oddsBeyond', { of: format.number(1_000_000) })
      : t('customers.odds', { number: format.number(share.number), of: format.number(share.of) });
  };
}

/** The same, for a list that says of what. */
export function useShareWords(): (bits: number) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (bits) => {
    const share = shareOf(bits);
    return share === undefined
      ? t('customers.review.shareBeyond')
      : t('customers.review.share', {
          number: format.number(share.number),
          of: format.number(share.of),
        });
  };
}

import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat, type Format } from '../format/format';
import { useLanguage, type Language } from '../i18n/text';
import { valueOf } from './values';

interface OfField {
  readonly key: string;
  readonly type: string;
}

/** How each country groups its numbers is much to know: it travels with the first customer that is opened. */
const phones = queryOptions({
  queryKey: ['phone-words'],
  queryFn: () => import('./phone-words').then(({ phoneOf }) => phoneOf),
  staleTime: Infinity,
});

/** Words a value as its field's type is read: phone numbers, dates, amounts, countries and languages in the reader's language. */
export function useValueWords(): (field: OfField, raw: unknown) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { data: phoneOf } = useQuery(phones);
  const phoneWords = (text: string) => {
    const { number, extension } = phoneOf?.(text) ?? { number: text };
    return extension === undefined ? number : t('ui.value.extension', { number, extension });
  };
  return (field, raw) => {
    const value = valueOf(raw);
    switch (value.kind) {
      case 'amount':
        return format.money(value.amount, value.currency);
      case 'truth':
        if (field.type === 'CONSENT')
          return t(value.isTrue ? 'ui.value.granted' : 'ui.value.denied');
        return t(value.isTrue ? 'ui.value.yes' : 'ui.value.no');
      case 'consent':
        return t(value.isGranted ? 'ui.value.granted' : 'ui.value.denied');
      case 'reference':
        return value.key;
      case 'invalid':
        return value.text;
      case 'text':
        if (field.type === 'PHONE') return phoneWords(value.text);
        return textWords(field, value.text, language, format);
    }
  };
}

function textWords({ key, type }: OfField, text: string, language: Language, format: Format) {
  if ((type === 'DATE' || type === 'TIMESTAMP') && !Number.isNaN(Date.parse(text)))
    return format.day(text);
  if (type === 'COUNTRY' && /^[A-Z]{2}$/.test(text)) return nameOf('region', text, language);
  if (key === 'language' && /^[a-z]{2}(-[A-Za-z]+)?$/.test(text))
    return nameOf('language', text, language);
  return text;
}

function nameOf(type: 'region' | 'language', code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type }).of(code) ?? code;
  } catch {
    // Looks like a code and is none: the text itself says most.
    return code;
  }
}

import type { Language } from '~/shared/i18n/text';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const localeOf = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB');

/** Every time zone the browser knows, such as Europe/Zurich, with the present one whatever it is. */
export function zones(present: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(present) || present === '' ? known : [present, ...known];
}

export function currencies(language: Language): Choice[] {
  const names = new Intl.DisplayNames(localeOf(language), { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((value) => ({
    value,
    label: `${value} · ${names.of(value) ?? value}`,
  }));
}

/** The countries of ISO 3166, by name in the reader's language. */
export function countries(language: Language): Choice[] {
  const locale = localeOf(language);
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code))
    .flatMap((value) => {
      const name = names.of(value);
      return name === undefined ? [] : [{ value, label: name }];
    })
    .sort((one, other) => one.label.localeCompare(other.label, locale));
}

/** Codes that have a name but are no country: unions, reserved, unknown, private, and names of the past. */
const NO_COUNTRIES = new Set(
  'AC AN BU CP CQ CS DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TA TP UK UN VD WK XA XB YD YU ZR ZZ'.split(
    ' ',
  ),
);

const LANGUAGES = ['en', 'zh', 'de', 'fr', 'it', 'es', 'pt', 'nl', 'pl', 'ja', 'ko', 'vi', 'th'];

export function languages(language: Language): Choice[] {
  const names = new Intl.DisplayNames(localeOf(language), { type: 'language' });
  return LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }));
}

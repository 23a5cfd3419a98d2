import { useTranslation } from 'react-i18next';

export type Language = 'en' | 'zh';

/** The same keys as the English words, any text. Keeps the Chinese file complete at compile time. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** What the server knows in both languages. */
export interface Labelled {
  readonly labelEn: string;
  readonly labelZh: string;
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'zh' ? 'zh' : 'en';
}

/** The label of a field, a target …, in the reader's language. */
export function labelOf({ labelEn, labelZh }: Labelled, language: Language): string {
  return language === 'zh' ? labelZh : labelEn;
}

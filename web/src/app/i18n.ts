import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '~/shared/i18n/text';
import type { wordsEn } from './words.en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof wordsEn };
  }
}

const KEPT = 'accord.language';

const load = {
  en: async () => (await import('./words.en')).wordsEn,
  zh: async () => (await import('./words.zh')).wordsZh,
} as const;

/** Only the reader's own language travels. */
export async function speak(language: Language): Promise<void> {
  const words = await load[language]();
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: language,
      fallbackLng: false,
      resources: {},
      showSupportNotice: false,
      interpolation: { escapeValue: false },
    });
  }
  i18next.addResourceBundle(language, 'translation', words);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** Changes the language and keeps it for the next visit of this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  await speak(language);
}

/** What the address asks for, else what was chosen here before, else the browser's. */
export function languageOfReader(): Language {
  const asked =
    new URLSearchParams(window.location.search).get('lang') ??
    localStorage.getItem(KEPT) ??
    navigator.language;
  return asked.startsWith('zh') ? 'zh' : 'en';
}

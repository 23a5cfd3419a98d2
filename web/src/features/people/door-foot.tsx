import { type ReactNode, use } from 'react';
import { useTranslation } from 'react-i18next';
import { Speak } from '~/shared/i18n/speak';
import { useLanguage } from '~/shared/i18n/text';
import classes from './sign-in-page.module.css';

/** At the foot of a page before sign-in: help, and the other language. */
export function DoorFoot({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const speak = use(Speak);
  return (
    <footer className={classes.foot}>
      <span>{children}</span>
      <button
        type="button"
        className={classes.plain}
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => {
          speak(language === 'en' ? 'zh' : 'en');
        }}
      >
        {t('people.language')}
      </button>
    </footer>
  );
}

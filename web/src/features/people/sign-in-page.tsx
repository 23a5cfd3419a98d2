import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '~/shared/ui/brand-mark';
import { DemoPeople } from './demo-people';
import { DoorFoot } from './door-foot';
import { demoPeople, useSignIn } from './sign-in';
import { SignInForm } from './sign-in-form';
import classes from './sign-in-page.module.css';

const route = getRouteApi('/sign-in');

/** The door: the form beside the product's name; in the demo, one click for each of the sample people. */
export function SignInPage() {
  const { t } = useTranslation();
  const { to } = route.useSearch();
  const signIn = useSignIn(to);
  const people = useQuery(demoPeople);
  const isDemo = people.data !== undefined && people.data.length > 0;
  return (
    <div className={classes.page}>
      <main className={classes.halves} data-demo={isDemo || undefined}>
        <div className={classes.half}>
          <BrandMark size={32} className={classes.mark} />
          <h1 className={classes.title}>{t(isDemo ? 'people.demoTitle' : 'people.signInTo')}</h1>
          <p className={classes.sentence}>
            {t(isDemo ? 'people.demoSentence' : 'people.sentence')}
          </p>
          {isDemo && <DemoPeople people={people.data} signIn={signIn} />}
        </div>
        <div className={classes.half}>
          {isDemo && <h2 className={classes.subtitle}>{t('people.orOwn')}</h2>}
          <SignInForm signIn={signIn} />
        </div>
      </main>
      <DoorFoot>{t('people.help')}</DoorFoot>
    </div>
  );
}

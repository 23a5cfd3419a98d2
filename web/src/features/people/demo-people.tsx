import { useTranslation } from 'react-i18next';
import type { DemoPerson } from '~/shared/api/shapes';
import { hueStyle } from '~/shared/model/departments';
import { initialsOf } from '~/shared/model/person';
import type { useSignIn } from './sign-in';
import classes from './sign-in-page.module.css';

interface DemoPeopleProps {
  readonly people: readonly DemoPerson[];
  readonly signIn: ReturnType<typeof useSignIn>;
}

/** The sample company can be entered by several doors, one for each role. */
export function DemoPeople({ people, signIn }: DemoPeopleProps) {
  const { t, i18n } = useTranslation();
  // The company's own words are not known before sign-in: the sample's departments and roles have theirs here.
  const say = (kind: 'role' | 'department', word: string) => {
    const key = `people.${kind}.${kind === 'role' ? word.toUpperCase() : word}`;
    return i18n.exists(key) ? (t as (key: string) => string)(key) : word;
  };
  return (
    <div className={classes.faces}>
      {people.map(({ name, email, password, department, role }) => (
        <button
          key={email}
          type="button"
          className={classes.face}
          disabled={signIn.isPending}
          onClick={() => {
            signIn.mutate({ email, password });
          }}
        >
          <span className={classes.initials} style={hueStyle(department)} aria-hidden>
            {initialsOf(name)}
          </span>
          <span>
            <b>{t('people.openAs', { name })}</b>
            <span className={classes.who}>
              {say('department', department)} · {say('role', role)}
            </span>
          </span>
        </button>
      ))}
    </div>
  );
}

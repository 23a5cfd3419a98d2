import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { useLanguage } from '~/shared/i18n/text';
import { namesOf, wideRolesOf } from '~/shared/model/person';
import { useSession } from '~/shared/session/session';
import { DepartmentName } from '~/shared/ui/department-mark';
import { PageHead } from '~/shared/ui/page-head';
import { Reading } from '~/shared/ui/reading';
import classes from './me-page.module.css';

/** Who one is here, and what that allows. */
export function MePage() {
  const { t } = useTranslation();
  usePageTitle(t('people.me.title'));
  const session = useSession();
  const { person, departments } = session;
  const [name, other] = namesOf(person, useLanguage());
  const wide = wideRolesOf(session);
  return (
    <Reading>
      <PageHead title={name} sentence={[other, person.title].filter(Boolean).join(' · ')} />
      <dl className={classes.facts}>
        <dt>{t('people.me.email')}</dt>
        <dd>{person.email}</dd>
        <dt>{t('people.me.roles')}</dt>
        <dd>
          {departments.map(({ key, role }) => (
            <span key={key} className={classes.line}>
              <DepartmentName id={key} /> {t(`people.role.${role}`)}
            </span>
          ))}
          {wide.map((role) => (
            <span key={role} className={classes.line}>
              {t(`people.role.${role}`)}
            </span>
          ))}
          {departments.length + wide.length === 0 && t('people.me.noDepartment')}
        </dd>
        <Rights />
      </dl>
      <p className={classes.more}>
        <Link to="/admin/access">{t('people.me.policy')}</Link>
        <Link to="/admin/tokens">{t('people.me.tokens')}</Link>
      </p>
    </Reading>
  );
}

const purposes = ['view', 'edit', 'export'] as const;

function Rights() {
  const { t, i18n } = useTranslation();
  const { rights } = useSession();
  // A group of the company's own has no words here; its key is its name.
  const say = (group: string) =>
    i18n.exists(`people.group.${group}`)
      ? (t as (key: string) => string)(`people.group.${group}`)
      : group;
  return purposes.map((purpose) => (
    <div key={purpose}>
      <dt>{t(`people.me.${purpose}`)}</dt>
      <dd>
        {rights[purpose].length === 0 ? '—' : rights[purpose].map(say).join(t('ui.listJoin'))}
      </dd>
    </div>
  ));
}

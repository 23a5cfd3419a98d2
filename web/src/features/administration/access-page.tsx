import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import type { PolicyRow, Purpose } from '~/shared/api/shapes';
import { useLanguage } from '~/shared/i18n/text';
import { departmentName, departments } from '~/shared/model/departments';
import { DepartmentName } from '~/shared/ui/department-mark';
import { ErrorState } from '~/shared/ui/error-state';
import { PageHead } from '~/shared/ui/page-head';
import { PageSkeleton } from '~/shared/ui/page-skeleton';
import { useAccess } from './administration';
import { AdministrationPage } from './administration-page';
import { fieldGroupsOf, purposes, type Who, mayThere } from './policy';
import classes from './access-page.module.css';

/** Who may see, change, export and push what: the policy that every door asks, to be read by everybody it binds. */
export function AccessPage() {
  const { t } = useTranslation();
  usePageTitle(t('administration.access.title'));
  const access = useAccess();
  return (
    <AdministrationPage>
      <PageHead
        title={t('administration.access.title')}
        sentence={t('administration.access.sentence')}
      />
      {access.status === 'pending' && <PageSkeleton />}
      {access.status === 'error' && (
        <ErrorState error={access.error} onRetry={() => void access.refetch()} />
      )}
      {access.status === 'success' && <Policy grants={access.data} />}
    </AdministrationPage>
  );
}

const roles = ['LEAD', 'MEMBER', 'GUEST'] as const;

function Policy({ grants }: { readonly grants: readonly PolicyRow[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [role, setRole] = useState<(typeof roles)[number]>('MEMBER');
  const [shown, setShown] = useState('0');
  const all = useQuery(departments).data ?? [];
  const columns: readonly Who[] = [
    ...all.map(({ key }) => ({ kind: 'department' as const, department: key, role })),
    { kind: 'company', role: 'STEWARD' },
    { kind: 'company', role: 'ADMINISTRATOR' },
  ];
  const name = (who: Who) => {
    if (who.kind === 'company') return t(`people.role.${who.role}`);
    const found = all.find(({ key }) => key === who.department);
    return found === undefined ? who.department : departmentName(found, language);
  };
  return (
    <section className={classes.policy}>
      <div className={classes.choice}>
        <SegmentedControl
          aria-label={t('administration.access.role')}
          data={roles.map((value) => ({ value, label: t(`people.role.${value}`) }))}
          value={role}
          onChange={(next) => {
            setRole(roles.find((one) => one === next) ?? 'MEMBER');
          }}
        />
        <Select
          className={classes.narrow ?? ''}
          aria-label={t('administration.access.who')}
          data={columns.map((who, index) => ({ value: String(index), label: name(who) }))}
          value={shown}
          onChange={(next) => {
            setShown(next ?? '0');
          }}
        />
      </div>
      <table className={classes.table} aria-label={t('administration.access.title')}>
        <thead>
          <tr>
            <th scope="col">{t('administration.access.group')}</th>
            {columns.map((who, index) => (
              <th key={name(who)} scope="col" data-shown={String(index) === shown || undefined}>
                {who.kind === 'department' ? <DepartmentName id={who.department} /> : name(who)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fieldGroupsOf(grants).map((group) => (
            <tr key={group}>
              <th scope="row">
                <GroupName group={group} />
              </th>
              {columns.map((who, index) => (
                <td key={name(who)} data-shown={String(index) === shown || undefined}>
                  <May purposes={purposes.filter((one) => mayThere(grants, who, group, one))} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>{t('administration.access.note')}</p>
    </section>
  );
}

function GroupName({ group }: { readonly group: string }) {
  const { t, i18n } = useTranslation();
  const key = `people.group.${group}`;
  // A group of the company's own has no words here; its key is its name.
  return i18n.exists(key) ? (t as (key: string) => string)(key) : group;
}

function May({ purposes: granted }: { readonly purposes: readonly Purpose[] }) {
  const { t } = useTranslation();
  if (granted.length === 0) return <span className={classes.none}>—</span>;
  return granted.map((purpose) => t(`administration.access.purpose.${purpose}`)).join(' · ');
}

import { Checkbox, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Membership, PersonDraft, Role } from '~/shared/api/shapes';
import { departments } from '~/shared/model/departments';
import { DepartmentName } from '~/shared/ui/department-mark';
import type { Draft } from './use-draft';
import classes from './person-panel.module.css';

const roles: readonly Role[] = ['LEAD', 'MEMBER', 'GUEST'];

export const isEmail = (text: string) => /^[^@\s]+@[^@\s]+$/.test(text.trim());

export function PersonFields({ draft }: { readonly draft: Draft<PersonDraft> }) {
  const { t } = useTranslation();
  const { value, set, isChanged } = draft;
  return (
    <>
      <TextInput
        label={t('administration.people.email')}
        type="email"
        value={value.email}
        error={isChanged && !isEmail(value.email) && t('administration.people.emailWrong')}
        onChange={(event) => {
          set('email', event.currentTarget.value);
        }}
      />
      <TextInput
        label={t('administration.people.name')}
        value={value.name}
        error={isChanged && value.name.trim() === '' && t('administration.needed')}
        onChange={(event) => {
          set('name', event.currentTarget.value);
        }}
      />
      {(['otherName', 'title'] as const).map((key) => (
        <TextInput
          key={key}
          label={t(
            key === 'title' ? 'administration.people.jobTitle' : 'administration.people.otherName',
          )}
          value={value[key] ?? ''}
          onChange={(event) => {
            set(key, event.currentTarget.value);
          }}
        />
      ))}
      <Memberships
        memberships={value.memberships}
        onChange={(next) => {
          set('memberships', next);
        }}
      />
      <fieldset className={classes.memberships}>
        <legend className={classes.legend}>{t('administration.people.wide')}</legend>
        {(['administrator', 'steward'] as const).map((role) => (
          <Checkbox
            key={role}
            label={t(`people.role.${role === 'steward' ? 'STEWARD' : 'ADMINISTRATOR'}`)}
            description={t(`administration.people.may.${role}`)}
            checked={value[role]}
            onChange={(event) => {
              set(role, event.currentTarget.checked);
            }}
          />
        ))}
      </fieldset>
    </>
  );
}

interface MembershipsProps {
  readonly memberships: readonly Membership[];
  readonly onChange: (memberships: Membership[]) => void;
}

function Memberships({ memberships, onChange }: MembershipsProps) {
  const { t } = useTranslation();
  const all = useQuery(departments);
  const none = t('administration.people.notIn');
  return (
    <fieldset className={classes.memberships}>
      <legend className={classes.legend}>{t('administration.people.memberships')}</legend>
      {(all.data ?? []).map(({ key, nameEn }) => {
        const others = memberships.filter(({ department }) => department !== key);
        return (
          <div key={key} className={classes.membership}>
            <DepartmentName id={key} />
            <Select
              aria-label={t('administration.people.roleIn', { department: nameEn })}
              data={[
                { value: '', label: none },
                ...roles.map((role) => ({ value: role, label: t(`people.role.${role}`) })),
              ]}
              value={memberships.find(({ department }) => department === key)?.role ?? ''}
              onChange={(next) => {
                const role = roles.find((one) => one === next);
                onChange(role === undefined ? others : [...others, { department: key, role }]);
              }}
            />
          </div>
        );
      })}
      <p className={classes.hint}>{t('administration.people.membershipsHint')}</p>
    </fieldset>
  );
}

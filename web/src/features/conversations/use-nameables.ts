import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, useLanguage } from '~/shared/i18n/text';
import { departmentName, departments } from '~/shared/model/departments';
import { namesOf } from '~/shared/model/person';
import type { Nameable } from './mentions';
import { roomPeople } from './rooms';

/** Whom a message in the room can name; nobody before that is known. */
export function useNameables(customer: string): readonly Nameable[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: known } = useQuery(roomPeople(customer));
  const { data: all } = useQuery(departments);
  return useMemo(() => {
    if (known === undefined || all === undefined) return [];
    const people = known.people.map((person): Nameable => {
      const its = all.filter(({ key }) => person.departments.includes(key));
      return {
        token: `@[person/${person.id}]`,
        names: present(namesOf(person, language)),
        detail: [person.title, ...its.map((one) => departmentName(one, language))]
          .filter((part) => part !== undefined)
          .join(' · '),
        departments: person.departments,
        isPerson: true,
        maySee: person.maySee,
      };
    });
    const whole = all
      .filter(({ key }) => known.departments.includes(key))
      .map((department): Nameable => ({
        token: `@[department/${department.key}]`,
        names: bothNames(department, language),
        detail: t('conversations.wholeDepartment'),
        departments: [department.key],
        isPerson: false,
        maySee: true,
      }));
    return apart([...people, ...whole]);
  }, [known, all, language, t]);
}

function present([first, other]: readonly [string, string?]): [string, ...string[]] {
  return other === undefined ? [first] : [first, other];
}

interface Named {
  readonly nameEn: string;
  readonly nameZh: string;
}

function bothNames(department: Named, language: Language): [string, ...string[]] {
  const other = language === 'zh' ? 'en' : 'zh';
  return [departmentName(department, language), departmentName(department, other)];
}

/** Two of one name are told apart by what they do, else by a number. */
function apart(all: readonly Nameable[]): readonly Nameable[] {
  const seen = new Map<string, number>();
  return all.map((one) => {
    const [name] = one.names;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    if (all.every((other) => other === one || other.names[0] !== name)) return one;
    const mark = [one.detail, count > 1 ? count : ''].filter((part) => part !== '').join(' ');
    return mark === '' ? one : { ...one, names: [`${name} (${mark})`] };
  });
}

import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '~/shared/i18n/text';
import { departmentName, departments } from '~/shared/model/departments';
import { namesOf } from '~/shared/model/person';
import type { Mention } from './markdown';
import { roomPeople } from './rooms';

/** What stands in a text for whom it names, in the reader's script. @param customer any whose room the reader may enter */
export function useMentionWords(customer: string): (mention: Mention) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: people } = useQuery(roomPeople(customer));
  const { data: all } = useQuery(departments);
  return useCallback(
    ({ about, id }) => {
      if (about === 'person') {
        const person = people?.people.find((one) => one.id === id);
        return `@${person === undefined ? t('conversations.somebody') : namesOf(person, language)[0]}`;
      }
      const department = all?.find(({ key }) => key === id);
      return `@${department === undefined ? id : departmentName(department, language)}`;
    },
    [people, all, language, t],
  );
}

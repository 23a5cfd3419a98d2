import { administrationEn } from '~/features/administration/administration.en';
import { conversationsEn } from '~/features/conversations/conversations.en';
import { customersEn } from '~/features/customers/customers.en';
import { homeEn } from '~/features/home/home.en';
import { peopleEn } from '~/features/people/people.en';
import { sourcesEn } from '~/features/sources/sources.en';
import { problemEn } from '~/shared/i18n/problem.en';
import { uiEn } from '~/shared/i18n/ui.en';
import { shellEn } from './shell.en';

export const wordsEn = {
  ui: uiEn,
  problem: problemEn,
  shell: shellEn,
  home: homeEn,
  conversations: conversationsEn,
  customers: customersEn,
  sources: sourcesEn,
  people: peopleEn,
  administration: administrationEn,
} as const;

import { administrationZh } from '~/features/administration/administration.zh';
import { conversationsZh } from '~/features/conversations/conversations.zh';
import { customersZh } from '~/features/customers/customers.zh';
import { homeZh } from '~/features/home/home.zh';
import { peopleZh } from '~/features/people/people.zh';
import { sourcesZh } from '~/features/sources/sources.zh';
import { problemZh } from '~/shared/i18n/problem.zh';
import type { Words } from '~/shared/i18n/text';
import { uiZh } from '~/shared/i18n/ui.zh';
import { shellZh } from './shell.zh';
import type { wordsEn } from './words.en';

export const wordsZh: Words<typeof wordsEn> = {
  ui: uiZh,
  problem: problemZh,
  shell: shellZh,
  home: homeZh,
  conversations: conversationsZh,
  customers: customersZh,
  sources: sourcesZh,
  people: peopleZh,
  administration: administrationZh,
};

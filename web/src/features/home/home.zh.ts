import type { Words } from '~/shared/i18n/text';
import type { homeEn } from './home.en';

export const homeZh: Words<typeof homeEn> = {
  title: '首页',
};

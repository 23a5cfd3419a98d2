import type { Words } from '~/shared/i18n/text';
import type { administrationEn } from './administration.en';

export const administrationZh: Words<typeof administrationEn> = {
  title: '系统管理',
};

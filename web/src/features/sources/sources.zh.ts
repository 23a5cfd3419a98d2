import type { Words } from '~/shared/i18n/text';
import type { sourcesEn } from './sources.en';

export const sourcesZh: Words<typeof sourcesEn> = {
  title: '数据源',
};

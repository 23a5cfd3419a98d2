import type { Words } from '~/shared/i18n/text';
import type { customersEn } from './customers.en';

export const customersZh: Words<typeof customersEn> = {
  title: '客户',
};

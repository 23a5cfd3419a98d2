import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { PageHead } from '~/shared/ui/page-head';

export function CustomersPage() {
  const { t } = useTranslation();
  usePageTitle(t('customers.title'));
  return <PageHead title={t('customers.title')} />;
}

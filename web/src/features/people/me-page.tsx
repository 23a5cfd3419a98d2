import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { PageHead } from '~/shared/ui/page-head';

export function MePage() {
  const { t } = useTranslation();
  usePageTitle(t('people.me.title'));
  return <PageHead title={t('people.me.title')} />;
}

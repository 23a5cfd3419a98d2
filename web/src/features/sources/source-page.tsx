import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { PageHead } from '~/shared/ui/page-head';

export function SourcePage() {
  const { t } = useTranslation();
  usePageTitle(t('sources.title'));
  return <PageHead title={t('sources.title')} />;
}

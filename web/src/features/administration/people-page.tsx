import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { PageHead } from '~/shared/ui/page-head';

export function PeoplePage() {
  const { t } = useTranslation();
  usePageTitle(t('shell.nav.people'));
  return <PageHead title={t('shell.nav.people')} />;
}

import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { PageHead } from '~/shared/ui/page-head';

export function TokensPage() {
  const { t } = useTranslation();
  usePageTitle(t('shell.nav.tokens'));
  return <PageHead title={t('shell.nav.tokens')} />;
}

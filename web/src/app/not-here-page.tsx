import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/shared/ui/empty-state';

export function NotHerePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <>
      <h1 className="visually-hidden">{t('shell.notHereTitle')}</h1>
      <EmptyState
        isCentred
        sentence={t('shell.notHere')}
        action={t('shell.toHome')}
        onAction={() => void navigate({ to: '/' })}
      />
    </>
  );
}

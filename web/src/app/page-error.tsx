import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Refusal } from '~/shared/api/refusal';
import { ErrorState } from '~/shared/ui/error-state';

/** Stands where a page broke; the navigation around it stays usable. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const shown =
    error instanceof Refusal
      ? error
      : new Error(
          t('shell.broken', { message: error instanceof Error ? error.message : String(error) }),
          { cause: error },
        );
  return (
    <ErrorState
      error={shown}
      safe={t('shell.brokenSafe')}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}

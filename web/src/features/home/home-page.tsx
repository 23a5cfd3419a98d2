import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { useFormat } from '~/shared/format/format';
import { useLanguage } from '~/shared/i18n/text';
import { useLive } from '~/shared/live/live-provider';
import { namesOf } from '~/shared/model/person';
import { useSession } from '~/shared/session/session';
import { ErrorState } from '~/shared/ui/error-state';
import { PageHead } from '~/shared/ui/page-head';
import { PageSkeleton } from '~/shared/ui/page-skeleton';
import { Reading } from '~/shared/ui/reading';
import { FirstSteps } from './first-steps';
import { customersOfHome, newestRuns, sourcesOfHome } from './home';
import { RunList } from './run-list';

const RUNS_SHOWN = 8;

/** What is here, what to begin with, and what was read last. */
export function HomePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { person } = useSession();
  usePageTitle(t('home.title'));
  useLive('sources/all', sourcesOfHome.queryKey);
  useLive('customers/all', customersOfHome.queryKey);
  const sources = useQuery(sourcesOfHome);
  const customers = useQuery(customersOfHome);
  const sentence =
    customers.data !== undefined && customers.data > 0 && sources.data !== undefined
      ? t('home.sentence', {
          customers: format.number(customers.data),
          sources: format.number(sources.data.length),
        })
      : t('home.nothing');
  return (
    <Reading>
      <PageHead
        title={t('home.hello', { name: namesOf(person, language)[0] })}
        sentence={sources.isPending ? undefined : sentence}
      />
      {sources.status === 'pending' && <PageSkeleton />}
      {sources.status === 'error' && (
        <ErrorState error={sources.error} onRetry={() => void sources.refetch()} />
      )}
      {sources.status === 'success' && (
        <>
          <FirstSteps
            hasSource={sources.data.length > 0}
            hasRun={sources.data.some(({ records }) => records > 0)}
          />
          <RunList runs={newestRuns(sources.data, RUNS_SHOWN)} />
        </>
      )}
    </Reading>
  );
}

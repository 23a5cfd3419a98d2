import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { useLive } from '~/shared/live/live-provider';
import { PageHead } from '~/shared/ui/page-head';
import { ReviewDecided } from './review-decided';
import { ReviewDesk } from './review-desk';
import { REVIEWS } from './reviews';
import classes from './review-page.module.css';

const route = getRouteApi('/shell/customers/review');

const tabs = ['open', 'decided'] as const;

/** Pairs of records of which the engine is not sure, and what people have said of them. */
export function ReviewPage() {
  const { t } = useTranslation();
  usePageTitle(t('customers.review.title'));
  useLive('reviews/all', REVIEWS);
  const { tab: asked, pair } = route.useSearch();
  const navigate = route.useNavigate();
  const tab = tabs.find((one) => one === asked) ?? 'open';
  return (
    <div className={classes.page}>
      <PageHead title={t('customers.review.title')} sentence={t('customers.review.sentence')} />
      <nav className={classes.tabs} aria-label={t('customers.review.tabs')}>
        {tabs.map((one) => (
          <Link
            key={one}
            from="/customers/review"
            to="."
            search={one === 'open' ? {} : { tab: one }}
            replace
            className={classes.tab}
            activeOptions={{ exact: true }}
            activeProps={{}}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`customers.review.tab.${one}`)}
          </Link>
        ))}
      </nav>
      {tab === 'open' ? (
        <ReviewDesk
          asked={pair}
          onActive={(key) => {
            void navigate({
              to: '.',
              search: key === undefined ? {} : { pair: key },
              replace: true,
            });
          }}
        />
      ) : (
        <ReviewDecided />
      )}
    </div>
  );
}

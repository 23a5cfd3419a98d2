import { IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { useLive } from '~/shared/live/live-provider';
import { REVIEWS, reviewCount } from './reviews';
import classes from './customers-page.module.css';

/** The way from the customers to the pairs that wait for a person, with how many they are. */
export function ReviewLink() {
  const { t } = useTranslation();
  const format = useFormat();
  useLive('reviews/all', REVIEWS);
  const { data } = useQuery(reviewCount);
  const total = data?.total ?? 0;
  const number = format.number(total) + (data?.counted === false ? '+' : '');
  return (
    <Link to="/customers/review" className={classes.review}>
      <IconScale size={16} stroke={1.6} aria-hidden />
      {t('customers.review.toReview')}
      {total > 0 && (
        <span className={classes.reviewCount}>
          {number}
          <span className="visually-hidden"> {t('customers.review.pairs', { count: total })}</span>
        </span>
      )}
    </Link>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '~/shared/session/session';
import classes from './administration-page.module.css';

interface AdministrationPageProps {
  /** What stands over the page at its right: details with an address of their own. */
  readonly panel?: ReactNode;
  readonly children: ReactNode;
}

/** Room for one page of the administration; where the navigation has no room for its parts, they stand on top. */
export function AdministrationPage({ panel, children }: AdministrationPageProps) {
  const { t } = useTranslation();
  const { rights } = useSession();
  const parts = [
    ...(rights.manageCompany ? (['company', 'departments', 'people'] as const) : []),
    'access' as const,
    'tokens' as const,
  ];
  return (
    <div className={classes.frame}>
      <div className={classes.page}>
        <nav className={classes.parts} aria-label={t('administration.title')}>
          {parts.map((part) => (
            <Link
              key={part}
              to={`/admin/${part}`}
              className={classes.part}
              activeProps={{ 'aria-current': 'page' }}
            >
              {t(`administration.${part}.title`)}
            </Link>
          ))}
        </nav>
        {children}
      </div>
      {panel}
    </div>
  );
}

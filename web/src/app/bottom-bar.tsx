import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sectionOf, useSections } from './sections';
import { Waiting } from './waiting';
import classes from './bottom-bar.module.css';

export function BottomBar() {
  const { pathname } = useLocation();
  const { t } = useTranslation();
  const sections = useSections();
  const current = sectionOf(sections, pathname);
  return (
    <nav className={classes.bar} aria-label={t('shell.nav.label')}>
      {sections.map((section) => {
        const Icon = section.icon;
        return (
          <Link
            key={section.id}
            to={section.to}
            className={classes.item}
            data-tab
            aria-current={section === current ? 'page' : undefined}
          >
            <Icon size={20} stroke={1.6} aria-hidden />
            {t(`shell.nav.${section.id}`)}
            <Waiting section={section} />
          </Link>
        );
      })}
    </nav>
  );
}

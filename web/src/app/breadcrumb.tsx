import { IconChevronLeft } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { type Crumb, useShownTitle } from '~/shared/address/page-title';
import { sectionOf, useSections } from './sections';
import classes from './top-bar.module.css';

/** Section, then what the page says lies between, then the page; a section's own page names itself alone. */
function useCrumbs(): readonly Crumb[] {
  const { pathname } = useLocation();
  const { t } = useTranslation();
  const sections = useSections();
  const title = useShownTitle();
  const section = sectionOf(sections, pathname);
  const way: Crumb[] = [];
  if (section !== undefined) {
    way.push({ label: t(`shell.nav.${section.id}`), to: section.to });
    const child = section.children.find(({ to }) => pathname.startsWith(to));
    if (child !== undefined) way.push({ label: t(`shell.nav.${child.id}`), to: child.to });
  }
  if (title !== undefined) {
    way.push(...title.parents);
    if (way.at(-1)?.label !== title.label && pathname !== section?.to)
      way.push({ label: title.label, to: pathname });
  }
  return way.length === 0 ? [{ label: 'Accord', to: '/' }] : way;
}

export function Breadcrumb({ isShort }: { readonly isShort: boolean }) {
  const crumbs = useCrumbs();
  const { t } = useTranslation();
  const shown = isShort ? crumbs.slice(-1) : crumbs;
  const { pathname } = useLocation();
  const sections = useSections();
  const isPlace = sections.some(({ to, children }) =>
    [to, ...children.map((child) => child.to)].includes(pathname),
  );
  // A place of the navigation has nothing above it to go back to.
  const parent = isPlace ? undefined : crumbs.at(-2);
  return (
    <nav className={classes.crumbs} aria-label={t('shell.where')}>
      {isShort && parent && (
        <Link to={parent.to} className={classes.up} aria-label={parent.label}>
          <IconChevronLeft size={20} stroke={1.8} />
        </Link>
      )}
      {shown.map((crumb, index) => (
        <Fragment key={crumb.to + crumb.label}>
          {index > 0 && (
            <span className={classes.slash} aria-hidden>
              /
            </span>
          )}
          {index === shown.length - 1 ? (
            <span className={classes.here} aria-current="page">
              {crumb.label}
            </span>
          ) : (
            <Link to={crumb.to} activeProps={{ 'aria-current': undefined }}>
              {crumb.label}
            </Link>
          )}
        </Fragment>
      ))}
    </nav>
  );
}

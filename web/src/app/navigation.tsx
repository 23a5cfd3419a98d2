import { Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '~/shared/session/session';
import { BrandMark } from '~/shared/ui/brand-mark';
import { type Section, sectionOf, useSections } from './sections';
import { Waiting } from './waiting';
import classes from './navigation.module.css';

interface NavigationProps {
  readonly isFolded: boolean;
  readonly onFold: () => void;
}

export function Navigation({ isFolded, onFold }: NavigationProps) {
  const { pathname } = useLocation();
  const { t } = useTranslation();
  const { company } = useSession();
  const sections = useSections();
  const current = sectionOf(sections, pathname);
  const FoldIcon = isFolded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={classes.navigation} aria-label={t('shell.nav.label')}>
      <div className={classes.brand}>
        <BrandMark className={classes.brandMark} />
        {!isFolded && (
          <span className={classes.word}>
            Accord
            <span className={classes.company}>{company?.name}</span>
          </span>
        )}
      </div>
      {sections.map((section) => (
        <NavigationSection
          key={section.id}
          section={section}
          path={pathname}
          isCurrent={section === current}
          isFolded={isFolded}
        />
      ))}
      <div className={classes.foot}>
        <button
          type="button"
          className={`${classes.item ?? ''} ${classes.plain ?? ''}`}
          onClick={onFold}
          aria-label={t(isFolded ? 'shell.unfold' : 'shell.fold')}
        >
          <FoldIcon size={18} stroke={1.6} aria-hidden />
          {!isFolded && <span className={classes.word}>{t('shell.fold')}</span>}
        </button>
      </div>
    </nav>
  );
}

interface SectionProps {
  readonly section: Section;
  readonly path: string;
  readonly isCurrent: boolean;
  readonly isFolded: boolean;
}

function NavigationSection({ section, path, isCurrent, isFolded }: SectionProps) {
  const { t } = useTranslation();
  const Icon = section.icon;
  const isOpen = isCurrent && !isFolded && section.children.length > 0;
  return (
    <>
      <Tooltip label={t(`shell.nav.${section.id}`)} position="right" disabled={!isFolded}>
        <Link
          to={section.to}
          className={classes.item}
          data-here={(isCurrent && !isOpen) || undefined}
          data-current={isCurrent || undefined}
          data-folded={isFolded || undefined}
        >
          <Icon size={18} stroke={1.6} aria-hidden />
          <span className={isFolded ? 'visually-hidden' : classes.word}>
            {t(`shell.nav.${section.id}`)}
          </span>
          <Waiting section={section} />
        </Link>
      </Tooltip>
      {isOpen &&
        section.children.map((child) => (
          <Link
            key={child.id}
            to={child.to}
            className={`${classes.item ?? ''} ${classes.child ?? ''}`}
            data-here={path.startsWith(child.to) || undefined}
          >
            <span className={classes.word}>{t(`shell.nav.${child.id}`)}</span>
          </Link>
        ))}
    </>
  );
}

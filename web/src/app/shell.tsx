import { Notifications } from '@mantine/notifications';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { Outlet, useLocation, useNavigate, useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keyboard } from '~/shared/keys/keys';
import { useKeys } from '~/shared/keys/use-keys';
import { LiveProvider } from '~/shared/live/live-provider';
import { rememberOpenedCustomer } from '~/shared/model/opened-customer';
import { useSession } from '~/shared/session/session';
import { BottomBar } from './bottom-bar';
import { Navigation } from './navigation';
import { OfflineBar } from './offline-bar';
import { useSections } from './sections';
import { TopBar } from './top-bar';
import { openKeysHelp, openPalette, Windows } from './windows';
import classes from './shell.module.css';

const FOCUS_SETTLES_MS = 150;

/** Navigation, top bar, and room for one page. Below 720 px the navigation becomes a bar at the thumb. */
export function Shell() {
  const [isFolded, setFolded] = useLocalStorage({
    key: 'accord.navigation.folded',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const isNarrow = useMediaQuery('(max-width: 719px)', window.innerWidth < 720, {
    getInitialValueInEffect: false,
  });
  const { t } = useTranslation();
  const content = useRef<HTMLElement>(null);
  useEverywhereKeys();
  const { pathname } = useLocation();
  const { person, department } = useSession();
  useEffect(() => {
    // The page scrolls in its own box, which the browser does not bring back to the top.
    content.current?.scrollTo({ top: 0 });
    if (/^\/customers\/./.test(pathname)) rememberOpenedCustomer(person.id);
  }, [pathname, person.id]);
  useKeptFocus(content);
  return (
    <LiveProvider who={`${person.id} ${department ?? ''}`}>
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <div className={classes.shell} data-folded={isFolded || undefined}>
        {!isNarrow && (
          <Navigation
            isFolded={isFolded}
            onFold={() => {
              setFolded(!isFolded);
            }}
          />
        )}
        <div className={classes.main}>
          <TopBar isNarrow={isNarrow} />
          <div className={classes.body}>
            <OfflineBar />
            <main className={classes.content} id="content" ref={content} tabIndex={-1}>
              <Outlet />
            </main>
          </div>
        </div>
        {isNarrow && <BottomBar />}
      </div>
      <Windows />
      <Notifications position="bottom-left" className={classes.toasts ?? ''} />
    </LiveProvider>
  );
}

/** Where a page takes away what had the focus, such as the button that led on, the next Tab begins in the new content. */
function useKeptFocus(content: RefObject<HTMLElement | null>) {
  const shown = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.href });
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === undefined || before.current === shown) {
      before.current = shown;
      return;
    }
    before.current = shown;
    // A dialog that closes gives the focus back a moment later.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) content.current?.focus({ preventScroll: true });
    }, FOCUS_SETTLES_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [content, shown]);
}

function useEverywhereKeys() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sections = useSections();
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      keyboard.hear(event);
    };
    window.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
    };
  }, []);
  useKeys(t('shell.everywhere'), [
    { keys: 'Ctrl k', label: t('shell.key.search'), run: openPalette },
    { keys: '?', label: t('shell.key.help'), run: openKeysHelp },
    ...sections.map(({ id, key, to }) => ({
      keys: `g ${key}`,
      label: t('shell.key.go', { place: t(`shell.nav.${id}`) }),
      run: () => void navigate({ to }),
    })),
  ]);
}

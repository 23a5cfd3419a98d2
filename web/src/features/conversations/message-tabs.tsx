import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { useSession } from '~/shared/session/session';
import type { AskListName } from './asks';
import { worksIn } from './asks';
import { useAskCount } from './use-asks';
import classes from './messages-page.module.css';

const rooms = ['all', 'unread'] as const;
const asks = ['of-us', 'waiting'] as const;

export type Tab = (typeof rooms)[number] | AskListName;

export function tabOf(show: string | undefined): Tab {
  return [...rooms, ...asks].find((one) => one === show) ?? 'all';
}

export function MessageTabs({ tab }: { readonly tab: Tab }) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <nav className={classes.filters} aria-label={t('conversations.filters')}>
      {rooms.map((one) => (
        <TabLink
          key={one}
          tab={one}
          isHere={one === tab}
          words={t(`conversations.filter.${one}`)}
        />
      ))}
      {worksIn(session, session.department) &&
        asks.map((one) => <AskTab key={one} list={one} isHere={one === tab} />)}
    </nav>
  );
}

interface AskTabProps {
  readonly list: AskListName;
  readonly isHere: boolean;
}

function AskTab({ list, isHere }: AskTabProps) {
  const { t } = useTranslation();
  const count = useAskCount(list);
  const words = t(list === 'of-us' ? 'conversations.ask.ofUs' : 'conversations.ask.waiting');
  return <TabLink tab={list} isHere={isHere} words={words} count={count} />;
}

interface TabLinkProps {
  readonly tab: Tab;
  readonly isHere: boolean;
  readonly words: string;
  readonly count?: number | undefined;
}

function TabLink({ tab, isHere, words, count = 0 }: TabLinkProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const number = format.number(count);
  return (
    <Link
      to="/messages"
      search={tab === 'all' ? {} : { show: tab }}
      replace
      className={classes.filter}
      activeOptions={{ exact: true }}
      activeProps={{}}
      aria-current={isHere ? 'page' : undefined}
    >
      {words}
      {count > 0 && (
        <>
          <span className={classes.count} aria-hidden>
            {number}
          </span>
          <span className="visually-hidden">{t('conversations.ask.count', { count, number })}</span>
        </>
      )}
    </Link>
  );
}

interface ClosedSwitchProps {
  readonly list: AskListName;
  readonly isClosed: boolean;
}

/** Whether the open asks are listed or the closed ones. */
export function ClosedSwitch({ list, isClosed }: ClosedSwitchProps) {
  const { t } = useTranslation();
  return (
    <nav className={classes.states} aria-label={t('conversations.ask.openOrClosed')}>
      {[false, true].map((closed) => (
        <Link
          key={String(closed)}
          to="/messages"
          search={closed ? { show: list, closed: 'yes' } : { show: list }}
          replace
          className={classes.filter}
          activeOptions={{ exact: true }}
          activeProps={{}}
          aria-current={closed === isClosed ? 'page' : undefined}
        >
          {t(closed ? 'conversations.ask.isClosed' : 'conversations.ask.isOpen')}
        </Link>
      ))}
    </nav>
  );
}

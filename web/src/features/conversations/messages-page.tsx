import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { useKeys } from '~/shared/keys/use-keys';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { PageHead } from '~/shared/ui/page-head';
import { AskRows } from './ask-rows';
import { ClosedSwitch, MessageTabs, tabOf } from './message-tabs';
import { RoomRow } from './room-row';
import { roomList } from './rooms';
import classes from './messages-page.module.css';

const route = getRouteApi('/shell/messages');

/** The rooms that concern the reader and what they have not read there, and the asks of their department. */
export function MessagesPage() {
  const { t } = useTranslation();
  const { show, closed } = route.useSearch();
  const tab = tabOf(show);
  usePageTitle(t('conversations.title'));
  return (
    <>
      <PageHead title={t('conversations.title')} actions={<MessageTabs tab={tab} />} />
      {tab !== 'all' && tab !== 'unread' && (
        <ClosedSwitch list={tab} isClosed={closed !== undefined} />
      )}
      <div className={classes.body}>
        {tab === 'all' || tab === 'unread' ? (
          <RoomRows filter={tab} />
        ) : (
          <AskRows list={tab} isClosed={closed !== undefined} />
        )}
      </div>
    </>
  );
}

export function RoomRows({ filter }: { readonly filter: 'all' | 'unread' }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(roomList);
  const list = useRef<HTMLUListElement>(null);
  const step = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-room]') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[at < 0 ? 0 : at + by]?.focus();
  };
  const next = () => {
    step(1);
  };
  const previous = () => {
    step(-1);
  };
  useKeys(t('conversations.title'), [
    { keys: 'j', label: t('conversations.key.nextRoom'), run: next },
    { keys: 'k', label: t('conversations.key.previousRoom'), run: previous },
    { keys: 'Enter', label: t('conversations.key.open') },
  ]);
  if (data === undefined) {
    if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
    return <RowsSkeleton />;
  }
  const first = data[0];
  const shown = data.filter(({ unread }) => filter === 'all' || unread > 0);
  if (first === undefined || shown.length === 0)
    return (
      <EmptyState
        sentence={t(first === undefined ? 'conversations.noRooms' : 'conversations.noneUnread')}
      />
    );
  return (
    <ul className={classes.rooms} ref={list}>
      {shown.map((line) => (
        <RoomRow key={line.id} line={line} peopleOf={first.id} />
      ))}
    </ul>
  );
}

function RowsSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.rooms} role="status" aria-label={t('ui.loading')}>
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} height={40} mb={12} />
      ))}
    </div>
  );
}

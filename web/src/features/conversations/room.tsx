import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '~/shared/api/refusal';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { RoomHead } from './room-head';
import { RoomTalk } from './room-talk';
import type { RoomEntry } from './room-types';
import { room } from './rooms';
import { useRoomStream } from './use-room-stream';
import classes from './room.module.css';

interface RoomProps {
  /** The id that the customer goes by today. */
  readonly customer: string;
  /** Draws what happened to the customer, as a list item. */
  readonly happening: (entry: RoomEntry) => ReactNode;
  /** The first message of the thread that is open beside it. */
  readonly thread: string | undefined;
  readonly onThread: (root: string | undefined) => void;
}

/** What was said about a customer and what happened to it, in one stream. */
export function Room({ customer, happening, thread, onThread }: RoomProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(room(customer));
  const stream = useRoomStream(customer, query.data !== undefined);
  if (stream.isRefused || isAbsent(query.error))
    return <EmptyState isCentred sentence={t('conversations.refused')} />;
  if (query.data === undefined) {
    if (query.error !== null)
      return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <RoomSkeleton />;
  }
  const following = query.data.pages[0]?.following ?? false;
  return (
    <section className={classes.room} aria-label={t('conversations.room')}>
      <RoomHead customer={customer} here={stream.here} isFollowing={following} />
      <RoomTalk
        key={customer}
        customer={customer}
        loaded={query.data}
        older={query}
        typing={stream.typing}
        onType={stream.types}
        happening={happening}
        thread={thread}
        onThread={onThread}
      />
    </section>
  );
}

function isAbsent(error: Error | null): boolean {
  return error instanceof Refusal && (error.status === 404 || error.status === 403);
}

function RoomSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.skeleton} role="status" aria-label={t('ui.loading')}>
      {[46, 72, 58, 64].map((width) => (
        <div key={width} className={classes.skeletonLine}>
          <Skeleton height={32} circle />
          <div className={classes.skeletonWords}>
            <Skeleton height={12} width={140} />
            <Skeleton height={14} width={`${width}%`} />
          </div>
        </div>
      ))}
    </div>
  );
}

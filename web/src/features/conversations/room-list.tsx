import { Button, Skeleton } from '@mantine/core';
import { Fragment, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import type { MessageHands } from './message-hands';
import { MessageLine } from './message-line';
import type { Line } from './room-lines';
import type { Older } from './room-talk';
import type { RoomEntry } from './room-types';
import classes from './room.module.css';

interface RoomListProps {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly hands: MessageHands;
  readonly lines: readonly Line[];
  readonly older: Older;
  /** Whether nothing was said as far as is known. */
  readonly isUnsaid: boolean;
  readonly happening: (entry: RoomEntry) => ReactNode;
  /** What comes after all that was said. */
  readonly children: ReactNode;
}

export function RoomList(props: RoomListProps) {
  const { list, hands, lines, older, isUnsaid, happening, children } = props;
  const { t } = useTranslation();
  return (
    <ol className={classes.list} ref={list}>
      <Before older={older} />
      {lines.map((line) => (
        <Fragment key={line.id}>
          {line.kind === 'message' && (
            <MessageLine entry={line.entry} isNext={line.isNext} hands={hands} />
          )}
          {line.kind === 'happening' && happening(line.entry)}
          {line.kind === 'day' && <DayLine at={line.at} />}
          {line.kind === 'new' && <NewLine since={line.since} />}
        </Fragment>
      ))}
      {isUnsaid && !older.hasNextPage && (
        <li className={classes.unsaid}>{t('conversations.empty')}</li>
      )}
      {children}
    </ol>
  );
}

function DayLine({ at }: { readonly at: string }) {
  const format = useFormat();
  return (
    <li className={classes.day} data-mark>
      <time dateTime={at}>{format.longDate(at)}</time>
    </li>
  );
}

function NewLine({ since }: { readonly since: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={classes.day} data-mark data-new>
      {since === undefined
        ? t('conversations.new')
        : t('conversations.newSince', {
            time: isToday(since) ? format.time(since) : format.full(since),
          })}
    </li>
  );
}

function isToday(at: string): boolean {
  return new Date(at).toDateString() === new Date().toDateString();
}

/** What is above all that was loaded. */
function Before({ older }: { readonly older: Older }) {
  const { t } = useTranslation();
  if (older.isFetchNextPageError)
    return (
      <li className={classes.before} data-mark role="alert">
        {t('conversations.olderFailed')}
        <Button size="xs" variant="default" onClick={() => void older.fetchNextPage()}>
          {t('ui.retry')}
        </Button>
      </li>
    );
  if (!older.hasNextPage) return null;
  return (
    <li className={classes.before} data-mark aria-label={t('ui.loading')}>
      <Skeleton height={14} width="60%" />
      <Skeleton height={14} width="40%" />
    </li>
  );
}

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '~/shared/api/refusal';
import { useFormat } from '~/shared/format/format';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { SidePanel } from '~/shared/ui/side-panel';
import type { AskEntry } from './asks';
import { Composer } from './composer';
import { MessageLine } from './message-line';
import { placed } from './room-cache';
import { isMessage, type MessageEntry, type RoomEntry } from './room-types';
import { thread as threadOf } from './rooms';
import { UnsentLines } from './unsent-line';
import { useHands } from './use-hands';
import { useOutbox } from './use-outbox';
import { useTurn, type WantedTurn } from './use-turn';
import classes from './thread-panel.module.css';

interface ThreadPanelProps {
  readonly customer: string;
  /** The thread's first message, or another of it. */
  readonly root: string;
  /** What of the room is loaded: it knows of a reply that came while the thread was fetched. */
  readonly entries: readonly RoomEntry[];
  /** The open ones of the whole room. */
  readonly asks: readonly AskEntry[];
  readonly turn: WantedTurn | undefined;
  readonly onTurn: (turn: WantedTurn) => void;
  readonly onType: () => void;
  readonly onClose: () => void;
}

export function ThreadPanel({ root, entries, onClose, ...thread }: ThreadPanelProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(threadOf(root));
  const first = data?.[0]?.id ?? root;
  const isAbsent = error instanceof Refusal && error.status === 404;
  return (
    <SidePanel
      title={t('conversations.thread')}
      label={t('conversations.thread')}
      onClose={onClose}
    >
      {data !== undefined && (
        <Thread {...thread} key={first} root={first} entries={withNews(data, first, entries)} />
      )}
      {data === undefined && isAbsent && <EmptyState sentence={t('problem.message-absent')} />}
      {data === undefined && error !== null && !isAbsent && (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && (
        <div role="status" aria-label={t('ui.loading')}>
          <Skeleton height={16} width="70%" mb={12} />
          <Skeleton height={16} width="50%" />
        </div>
      )}
    </SidePanel>
  );
}

function withNews(
  data: readonly RoomEntry[],
  root: string,
  entries: readonly RoomEntry[],
): readonly MessageEntry[] {
  return entries
    .filter(({ id, message }) => id === root || message?.inReplyTo?.id === root)
    .reduce(placed, [...data])
    .filter(isMessage);
}

interface ThreadProps extends Omit<ThreadPanelProps, 'entries' | 'onClose'> {
  readonly entries: readonly MessageEntry[];
}

function Thread({ customer, root, entries, asks, turn: wanted, onTurn, onType }: ThreadProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useRef<HTMLOListElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const outbox = useOutbox(customer, entries, root);
  const { hands, editLast } = useHands({
    customer,
    entries,
    list,
    field,
    asks,
    onTurn: (ask, kind) => {
      onTurn({ ask: ask.id, kind });
      field.current?.focus();
    },
  });
  const turn = useTurn(entries, wanted, onTurn);
  const count = entries.length + outbox.unsent.length;
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <div className={classes.thread}>
      <ol className={classes.list} ref={list}>
        {entries.map((entry, index) => (
          <Fragment key={entry.id}>
            <MessageLine entry={entry} isNext={false} hands={hands} />
            {index === 0 && entry.message.replies > 0 && (
              <li className={classes.answers}>
                {t('conversations.answers', {
                  count: entry.message.replies,
                  number: format.number(entry.message.replies),
                })}
              </li>
            )}
          </Fragment>
        ))}
        <UnsentLines outbox={outbox} />
      </ol>
      <div className={classes.write}>
        <Composer
          customer={customer}
          root={root}
          field={field}
          turn={turn}
          onType={onType}
          onSend={(text, purpose) => {
            outbox.send(text, purpose);
            if (purpose !== undefined && purpose.kind !== 'ask')
              onTurn({ ask: purpose.ask, kind: 'reply' });
          }}
          onArrowUp={editLast}
        />
      </div>
    </div>
  );
}

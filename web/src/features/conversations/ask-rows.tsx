import { Skeleton } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '~/shared/keys/use-keys';
import { useSession } from '~/shared/session/session';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { AskRow } from './ask-row';
import { type AskListName, mayDo, worksIn } from './asks';
import type { AskLine } from './room-types';
import { useAsks } from './use-asks';
import { useLineTaking } from './use-line-taking';
import classes from './messages-page.module.css';

interface AskRowsProps {
  readonly list: AskListName;
  readonly isClosed: boolean;
}

/** What a department is asked, or waits for. */
export function AskRows({ list, isClosed }: AskRowsProps) {
  const { t } = useTranslation();
  const session = useSession();
  const { data, error, refetch } = useAsks(list, isClosed);
  if (!worksIn(session, session.department))
    return <EmptyState sentence={t('conversations.ask.noDepartment')} />;
  if (data === undefined) {
    if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
    return <RowsSkeleton />;
  }
  if (data.length === 0)
    return (
      <EmptyState
        sentence={t(`conversations.ask.none.${isClosed ? (`${list}-closed` as const) : list}`)}
      />
    );
  return <Rows lines={data} />;
}

function Rows({ lines }: { readonly lines: readonly AskLine[] }) {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const taking = useLineTaking();
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string>();
  const at = lines.findIndex(({ id }) => id === focused);
  const mine = lines.find((line) => line.id === focused && mayDo(session, line.ask).answer);
  const step = (by: 1 | -1) => {
    const to = lines[at < 0 ? 0 : at + by];
    if (to !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-line="${to.id}"]`)?.focus();
  };
  const next = () => {
    step(1);
  };
  const previous = () => {
    step(-1);
  };
  const take = () => {
    if (mine !== undefined && mine.ask.takenBy === undefined)
      taking.mutate({ line: mine, isTaken: true });
  };
  const answer = () => {
    if (mine !== undefined) void navigate(threadOf(mine));
  };
  useKeys(t('conversations.title'), [
    { keys: 'j', label: t('conversations.ask.key.next'), run: next },
    { keys: 'k', label: t('conversations.ask.key.previous'), run: previous },
    { keys: 'Enter', label: t('conversations.ask.key.open') },
    { keys: 't', label: t('conversations.ask.key.take'), run: take },
    { keys: 'a', label: t('conversations.ask.key.answer'), run: answer },
  ]);
  return (
    <ul className={classes.rooms} ref={list}>
      {lines.map((line) => (
        <AskRow
          key={line.id}
          line={line}
          to={threadOf(line)}
          taking={taking}
          onFocus={() => {
            setFocused(line.id);
          }}
        />
      ))}
    </ul>
  );
}

function threadOf({ id, room }: AskLine) {
  return { to: '/customers/$id', params: { id: room }, search: { thread: id } } as const;
}

function RowsSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.rooms} role="status" aria-label={t('ui.loading')}>
      {[0, 1, 2].map((row) => (
        <Skeleton key={row} height={64} mb={12} />
      ))}
    </div>
  );
}

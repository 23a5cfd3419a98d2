import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '~/shared/i18n/text';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { useFaultWords, useProblemWords } from './problem-words';
import { QuarantinedRow } from './quarantined-row';
import { labelIn } from './labels';
import type { Quarantined, Source } from './source-types';
import { useNewestFile, useQuarantine, useRefreshSource, useReplay, useTargets } from './sources';
import { useRowKeys } from './use-row-keys';
import classes from './quarantine.module.css';

interface QuarantineProps {
  readonly source: Source;
}

/** Rows that were not taken in, together with those that fail for the same reason; each can be mended in place. */
export function Quarantine({ source }: QuarantineProps) {
  const { t } = useTranslation();
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useQuarantine(source.id);
  const [told, setTold] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const taken = useRef<Taken>(undefined);
  useEffect(() => {
    const left = taken.current;
    if (left === undefined || list.current === null) return;
    if (list.current.querySelector(`[data-row="${left.gone}"]`) !== null) return;
    taken.current = undefined;
    // Who mended goes on with the next row, also if its group changed places, which loses the focus.
    if (document.activeElement !== document.body) return;
    if (left.next === undefined) heading.current?.focus();
    else list.current.querySelector<HTMLElement>(`[data-row="${left.next}"]`)?.focus();
  }, [data]);
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={200} aria-busy />;
  const rows = data.pages.flatMap((page) => page.items);
  const total = Math.max(source.quarantined, rows.length);
  return (
    <div ref={list} className={classes.quarantine}>
      <h2 ref={heading} tabIndex={-1} className="visually-hidden">
        {t('sources.tab.quarantine')}
      </h2>
      <p role="status" className={classes.told}>
        {told}
      </p>
      {rows.length === 0 ? (
        <EmptyState sentence={t('sources.quarantine.none')} />
      ) : (
        <>
          <QuarantineHead source={source} total={total} onTold={setTold} />
          <Groups
            source={source}
            rows={rows}
            onTold={setTold}
            onTaken={(row) => {
              taken.current = row;
            }}
          />
        </>
      )}
      {hasNextPage && (
        <Button
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          className={classes.more ?? ''}
        >
          {t('sources.quarantine.more')}
        </Button>
      )}
    </div>
  );
}

/** A row that was taken in, and the one after it. */
interface Taken {
  readonly gone: string;
  readonly next: string | undefined;
}

interface HeadProps extends QuarantineProps {
  readonly total: number;
  readonly onTold: (told: string) => void;
}

function QuarantineHead({ source, total, onTold }: HeadProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const replay = useReplay();
  const refresh = useRefreshSource(source.id);
  const { file } = useNewestFile(source);
  return (
    <header className={classes.head}>
      <div>
        <p>{t('sources.quarantine.sentence', { count: total })}</p>
        <p className={classes.quiet}>{t('sources.quarantine.safe')}</p>
        {replay.isError && (
          <p role="alert" className={classes.fault}>
            {words(replay.error)}
          </p>
        )}
      </div>
      <div className={classes.actions}>
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link
              to="/data/sources/$id/mapping"
              params={{ id: source.id }}
              search={file === undefined ? {} : { file }}
              {...props}
            />
          )}
        >
          {t('sources.quarantine.toMapping')}
        </Button>
        <Button
          loading={replay.isPending}
          onClick={() => {
            replay.mutate(source.id, {
              onSuccess: () => {
                onTold(t('sources.quarantine.replayed'));
                void refresh();
              },
            });
          }}
        >
          {t('sources.quarantine.replay')}
        </Button>
      </div>
    </header>
  );
}

interface GroupsProps extends QuarantineProps {
  readonly rows: readonly Quarantined[];
  readonly onTold: (told: string) => void;
  readonly onTaken: (taken: Taken) => void;
}

function Groups({ source, rows, onTold, onTaken }: GroupsProps) {
  const { t } = useTranslation();
  const faultWords = useFaultWords();
  const language = useLanguage();
  const { data: targets } = useTargets();
  const refresh = useRefreshSource(source.id);
  const groups = groupsOf(rows);
  const order = groups.flatMap((group) => group.rows.map((row) => row.id));
  const [editing, setEditing] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const { active, setActive, go } = useRowKeys(list, order, setEditing);
  const leave = () => {
    setEditing(undefined);
  };
  const onAccepted = (row: Quarantined) => {
    const at = order.indexOf(row.id);
    const next = order[at + 1] ?? order[at - 1];
    leave();
    go(next);
    onTold(t('sources.quarantine.accepted', { line: String(row.line) }));
    onTaken({ gone: row.id, next });
    void refresh();
  };
  return (
    <div ref={list} className={classes.groups}>
      <p className={classes.keys}>{t('sources.quarantine.keys')}</p>
      {groups.map((group) => (
        <section key={group.id} className={classes.group}>
          <header className={classes.groupHead}>
            <h2 className={classes.groupTitle}>{faultWords(group.general)}</h2>
            <span className={classes.quiet}>
              {targets !== undefined &&
                group.field !== undefined &&
                `${labelIn(targets, group.field, language)} · `}
              {t('sources.quarantine.rows', { count: group.rows.length })}
            </span>
          </header>
          {group.rows.map((row) => (
            <QuarantinedRow
              key={row.id}
              row={row}
              isActive={row.id === active}
              isEditing={row.id === editing}
              onActivate={() => {
                setActive(row.id);
              }}
              onEdit={() => {
                setActive(row.id);
                setEditing(row.id);
              }}
              onLeave={leave}
              onAccepted={() => {
                onAccepted(row);
              }}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

interface Group {
  readonly id: string;
  readonly general: Quarantined['reason'];
  readonly field: string | undefined;
  readonly rows: readonly Quarantined[];
}

/** Same reason, same field: one group; the greatest first. */
function groupsOf(rows: readonly Quarantined[]): Group[] {
  const groups = new Map<string, Quarantined[]>();
  for (const row of rows) {
    const id = `${row.reason.code} ${row.field ?? ''}`;
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups]
    .flatMap(([id, members]) => {
      const first = members[0];
      if (first === undefined) return [];
      return [{ id, general: first.reason, field: first.field, rows: members }];
    })
    .sort((left, right) => right.rows.length - left.rows.length);
}

import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '~/shared/keys/use-keys';
import { useSession } from '~/shared/session/session';
import type { MessageHands } from './message-hands';
import { isMessage, type MessageEntry, type RoomEntry } from './room-types';

interface HandsOf {
  readonly customer: string;
  readonly entries: readonly RoomEntry[];
  readonly list: RefObject<HTMLOListElement | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly asks: MessageHands['asks'];
  readonly onTurn: MessageHands['onTurn'];
  readonly onThread?: (root: string) => void;
}

/** What hands and keys do with the messages of a list. */
export function useHands({ customer, entries, list, field, asks, onTurn, onThread }: HandsOf) {
  const { t } = useTranslation();
  const me = useSession().person.id;
  const [focused, setFocused] = useState<string>();
  const [editing, setEditing] = useState<string>();
  const messages = entries.filter(isMessage);
  const chosen = messages.find(({ id }) => id === focused);
  const isMine = ({ actor, message }: MessageEntry) =>
    actor.id === me && message.deletedAt === undefined;
  const onEdit = (id: string | undefined) => {
    setEditing(id);
    if (id === undefined) field.current?.focus();
  };
  const step = (by: 1 | -1) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-message]') ?? [])];
    const at = all.findIndex((line) => line.dataset.message === focused);
    (at < 0 ? lastSeen(all, list.current?.parentElement) : all[at + by])?.focus();
  };
  const next = () => {
    step(1);
  };
  const previous = () => {
    step(-1);
  };
  const editLast = () => {
    const mine = messages.findLast(isMine);
    if (mine !== undefined) setEditing(mine.id);
  };
  const edit = () => {
    if (chosen === undefined) editLast();
    else if (isMine(chosen)) setEditing(chosen.id);
  };
  const answer = () => {
    if (chosen !== undefined) onThread?.(chosen.message.inReplyTo?.id ?? chosen.id);
  };
  useKeys(t(onThread === undefined ? 'conversations.thread' : 'conversations.room'), [
    { keys: 'c', label: t('conversations.key.write'), run: () => field.current?.focus() },
    { keys: 'j', label: t('conversations.key.next'), run: next },
    { keys: 'k', label: t('conversations.key.previous'), run: previous },
    { keys: 'e', label: t('conversations.key.edit'), run: edit },
    { keys: 'r', label: t('conversations.key.answer'), run: answer },
    { keys: 'Enter', label: t('conversations.key.send') },
    { keys: 'ArrowUp', label: t('conversations.key.editLast') },
  ]);
  const hands: MessageHands = {
    customer,
    current: chosen?.id ?? messages.at(-1)?.id,
    editing,
    asks,
    onTurn,
    onFocus: setFocused,
    onEdit,
    ...(onThread === undefined ? {} : { onThread }),
  };
  return { hands, editLast };
}

/** Where moving begins: at the newest line that is whole on the screen. */
function lastSeen(lines: readonly HTMLElement[], box: Element | null | undefined) {
  const edge = box?.getBoundingClientRect().bottom ?? 0;
  return lines.findLast((line) => line.getBoundingClientRect().bottom <= edge) ?? lines.at(-1);
}

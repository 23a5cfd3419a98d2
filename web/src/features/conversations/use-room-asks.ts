import { type RefObject, useMemo, useState } from 'react';
import { type AskEntry, byDue, isAsk, rootOf } from './asks';
import type { LoadedRoom } from './room-types';
import type { WantedTurn } from './use-turn';

/** The open asks of a room, the next due first, and the way to them and to what is said to them. */
export function useRoomAsks(
  { pages }: LoadedRoom,
  list: RefObject<HTMLOListElement | null>,
  onThread: (root: string | undefined) => void,
) {
  const open = pages[0]?.openAsks;
  const asks = useMemo(() => (open ?? []).filter(isAsk).toSorted(byDue), [open]);
  const [turn, setTurn] = useState<WantedTurn>();
  const onTurn = (ask: AskEntry, kind: WantedTurn['kind']) => {
    setTurn({ ask: ask.id, kind });
    onThread(rootOf(ask));
  };
  /** To its line, or to its thread where the line is not loaded. */
  const show = (ask: AskEntry) => {
    const line = list.current?.querySelector<HTMLElement>(`[data-message="${ask.id}"]`);
    if (!line) onThread(rootOf(ask));
    line?.scrollIntoView({ block: 'center' });
    line?.focus({ preventScroll: true });
  };
  const onClose = () => {
    onThread(undefined);
  };
  return { asks, onTurn, show, panel: { asks, turn, onTurn: setTurn, onClose } };
}

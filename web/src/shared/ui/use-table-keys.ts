import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/use-keys';

interface TableKeys<Row> {
  /** Names the table in the list of keys. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly active: string | undefined;
  /** Of one row, in px. */
  readonly height: number;
  readonly onOpen: (row: Row) => void;
  readonly onToggle: (id: string) => void;
}

/** Brings a row into sight that may not be drawn yet. */
function reveal(table: HTMLElement, index: number, height: number) {
  const box = table.closest<HTMLElement>('[data-scrolls]');
  if (box === null) return;
  const head = table.querySelector('thead')?.clientHeight ?? 0;
  const top = index * height;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height + head > box.scrollTop + box.clientHeight)
    box.scrollTop = top + height + head - box.clientHeight;
}

/** `j`/`k` from anywhere on the page, arrows in the table; `x` selects, Enter opens; beside an open panel, moving opens. */
export function useTableKeys<Row extends { readonly id: string }>(props: TableKeys<Row>) {
  const { label, rows, active, height, onOpen, onToggle } = props;
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const opened = active === undefined ? -1 : rows.findIndex(({ id }) => id === active);
  const [at, setAt] = useState(0);
  const [wanted, setWanted] = useState<{ readonly index: number }>();
  useEffect(() => {
    if (wanted === undefined || table.current === null) return;
    reveal(table.current, wanted.index, height);
    // The row is drawn after the box has told that it scrolled.
    const frame = requestAnimationFrame(() => {
      table.current
        ?.querySelector<HTMLElement>(`[data-index="${wanted.index}"]`)
        ?.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [wanted, height]);
  const hasFocus = () => table.current?.contains(document.activeElement) === true;
  const go = (step: 1 | -1) => {
    const from = opened >= 0 ? opened : hasFocus() || wanted !== undefined ? at : at - step;
    const index = Math.min(Math.max(from + step, 0), rows.length - 1);
    const row = rows[index];
    if (row === undefined) return;
    setAt(index);
    setWanted({ index });
    if (active !== undefined && row.id !== active) onOpen(row);
  };
  useKeys(label, [
    {
      keys: 'j',
      label: t('ui.table.key.next'),
      run: () => {
        go(1);
      },
    },
    {
      keys: 'k',
      label: t('ui.table.key.previous'),
      run: () => {
        go(-1);
      },
    },
    { keys: 'x', label: t('ui.table.key.select') },
    { keys: 'Enter', label: t('ui.table.key.open') },
  ]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: Row, index: number) => {
    const isOnRow = event.target === event.currentTarget;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setAt(index);
      go(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'x') onToggle(row.id);
    else if (event.key === 'Enter' && isOnRow) onOpen(row);
    else return;
    event.preventDefault();
  };
  return { table, at, setAt, onKeyDown };
}

import { type RefObject, useEffect, useState } from 'react';

interface RowKeys {
  readonly onEdit: ((id: string) => void) | undefined;
}

/** j and k go through rows and e opens one; typing into a field stays typing. The row on the page has data-row. */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  order: readonly string[],
  { onEdit }: RowKeys,
) {
  const [active, setActive] = useState<string>();
  useEffect(() => {
    const go = (id: string | undefined) => {
      if (id === undefined) return;
      setActive(id);
      list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
    };
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const at = active === undefined ? -1 : order.indexOf(active);
      if (event.key === 'j') go(order[Math.min(at + 1, order.length - 1)]);
      else if (event.key === 'k') go(order[Math.max(at - 1, 0)]);
      else if (event.key === 'e' && active !== undefined && onEdit) onEdit(active);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [active, list, onEdit, order]);
  return { active, setActive };
}

function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

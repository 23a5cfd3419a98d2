import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '~/shared/keys/use-keys';

/** j and k go through rows and e opens one. The row on the page has data-row. */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  order: readonly string[],
  onEdit: (id: string) => void,
) {
  const { t } = useTranslation();
  const [active, setActive] = useState<string>();
  const at = active === undefined ? -1 : order.indexOf(active);
  const go = (id: string | undefined) => {
    if (id === undefined) return;
    setActive(id);
    list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
  };
  useKeys(t('sources.tab.quarantine'), [
    {
      keys: 'j',
      label: t('sources.quarantine.keyNext'),
      run: () => {
        go(order[Math.min(at + 1, order.length - 1)]);
      },
    },
    {
      keys: 'k',
      label: t('sources.quarantine.keyPrevious'),
      run: () => {
        go(order[Math.max(at - 1, 0)]);
      },
    },
    {
      keys: 'e',
      label: t('sources.quarantine.keyMend'),
      run: () => {
        if (active !== undefined) onEdit(active);
      },
    },
  ]);
  return { active, setActive, go };
}

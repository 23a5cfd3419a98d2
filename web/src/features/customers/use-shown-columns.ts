import { useLocalStorage } from '@mantine/hooks';
import type { Column } from '~/shared/ui/data-table';

/** Which columns this reader wants on this device; the first column always stays. */
export function useShownColumns<Row>(all: readonly Column<Row>[]) {
  const [hidden, setHidden] = useLocalStorage<readonly string[]>({
    key: 'accord.customers.hidden-columns',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const isShown = (id: string) => !hidden.includes(id);
  const toggle = (id: string) => {
    setHidden(isShown(id) ? [...hidden, id] : hidden.filter((one) => one !== id));
  };
  const shown = all.filter(({ id }, index) => index === 0 || isShown(id));
  return { shown, isShown, toggle };
}

import type { Column } from './data-table';

const TICK_PX = 50;
const FLEXIBLE_PX = 260;

/** Leaves out the columns that matter least until the rest has room; nothing is ever cut. */
export function fittingColumns<Row>(
  columns: readonly Column<Row>[],
  width: number,
): readonly Column<Row>[] {
  const needed = (shown: readonly Column<Row>[]) =>
    shown.reduce((sum, column) => sum + (column.width ?? FLEXIBLE_PX), TICK_PX);
  let shown = columns;
  while (width > 0 && needed(shown) > width) {
    const first = Math.max(...shown.map((column) => column.dropsAt ?? 0));
    if (first === 0) break;
    shown = shown.filter((column) => column.dropsAt !== first);
  }
  return shown;
}

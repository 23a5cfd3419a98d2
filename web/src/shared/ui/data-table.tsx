import { ActionIcon, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/format';
import { DataRow } from './data-row';
import { fittingColumns } from './fitting-columns';
import { useRowWindow } from './use-row-window';
import { useTableKeys } from './use-table-keys';
import classes from './data-table.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly width?: number;
  /** The higher, the sooner it gives way when room is short; without it, never. */
  readonly dropsAt?: number;
  readonly align?: 'left' | 'right';
  /** What the order by this column is called; a minus before it turns it round. */
  readonly sortedAs?: string;
  /** Turned round at the first click: newest first, most first. */
  readonly isLargestFirst?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface DataTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  /** Id of the row that is open beside the table. */
  readonly active: string | undefined;
  readonly onOpen: (row: Row) => void;
  /** The row on a narrow screen, where columns give way to lines. */
  readonly narrow: (row: Row) => ReactNode;
  readonly bulkBar: ReactNode;
  /** Called when the last rows come into sight. */
  readonly onEnd: () => void;
  /** What stands after the last row. */
  readonly foot?: ReactNode;
}

/** Draws only the rows in sight; sorts, selects and opens by pointer and by keyboard. */
export function DataTable<Row extends { readonly id: string }>(props: DataTableProps<Row>) {
  const { label, rows, selected, onSelect, active, onOpen, narrow, bulkBar, onEnd, foot } = props;
  const { ref, width, isNarrow, rows: shown, onScroll } = useRowWindow(rows.length);
  const columns = fittingColumns(props.columns, width);
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  const { table, at, setAt, onKeyDown } = useTableKeys({
    label,
    rows,
    active,
    height: shown.height,
    onOpen,
    onToggle: toggle,
  });
  const isAtEnd = shown.to >= rows.length;
  useEffect(() => {
    if (isAtEnd) onEnd();
  }, [isAtEnd, rows.length, onEnd]);
  const span = isNarrow ? 1 : columns.length + 1;
  return (
    <div className={classes.frame}>
      <div className={classes.scroll} ref={ref} onScroll={onScroll} data-scrolls>
        <table
          className={classes.table}
          aria-label={label}
          aria-rowcount={rows.length + 1}
          data-narrow={isNarrow || undefined}
          ref={table}
        >
          {!isNarrow && <Head {...props} columns={columns} />}
          <tbody>
            <Gap rows={shown.from} height={shown.height} span={span} />
            {rows.slice(shown.from, shown.to).map((row, offset) => (
              <DataRow
                key={row.id}
                row={row}
                index={shown.from + offset}
                columns={isNarrow ? undefined : columns}
                narrow={narrow}
                isSelected={selected.has(row.id)}
                isActive={active === row.id}
                isReachable={shown.from + offset === at}
                onFocus={setAt}
                onKeyDown={onKeyDown}
                onOpen={onOpen}
                onToggle={toggle}
              />
            ))}
            <Gap rows={rows.length - shown.to} height={shown.height} span={span} />
          </tbody>
        </table>
        {foot}
      </div>
      {selected.size > 0 && (
        <BulkBar
          count={selected.size}
          onClear={() => {
            onSelect(new Set());
          }}
        >
          {bulkBar}
        </BulkBar>
      )}
    </div>
  );
}

interface GapProps {
  readonly rows: number;
  /** Of one row, in px. */
  readonly height: number;
  readonly span: number;
}

/** Stands for rows that are not drawn. */
function Gap({ rows, height, span }: GapProps) {
  if (rows === 0) return null;
  return (
    <tr aria-hidden className={classes.gap}>
      <td colSpan={span} style={{ height: rows * height }} />
    </tr>
  );
}

function Head<Row extends { readonly id: string }>(props: DataTableProps<Row>) {
  const { rows, columns, selected, onSelect, sort, onSort } = props;
  const { t } = useTranslation();
  const isAll = rows.length > 0 && rows.every(({ id }) => selected.has(id));
  return (
    <thead>
      <tr>
        <th className={classes.tick}>
          <Checkbox
            aria-label={t('ui.table.selectAll')}
            checked={isAll}
            indeterminate={selected.size > 0 && !isAll}
            onChange={() => {
              onSelect(isAll ? new Set() : new Set(rows.map(({ id }) => id)));
            }}
          />
        </th>
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const { header, align, width, sortedAs, isLargestFirst = false } = column;
  const place = { 'data-align': align, style: { width } } as const;
  if (sortedAs === undefined)
    return (
      <th scope="col" {...place}>
        {header}
      </th>
    );
  const [first, second] = isLargestFirst ? [`-${sortedAs}`, sortedAs] : [sortedAs, `-${sortedAs}`];
  const next = sort === first ? second : sort === second ? undefined : first;
  const order = sort === sortedAs ? 'ascending' : sort === `-${sortedAs}` ? 'descending' : 'none';
  return (
    <th scope="col" {...place} aria-sort={order}>
      <button
        type="button"
        className={classes.sort}
        onClick={() => {
          onSort(next);
        }}
      >
        {header}
        {order === 'ascending' && <IconArrowUp size={14} stroke={1.8} aria-hidden />}
        {order === 'descending' && <IconArrowDown size={14} stroke={1.8} aria-hidden />}
      </button>
    </th>
  );
}

interface BulkBarProps {
  readonly count: number;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

function BulkBar({ count, onClear, children }: BulkBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('ui.table.bulk')}>
      <span className={classes.bulkCount} role="status">
        {t('ui.table.selected', { count, formatted: format.number(count) })}
      </span>
      {children}
      <ActionIcon size={26} aria-label={t('ui.table.clear')} onClick={onClear}>
        <IconX size={16} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}

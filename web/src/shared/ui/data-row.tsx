import { Checkbox } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './data-table';
import classes from './data-table.module.css';

interface DataRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  /** Absent on a narrow screen. */
  readonly columns: readonly Column<Row>[] | undefined;
  readonly narrow: (row: Row) => ReactNode;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** Whether the Tab key comes to this row; of a table it comes to one. */
  readonly isReachable: boolean;
  readonly onFocus: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, row: Row, index: number) => void;
  readonly onOpen: (row: Row) => void;
  readonly onToggle: (id: string) => void;
}

export function DataRow<Row extends { readonly id: string }>(props: DataRowProps<Row>) {
  const { row, index, columns, isSelected, isActive, onOpen, onToggle } = props;
  const { t } = useTranslation();
  return (
    <tr
      className={classes.row}
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={props.isReachable ? 0 : -1}
      data-selected={isSelected || undefined}
      data-active={isActive || undefined}
      onFocus={() => {
        props.onFocus(index);
      }}
      onKeyDown={(event) => {
        props.onKeyDown(event, row, index);
      }}
      onClick={(event) => {
        const isOnControl =
          event.target instanceof Element &&
          event.target.closest('a, button, input, label') !== null;
        if (!isOnControl) onOpen(row);
      }}
    >
      {columns === undefined ? (
        <td className={classes.narrow}>{props.narrow(row)}</td>
      ) : (
        <>
          <td className={classes.tick}>
            <Checkbox
              className={classes.box ?? ''}
              aria-label={t('ui.table.select')}
              checked={isSelected}
              tabIndex={-1}
              onChange={() => {
                onToggle(row.id);
              }}
            />
          </td>
          {columns.map((column) => (
            <td key={column.id} data-align={column.align}>
              {column.cell(row)}
            </td>
          ))}
        </>
      )}
    </tr>
  );
}

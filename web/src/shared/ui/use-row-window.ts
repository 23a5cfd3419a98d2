import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { type UIEvent, useState } from 'react';

/** Heights in px that the sheet of the table gives its rows. */
const ROW = { wide: 36, touch: 44, narrow: 76 } as const;
const BEYOND = 12;

export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 719px)', false, { getInitialValueInEffect: false });
}

interface RowWindow {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Of one row, in px. */
  readonly height: number;
}

/** Which of many rows of one height are to be drawn: those in sight and some beyond. Where nothing can be measured, all. */
export function useRowWindow(count: number) {
  const { ref, width, height: seen } = useElementSize<HTMLDivElement>();
  const isNarrow = useIsNarrow();
  const isTouch = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const height = isNarrow ? ROW.narrow : isTouch ? ROW.touch : ROW.wide;
  const [first, setFirst] = useState(0);
  const onScroll = (event: UIEvent<HTMLElement>) => {
    setFirst(Math.floor(event.currentTarget.scrollTop / height));
  };
  const start = Math.min(first, Math.max(0, count - 1));
  const rows: RowWindow =
    seen === 0
      ? { from: 0, to: count, height }
      : {
          from: Math.max(0, start - BEYOND),
          to: Math.min(count, start + Math.ceil(seen / height) + BEYOND),
          height,
        };
  return { ref, width, isNarrow, rows, onScroll };
}

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** So near to the end, and the reader is at it. */
const END_PX = 48;
/** So much stays in sight of what is above a line that is brought to the upper edge. */
const ABOVE_PX = 44;

/** What the reader has before them: the end, or a line that stands so far below the upper edge. */
type Anchor = 'end' | { readonly line: Element; readonly top: number };

/**
 * Keeps what is read where it stands, whatever comes above, below or in between; at the end, the end stays in sight.
 *
 * @returns what the scrolled box and the list in it are bound to
 */
export function useSteadyScroll() {
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const anchor = useRef<Anchor>('end');
  /** Where the box was last known to stand; where it stands elsewhere, the reader has moved it since. */
  const known = useRef(0);
  const [isAtEnd, setAtEnd] = useState(true);

  const note = useCallback(() => {
    if (box.current === null || list.current === null) return;
    const { scrollHeight, scrollTop, clientHeight } = box.current;
    const isEnd = scrollHeight - scrollTop - clientHeight <= END_PX;
    known.current = scrollTop;
    anchor.current = isEnd ? 'end' : (firstSeen(box.current, list.current) ?? 'end');
    setAtEnd(isEnd);
  }, []);

  const settle = useCallback(() => {
    const shown = box.current;
    if (shown === null) return;
    const moved = shown.scrollTop - known.current;
    if (anchor.current === 'end' && moved < -END_PX) note();
    if (anchor.current === 'end') shown.scrollTop = shown.scrollHeight;
    else if (anchor.current.line.isConnected) {
      anchor.current = { ...anchor.current, top: anchor.current.top - moved };
      const shift = topIn(shown, anchor.current.line) - anchor.current.top;
      if (shift !== 0) shown.scrollTop += shift;
    }
    known.current = shown.scrollTop;
  }, [note]);

  useLayoutEffect(settle);
  useEffect(() => {
    if (box.current === null || list.current === null) return;
    const observer = new ResizeObserver(settle);
    observer.observe(box.current);
    observer.observe(list.current);
    return () => {
      observer.disconnect();
    };
  }, [settle]);

  const toEnd = useCallback(() => {
    anchor.current = 'end';
    known.current = 0;
    setAtEnd(true);
    settle();
  }, [settle]);

  /** Brings the line to the upper edge, if it is above it. */
  const toLine = useCallback(
    (line: Element) => {
      if (box.current === null || topIn(box.current, line) >= 0) return;
      anchor.current = { line, top: ABOVE_PX };
      known.current = box.current.scrollTop;
      setAtEnd(false);
      settle();
    },
    [settle],
  );

  return { box, list, isAtEnd, note, toEnd, toLine };
}

function topIn(box: Element, line: Element): number {
  return line.getBoundingClientRect().top - box.getBoundingClientRect().top;
}

/** A mark, such as that of a day, moves when something older comes under it; what it marks does not. */
function firstSeen(box: Element, list: Element): Anchor | undefined {
  const line = [...list.querySelectorAll(':scope > :not([data-mark])')].find(
    (one) => one.getBoundingClientRect().bottom > box.getBoundingClientRect().top,
  );
  return line === undefined ? undefined : { line, top: topIn(box, line) };
}

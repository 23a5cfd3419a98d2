import { useEffect, useRef, useState } from 'react';

/** Takes a file that is dropped anywhere on the page; says whether one hovers over it. */
export function useFileDrop(onFile: (file: File, others: number) => void): boolean {
  const [isOver, setOver] = useState(false);
  const told = useRef(onFile);
  useEffect(() => {
    told.current = onFile;
  });

  useEffect(() => {
    // Entering a child leaves its parent: only the balance says whether the pointer is still inside.
    let depth = 0;
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => {
      if (!hasFile(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFile(event)) return;
      depth -= 1;
      if (depth <= 0) setOver(false);
    };
    const over = (event: DragEvent) => {
      if (hasFile(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const files = event.dataTransfer?.files;
      const first = files?.[0];
      if (first !== undefined) told.current(first, (files?.length ?? 1) - 1);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return isOver;
}

import { useState } from 'react';

/** The row of a page that is opened beside the list, and the ways to the ones before and after it. */
export const useOpened = <Row extends { line: number }>(items: readonly Row[]) => {
  const [line, setLine] = useState<number | null>(null);
  const at = items.findIndex((row) => row.line === line);
  const step = (to: number) => {
    const next = items[to];
    return next ? () => setLine(next.line) : null;
  };
  return {
    row: items[at],
    open: (row: Row) => setLine(row.line),
    steps: { onPrevious: step(at - 1), onNext: step(at + 1) },
    close: () => setLine(null),
  };
};

import { useState } from 'react';

/** The selected rows, by key; those of other pages as they were when selected. */
export interface Choice<Row> {
  rows: readonly Row[];
  has: (row: Row) => boolean;
  put: (rows: readonly Row[], isChosen: boolean) => void;
  clear: () => void;
}

export const useChoice = <Row>(keyOf: (row: Row) => string): Choice<Row> => {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  return {
    rows: [...chosen.values()],
    has: (row) => chosen.has(keyOf(row)),
    put: (rows, isChosen) =>
      setChosen((before) => {
        const next = new Map(before);
        for (const row of rows) {
          if (isChosen) next.set(keyOf(row), row);
          else next.delete(keyOf(row));
        }
        return next;
      }),
    clear: () => setChosen(new Map()),
  };
};

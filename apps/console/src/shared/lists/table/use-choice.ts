import { usePerson, useShell } from '@campus/web-shell';
import { useEffect, useState } from 'react';

/** The selected rows, by key; those of other pages as they were when selected. */
export interface Choice<Row> {
  rows: readonly Row[];
  has: (row: Row) => boolean;
  put: (rows: readonly Row[], isChosen: boolean) => void;
  clear: () => void;
}

/** What was selected in lists that were left, until the page is loaded again. */
const left = new WeakMap<object, Map<string, ReadonlyMap<string, unknown>>>();

const leftIn = (session: object): Map<string, ReadonlyMap<string, unknown>> => {
  const known = left.get(session) ?? new Map<string, ReadonlyMap<string, unknown>>();
  left.set(session, known);
  return known;
};

/** `name` of the list: rows stay selected while the person opens one of them and comes back to this list. */
export const useChoice = <Row>(keyOf: (row: Row) => string, name: string): Choice<Row> => {
  const { cache } = useShell();
  const list = `${usePerson().id} ${name}`;
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(
    () => (leftIn(cache).get(list) as ReadonlyMap<string, Row> | undefined) ?? new Map(),
  );
  useEffect(() => {
    leftIn(cache).set(list, chosen);
  }, [cache, list, chosen]);
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

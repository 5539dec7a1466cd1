import type { RefusalCode } from '@campus/api-client';
import { randomId } from '@campus/web-shell';
import { useRef } from 'react';

interface Refused<Row> {
  row: Row;
  code: RefusalCode;
  params: unknown;
}

/** What became of rows that were done one after the other. */
export interface Each<Row> {
  done: readonly Row[];
  refused: readonly Refused<Row>[];
}

/** Each reason once, with the rows it is about. */
export const reasonsOf = <Row>({
  refused,
}: Each<Row>): (Pick<Refused<Row>, 'code' | 'params'> & { rows: Row[] })[] => {
  const found = new Map<string, Pick<Refused<Row>, 'code' | 'params'> & { rows: Row[] }>();
  for (const { row, code, params } of refused) {
    const reason = `${code}/${JSON.stringify(params)}`;
    const same = found.get(reason) ?? { code, params, rows: [] };
    same.rows.push(row);
    found.set(reason, same);
  }
  return [...found.values()];
};

/** The answer to one row. */
type Answer = { __typename: string } | { __typename: 'Refusal'; code: RefusalCode; params: unknown };

const refusalIn = (answer: Answer) => (answer.__typename === 'Refusal' && 'code' in answer ? answer : null);

/**
 * Does the same with each of many rows, one request after the other, where the server has an act for one only. A row
 * that is refused leaves the others alone. What concerns all of them ends it: a fresh proof of who asks, or a connection
 * that is gone. Called again it goes on with the rows that had no answer yet, and repeats the one in doubt by its key.
 */
export const useEach = <Row>(keyOf: (row: Row) => string) => {
  const answered = useRef(new Map<string, Refused<Row> | null>());
  const keys = useRef(new Map<string, string>());
  const each = async (
    rows: readonly Row[],
    send: (row: Row, idempotencyKey: string) => Promise<Answer>,
    /** What is sent of every row: said in other words it is another request. */
    said = '',
  ) => {
    for (const row of rows) {
      const [key, asked] = [keyOf(row), `${said} ${keyOf(row)}`];
      if (answered.current.has(key)) continue;
      const idempotencyKey = keys.current.get(asked) ?? randomId();
      keys.current.set(asked, idempotencyKey);
      const refusal = refusalIn(await send(row, idempotencyKey));
      // A proof is asked for before anything is done with the key.
      if (refusal?.code === 'PROOF_NEEDED') return refusal;
      answered.current.set(key, refusal && { row, code: refusal.code, params: refusal.params });
    }
    const refused = rows.flatMap((row) => answered.current.get(keyOf(row)) ?? []);
    const done = rows.filter((row) => answered.current.get(keyOf(row)) === null);
    return { __typename: 'Each' as const, done, refused };
  };
  return each;
};

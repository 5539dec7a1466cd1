import { statement, type Statement } from './database.ts';

/** What a rule of retention removes, and how. `$1`: days; `$2`: the moment of the run. Each may run any number of times. */
export interface Retained {
  /** Code of the rule, which names the period and the purpose. */
  code: string;
  count: Statement<{ count: number }>;
  drop: Statement<unknown>;
}

/** SQL expression: what is older than this has been kept long enough. */
export const KEPT_SINCE = `$2::timestamptz - make_interval(days => $1)`;

interface Aged {
  code: string;
  /** Ends the names of the statements. */
  name: string;
  table: string;
  /** SQL condition about the row `t`. */
  where: string;
}

const countOf = ({ name, table, where }: Aged) =>
  statement<{ count: number }>(
    `retention-count-${name}`,
    `select count(*)::int as count from ${table} t where ${where}`,
  );

/** Each domain declares its own in `retained.ts`. Rows stay without their words: `set` is the SQL of the change. */
export const reduceAged = (aged: Aged & { set: string }): Retained => ({
  code: aged.code,
  count: countOf(aged),
  drop: statement(
    `retention-drop-${aged.name}`,
    `update ${aged.table} t set ${aged.set} where ${aged.where}`,
  ),
});

export const dropAged = (aged: Aged): Retained => ({
  code: aged.code,
  count: countOf(aged),
  drop: statement(`retention-drop-${aged.name}`, `delete from ${aged.table} t where ${aged.where}`),
});

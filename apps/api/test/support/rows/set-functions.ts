import { BIGINT, never, unknown, type Inferred } from './inferred.ts';
import { nodeIn, nodesIn, numberIn, type TreeNode } from './tree-text.ts';

/** Functions of `pg_catalog` whose rows depend on their arguments. */
const UNNEST = 2331;
const NEVER_NULL = new Set([
  // generate_series of numbers, timestamps
  1066, 1067, 1068, 1069, 938, 939, 3259, 3260,
  // jsonb_object_keys, json_object_keys, jsonb_array_elements, json_array_elements
  3931, 3957, 3219, 3955,
]);

/** A column of `from unnest(…)`, `generate_series(…)`, `… with ordinality`; null for an undecidable one. */
export function rowsOfFunction(
  table: TreeNode,
  at: number,
  infer: (node: TreeNode) => Inferred,
): Inferred | null {
  let before = 0;
  for (const part of nodesIn(table, 'functions')) {
    const width = numberIn(part, 'funccolcount');
    if (at <= before + width) return columnOf(nodeIn(part, 'funcexpr'), infer);
    before += width;
  }
  // Behind all of them: the number of the row.
  return never(BIGINT);
}

export function columnOf(call: TreeNode | null, infer: (node: TreeNode) => Inferred): Inferred | null {
  if (call?.tag !== 'FUNCEXPR') return null;
  const type = numberIn(call, 'funcresulttype');
  const name = numberIn(call, 'funcid');
  if (NEVER_NULL.has(name)) return never(type);
  const [argument] = nodesIn(call, 'args');
  if (name !== UNNEST || !argument) return null;
  return { ...(infer(argument).element ?? unknown(type)), type };
}

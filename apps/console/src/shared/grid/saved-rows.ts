import type { Trouble } from '@campus/web-shell';

/** A row of a grid that is saved by itself: it has a version of its own. */
export interface SavedRow {
  id: string;
  /** Null: the server does not have it yet. */
  version: number | null;
}

export interface KeptRow<Row> {
  /** As the server has it, as far as this page knows; null: not there yet. */
  base: Row | null;
  /** As it is typed. */
  row: Row;
  /** Why it was refused the last time; null: it was not. */
  trouble: Trouble | null;
}

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** Those that the server does not have as they are typed. */
export const changedRows = <Row>(kept: readonly KeptRow<Row>[]): KeptRow<Row>[] =>
  kept.filter(({ base, row }) => base === null || differ(base, row));

/** What was typed over what is there by now, with its version. */
const rebased = <Row extends SavedRow>(row: Row, base: Row, now: Row): Row => {
  const touched = Object.entries(row).filter(
    ([field, text]) => field !== 'version' && differ(text, base[field as keyof Row]),
  );
  return { ...now, ...Object.fromEntries(touched) };
};

/**
 * The rows after the page read them again. What was typed stays; a row that was left alone shows what the server has.
 * A row that was refused because a colleague was first takes the new version and the fields that were left alone:
 * saving it again is a decision on purpose. Until then its version stays, so that it is refused.
 */
export function mergedRows<Row extends SavedRow>(
  kept: readonly KeptRow<Row>[],
  latest: readonly Row[],
): KeptRow<Row>[] {
  const known = new Map(latest.map((row) => [row.id, row]));
  const before = kept.flatMap((each): KeptRow<Row>[] => {
    const now = known.get(each.row.id);
    if (each.base === null) return [each];
    if (!now) return [];
    if (!differ(each.row, each.base)) return [{ base: now, row: now, trouble: null }];
    if (each.trouble?.code !== 'CHANGED_MEANWHILE') return [each];
    return [{ ...each, base: now, row: rebased(each.row, each.base, now) }];
  });
  const ids = new Set(before.map(({ row }) => row.id));
  const added = latest.filter(({ id }) => !ids.has(id));
  return [...before, ...added.map((row) => ({ base: row, row, trouble: null }))];
}

/**
 * The rows after saving, with what was typed while it lasted: over what the server has of a row by now. `after` holds the
 * rows of `sent` in their order; a new one has the id that the server gave it.
 */
export function savedInto<Row extends SavedRow>(
  kept: readonly KeptRow<Row>[],
  sent: readonly KeptRow<Row>[],
  after: readonly KeptRow<Row>[],
): KeptRow<Row>[] {
  const sentIds = sent.map(({ row }) => row.id);
  const savedIds = new Set(after.map(({ row }) => row.id));
  return kept.flatMap((each): KeptRow<Row>[] => {
    const at = sentIds.indexOf(each.row.id);
    const [before, now] = [sent[at], after[at]];
    // Read again before the answer was here: the row that was sent stands for it.
    if (!before || !now) return savedIds.has(each.row.id) ? [] : [each];
    if (!differ(each.row, before.row)) return [now];
    return now.trouble || now.base === null
      ? [each]
      : [{ ...now, row: rebased(each.row, before.row, now.base) }];
  });
}

/** The rows after somebody typed: a refusal holds only for what was sent. */
export function typedInto<Row extends SavedRow>(
  kept: readonly KeptRow<Row>[],
  rows: readonly Row[],
): KeptRow<Row>[] {
  const byId = new Map(kept.map((each) => [each.row.id, each]));
  return rows.map((row) => {
    const before = byId.get(row.id);
    if (!before) return { base: null, row, trouble: null };
    return differ(before.row, row) ? { ...before, row, trouble: null } : before;
  });
}

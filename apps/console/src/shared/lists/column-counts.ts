/** How the columns of a file are used, each counted once: `read + left + empty` is `total`. */
export interface ColumnCounts {
  total: number;
  /** They have a meaning. */
  read: number;
  /** They hold something, and are not imported. */
  left: number;
  /** They hold nothing, and are not imported. */
  empty: number;
}

export const countColumns = (
  columns: readonly { samples: readonly string[] }[],
  fields: readonly string[],
): ColumnCounts => {
  const isRead = (at: number) => (fields[at] ?? 'NONE') !== 'NONE';
  const total = columns.length;
  const read = columns.filter((_column, at) => isRead(at)).length;
  const empty = columns.filter(({ samples }, at) => !isRead(at) && samples.length === 0).length;
  return { total, read, left: total - read - empty, empty };
};

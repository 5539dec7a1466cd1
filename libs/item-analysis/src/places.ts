/** What is at a place that is there. */
export function at<T>(column: ArrayLike<T>, place: number): T {
  const value = column[place];
  if (value === undefined) throw new RangeError(`nothing is at ${place}`);
  return value;
}

// Loops over millions of rows: each of these sees one kind of column, and is compiled for it.

export const numberAt = (column: Float64Array, place: number): number => column[place] ?? 0;

export function add(column: Float64Array, place: number, more: number): void {
  column[place] = (column[place] ?? 0) + more;
}

export const columnOf = (length: number) => new Float64Array(length);

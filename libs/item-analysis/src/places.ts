/** What is at a place that is there. */
export function at<T>(column: ArrayLike<T>, place: number): T {
  const value = column[place];
  if (value === undefined) throw new RangeError(`nothing is at ${place}`);
  return value;
}

export function add(column: Float64Array | Int32Array, place: number, more: number): void {
  column[place] = at(column, place) + more;
}

export const columnOf = (length: number) => new Float64Array(length);

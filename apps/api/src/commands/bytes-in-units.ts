const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Bytes as a person reads them, in the unit that fits: `734 B`, `5.3 MB`. Units of a thousand. */
export function inUnits(bytes: number): string {
  let [value, unit] = [bytes, 0];
  // 999.95 would be written as 1000.0.
  while (value >= 999.95 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`;
}

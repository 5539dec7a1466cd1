import { type Locale } from '@campus/platform/graphql/locale.ts';
import { terminalLanguage, terminalRegion, type Environment } from '../terminal/terminal-language.ts';

/** French counts octets. */
const UNITS: Record<Locale, readonly [string, ...string[]]> = {
  en: ['B', 'kB', 'MB', 'GB', 'TB'],
  es: ['B', 'kB', 'MB', 'GB', 'TB'],
  fr: ['o', 'ko', 'Mo', 'Go', 'To'],
};

/**
 * Bytes as the person at the terminal reads them, in the unit that fits: `734 B`, `5.3 MB`, `5,3 Mo`. Units of a
 * thousand.
 */
export function inUnits(bytes: number, terminal: Environment = process.env): string {
  const units = UNITS[terminalLanguage(terminal)];
  let [value, unit] = [bytes, 0];
  // 999.95 would be written as 1000.0.
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 ? 0 : 1;
  const amount = new Intl.NumberFormat(terminalRegion(terminal), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  });
  return `${amount.format(value)} ${units[unit]}`;
}

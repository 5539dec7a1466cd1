import { type Locale } from '@campus/platform/graphql/locale.ts';
import { terminalLanguage, terminalRegion, type Environment } from '../terminal/terminal-language.ts';

/** French counts octets. */
const UNIT: Record<Locale, string> = { en: 'B', es: 'B', fr: 'o' };

const THOUSANDS = ['', 'k', 'M', 'G', 'T'];

/**
 * Bytes as the person at the terminal reads them, in the unit that fits: `734 B`, `5.3 MB`, `5,3 Mo`. Units of a
 * thousand.
 */
export function inUnits(bytes: number, terminal: Environment = process.env): string {
  let [value, power] = [bytes, 0];
  // 999.95 would be written as 1000.0.
  while (value >= 999.95 && power < THOUSANDS.length - 1) {
    value /= 1000;
    power += 1;
  }
  const digits = power === 0 ? 0 : 1;
  const amount = new Intl.NumberFormat(terminalRegion(terminal), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  });
  return `${amount.format(value)} ${THOUSANDS[power]}${UNIT[terminalLanguage(terminal)]}`;
}

import { DECIMALS, readNumber, type NumberRule } from '@campus/course-rules/number-text';

/** A number as a field shows it to readers of a region: `72,5` in French. Empty: there is none. */
export const numberText = (value: number | null, region: string, decimals = DECIMALS): string =>
  value === null
    ? ''
    : new Intl.NumberFormat(region, { useGrouping: false, maximumFractionDigits: decimals }).format(value);

/**
 * The number typed into a field; null: nothing was typed; undefined: it is none that the rule takes. `kept`: what the
 * field began with, which stays that number to its last digit as long as the field shows it.
 */
export function typedNumber(
  typed: string,
  rule: NumberRule,
  kept: { value: number | null; text: string },
): number | null | undefined {
  if (typed === kept.text) return kept.value;
  const read = readNumber(typed, rule);
  if (read === null) return null;
  return 'value' in read ? read.value : undefined;
}

import { readNumber } from '@campus/course-rules/number-text';
import { currencies, isAmount, largestAmount, type Currency } from '@campus/figures';

export const currencyIn = (text: string): Currency => currencies.find((each) => each === text) ?? 'USD';

/** The number meant by "12 345,60", "12,345.60" or "12.345". Null: not an amount, or too many decimals. */
export function amountIn(text: string): number | null {
  const read = readNumber(text, { takesDecimals: true, max: largestAmount });
  return read && 'value' in read && isAmount(read.value) ? read.value : null;
}

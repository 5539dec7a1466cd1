import { currencies, isAmount, type Currency } from '@campus/figures';

export const currencyIn = (text: string): Currency => currencies.find((each) => each === text) ?? 'USD';

/**
 * The number meant by "12 345,60", "12,345.60" or "12.345": a mark before the last one or two digits is the
 * decimal mark, all others group. Null: not an amount, or too many decimals.
 */
export function amountIn(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f'’]/g, '');
  const [, whole, decimals] = /^(\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  if (whole === undefined) return null;
  const amount = Number(`${whole.replaceAll(/[.,]/g, '')}.${decimals ?? '0'}`);
  return isAmount(amount) ? amount : null;
}

/** An amount as shown in a field. */
export const amountText = (amount: number, region: string): string =>
  new Intl.NumberFormat(region, { useGrouping: false, maximumFractionDigits: 2 }).format(amount);

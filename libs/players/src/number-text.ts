/** Why a text is not a number that a worksheet takes. */
export type NumberError = 'negative' | 'notWhole' | 'notNumber';

const signed = /^[-−–]\s*[\d.,]/;
const whole = /^\d+$/;
/** `1 200`, `1.200`, `1,200`: what parts groups of three digits differs from country to country. */
const grouped = /^[1-9]\d{0,2}([ .,’'\u00a0\u202f]\d{3})+$/;
const decimal = /^(\d+|[1-9]\d{0,2}([ .,’'\u00a0\u202f]\d{3})+)[.,]\d*$/;

/**
 * What is wrong with a typed number, or null. Fields of a plan count people and things: whole numbers from 0,
 * unless the field takes decimals, with a comma or a point. An empty text is valid.
 */
export function numberError(typed: string, takesDecimals: boolean): NumberError | null {
  const text = typed.trim();
  if (text === '' || whole.test(text) || grouped.test(text)) return null;
  if (signed.test(text)) return 'negative';
  if (!decimal.test(text)) return 'notNumber';
  return takesDecimals ? null : 'notWhole';
}

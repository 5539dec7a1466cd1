/** The numbers a field accepts: whole numbers from 0 by default. */
export interface NumberRule {
  /** It is measured, not counted. */
  takesDecimals: boolean;
  /** Left out: from 0. */
  min?: number | null;
  /** Left out: up to {@link largestNumber}. */
  max?: number | null;
}

/** No post counts more of anything: what is longer was typed by mistake, or is no number but a code. */
export const largestNumber = 1_000_000_000;

/** Why a text is not a number that a field takes. */
export type NumberFault = 'negative' | 'notWhole' | 'notNumber' | 'tooFine' | 'tooSmall' | 'tooLarge';

/** A text that was read as a number, or why it was not. */
export type NumberReading = { value: number } | { fault: NumberFault };

/** Behind the mark. More would make “1,200” two things: three digits behind a mark are always thousands. */
export const DECIMALS = 2;

const signed = /^[-−–]\s*[\d.,]/;
const whole = /^\d+$/;
/** `1 200`, `1.200`, `1,200`, `1'200'000`: what parts groups of three digits differs from country to country. */
const grouped = /^[1-9]\d{0,2}([ .,'])\d{3}(?:\1\d{3})*$/;
const withDecimals = /^(.*\d)([.,])(\d*)$/;

/** The digits alone, when a text is a whole number. */
function digitsOf(text: string): string | null {
  if (whole.test(text)) return text;
  return grouped.test(text) ? text.replaceAll(/\D/g, '') : null;
}

/** A text as spaces and apostrophes of all kinds are the same. */
const plain = (typed: string): string =>
  typed
    .trim()
    .replaceAll(/[\u00a0\u202f\u2009]/g, ' ')
    .replaceAll('’', "'");

const bounded = (value: number, { min, max }: NumberRule): NumberReading => {
  if (value < (min ?? 0)) return { fault: 'tooSmall' };
  if (value > (max ?? largestNumber)) return { fault: 'tooLarge' };
  return { value };
};

/**
 * Reads a typed number in any of our languages: a comma or a point precedes decimals, and separators of
 * groups of three digits are ignored. Null: nothing was typed, which is valid.
 */
export function readNumber(typed: string, rule: NumberRule): NumberReading | null {
  const text = plain(typed);
  if (text === '') return null;
  if (signed.test(text)) return { fault: 'negative' };
  const digits = digitsOf(text);
  if (digits !== null) return bounded(Number(digits), rule);
  const [, before = '', mark = '', after = ''] = withDecimals.exec(text) ?? [];
  const counted = digitsOf(before);
  if (counted === null || (mark !== '' && !whole.test(before) && before.includes(mark)))
    return { fault: 'notNumber' };
  if (!rule.takesDecimals) return { fault: 'notWhole' };
  if (after.length > DECIMALS) return { fault: 'tooFine' };
  return bounded(Number(`${counted}.${after || '0'}`), rule);
}

/** A number as it is kept once it has been typed: `007` is 7. */
export const withoutZeros = (typed: string): string => typed.replace(/^\s*0+(?=\d)/, '');

import { DECIMALS, readNumber, type NumberRule } from './number-text.ts';
import { unitInFront } from './units.ts';

/**
 * A number as written in one language, with its unit: `1 200 litres`. A text that is not a number by this
 * rule stays as typed.
 */
export function numberInWords(
  typed: string,
  { unit, ...rule }: NumberRule & { unit?: string | null },
  language: string,
): string {
  const read = readNumber(typed, rule);
  if (read === null || 'fault' in read) return typed.trim();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: DECIMALS }).format(read.value);
  if (!unit) return number;
  const inFront = unitInFront(read.value, unit, language);
  return inFront ? `${inFront}\u00a0${number}` : `${number}\u00a0${unit}`;
}

import { randomInt } from 'node:crypto';

/** Without I, L, O, U, 0 and 1: read over a telephone, typed from paper. 12 of 30 characters: 58 bits. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

export const newCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

export { printedCode } from '@campus/credentials';

/** A typed or scanned code in the form it is stored in; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '');
  return code.length === LENGTH && [...code].every((character) => ALPHABET.includes(character)) ? code : null;
}

export const serialOf = (year: number, number: number): string =>
  `MICIC-${year}-${String(number).padStart(6, '0')}`;

/** Could it be a serial of ours? */
export const isSerial = (text: string): boolean => /^MICIC-\d{4}-\d{6,10}$/.test(text);

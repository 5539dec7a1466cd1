/**
 * Bytes in the characters of a QR code's alphanumeric mode (5.5 bits each) that an address allows unescaped
 * in its fragment: base45 (RFC 9285) without space, percent sign, full stop and slash. Two bytes become three
 * characters, a single last byte two.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-:';
const BASE = ALPHABET.length;

export function toBase41(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const isPair = i + 1 < bytes.length;
    let number = (bytes[i] ?? 0) * (isPair ? 256 : 1) + (isPair ? (bytes[i + 1] ?? 0) : 0);
    for (let digit = isPair ? 3 : 2; digit > 0; digit--) {
      text += ALPHABET[number % BASE];
      number = Math.floor(number / BASE);
    }
  }
  return text;
}

/** Null when the text is not what `toBase41` writes. */
export function fromBase41(text: string): Uint8Array<ArrayBuffer> | null {
  const rest = text.length % 3;
  if (rest === 1) return null;
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (rest ? 1 : 0));
  for (let at = 0, i = 0; i < text.length; i += 3) {
    const digits = [...text.slice(i, i + 3)].map((character) => ALPHABET.indexOf(character));
    if (digits.includes(-1)) return null;
    const number = digits.reduceRight((sum, digit) => sum * BASE + digit, 0);
    if (number >= (digits.length === 3 ? 65_536 : 256)) return null;
    if (digits.length === 3) bytes[at++] = number >> 8;
    bytes[at++] = number & 255;
  }
  return bytes;
}

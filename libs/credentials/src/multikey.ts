const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** `ed25519-pub` of the multicodec table, as a varint. */
const ED25519 = [0xed, 0x01];

/** The public key of a Multikey (W3C Controlled Identifiers): `z6Mk…`, base58btc behind a multibase sign. */
export function toMultikey(publicKey: Uint8Array): string {
  let number = [...ED25519, ...publicKey].reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (; number > 0n; number /= 58n) text = (ALPHABET[Number(number % 58n)] ?? '') + text;
  return `z${text}`;
}

/**
 * Decodes this many bytes from base58btc after its multibase prefix `z`; null when the text is invalid or has
 * another length.
 */
export function fromBase58(text: string, length: number): Uint8Array<ArrayBuffer> | null {
  if (!/^z[1-9A-HJ-NP-Za-km-z]+$/.test(text) || text.length > length * 2) return null;
  let number = 0n;
  for (const character of text.slice(1)) number = number * 58n + BigInt(ALPHABET.indexOf(character));
  const bytes = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--, number /= 256n) bytes[i] = Number(number % 256n);
  return number === 0n ? bytes : null;
}

/** The 32 bytes of an Ed25519 key; null for anything else. */
export function fromMultikey(multikey: string): Uint8Array<ArrayBuffer> | null {
  const bytes = multikey.length === 48 ? fromBase58(multikey, 34) : null;
  return bytes && bytes[0] === ED25519[0] && bytes[1] === ED25519[1] ? bytes.slice(2) : null;
}

import { verifyAsync } from '@noble/ed25519';
import { deflateSync, inflateSync } from 'fflate';
import { fromBase41, toBase41 } from './base41.ts';
import { concat } from './bytes.ts';
import { fromMultikey } from './multikey.ts';
import { packed, unpacked, type PrintedCertificate } from './printed.ts';

/** What is signed begins with these words, so that a seal is never taken for anything else signed with the key. */
const PURPOSE = new TextEncoder().encode('campus certificate seal\0');
const FORMAT = 1;
const KEY = 4;
const SIGNATURE = 64;
const HEAD = 1 + KEY;

/** A public key of the issuer. Old ones stay in the list: what they signed remains signed. */
export interface IssuerKey {
  /** Ed25519, as `toMultikey` writes it. */
  multikey: string;
  /** Moments, ISO 8601. Null: the key that signs today. */
  validFrom: string;
  validUntil: string | null;
}

export type SealCheck =
  | { state: 'genuine'; printed: PrintedCertificate; key: IssuerKey }
  /** Signed by a key that was not in use on the printed day of issue. */
  | { state: 'out-of-time'; printed: PrintedCertificate; key: IssuerKey }
  /** The bytes are not the ones that were signed. */
  | { state: 'altered' }
  /** No key in the list: another issuer, or a list older than the key. */
  | { state: 'unknown-key' }
  | { state: 'unreadable' };

/** A group's day of issue begins up to 14 hours before the day of UTC and ends up to 12 hours after it. */
const DAY = 86_400_000;

/**
 * Everything printed, deflated and signed: format (1 byte), the first four bytes of the public key, an Ed25519
 * signature (64), JSON of `packed` in raw deflate; all of it in `toBase41`.
 */
export function writeSeal(
  printed: PrintedCertificate,
  multikey: string,
  sign: (bytes: Uint8Array) => Uint8Array,
): string {
  const key = fromMultikey(multikey);
  if (!key) throw new Error('a seal is signed with an Ed25519 key');
  const head = concat([new Uint8Array([FORMAT]), key.subarray(0, KEY)]);
  const body = deflateSync(new TextEncoder().encode(JSON.stringify(packed(printed))), { level: 9 });
  return toBase41(concat([head, sign(concat([PURPOSE, head, body])), body]));
}

/** The address that a seal is printed as: a camera opens the page, and what follows `#` never leaves the device. */
export const sealAddress = (origin: string, seal: string): string => `${origin}/v#${seal}`;

/** Finds the seal in a scanned or pasted text: an address of any campus, or the seal alone. */
export function sealIn(text: string): string | null {
  const seal = /(?:^|\/v#)([0-9A-Z$*+\-:]{120,})\s*$/.exec(text.trim())?.[1];
  return seal ?? null;
}

function read(bytes: Uint8Array): PrintedCertificate | null {
  try {
    return unpacked(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(inflateSync(bytes))));
  } catch {
    return null;
  }
}

/** Whether a key was in use on a day, or at a moment: an old one vouches for nothing dated later. */
export function wasInUse(key: IssuerKey, when: string): boolean {
  const day = Date.parse(when);
  return (
    day > Date.parse(key.validFrom) - 2 * DAY &&
    (key.validUntil === null || day < Date.parse(key.validUntil) + DAY)
  );
}

/** The subject and content of a seal. Nothing is unpacked until the signature was verified. */
export async function checkSeal(text: string, keys: readonly IssuerKey[]): Promise<SealCheck> {
  const seal = sealIn(text);
  const bytes = seal === null ? null : fromBase41(seal);
  if (!bytes || bytes.length <= HEAD + SIGNATURE || bytes[0] !== FORMAT) return { state: 'unreadable' };
  const head = bytes.subarray(0, HEAD);
  const signature = bytes.subarray(HEAD, HEAD + SIGNATURE);
  const body = bytes.subarray(HEAD + SIGNATURE);
  const candidates = keys.flatMap((key) => {
    const publicKey = fromMultikey(key.multikey);
    return publicKey?.subarray(0, KEY).every((byte, i) => byte === head[i + 1]) ? [{ key, publicKey }] : [];
  });
  if (candidates.length === 0) return { state: 'unknown-key' };
  for (const { key, publicKey } of candidates) {
    if (!(await verifyAsync(signature, concat([PURPOSE, head, body]), publicKey, { zip215: false })))
      continue;
    const printed = read(body);
    if (!printed) return { state: 'unreadable' };
    return { state: wasInUse(key, printed.issuedOn) ? 'genuine' : 'out-of-time', printed, key };
  }
  return { state: 'altered' };
}

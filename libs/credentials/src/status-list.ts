import { gunzipSync, gzipSync } from 'fflate';
import { type BadgeIssuer } from './open-badge.ts';

/** Bits of a list: the least that Bitstring Status List allows, so that one entry hides among many. */
export const STATUS_BITS = 131_072;

const base64url = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
};

/** `encodedList` of a list in which these bits are set: multibase base64url of the gzipped bits, the first one leftmost. */
export function encodedBits(set: readonly number[]): string {
  const bytes = new Uint8Array(STATUS_BITS / 8);
  for (const index of set) {
    if (index < 0 || index >= STATUS_BITS) throw new Error(`bit ${index} is not in the list`);
    bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (128 >> (index & 7));
  }
  return `u${base64url(gzipSync(bytes, { level: 9, mtime: 0 }))}`;
}

/** Whether a bit of an `encodedList` is set. Null: it is no list of this length, or has no such place. */
export function bitOf(encodedList: string, index: number): boolean | null {
  try {
    const binary = atob(encodedList.slice(1).replace(/-/g, '+').replace(/_/g, '/'));
    const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const bits = gunzipSync(packed, { out: new Uint8Array(STATUS_BITS / 8) });
    const byte = bits.length === STATUS_BITS / 8 ? bits[index >> 3] : undefined;
    return encodedList.startsWith('u') && byte !== undefined ? (byte & (128 >> (index & 7))) !== 0 : null;
  } catch {
    return null;
  }
}

/** A `BitstringStatusListCredential`, without its proof. `id` is its address; moments with a zone. */
export function statusList(list: {
  id: string;
  issuer: BadgeIssuer;
  revoked: readonly number[];
  validFrom: string;
  validUntil: string;
}): Record<string, unknown> {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: list.id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: list.issuer.id,
    validFrom: list.validFrom,
    validUntil: list.validUntil,
    credentialSubject: {
      id: `${list.id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodedBits(list.revoked),
    },
  };
}

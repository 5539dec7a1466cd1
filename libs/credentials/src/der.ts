import { concat } from './bytes.ts';

/** The little of ASN.1 DER that a signature in a PDF needs, in both directions. */

/** One element: its tag, its content, and itself with tag and length. */
export interface Element {
  tag: number;
  content: Uint8Array;
  whole: Uint8Array;
}

export const TAG = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  /** `[0]`, constructed. */
  zero: 0xa0,
} as const;

/** An element around its parts. */
export function der(tag: number, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = concat(parts);
  const length: number[] = [];
  if (content.length < 128) length.push(content.length);
  else {
    for (let rest = content.length; rest > 0; rest >>>= 8) length.unshift(rest & 255);
    length.unshift(128 | length.length);
  }
  return concat([new Uint8Array([tag, ...length]), content]);
}

/** SET OF in DER: the elements in the order of their bytes. */
export const setOf = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> =>
  der(TAG.set, ...[...parts].sort(byBytes));

function byBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return a.length - b.length;
}

/** `1.2.840.113549.1.7.2` as an element. */
export function oid(dotted: string): Uint8Array<ArrayBuffer> {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const septets = [arc & 127];
    for (let more = arc >>> 7; more > 0; more >>>= 7) septets.unshift(128 | (more & 127));
    bytes.push(...septets);
  }
  return der(TAG.oid, new Uint8Array(bytes));
}

/** The elements of a content one after another. Throws where the bytes are no DER. */
export function elementsOf(bytes: Uint8Array): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < bytes.length;) {
    const element = elementAt(bytes, at);
    elements.push(element);
    at += element.whole.length;
  }
  return elements;
}

/** The first element; what follows it is not looked at (a signature in a PDF is padded with zeros). */
export function elementAt(bytes: Uint8Array, at = 0): Element {
  const tag = bytes[at];
  const short = bytes[at + 1];
  if (tag === undefined || short === undefined || (tag & 31) === 31) throw new Error('no DER element');
  let [length, start] = [short, at + 2];
  if (short >= 128) {
    const count = short & 127;
    if (count === 0 || count > 4) throw new Error('no DER length');
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[start++] ?? 0);
  }
  if (start + length > bytes.length) throw new Error('a DER element is cut');
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) };
}

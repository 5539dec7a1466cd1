import { unzlibSync } from 'fflate';
import { concat, fromHex, sameBytes, toHex, toLatin1 } from './bytes.ts';
import { isSignedBy, readSignedData, sha256 } from './cms.ts';
import { sealIn } from './seal.ts';

/** Whether a PDF is unchanged since it was signed. */
export type PdfState =
  /** Byte for byte what an issuer of the list signed. */
  | 'intact'
  /** It has our signature, and something was changed or added afterwards. */
  | 'edited'
  /** Signed by somebody who is not in the list. */
  | 'foreign'
  | 'unsigned';

export interface PdfCheck {
  state: PdfState;
  /** The seal found in the file, to be checked on its own; null when there is none. */
  seal: string | null;
}

const RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;
/** A certificate of ours has a few; a hostile file may have millions. */
const STREAMS = 400;
const LONGEST = 2_000_000;

interface Signature {
  /** Do the ranges take in every byte but the signature's own digits? */
  isWhole: boolean;
  covered: Uint8Array<ArrayBuffer>;
  cms: Uint8Array;
}

function signatureOf(pdf: Uint8Array, text: string): Signature | null {
  const found = [...text.matchAll(RANGE)];
  const [first] = found;
  if (!first) return null;
  const [start = 0, length = 0, next = 0, rest = 0] = first.slice(1).map(Number);
  const digits = text.slice(start + length, next);
  const cms = digits.startsWith('<') && digits.endsWith('>') ? fromHex(digits.slice(1, -1)) : null;
  if (!cms || next + rest > pdf.length) return null;
  return {
    isWhole: start === 0 && next + rest === pdf.length && found.length === 1,
    covered: concat([pdf.subarray(start, start + length), pdf.subarray(next, next + rest)]),
    cms,
  };
}

/** `known`: SHA-256 of the issuer's certificates (DER), in hexadecimal. */
async function stateOf(pdf: Uint8Array, text: string, known: readonly string[]): Promise<PdfState> {
  if (!text.includes('/ByteRange')) return 'unsigned';
  const signature = signatureOf(pdf, text);
  if (!signature) return 'edited';
  try {
    const signed = readSignedData(signature.cms);
    const fingerprint = await sha256(new Uint8Array(signed.certificate));
    if (!known.includes(toHex(fingerprint))) return 'foreign';
    const isSame =
      signature.isWhole &&
      sameBytes(await sha256(signature.covered), signed.digest) &&
      signed.certificateHash !== null &&
      sameBytes(signed.certificateHash, fingerprint) &&
      (await isSignedBy(signed.certificate, signed));
    return isSame ? 'intact' : 'edited';
  } catch {
    return 'edited';
  }
}

const SEAL_LINK = /https?:\/\/[^\s()<>]{1,200}\/v#[0-9A-Z$*+\-:]{120,}/;

/** In the plain bytes, as we write it; after a program has saved the file again, in one of its compressed streams. */
function findSeal(pdf: Uint8Array, text: string): string | null {
  const plain = SEAL_LINK.exec(text);
  if (plain) return sealIn(plain[0]);
  let left = STREAMS;
  for (const { index, 0: opening } of text.matchAll(/stream\r?\n/g)) {
    if (left-- === 0) return null;
    const end = text.indexOf('endstream', index);
    if (end < 0 || end - index > LONGEST) continue;
    const link = SEAL_LINK.exec(inflated(pdf.subarray(index + opening.length, end)));
    if (link) return sealIn(link[0]);
  }
  return null;
}

function inflated(stream: Uint8Array): string {
  try {
    return toLatin1(unzlibSync(stream, { out: new Uint8Array(LONGEST) }));
  } catch {
    return '';
  }
}

/** What a PDF is worth: whether anything changed since an issuer signed it, and the seal it carries. */
export async function checkPdf(pdf: Uint8Array, known: readonly string[]): Promise<PdfCheck> {
  const text = toLatin1(pdf);
  return { state: await stateOf(pdf, text, known), seal: findSeal(pdf, text) };
}

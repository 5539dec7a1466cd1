import { checkPdf, checkSeal, credentialIn, type PdfState, type SealCheck } from '@campus/credentials';
import { checkBadge, type BadgeCheck } from './badge/check-badge.ts';
import { laterKeys } from './badge/published.ts';
import { type VerifierData } from './data.ts';
import { readQr } from './read-qr.ts';

/** What was found in the file or text somebody gave. */
export interface Finding {
  /** Null: no file, or a picture. */
  pdf: PdfState | null;
  /** Null: it contains nothing that could be a seal. */
  seal: SealCheck | null;
  /** A credential, as a file or baked into a picture. */
  badge?: BadgeCheck;
}

type Known = Pick<VerifierData, 'keys' | 'certificates' | 'origin'>;

export const findInText = async (text: string, { keys }: Known): Promise<Finding> => ({
  pdf: null,
  seal: await checkSeal(text, keys),
});

/** A PDF is recognised by its first bytes, whatever its name. */
const isPdf = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(0, 1_024)).includes('%PDF-');

async function findInPdf(bytes: Uint8Array, known: Known): Promise<Finding> {
  const { state, seal } = await checkPdf(bytes, known.certificates);
  return { pdf: state, seal: seal === null ? null : await checkSeal(seal, known.keys) };
}

/** With the keys of the page; where they do not know the signature, with those that are published now. */
async function findInBadge(text: string, known: Known): Promise<Finding> {
  const badge = await checkBadge(text, known);
  if (badge.state !== 'unknown-key') return { pdf: null, seal: null, badge };
  const keys = await laterKeys(known);
  return {
    pdf: null,
    seal: null,
    badge: keys.length > 0 ? await checkBadge(text, { ...known, keys }) : badge,
  };
}

/** The text of a credential: a picture it was baked into, or a file of JSON, whatever it is called. */
function credentialText(bytes: Uint8Array): string | null {
  const isJson = /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 1_024)));
  return isJson ? new TextDecoder().decode(bytes) : credentialIn(bytes);
}

export async function findInFile(file: Blob, known: Known): Promise<Finding> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isPdf(bytes)) return findInPdf(bytes, known);
  const credential = credentialText(bytes);
  if (credential !== null) return findInBadge(credential, known);
  const picture = await createImageBitmap(file).catch(() => null);
  const text = picture && (await readQr(picture, picture));
  picture?.close();
  return { pdf: null, seal: text === null ? null : await checkSeal(text, known.keys) };
}

import { checkPdf, checkSeal, type PdfState, type SealCheck } from '@campus/credentials';
import { type VerifierData } from './data.ts';
import { readQr } from './read-qr.ts';

/** What was found in what somebody gave. */
export interface Finding {
  /** Null: no file, or a picture. */
  pdf: PdfState | null;
  /** Null: nothing that could be a seal was there. */
  seal: SealCheck | null;
}

type Known = Pick<VerifierData, 'keys' | 'certificates'>;

export const findInText = async (text: string, { keys }: Known): Promise<Finding> => ({
  pdf: null,
  seal: await checkSeal(text, keys),
});

/** A PDF is told by its first bytes, whatever it is called. */
const isPdf = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(0, 1_024)).includes('%PDF-');

async function findInPdf(bytes: Uint8Array, known: Known): Promise<Finding> {
  const { state, seal } = await checkPdf(bytes, known.certificates);
  return { pdf: state, seal: seal === null ? null : await checkSeal(seal, known.keys) };
}

export async function findInFile(file: Blob, known: Known): Promise<Finding> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isPdf(bytes)) return findInPdf(bytes, known);
  const picture = await createImageBitmap(file).catch(() => null);
  const text = picture && (await readQr(picture, picture));
  picture?.close();
  return { pdf: null, seal: text === null ? null : await checkSeal(text, known.keys) };
}

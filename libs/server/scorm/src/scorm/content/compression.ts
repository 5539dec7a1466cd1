import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** What takes fewer bytes compressed; pictures, films and sounds are compressed already. */
const COMPRESSIBLE =
  /^(text\/.+|.+\+(xml|json)|application\/(javascript|json|xml|wasm|vnd\.ms-fontobject|rtf|x-sh)|font\/(ttf|otf)|image\/bmp)$/;

/** Below, headers weigh more than what is saved. */
const LEAST_BYTES = 1_024;
/** A larger file is sent unchanged, a piece at a time. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Whether a file is held in memory whole, and examined. */
export const isText = (mediaType: string, bytes: number): boolean =>
  bytes <= MOST_BYTES && COMPRESSIBLE.test(mediaType);

/** The better of what a browser takes, where it is worth it; null: none. `q=0` means no. */
export function encodingFor(accepted: string | undefined, bytes: number): Encoding | null {
  if (bytes < LEAST_BYTES) return null;
  const offered = new Map(
    (accepted ?? '').split(',').map((one) => {
      const [name = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
      return [name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))];
    }),
  );
  return (['br', 'gzip'] as const).find((encoding) => offered.get(encoding)) ?? null;
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** `quality` is brotli's, 0 to 11: 5 is as quick as gzip and a tenth smaller. */
export async function compress(bytes: Buffer, encoding: Encoding, quality = 5): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(bytes, { level: 7 });
  return brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

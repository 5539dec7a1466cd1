import decode from 'qr/decode.js';

/** Longest sides tried, in pixels: small ones are quick, a dense code on a sheet of paper needs more. */
const SIDES = [1_200, 2_000, 3_000];

interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}
declare global {
  var BarcodeDetector: (new (options: { formats: string[] }) => Detector) | undefined;
}

function nativeDetector(): Detector | null {
  try {
    return globalThis.BarcodeDetector ? new globalThis.BarcodeDetector({ formats: ['qr_code'] }) : null;
  } catch {
    return null;
  }
}

const native = nativeDetector();

async function byBrowser(source: CanvasImageSource): Promise<string | null> {
  try {
    return (await native?.detect(source))?.[0]?.rawValue ?? null;
  } catch {
    return null;
  }
}

function byLibrary(source: CanvasImageSource, width: number, height: number): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) return null;
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, width, height);
  drawing.drawImage(source, 0, 0, width, height);
  const { data } = drawing.getImageData(0, 0, width, height);
  try {
    return decode({ width, height, data }, { effort: 3, timeLimit: 2_000 });
  } catch {
    return null;
  }
}

/** The text of a QR code in a picture; null when none is seen. */
export async function readQr(
  source: ImageBitmap | HTMLVideoElement,
  size: { width: number; height: number },
  sides: readonly number[] = SIDES,
): Promise<string | null> {
  const found = await byBrowser(source);
  if (found) return found;
  const longest = Math.max(size.width, size.height);
  const tried = new Set(sides.map((side) => Math.min(1, side / longest)));
  for (const scale of tried) {
    const text = byLibrary(source, Math.round(size.width * scale), Math.round(size.height * scale));
    if (text) return text;
  }
  return null;
}

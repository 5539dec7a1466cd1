import { dataUrlOf } from './read-file.ts';

/** What a drawing may be: its longest side in pixels, the bytes of the file sent. */
export interface DrawingLimits {
  longest: number;
  bytes: number;
}

const sidesOf = ({ naturalWidth, naturalHeight }: HTMLImageElement, longest: number) => {
  // A drawing (SVG) may have no size of its own.
  const [width, height] = [naturalWidth || longest, naturalHeight || longest];
  const scale = Math.min(1, longest / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))] as const;
};

/** By a data URL: pages of the campus show no pictures of other addresses. */
const opened = (url: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('no picture'));
    image.src = url;
  });

const pngOf = (image: HTMLImageElement, longest: number): string | null => {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  [canvas.width, canvas.height] = sidesOf(image, longest);
  pen?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return pen && (canvas.toDataURL('image/png').split(',')[1] ?? null);
};

/**
 * Whatever picture the browser can show (PNG, JPEG, SVG), drawn again as a PNG of a size documents need, as base64; smaller
 * when it would be too heavy. Null: it is no picture.
 */
export async function drawPng(file: Blob, limits: DrawingLimits): Promise<string | null> {
  try {
    const image = await opened(await dataUrlOf(file));
    for (let { longest } = limits; longest >= 128; longest /= 2) {
      const png = pngOf(image, Math.round(longest));
      if (!png || png.length <= (limits.bytes * 4) / 3) return png;
    }
    return null;
  } catch {
    return null;
  }
}

/** As the server keeps it: the longest side of a logo, in pixels. */
const LONGEST_SIDE = 1024;

/** Of the file sent, in bytes. */
export const LARGEST_BYTES = 300_000;

const sidesOf = ({ naturalWidth, naturalHeight }: HTMLImageElement, longest: number) => {
  // A drawing (SVG) may have no size of its own.
  const [width, height] = [naturalWidth || longest, naturalHeight || longest];
  const scale = Math.min(1, longest / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))] as const;
};

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
 * Whatever picture the browser can show (PNG, JPEG, SVG), drawn anew as a PNG of a size papers need, as base64; smaller
 * when it would be too heavy. Null: it is no picture.
 */
export async function drawPng(file: File): Promise<string | null> {
  const url = URL.createObjectURL(file);
  try {
    const image = await opened(url);
    for (let longest = LONGEST_SIDE; longest >= 128; longest /= 2) {
      const png = pngOf(image, longest);
      if (!png || png.length <= (LARGEST_BYTES * 4) / 3) return png;
    }
    return null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

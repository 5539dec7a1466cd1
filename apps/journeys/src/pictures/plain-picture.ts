import type { Page } from '@playwright/test';

/**
 * The words in a native list of choices stay by a part of a pixel where they were before the typeface came, or do not:
 * they are not drawn.
 */
const WITHOUT_CHOICES = 'select { color: transparent !important }';

/**
 * A picture of a screen that is small to keep: the colours of its areas as they are, those of the edges of letters in
 * four steps. With all colours a screen takes 84 KB, so 30.
 */
export async function plainPicture(page: Page): Promise<Buffer> {
  const png = await page.screenshot({ style: WITHOUT_CHOICES });
  return Buffer.from(await page.evaluate(simplify, png.toString('base64')), 'base64');
}

/** Runs in the page: a PNG, and a WebP of fewer colours. */
const simplify = async (png: string): Promise<string> => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws nothing.');
  context.drawImage(bitmap, 0, 0);
  const image = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const pixels = new Uint32Array(image.data.buffer);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  // A colour of so many pixels is that of an area or of a line; the others are those of edges.
  const isArea = (pixel: number) => (counts.get(pixel) ?? 0) >= 400;
  const step = (part: number) => Math.round(part / 85) * 85;
  const plain = (pixel: number) =>
    (0xff << 24) | (step((pixel >> 16) & 255) << 16) | (step((pixel >> 8) & 255) << 8) | step(pixel & 255);
  pixels.forEach((pixel, at) => {
    if (!isArea(pixel)) pixels[at] = plain(pixel);
  });
  context.putImageData(image, 0, 0);
  const webp = new Uint8Array(
    await (await canvas.convertToBlob({ type: 'image/webp', quality: 1 })).arrayBuffer(),
  );
  let text = '';
  for (const byte of webp) text += String.fromCharCode(byte);
  return btoa(text);
};

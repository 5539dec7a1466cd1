import { deflateSync, inflateSync } from 'node:zlib';
import { PNG_SIGNATURE, pngChunk } from '@campus/credentials';

/** Kinds of picture with transparency in every pixel → how many channels have colour. */
const COLOURS: Partial<Record<number, number>> = { 4: 1, 6: 3 };

/** The predictor of the fourth filter (PNG, section 9.4). */
function paeth(left: number, up: number, corner: number): number {
  const [byLeft, byUp, byCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
}

/** Undoes the filters in place: after it each line is its filter byte and its pixels. */
function unfilter(bytes: Buffer, line: number, step: number): void {
  for (let start = 0; start < bytes.length; start += line) {
    const filter = bytes[start] ?? 0;
    for (let at = start + 1; at < start + line; at++) {
      const left = at - start > step ? (bytes[at - step] ?? 0) : 0;
      const up = start ? (bytes[at - line] ?? 0) : 0;
      const corner = start && at - start > step ? (bytes[at - line - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      bytes[at] = ((bytes[at] ?? 0) + guess) & 0xff;
    }
  }
}

/**
 * The same picture on white. A PDF takes pixels without transparency as they are packed; with it they would
 * be unpacked, split and packed again for every certificate. `png`: validated, eight bits a channel, not
 * interlaced; any other is returned unchanged.
 */
export function opaquePng(png: Buffer): Buffer {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = PNG_SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at))
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)),
    });
  const header = Buffer.from(chunks[0]?.data ?? []);
  const colours = COLOURS[header[9] ?? -1];
  if (!colours || header[8] !== 8) return png;
  const [width, height, step] = [header.readUInt32BE(0), header.readUInt32BE(4), colours + 1];
  const line = 1 + width * step;
  const bytes = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  unfilter(bytes, line, step);
  const flat = Buffer.alloc(height * (1 + width * colours));
  for (let y = 0, to = 0; y < height; y++) {
    to++;
    for (let from = y * line + 1; from < (y + 1) * line; from += step) {
      const alpha = bytes[from + colours] ?? 255;
      for (let channel = 0; channel < colours; channel++)
        flat[to++] = Math.round(((bytes[from + channel] ?? 0) * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  header[9] = colours === 1 ? 0 : 2;
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(flat, { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** How every PNG file begins. */
export const PNG_SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const KEYWORD = 'openbadgecredential';

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** A chunk of a PNG file: length, type, data, CRC of type and data. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(data.length + 8, crc32(chunk.subarray(4, data.length + 8)));
  return chunk;
}

function chunksOf(png: Uint8Array): { type: string; data: Uint8Array; end: number }[] {
  if (!PNG_SIGNATURE.every((byte, i) => png[i] === byte)) return [];
  const view = new DataView(png.buffer, png.byteOffset, png.length);
  const chunks = [];
  for (let at = 8; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > png.length) return [];
    const type = new TextDecoder('latin1').decode(png.subarray(at + 4, at + 8));
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length), end });
    at = end;
  }
  return chunks;
}

const isCredential = (data: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(data.subarray(0, KEYWORD.length + 1)) === `${KEYWORD}\0`;

/**
 * The picture with the credential in it, as Open Badges 3.0 bakes it: an uncompressed iTXt chunk behind the header.
 * Throws when the picture is no PNG or is baked already.
 */
export function baked(png: Uint8Array, credential: string): Uint8Array<ArrayBuffer> {
  const chunks = chunksOf(png);
  const [header] = chunks;
  if (header?.type !== 'IHDR') throw new Error('only a PNG can be baked');
  if (chunks.some(({ type, data }) => type === 'iTXt' && isCredential(data)))
    throw new Error('a picture holds one credential');
  // Keyword, no compression and its method, no language, no translated keyword.
  const chunk = pngChunk('iTXt', new TextEncoder().encode(`${KEYWORD}\0\0\0\0\0${credential}`));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, header.end));
  whole.set(chunk, header.end);
  whole.set(png.subarray(header.end), header.end + chunk.length);
  return whole;
}

/** The credential in a baked picture; null when there is none. */
export function credentialIn(png: Uint8Array): string | null {
  const found = chunksOf(png).find(({ type, data }) => type === 'iTXt' && isCredential(data));
  // Behind the keyword two bytes about compression, then two empty texts.
  return found ? new TextDecoder().decode(found.data.subarray(KEYWORD.length + 5)) : null;
}

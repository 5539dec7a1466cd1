import { crc32, inflateSync } from 'node:zlib';
import { PNG_SIGNATURE } from '@campus/credentials';

/** What a picture needs; everything else (texts, times, profiles, programs’ own) is left behind. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'IDAT', 'IEND']);

const CHANNELS: Partial<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export interface Png {
  width: number;
  height: number;
  /** The file with its picture and nothing else. */
  bytes: Buffer;
}

interface Chunk {
  type: string;
  data: Buffer;
  whole: Buffer;
}

function* chunksOf(file: Buffer): Generator<Chunk> {
  for (let at = PNG_SIGNATURE.length; at + 12 <= file.length;) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length || crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return;
    const type = file.toString('latin1', at + 4, at + 8);
    yield { type, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) };
    if (type === 'IEND') return;
    at = end;
  }
}

/** Bytes of the picture before compression, filter bytes included; null for a kind of picture that is none. */
function sizeOf(header: Buffer): number | null {
  const [depth, colour, , , interlace] = header.subarray(8);
  const channels = CHANNELS[colour ?? -1];
  if (!channels || !depth || ![1, 2, 4, 8, 16].includes(depth) || interlace !== 0) return null;
  return header.readUInt32BE(4) * (1 + Math.ceil((header.readUInt32BE(0) * channels * depth) / 8));
}

/**
 * A PNG (ISO/IEC 15948, not interlaced) of at most `longest` pixels a side, read to its last pixel and without whatever
 * is not the picture; null when it is none.
 */
export function readPng(file: Buffer, longest: number): Png | null {
  if (!file.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return null;
  const chunks = [...chunksOf(file)];
  const [header] = chunks;
  if (header?.type !== 'IHDR' || header.data.length !== 13 || chunks.at(-1)?.type !== 'IEND') return null;
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  const size = sizeOf(header.data);
  if (!size || !width || !height || width > longest || height > longest) return null;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  try {
    if (inflateSync(packed, { maxOutputLength: size }).length !== size) return null;
  } catch {
    return null;
  }
  const kept = chunks.filter(({ type }) => KEPT.has(type)).map(({ whole }) => whole);
  return { width, height, bytes: Buffer.concat([PNG_SIGNATURE, ...kept]) };
}

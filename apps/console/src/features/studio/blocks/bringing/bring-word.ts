import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { cleanHtml, type CleanHtml } from './clean-html.ts';

/** Why a file of Word is not taken. */
export type WordRefusal = 'not-word' | 'macros' | 'large' | 'unreadable';

/** The text of a file of Word, with what was left out. */
export type BroughtWord = (CleanHtml & { refused?: undefined }) | { refused: WordRefusal };

/** Of the file, and of what its texts unpack to. */
const LARGEST = 20 * 1024 * 1024;
const MOST_TEXT = 30 * 1024 * 1024;
const MOST_PARTS = 20_000;

/** What holds words; pictures and other things packed with them are never unpacked. */
const isText = (name: string): boolean =>
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document|styles|numbering|footnotes|endnotes|comments)\.xml|word\/_rels\/document\.xml\.rels)$/.test(
    name,
  );

interface Unpacked {
  parts: Record<string, Uint8Array>;
  pictures: number;
  hasMacros: boolean;
}

/** Unpacks texts alone, and stops where they are more than any document: what a file says of its size is not believed. */
function unpack(bytes: Uint8Array): Unpacked {
  const found: Unpacked = { parts: {}, pictures: 0, hasMacros: false };
  let size = 0;
  let count = 0;
  const unzip = new Unzip((file) => {
    if (++count > MOST_PARTS) throw new RangeError('too many parts');
    if (/vbaProject|vbaData|\/activeX\//i.test(file.name)) found.hasMacros = true;
    if (/^word\/media\//i.test(file.name)) found.pictures += 1;
    if (!isText(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      size += chunk.length;
      if (size > MOST_TEXT) throw new RangeError('too large');
      chunks.push(chunk);
      if (isLast) found.parts[file.name] = joined(chunks);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  // In small pieces: one piece could unpack to more than there is memory.
  for (let at = 0; at < bytes.length; at += PIECE)
    unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  return found;
}

const PIECE = 16 * 1024;

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Without declarations: entities could name files, or grow to more than there is. */
const hasDeclarations = (parts: Unpacked['parts']): boolean =>
  Object.values(parts).some((part) => new TextDecoder().decode(part.subarray(0, 4096)).includes('<!DOCTYPE'));

/** Reads a `.docx`: its words as HTML the format can say. */
export async function bringWord(bytes: Uint8Array): Promise<BroughtWord> {
  if (bytes.length > LARGEST) return { refused: 'large' };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { refused: 'not-word' };
  let unpacked: Unpacked;
  try {
    unpacked = unpack(bytes);
  } catch (error) {
    return { refused: error instanceof RangeError ? 'large' : 'unreadable' };
  }
  const { parts, pictures, hasMacros } = unpacked;
  if (hasMacros) return { refused: 'macros' };
  if (!parts['word/document.xml'] || !parts['[Content_Types].xml']) return { refused: 'not-word' };
  if (hasDeclarations(parts)) return { refused: 'unreadable' };
  try {
    const { default: mammoth } = await import('mammoth');
    const packed = zipSync(parts, { level: 0 });
    const arrayBuffer = new ArrayBuffer(packed.length);
    new Uint8Array(arrayBuffer).set(packed);
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer },
      {
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    const clean = cleanHtml(value);
    return { ...clean, pictures };
  } catch {
    return { refused: 'unreadable' };
  }
}

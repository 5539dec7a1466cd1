import { declaredEncoding } from '@campus/scorm-format';
import { FileRefused } from '../question.ts';

export interface Decoded {
  text: string;
  /** Nothing in the file says so. */
  isGuessed: boolean;
}

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

function read(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused('ENCODING_UNKNOWN', { encoding: label.slice(0, 40) });
  }
}

/**
 * A text by its byte order mark, then by what an XML declaration says, then as UTF-8; bytes that are none are what old
 * tools write, Windows-1252. Line ends become LF.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : null;
  if (marked) return plain(read(bytes, marked), false);
  if (bytes.includes(0)) throw new FileRefused('NOT_TEXT');
  const declared = declaredEncoding(bytes);
  if (declared && !/^utf-?8$/.test(declared)) return plain(read(bytes, declared), false);
  try {
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes), false);
  } catch {
    return plain(read(bytes, 'windows-1252'), true);
  }
}

function plain(text: string, isGuessed: boolean): Decoded {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (/(?![\t\n\f])\p{Cc}/u.test(lines)) throw new FileRefused('NOT_TEXT');
  return { text: lines, isGuessed };
}

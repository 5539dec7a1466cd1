import { TableError, type Encoding } from './table.ts';

export interface DecodedText {
  text: string;
  encoding: Encoding;
}

/** Whether a file begins with some bytes. */
export const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/** UTF-16 without a mark shows by its zeros: western text has one in every second byte. */
function zerosOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even < many / 4) return 'utf-16le';
  return even > many && odd < many / 4 ? 'utf-16be' : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `SeÃ±or`: UTF-8 that was taken for Windows-1252 and saved again. */
const DOUBLED = /Ã[\u0080-\u00BF\u2018-\u2122ƒŠšŒœŽžŸˆ˜]|Â[¡¿ªº°«»]/u;
/** Characters that never occur inside a word, but result from reading DOS and old Mac accents as Windows-1252. */
const MISREAD = /(?<=\p{L})[\u0081\u008D\u008F\u0090\u009D¤¢£¥‚„…†‡‰¡¦§—–Ž](?=\p{L})/u;
/** What a program writes for a letter it could not read. */
const LOST = /\uFFFD/u;

const AROUND = 12;

/** The refusal shows the word that contains the character. */
function refuse(text: string, sign: RegExp): void {
  const found = sign.exec(text);
  if (!found) return;
  const before = /\p{L}*$/u.exec(text.slice(Math.max(0, found.index - AROUND), found.index))?.[0] ?? '';
  const end = found.index + found[0].length;
  const after = /^\p{L}*/u.exec(text.slice(end, end + AROUND))?.[0] ?? '';
  throw new TableError('ENCODING_UNCLEAR', { sample: `${before}${found[0]}${after}` });
}

/**
 * The text of a file that does not say how it is written: a byte order mark, else UTF-16 by its zeros, else UTF-8 if it
 * is valid to the last byte, else Windows-1252. Refuses ENCODING_UNCLEAR when the text shows that accents were lost,
 * FILE_KIND_UNKNOWN when it is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : zerosOf(bytes);
  if (encoding) return checked({ text: new TextDecoder(encoding).decode(bytes), encoding });
  if (bytes.includes(0)) throw new TableError('FILE_KIND_UNKNOWN');
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return checked({ text: utf8, encoding: 'utf-8' });
  const text = new TextDecoder('windows-1252').decode(bytes);
  refuse(text, MISREAD);
  return checked({ text, encoding: 'windows-1252' });
}

function checked(decoded: DecodedText): DecodedText {
  if (/(?:(?![\t\n\f\r])\p{Cc}){4}/u.test(decoded.text)) throw new TableError('FILE_KIND_UNKNOWN');
  refuse(decoded.text, LOST);
  refuse(decoded.text, DOUBLED);
  return decoded;
}

import {
  FileRefused,
  limits,
  type FaultyFile,
  type FileFormat,
  type ReadFile,
  type ReadItem,
} from './question.ts';
import { isAiken, readAiken } from './reading/aiken.ts';
import { readGift } from './reading/gift.ts';
import { readMoodleXml } from './reading/moodle-xml.ts';
import { readQti } from './reading/qti.ts';
import { readQuestionTable } from './reading/table.ts';
import { parseXml } from './reading/xml.ts';
import { decode } from './texts/decode.ts';

export interface ReadOptions {
  /** Its ending tells a table from a text. */
  name: string;
  /** The language of the file; a table says it in its columns. */
  locale: string;
  /** The languages a table may have. */
  locales: readonly string[];
}

/**
 * The questions of a file of another system, each as a pool has it or with the reason why not. What the file is shows
 * in itself. Nothing is thrown for a bad file, and no text of it is trusted.
 */
export async function readQuestions(bytes: Uint8Array, options: ReadOptions): Promise<ReadFile | FaultyFile> {
  try {
    return await readFile(bytes, options);
  } catch (error) {
    if (error instanceof FileRefused) return { fault: error.fault, params: error.params };
    throw error;
  }
}

async function readFile(bytes: Uint8Array, { name, locale, locales }: ReadOptions): Promise<ReadFile> {
  if (bytes.length > limits.bytes) throw new FileRefused('FILE_LARGE', { limit: limits.bytes / 1024 });
  if (bytes.length === 0) throw new FileRefused('FILE_EMPTY');
  if (/\.(csv|tsv|xlsx)$/i.test(name)) return found('TABLE', await readQuestionTable(bytes, locales));
  const { text, isGuessed } = decode(bytes);
  const [format, items] = readText(text, locale);
  if (isGuessed) for (const { notes } of items) notes.push({ code: 'ENCODING', what: '' });
  return found(format, items);
}

function readText(text: string, locale: string): [FileFormat, ReadItem[]] {
  if (!text.trimStart().startsWith('<'))
    return isAiken(text) ? ['AIKEN', readAiken(text, locale)] : ['GIFT', readGift(text, locale)];
  const root = parseXml(text.trimStart());
  if (root.name === 'quiz') return ['MOODLE_XML', readMoodleXml(root, locale)];
  const items = readQti(root, locale);
  if (items.length === 0) throw new FileRefused('XML_OTHER', { root: root.name.slice(0, 100) });
  return ['QTI', items];
}

function found(format: FileFormat, items: ReadItem[]): ReadFile {
  if (items.length === 0) throw new FileRefused('FILE_EMPTY');
  return { format, items };
}

import { isMap, isScalar, parseDocument } from 'yaml';
import { spellText } from '../editing/spelling.ts';
import { inOneLine } from '../texts/text-lines.ts';

/** A text of the front matter that is translated. */
export interface FrontWords {
  name: string;
  text: string;
  /** Of the value as it is written, its quotes included. */
  start: number;
  end: number;
}

/** Of a unit the office that owns it may be named in its own words. */
const translated: ReadonlySet<string> = new Set(['title', 'owner']);

/** The translated texts of a front matter that begins at `offset`; none in one that cannot be read. */
export function frontWords(front: string, offset: number): FrontWords[] {
  const { contents } = parseDocument(front, { logLevel: 'silent' });
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }): FrontWords[] => {
    const name = isScalar(key) && typeof key.value === 'string' ? key.value : '';
    if (!translated.has(name) || !isScalar(value) || typeof value.value !== 'string' || !value.range)
      return [];
    const [start, end] = value.range;
    // A block of lines ends with its line end, which belongs to the file.
    const written = front.slice(start, end).trimEnd();
    return [{ name, text: value.value.trim(), start: offset + start, end: offset + start + written.length }];
  });
}

/** A text as YAML, quoted as the one before it: without quotes only where it reads as itself. */
export function writtenScalar(text: string, was: string): string {
  const quote = was.startsWith("'") ? 'QUOTE_SINGLE' : was.startsWith('"') ? 'QUOTE_DOUBLE' : 'PLAIN';
  return spellText(inOneLine(text), { indent: null, newline: '\n' }, quote);
}

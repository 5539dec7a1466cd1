import { inOneLine } from '../texts/text-lines.ts';

/** Where the value of an attribute of a directive stands in its text, without its quotes. */
export interface AttributePlace {
  name: string;
  start: number;
  end: number;
  /** Empty: it was written without. */
  quote: string;
}

const attribute = /\s*(?:[#.][\w-]+|([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`}]+)))?)/y;

/** The attributes between the braces that begin at `at`; none where there are no braces. */
export function attributePlaces(text: string, at: number): AttributePlace[] {
  if (text[at] !== '{') return [];
  const places: AttributePlace[] = [];
  attribute.lastIndex = at + 1;
  for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
    const [whole, name, double, single, bare] = found;
    const value = double ?? single ?? bare;
    if (name === undefined || value === undefined) continue;
    const quote = double !== undefined ? '"' : single !== undefined ? "'" : '';
    const end = found.index + whole.length - quote.length;
    places.push({ name, start: end - value.length, end, quote });
  }
  return places;
}

/** A value as it stands in a text: what the quotes around it would end is written as a reference. */
export function writtenAttribute(value: string, { quote }: Pick<AttributePlace, 'quote'>): string {
  const line = inOneLine(value).replace(/&(?=#|\w+;)/g, '&amp;');
  return quote === ''
    ? `"${line.replaceAll('"', '&quot;')}"`
    : line.replaceAll(quote, quote === '"' ? '&quot;' : '&#39;');
}

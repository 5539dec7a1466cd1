import { type Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { TableError } from './table.ts';

export interface XmlVisitor {
  /** `name` without its prefix, and so are the attributes' names but for `r:id`. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads a part of a workbook in one pass, without holding it. A document type has no business in one, and is where
 * entities would be declared. Throws TableError.
 */
export async function walkXml(stream: Readable, visitor: XmlVisitor): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const broken = () => {
    throw new TableError('WORKBOOK_BROKEN');
  };
  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('opentag', ({ name, attributes }) => visitor.open?.(local(name), attributes));
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('closetag', ({ name }) => visitor.close?.(local(name)));
  stream.setEncoding('utf8');
  try {
    for await (const chunk of stream) parser.write(String(chunk));
    parser.close();
  } finally {
    stream.destroy();
  }
}

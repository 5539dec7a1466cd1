import { SaxesParser } from 'saxes';
import { refuse } from '../fault.ts';
import { declaredEncoding } from './xml-declaration.ts';
import type { XmlElement } from './xml-element.ts';

export { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml-element.ts';

const maxDepth = 512;
/** Elements and attributes together: a manifest of 5,000 items with sequencing has fewer. */
const maxNodes = 300_000;

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

const encodingOf = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) return 'utf-32';
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0, 0x3f, 0)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, 0x3c, 0, 0x3f)) return 'utf-16be';
  return declaredEncoding(bytes) ?? 'utf-8';
};

/** Text, and whether its encoding was guessed. */
export interface DecodedXml {
  text: string;
  isGuessed: boolean;
}

/**
 * The text of an XML document: byte order mark first, then the declaration, then UTF-8. Bytes that are no UTF-8 are
 * what old tools write without saying so: windows-1252. Refuses an unknown encoding, and bytes that do not fit one
 * that was named.
 */
export const decodeXml = (bytes: Uint8Array): DecodedXml => {
  const encoding = encodingOf(bytes);
  const decoded = (label: string) => new TextDecoder(label, { fatal: true }).decode(bytes).trimStart();
  try {
    return { text: decoded(encoding), isGuessed: false };
  } catch {
    if (encoding === 'utf-8' && !startsWith(bytes, 0xef, 0xbb, 0xbf))
      return { text: decoded('windows-1252'), isGuessed: true };
    return refuse('MANIFEST_ENCODING', { params: { encoding } });
  }
};

const attributeName = ({ name, prefix, local }: { name: string; prefix: string; local: string }) =>
  prefix === 'xml' ? name : local;

/**
 * Reads XML strictly, in one pass without recursion. No entity is ever expanded but the five of XML itself; a
 * document that declares any is refused, another DOCTYPE is read over. Prefixes without a namespace, common in
 * hand-made manifests, are let pass.
 */
export const parseXml = (xml: string): XmlElement => {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let nodes = 0;
  const count = () => {
    nodes += 1;
    if (nodes > maxNodes) refuse('MANIFEST_TOO_LARGE', { params: { limit: maxNodes } });
  };
  parser.on('attribute', count);
  parser.on('error', (error) => {
    if (error.message.includes('unbound namespace prefix')) return;
    refuse('MANIFEST_NOT_XML', { params: { line: parser.line, column: parser.column } });
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) refuse('MANIFEST_ENTITIES');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    count();
    if (open.length >= maxDepth) refuse('MANIFEST_TOO_DEEP', { params: { limit: maxDepth } });
    const named = Object.values(attributes).filter(
      ({ prefix, local: own }) => prefix !== 'xmlns' && own !== 'xmlns',
    );
    const element: XmlElement = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(named.map((attribute) => [attributeName(attribute), attribute.value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root ?? refuse('MANIFEST_NOT_XML', { params: { line: parser.line, column: parser.column } });
};

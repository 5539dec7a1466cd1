import { SaxesParser } from 'saxes';
import { FileRefused } from '../question.ts';
import { xmlText } from '../texts/xml-text.ts';

/** An element; texts and children in their order. */
export interface Element {
  /** Without prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  nodes: (Element | string)[];
  line: number;
}

const MOST_NODES = 100_000;
const DEEPEST = 100;

const local = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/**
 * Reads XML strictly, in one pass. No entity is expanded but the five of XML itself: a document that declares any is
 * refused, and nothing outside the text is ever fetched.
 */
export function parseXml(text: string, mostNodes = MOST_NODES): Element {
  const parser = new SaxesParser({ xmlns: false });
  const open: Element[] = [];
  let root: Element | null = null;
  let nodes = 0;
  parser.on('error', () => {
    throw new FileRefused('NOT_XML', { line: parser.line });
  });
  parser.on('doctype', (doctype) => {
    if (/<!\s*ENTITY/i.test(doctype)) throw new FileRefused('XML_ENTITIES');
  });
  parser.on('opentag', ({ name, attributes }) => {
    nodes += 1 + Object.keys(attributes).length;
    if (nodes > mostNodes || open.length >= DEEPEST) throw new FileRefused('XML_LARGE');
    const given = Object.entries(attributes).map(([key, value]) => [local(key), value]);
    const element = {
      name: local(name),
      attributes: Object.fromEntries(given),
      nodes: [],
      line: parser.line,
    };
    open.at(-1)?.nodes.push(element);
    root ??= element;
    open.push(element);
  });
  const add = (words: string): void => {
    open.at(-1)?.nodes.push(words);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  if (!root) throw new FileRefused('NOT_XML', { line: parser.line });
  return root;
}

export const childrenOf = (element: Element): Element[] =>
  element.nodes.filter((node) => typeof node !== 'string');

export const named = (element: Element | undefined, name: string): Element[] =>
  element ? childrenOf(element).filter((child) => child.name === name) : [];

export const first = (element: Element | undefined, name: string): Element | undefined =>
  named(element, name)[0];

/** Own text and that of everything inside. */
export const textOf = (element: Element | undefined): string =>
  element ? element.nodes.map((node) => (typeof node === 'string' ? node : textOf(node))).join('') : '';

/** Of descendants, at any depth. */
export const within = (element: Element, name: string): Element[] =>
  childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);

/** What is inside an element, as HTML again; attributes are not needed. */
export const htmlOf = (element: Element): string =>
  element.nodes
    .map((node) =>
      typeof node === 'string' ? xmlText(node) : `<${node.name}>${htmlOf(node)}</${node.name}>`,
    )
    .join('');

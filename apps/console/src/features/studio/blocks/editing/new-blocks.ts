import { allowedDirectives, directives, sectionNames, type TextKind } from '@campus/content-format/blocks';
import type { Node } from 'prosemirror-model';
import { attributesIn, nameOf, schema, type Attributes } from '../model/schema.ts';

/** Blocks without a directive that one can add. */
export const plainBlocks = ['heading', 'subheading', 'bullets', 'numbers', 'quote', 'table'] as const;

/** A paragraph is what one gets by writing; of a term, a citation and a missing fact, see the words. */
const inWords: ReadonlySet<string> = new Set(
  [...directives].filter(([, { form }]) => form === 'textDirective').map(([name]) => name),
);

/** Kinds of text that have headings of their own. */
const headed: ReadonlySet<TextKind> = new Set(['lesson', 'card', 'paper', 'unit']);

/** What may be added to a kind of text, by name; a section once. */
export function blockNames(kind: TextKind, doc: Node): string[] {
  const plain = plainBlocks.filter((name) => headed.has(kind) || !name.endsWith('heading'));
  const own = [...directives.keys()].filter(
    (name) => allowedDirectives[kind].has(name) && !inWords.has(name),
  );
  const had = new Set<string>();
  doc.forEach((node) => had.add(nameOf(node)));
  const sections = kind === 'lesson' ? [...sectionNames].filter((name) => !had.has(name)) : [];
  return [...plain, ...own, ...sections];
}

const paragraph = (): Node => schema.node('paragraph');
const item = (checked: boolean | null = null): Node => schema.node('item', { checked }, [paragraph()]);
const cells = (count: number): Node =>
  schema.node(
    'row',
    null,
    Array.from({ length: count }, () => schema.node('cell')),
  );

/** What a new block says between its braces: everything it must, and a first choice where there are few. */
function firstAttributes(name: string, doc: Node, locale: string): Attributes {
  const asked = Object.fromEntries((directives.get(name)?.required ?? []).map((key) => [key, '']));
  if (name === 'callout') return { ...asked, kind: 'note' };
  if (name === 'field') return { id: freshId(doc, name), kind: 'long' };
  if (name === 'check') return { id: freshId(doc, name) };
  if (name === 'message') return { lang: locale };
  return asked;
}

/** An id that no check and no field of the text has. */
function freshId(doc: Node, name: string): string {
  const taken = new Set<string>();
  doc.descendants((node) => void taken.add(attributesIn(node).id ?? ''));
  for (let at = 1; ; at++) if (!taken.has(`${name}-${at}`)) return `${name}-${at}`;
}

/** A block by its name, ready to be written in. */
export function newBlock(name: string, doc: Node, locale: string): Node {
  const attrs = { name, attributes: firstAttributes(name, doc, locale) };
  switch (name) {
    case 'heading':
      return schema.node('heading', { level: 2 });
    case 'subheading':
      return schema.node('heading', { level: 3 });
    case 'bullets':
      return schema.node('list', { ordered: false }, [item()]);
    case 'numbers':
      return schema.node('list', { ordered: true }, [item()]);
    case 'quote':
      return schema.node('quote', null, [paragraph()]);
    case 'table':
      return schema.node('table', { align: [null, null] }, [cells(2), cells(2), cells(2)]);
    case 'check':
      return schema.node('check', attrs, [
        paragraph(),
        schema.node('list', null, [item(true), item(false), item(false)]),
      ]);
    case 'map':
      return schema.node('box', attrs, [schema.node('label'), schema.node('list', null, [item(), item()])]);
    default:
      if (sectionNames.has(name))
        return schema.node('section', attrs, name === 'sources' ? [] : [paragraph()]);
      return directives.get(name)?.form === 'containerDirective'
        ? schema.node('box', attrs, [schema.node('label'), paragraph()])
        : schema.node('leaf', attrs);
  }
}

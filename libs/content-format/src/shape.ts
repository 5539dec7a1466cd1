import type { Nodes } from 'mdast';
import type { Locale } from './bundle.ts';
import { everyNode, plainText } from './markdown/parse-markdown.ts';
import { describeDifference, describeNumbers } from './texts/numbers.ts';

/** What must be alike in every language of a text. */
export interface Shape {
  locale: Locale;
  /** Directives with what identifies them, headings and tables. */
  directives: string[];
  /** Lesson keys, and the kind of every other link. */
  links: string[];
  /** All text, for its numbers. */
  text: string;
}

/** `title`: words of the same text outside its nodes. */
export function shapeOf(nodes: readonly Nodes[], locale: Locale, title = ''): Shape {
  const shape: Shape = { locale, directives: [], links: [], text: '' };
  const cites = new Set<Nodes>();
  for (const top of nodes) {
    for (const node of everyNode(top)) {
      if (node.type === 'link')
        shape.links.push(node.url.startsWith('lesson:') ? node.url : node.url.replace(/:.*/s, ''));
      if (node.type === 'heading' && node.depth > 2) shape.directives.push('#'.repeat(node.depth));
      if (node.type === 'table')
        shape.directives.push(`table of ${node.children[0]?.children.length ?? 0} columns`);
      if (node.type === 'textDirective' && node.name === 'cite') cites.add(node);
      const name = directiveName(node);
      if (name) shape.directives.push(name);
    }
  }
  shape.text = [title, ...nodes.map((node) => plainText(node, (each) => cites.has(each)))].join('\n');
  return { ...shape, directives: shape.directives.sort(), links: shape.links.sort() };
}

/** How a translation differs from the source language, in words. */
export function differences(original: Shape, translation: Shape): string[] {
  return [
    describeDifference('directives and headings', original.directives, translation.directives),
    describeDifference('links', original.links, translation.links),
    describeNumbers(original, translation),
  ].filter((reason) => reason !== null);
}

/** A directive with what must not change in translation: ids, keys, kinds, and which answers are right. */
function directiveName(node: Nodes): string | null {
  if (node.type !== 'containerDirective' && node.type !== 'leafDirective' && node.type !== 'textDirective')
    return null;
  const { id, key, kind, plan, lang } = node.attributes ?? {};
  const details = [id, key, kind, plan ? `plan=${plan}` : null, lang ? `lang=${lang}` : null].filter((each) =>
    Boolean(each),
  );
  if (node.name === 'cite')
    details.push(
      plainText({ type: 'paragraph', children: node.type === 'textDirective' ? node.children : [] }).trim(),
    );
  if (node.name === 'check') details.push(checkMarks(node));
  return details.length > 0 ? `${node.name} ${details.join(' ')}` : node.name;
}

function checkMarks(check: Nodes): string {
  const items = [...everyNode(check)].flatMap((node) =>
    node.type === 'listItem' ? [node.checked === true ? 'x' : '-'] : [],
  );
  return `[${items.join('')}]`;
}

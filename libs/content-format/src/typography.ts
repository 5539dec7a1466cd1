import type { Nodes } from 'mdast';
import type { Locale } from './bundle.ts';

const noBreak = '\u00A0';

/**
 * Spaces at which a line must not break, which no keyboard makes easy to write: before the high punctuation and
 * inside the quotation marks of French, and between the groups of a long number in any language.
 */
export function withFirmSpaces(text: string, locale: Locale): string {
  const numbers = text.replace(/(\d) (?=\d{3}(?!\d))/g, `$1${noBreak}`);
  if (locale !== 'fr') return numbers;
  return numbers.replace(/ (?=[;:?!»%])/g, noBreak).replace(/« /g, `«${noBreak}`);
}

/** Makes the spaces of a whole text firm, in place; a message in another language by the rules of its own. */
export function firmSpacesIn(node: Nodes, locale: Locale): void {
  if (node.type === 'text') node.value = withFirmSpaces(node.value, locale);
  if (!('children' in node)) return;
  const lang =
    node.type === 'containerDirective' && node.name === 'message' ? node.attributes?.['lang'] : null;
  for (const child of node.children) firmSpacesIn(child, lang ?? locale);
}

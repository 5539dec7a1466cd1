import type { Nodes } from 'mdast';
import type { Locale } from '../bundle.ts';
import { lineOf } from '../markdown/parse-markdown.ts';
import { askedOfNumbers } from './stray-numbers.ts';
import { shown } from './typography.ts';

/** Asks for the numbers of a whole text; a message in another language follows that language's rules. */
export function noteNumbersIn(
  node: Nodes,
  locale: Locale,
  note: (line: number, reason: string) => void,
): void {
  const noteEach = (text: string) => {
    for (const reason of askedOfNumbers(text, locale)) note(lineOf(node), reason);
  };
  if (node.type === 'text') noteEach(node.value);
  if ('attributes' in node && node.attributes)
    for (const name of shown) noteEach(node.attributes[name] ?? '');
  if (!('children' in node)) return;
  const lang =
    node.type === 'containerDirective' && node.name === 'message' ? node.attributes?.['lang'] : null;
  for (const child of node.children) noteNumbersIn(child, lang ?? locale, note);
}

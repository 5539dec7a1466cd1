import type { Nodes } from 'mdast';
import type { Locale } from '../bundle.ts';
import type { Section } from '../lessons/lesson-structure.ts';
import { everyNode, lineOf, plainText } from '../markdown/parse-markdown.ts';
import type { Place } from '../problems.ts';
import type { OptionSet } from './option-set.ts';

/** The checks of a lesson in one language, as options alone. */
export function optionsOfChecks(
  sections: readonly (Section | null)[],
  locale: Locale,
  placeOf: (line: number) => Place,
): OptionSet[] {
  return sections
    .flatMap((section) => section?.nodes ?? [])
    .flatMap((node) => [...everyNode(node)])
    .filter((node) => node.type === 'containerDirective' && node.name === 'check')
    .map((check) => ({ place: placeOf(lineOf(check)), locale, options: optionsOf(check) }));
}

const optionsOf = (check: Nodes): OptionSet['options'] =>
  [...everyNode(check)].flatMap((node) => {
    const [text] = node.type === 'listItem' ? node.children : [];
    return node.type === 'listItem' && text
      ? { text: plainText(text).trim(), isRight: node.checked === true }
      : [];
  });

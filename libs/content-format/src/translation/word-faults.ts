import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { differences, shapeOf } from '../shape.ts';
import { isPlain, type TextBlock } from './cut-text.ts';

/** A block with its language. */
export interface BlockIn {
  block: Pick<TextBlock, 'kind' | 'text'>;
  locale: string;
}

/** What of a block the words of its translation lack or have beyond it: directives, links, numbers; in English. */
export function wordFaults(source: BlockIn, target: BlockIn): string[] {
  const [one, other] = [shapeIn(source), shapeIn(target)];
  return [...differences(one, other), ...blankFaults(source.block.text, target.block.text)];
}

/** A text with blanks has each of them in every language, as `[[1]]`. */
function blankFaults(source: string, target: string): string[] {
  const blanksOf = (text: string): string[] => text.match(/\[\[[^[\]]+\]\]/g) ?? [];
  const [here, there] = [blanksOf(source), blanksOf(target)];
  return [
    ...here.filter((blank) => !there.includes(blank)).map((blank) => `lacks the blank ${blank}`),
    ...there
      .filter((blank) => !here.includes(blank))
      .map((blank) => `has a blank ${blank} that its source lacks`),
  ];
}

const shapeIn = ({ block: { kind, text }, locale }: BlockIn) =>
  isPlain(kind) ? shapeOf([], locale, text) : shapeOf(parseMarkdown(text).children, locale);

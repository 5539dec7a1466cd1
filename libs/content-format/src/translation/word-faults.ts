import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { differences, shapeOf } from '../shape.ts';
import type { TextBlock } from './cut-text.ts';

/** A block with its language. */
export interface BlockIn {
  block: Pick<TextBlock, 'kind' | 'text'>;
  locale: string;
}

/** What of a block the words of its translation lack or have beyond it: directives, links, numbers; in English. */
export function wordFaults(source: BlockIn, target: BlockIn): string[] {
  const [one, other] = [shapeIn(source), shapeIn(target)];
  return differences(one, other);
}

const shapeIn = ({ block: { kind, text }, locale }: BlockIn) =>
  kind === 'front' || kind === 'attribute'
    ? shapeOf([], locale, text)
    : shapeOf(parseMarkdown(text).children, locale);

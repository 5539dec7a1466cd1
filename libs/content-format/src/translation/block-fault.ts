import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { hasMarkup } from '../texts/markup.ts';
import { type BlockKind, cutText, type TextBlock } from './cut-text.ts';

/**
 * Why words cannot stand in a block: there are none, they would be something else there than words, or they are Markdown
 * where none is read.
 */
export type BlockFault = 'EMPTY' | 'OTHER_FORM' | 'MARKUP';

type OfMarkdown = Exclude<BlockKind, 'front' | 'attribute' | 'words' | 'line' | 'prose'>;

/** The smallest text with a block of a kind. */
const around: Readonly<Record<OfMarkdown, (words: string) => string>> = {
  heading: (words) => `# ${words}`,
  paragraph: (words) => `:::part\n${words}`,
  item: (words) => `- ${words}`,
  cell: (words) => `|${words}|\n|-|`,
  label: (words) => `::part[${words}]`,
};

/** Null: words put into a block of this kind are what is cut out of it again. */
export function blockFault({ kind }: Pick<TextBlock, 'kind'>, words: string): BlockFault | null {
  const text = words.trim().replace(/\r?\n[ \t]*/g, '\n');
  if (text === '') return 'EMPTY';
  if (kind === 'front' || kind === 'attribute' || kind === 'prose') return null;
  if (kind === 'words') return hasMarkup(text) ? 'MARKUP' : null;
  if (kind === 'line') {
    const [only, ...more] = parseMarkdown(text).children;
    return only?.type === 'paragraph' && more.length === 0 ? null : 'OTHER_FORM';
  }
  const [only, ...more] = cutText(around[kind](text)).blocks;
  return only?.kind === kind && only.text === text && more.length === 0 ? null : 'OTHER_FORM';
}

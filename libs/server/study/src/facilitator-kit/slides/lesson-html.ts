import { type Block, type Run } from '@campus/platform/documents/blocks.ts';
import { blocksOf, runsOf } from '@campus/platform/documents/html-blocks.ts';

/** A drawing of a lesson, by the hash of its bytes. */
export interface FoundFigure {
  picture: string;
  alt: string;
  caption: string;
}

/** A self-check, which becomes a question for the room. */
export interface FoundCheck {
  question: Run[];
  options: { text: Run[]; isRight: boolean; feedback: string }[];
}

const FIGURE = /<figure class="figure"><img ([^>]*)>(?:<figcaption>([\s\S]*?)<\/figcaption>)?<\/figure>/g;
const CHECK = /<fieldset class="check"[^>]*><legend>([\s\S]*?)<\/legend>([\s\S]*?)<\/fieldset>/g;
const OPTION =
  /data-right="(true|false)"><span class="check-text">([\s\S]*?)<\/span><\/label>(?:<p class="check-feedback" hidden>([\s\S]*?)<\/p>)?/g;
/** In a lesson a citation is a mark; in a deck the sources are on the last slide. */
const CITATION = / ?<(a|span) class="cite"[\s\S]*?<\/\1>/g;

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

const wordsOf = (html: string): string => textOf(runsOf(html));

export const figuresIn = (html: string): FoundFigure[] =>
  Array.from(html.matchAll(FIGURE), ([, attributes = '', caption = '']) => ({
    picture: /src="\/media\/([0-9a-f]{64})\//.exec(attributes)?.[1] ?? '',
    alt: wordsOf(/ alt="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    caption: wordsOf(caption),
  })).filter(({ picture }) => picture !== '');

export const checksIn = (html: string): FoundCheck[] =>
  Array.from(html.matchAll(CHECK), ([, question = '', options = '']) => ({
    question: runsOf(question),
    options: Array.from(options.matchAll(OPTION), ([, right, text = '', feedback = '']) => ({
      text: runsOf(text),
      isRight: right === 'true',
      feedback: wordsOf(feedback),
    })),
  }));

/** The prose of a screen, without drawings and questions. */
export const proseOf = (html: string): Block[] =>
  blocksOf(html.replaceAll(FIGURE, '').replaceAll(CHECK, '').replaceAll(CITATION, ''));

/** A paper of the kit cut at its headings. */
export const sectionsIn = (html: string): { title: string; html: string }[] =>
  html
    .split('<h2>')
    .slice(1)
    .map((part) => {
      const [title = '', rest = ''] = part.split('</h2>');
      return { title: wordsOf(title), html: rest };
    });

/**
 * Length of a sentence in characters: a longer one cannot be read from the back of the room, a shorter one
 * means nothing without its context.
 */
const SENTENCE = { least: 30, most: 150 };

/** As sentences do; an item of a list may begin in small letters. */
const BEGINS = /^\s*[\p{Lu}\p{N}«¿¡“]/u;

const isSet = (block: Block): block is Extract<Block, { runs: Run[] }> => block.kind !== 'table';

/** The sentence in which a screen uses bold: what its author wants remembered. Empty: none can stand alone. */
export function keySentence(blocks: readonly Block[]): string {
  for (const { runs } of blocks.filter(isSet)) {
    const bold = runs.find(({ isBold, text }) => isBold && text.trim().length > 8);
    if (!bold) continue;
    const sentence = textOf(runs)
      .split(/(?<=[.!?…])\s+/)
      .find((each) => each.includes(bold.text.trim().split(/(?<=[.!?…])\s+/)[0] ?? ''));
    const { length } = sentence ?? '';
    if (sentence && BEGINS.test(sentence) && length >= SENTENCE.least && length <= SENTENCE.most)
      return sentence.trim();
  }
  return '';
}

/** Blocks as lines of plain text, for the speaker's notes. */
export const plainOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.map(textOf).join(' | ')).join('\n')
        : block.kind === 'item'
          ? `${block.mark} ${textOf(block.runs)}`
          : textOf(block.runs),
    )
    .join('\n');

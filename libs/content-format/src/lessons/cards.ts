import type { Root } from 'mdast';
import type { BundleCard, CardText, Locale } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import { wordsIn } from './lesson-structure.ts';
import { labelAndBody } from '../markdown/hast.ts';
import { lineOf, plainText } from '../markdown/parse-markdown.ts';
import { readMarkdown, renderNodes } from '../markdown/render.ts';
import type { RenderContext } from '../markdown/render-context.ts';
import type { StaleText } from '../problems.ts';
import { compareSections, sectionsOf } from './sections.ts';
import { sourceLine } from '../sources/source-list.ts';
import { vocabularyKeys } from '../tags.ts';
import {
  citedSources,
  noteStale,
  textContext,
  type TextSource,
  type TextSources,
} from '../texts/text-source.ts';

/** One printed page: fewer words look empty, more do not fit. */
export const cardWords = { least: 200, most: 330, limit: 340 };

/** A template of a card, as written. */
interface Message {
  lang: Locale;
  title: string;
  /** White space does not count. */
  text: string;
  line: number;
}

interface ReadCard {
  source: TextSource;
  context: RenderContext;
  root: Root;
}

/** Checks and renders a card in all its languages; null when its source language is missing. */
export function buildCard(
  sources: TextSources,
  course: CourseContext,
  stale: StaleText[],
): BundleCard | null {
  const original = sources.get(course.source);
  if (!original) return null;
  const { front } = original;
  const sourceKeys = citedSources(original, course);
  const listed = sourceKeys.flatMap((key) => course.sources.get(key) ?? []);
  const cards = [...sources.values()].map((source): ReadCard => {
    const context = textContext(source, 'card', sourceKeys, course);
    return { source, context, root: readMarkdown(source.body, context) };
  });
  const first = cards.find(({ source }) => source === original);
  const texts: Record<Locale, CardText> = {};
  for (const card of cards) {
    const { source, context, root } = card;
    checkMessages(card, course);
    if (first && card !== first) {
      compareSections(sectionsOf(root), sectionsOf(first.root), source, course);
      compareMessages(card, first, course);
    }
    const words = wordsIn({ nodes: root.children });
    checkLength(words, source, course);
    texts[source.locale] = {
      title: source.title,
      html: renderNodes(root.children, context),
      sources: sourceLine(listed, source.locale),
      words,
      stale: noteStale(source, original, stale),
    };
  }
  return {
    uuid: front.at('uuid').uuid(),
    key: front.at('key').key(),
    guidelines: front.has('guidelines') ? vocabularyKeys(front.at('guidelines'), 'guidelines') : [],
    texts,
  };
}

function checkLength(words: number, { file, locale }: TextSource, course: CourseContext): void {
  const { least, most, limit } = cardWords;
  if (words > limit) {
    const reason = `this card has ${words} words in ${locale}; more than ${limit} do not fit on one page`;
    course.problems.add({ file, line: 1 }, 'card', reason);
  } else if (words < least || words > most) {
    const reason = `this card has ${words} words in ${locale}; one page is ${least} to ${most}`;
    course.notes.add({ file, line: 1 }, 'card', reason);
  }
}

function messagesOf({ root, source }: ReadCard): Message[] {
  const lines = source.body.split('\n');
  return root.children.flatMap((node) => {
    if (node.type !== 'containerDirective' || node.name !== 'message') return [];
    const { label } = labelAndBody(node);
    const [start, end] = [lineOf(node), node.position?.end.line ?? lineOf(node)];
    return {
      lang: node.attributes?.['lang'] ?? '',
      title: label ? plainText(label).trim() : '',
      text: lines
        .slice(start, end - 1)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
      line: start + source.offset,
    };
  });
}

/** Every message must exist in all languages of the course, in their order. */
function checkMessages(card: ReadCard, course: CourseContext): void {
  const { locales } = course;
  messagesOf(card).forEach(({ lang, line }, index, all) => {
    const wanted = locales[index % locales.length] ?? '';
    const isLast = index === all.length - 1;
    const order = locales.join(', ');
    const report = (reason: string): void =>
      course.problems.add({ file: card.source.file, line }, 'language-missing', reason);
    if (lang !== wanted)
      report(`a message comes in ${order}, in this order; here should be the one in ${wanted}`);
    else if (isLast && all.length % locales.length > 0)
      report(`a message comes in ${order}; after this one the others are missing`);
  });
}

/** A message is sent as it is, in whatever language its sender reads. */
function compareMessages(card: ReadCard, first: ReadCard, course: CourseContext): void {
  const there = messagesOf(first);
  messagesOf(card).forEach(({ lang, title, text, line }, index) => {
    const original = there[index];
    if (!original || original.lang !== lang || (original.title === title && original.text === text)) return;
    const what = original.title === title ? 'text' : 'title';
    const reason = `the ${what} of this message in ${lang} differs from the ${course.source} file; a message reads the same in every file`;
    course.problems.add({ file: card.source.file, line }, 'structure', reason);
  });
}

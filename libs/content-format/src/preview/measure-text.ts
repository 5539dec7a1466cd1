import type { Nodes } from 'mdast';
import type { Locale } from '../bundle.ts';
import { screenWords, splitLesson, wordsIn, type Section } from '../lessons/lesson-structure.ts';
import { everyNode, lineOf, parseMarkdown, plainText } from '../markdown/parse-markdown.ts';
import type { References } from '../markdown/render-context.ts';
import { splitFrontMatter } from '../texts/front-matter.ts';
import { asRead, inOneLine } from '../texts/text-lines.ts';
import { readingEase } from './reading-ease.ts';

/** What a writer may want to look at again. */
export type TextHint =
  | { kind: 'long-screen'; line: number; screen: string; words: number; most: number }
  | { kind: 'no-alt'; line: number; name: string }
  | { kind: 'no-term'; line: number; key: string }
  | { kind: 'no-source'; line: number; key: string }
  | { kind: 'not-listed'; line: number; key: string }
  | { kind: 'no-proof'; line: number; words: string };

export interface TextMeasures {
  /** The screens of a lesson, or the whole of another text. */
  screens: { title: string; words: number }[];
  /** Most words a screen may have; null: no screens. */
  most: number | null;
  /** From 0 to 100; null: too few words to tell. */
  ease: number | null;
  hints: TextHint[];
}

const isNamed = (node: Nodes, ...names: string[]): boolean =>
  'name' in node && names.includes(node.name ?? '');

/** A year, a share or a count: what a reader may ask the source of. */
const figure = /\d{3}|\d[\d.,\u00a0\u202f]*\s?%/;

/** Passages with figures and no citation in them or in their box. */
function* unproven(nodes: readonly Nodes[], words: { line: (node: Nodes) => number }): Generator<TextHint> {
  for (const node of nodes) {
    if (isNamed(node, 'check', 'plan', 'sources', 'field', 'figure', 'map', 'message')) continue;
    const isPassage =
      ['paragraph', 'list', 'table', 'blockquote'].includes(node.type) || isNamed(node, 'callout');
    if (!isPassage) {
      if ('children' in node) yield* unproven(node.children, words);
      continue;
    }
    const all = [...everyNode(node)];
    if (all.some((each) => isNamed(each, 'cite') || each.type === 'link')) continue;
    const text = inOneLine(plainText(node));
    if (figure.test(text)) yield { kind: 'no-proof', line: words.line(node), words: text.slice(0, 80) };
  }
}

/** Counts and hints for whoever writes a text; faults are for the check. */
export function measureText(
  text: string,
  kind: 'lesson' | 'other',
  locale: Locale,
  references: References,
): TextMeasures {
  const { body, offset, front } = splitFrontMatter(asRead(text)) ?? { body: text, offset: 0, front: '' };
  const root = parseMarkdown(body);
  const { screens, extended, plan } = splitLesson(root, '');
  const parts: Section[] = kind === 'lesson' ? screens : [{ title: '', line: 1, nodes: root.children }];
  const line = (node: Nodes): number => lineOf(node) + offset;
  const hints: TextHint[] = [];
  if (kind === 'lesson')
    for (const screen of screens) {
      const words = wordsIn(screen);
      if (words > screenWords)
        hints.push({
          kind: 'long-screen',
          line: screen.line + offset,
          screen: screen.title,
          words,
          most: screenWords,
        });
    }
  for (const node of everyNode(root)) {
    if (node.type !== 'textDirective' && node.type !== 'leafDirective' && node.type !== 'containerDirective')
      continue;
    const { name, attributes } = node;
    if (isNamed(node, 'figure', 'map') && !attributes?.alt?.trim())
      hints.push({ kind: 'no-alt', line: line(node), name });
    if (name === 'term') {
      const key = attributes?.key ?? '';
      if (!references.terms.has(key)) hints.push({ kind: 'no-term', line: line(node), key });
    }
    if (name !== 'cite') continue;
    const key = plainText(node).trim();
    if (!references.sources.has(key)) hints.push({ kind: 'no-source', line: line(node), key });
    else if (!new RegExp(`^sources:[^]*?(?<![\\w-])${escaped(key)}(?![\\w-])`, 'm').test(front))
      hints.push({ kind: 'not-listed', line: line(node), key });
  }
  if (kind === 'lesson') hints.push(...unproven(root.children, { line }));
  const read = [...parts, extended, plan].flatMap((section) => section?.nodes ?? []);
  const said = read.map((node) => plainText(node, (each) => isNamed(each, 'cite'))).join('\n');
  return {
    screens: parts.map((section) => ({ title: section.title, words: wordsIn(section) })),
    most: kind === 'lesson' ? screenWords : null,
    ease: readingEase(said, locale),
    hints: hints.toSorted((one, other) => one.line - other.line),
  };
}

const escaped = (key: string): string => key.replace(/[^\w-]/g, '\\$&');

/** Written marks and what they may begin. */
const MARKS = /[\\`*_[\]<>~|&]/g;

/**
 * Words as Markdown that says nothing but these words: no emphasis, link, directive, table or element can come of it.
 */
export function markdownOf(words: string): string {
  return words
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(MARKS, '\\$&')
        .replace(/:(?=[:\p{L}])/gu, '\\:')
        .replace(/^([#+=-])/, '\\$1')
        .replace(/^(\d{1,9})([.)])/, '$1\\$2'),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Markdown of a stranger: it keeps its emphasis, but no element can come of it. */
export function withoutElements(markdown: string): { text: string; isChanged: boolean } {
  const text = markdown.replace(/(?<!\\)(\\*)<(?=[a-z/!?])/gi, (whole, slashes: string) =>
    slashes.length % 2 === 1 ? whole : `${slashes}\\<`,
  );
  return { text: text.trim(), isChanged: text !== markdown };
}

/** One paragraph, as options and feedback are. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a reader sees, near enough to compare and to list: words without marks. */
export function wordsOf(markdown: string): string {
  return markdown
    .replace(/:[a-z]+\[([^[\]]*)\](\{[^{}]*\})?/gi, '$1')
    .replace(/(?<!\\)!?\[([^[\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/(?<!\\)(\*\*|\*|__|`)/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Letters and digits only, as pools compare answers. */
export function bareWords(markdown: string): string {
  const text = wordsOf(markdown).toLowerCase().trim();
  return text.replace(/[^\p{L}\p{N}<>=+-]+/gu, ' ').trim() || text;
}

/** What only this campus can show. */
const DIRECTIVE = /(?<![\\\p{L}:]):{1,8}([a-z]+)(?:\[([^\]\n]*)\])?(?:\{[^}\n]*\})?/giu;
const FENCE = /^:{3,}\s*$/gm;

/** Markdown that other systems understand, and the names of what they do not. */
export function portable(markdown: string): { text: string; lost: string[] } {
  const lost = new Set<string>();
  const text = markdown
    .replace(DIRECTIVE, (_, name: string, label: string | undefined) => {
      lost.add(name);
      return name === 'cite' ? '' : (label ?? '');
    })
    .replace(FENCE, '')
    .replace(/\[([^[\]]*)\]\(lesson:[^)]*\)/g, (_, label: string) => {
      lost.add('lesson');
      return label;
    })
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text, lost: [...lost] };
}

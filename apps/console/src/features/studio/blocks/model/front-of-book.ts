import { changedFront, frontWords, splitFrontMatter, writtenScalar } from '@campus/content-format/blocks';
import { editYamlBy } from '@campus/content-format/editing';
import { parse } from 'yaml';
import type { SourceBook } from './source-book.ts';

/** The same file with another front matter: its blocks stand a little further up or down. */
function withFront(book: SourceBook, change: (front: string) => string | null): SourceBook {
  const text = changedFront(book.text, (front) => change(front) ?? front);
  if (text === null || text === book.text) return book;
  const by = text.length - book.text.length;
  return {
    ...book,
    text,
    bodyStart: book.bodyStart + by,
    origins: book.origins.map((origin) => ({ ...origin, start: origin.start + by, end: origin.end + by })),
  };
}

const titleIn = (front: string) => frontWords(front, 0).find(({ name }) => name === 'title');

/** What a text is called; null: it has no title of its own. */
export function titleOf({ text }: SourceBook): string | null {
  const front = splitFrontMatter(text)?.front ?? '';
  return titleIn(front)?.text ?? null;
}

export const withTitle = (book: SourceBook, title: string): SourceBook =>
  withFront(book, (front) => {
    const was = titleIn(front);
    if (!was || title.trim() === '') return null;
    return (
      front.slice(0, was.start) +
      writtenScalar(title.trim(), front.slice(was.start, was.end)) +
      front.slice(was.end)
    );
  });

function listedIn(front: string): unknown[] | null {
  try {
    const read: unknown = parse(front);
    const sources = typeof read === 'object' && read !== null && 'sources' in read ? read.sources : undefined;
    return Array.isArray(sources) ? sources : sources === undefined ? [] : null;
  } catch {
    return null;
  }
}

/** A source that is cited is listed; one that is listed already stays where it is. */
export const withSource = (book: SourceBook, key: string): SourceBook =>
  withFront(book, (front) => {
    const listed = listedIn(front);
    if (!listed || listed.map(String).includes(key)) return null;
    return listed.length === 0
      ? editYamlBy(front, [{ put: [key], at: ['sources'] }])
      : editYamlBy(front, [{ insert: key, at: ['sources', listed.length] }]);
  });

/** The key by which others lead to a text; null: it says none. */
export function keyIn(text: string): string | null {
  try {
    const read: unknown = parse(splitFrontMatter(text)?.front ?? '');
    const key = typeof read === 'object' && read !== null && 'key' in read ? read.key : null;
    return typeof key === 'string' && key !== '' ? key : null;
  } catch {
    return null;
  }
}

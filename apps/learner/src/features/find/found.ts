import type { Answer } from './engine/search-index.ts';
import { marked, snippet, type Piece } from './engine/snippet.ts';
import type { Word } from './engine/words.ts';
import { notePaths } from '../../shared/notes/note-paths.ts';
import { paths } from '../../shared/paths.ts';
import type { FoundText } from './use-find-index.ts';

export const groups = ['lessons', 'cards', 'terms', 'sources', 'sessions', 'notes'] as const;
export type Group = (typeof groups)[number];

/** One result as shown. */
export interface Result {
  key: string;
  group: Group;
  href: string;
  /** Empty where the page has its own title for it. */
  title: Piece[];
  place: string;
  text: Piece[];
}

const groupOf: Record<FoundText['kind'], Group> = {
  ACTIVITY: 'lessons',
  SCREEN: 'lessons',
  CARD: 'cards',
  TERM: 'terms',
  SOURCE: 'sources',
};

const hrefOf = (enrolmentId: string, { kind, id, activityKind, screenId }: FoundText): string => {
  if (kind === 'CARD') return paths.cards(enrolmentId, id);
  if (kind === 'TERM') return notePaths.term(enrolmentId, id);
  if (kind === 'ACTIVITY') return paths.activity(enrolmentId, { kind: activityKind ?? 'LESSON', id });
  return notePaths.screen(enrolmentId, id, screenId);
};

/** Results of the course, the best first; a source that several lessons cite is one. */
export const resultsOf = (
  enrolmentId: string,
  { hits }: Answer<FoundText>,
  wordsOf: (text: string) => Word[],
): Result[] => {
  const sources = new Set<string>();
  return hits.flatMap(({ item, stems }) => {
    if (item.kind === 'SOURCE' && sources.has(item.text)) return [];
    if (item.kind === 'SOURCE') sources.add(item.text);
    return [
      {
        key: `${item.kind} ${item.id} ${item.screenId ?? ''} ${item.kind === 'SOURCE' ? item.text : ''}`,
        group: groupOf[item.kind],
        href: hrefOf(enrolmentId, item),
        title: marked(item.title, wordsOf(item.title), stems),
        place: item.place,
        text: snippet(item.text, wordsOf(item.text), stems),
      },
    ];
  });
};

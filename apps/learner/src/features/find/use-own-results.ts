import { OwnAttendance } from '@campus/api-client';
import { useLocale, useQuery } from '@campus/web-shell';
import { useMemo } from 'react';
import { notePaths } from '../../shared/notes/note-paths.ts';
import { useNotes } from '../../shared/notes/use-notes.ts';
import { paths } from '../../shared/paths.ts';
import { SearchIndex } from './engine/search-index.ts';
import { marked, snippet } from './engine/snippet.ts';
import type { Result } from './found.ts';

interface OwnItem {
  key: string;
  group: 'sessions' | 'notes';
  href: string;
  title: string;
  text: string;
  place: string;
}

export interface OwnResults {
  results: Result[];
  /** None has all the words. */
  isPartial: boolean;
  knows: (stem: string) => boolean;
}

/** Live sessions and own notes: what only this officer has. `isKnown`: words that occur in the course. */
export const useOwnResults = (
  enrolmentId: string,
  words: string,
  isKnown: (stem: string) => boolean,
): OwnResults => {
  const locale = useLocale();
  const { notes } = useNotes(enrolmentId);
  const attendance = useQuery(OwnAttendance, { enrolmentId, locale }).data?.ownAttendance;
  const index = useMemo(() => {
    const items: OwnItem[] = [
      ...(attendance?.sessions ?? []).map(({ id, title }) => ({
        key: `session ${id}`,
        group: 'sessions' as const,
        href: `${paths.course(enrolmentId)}#live-sessions`,
        title,
        text: '',
        place: '',
      })),
      ...notes
        .filter(({ text }) => text !== '')
        .map((note) => ({
          key: `note ${note.id}`,
          group: 'notes' as const,
          href: notePaths.note(enrolmentId, note),
          title: note.screenTitle || note.title,
          text: note.text,
          place: note.screenTitle ? note.title : note.moduleTitle,
        })),
    ];
    return new SearchIndex(items);
  }, [attendance, notes, enrolmentId]);
  return useMemo(() => {
    const { hits, isPartial } = index.search(words, isKnown);
    const results = hits.map(({ item, stems }) => ({
      ...item,
      title: marked(item.title, index.wordsOf(item.title), stems),
      text: snippet(item.text, index.wordsOf(item.text), stems),
    }));
    return { results, isPartial, knows: (stem) => index.knows(stem) };
  }, [index, words, isKnown]);
};

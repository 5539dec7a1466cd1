import type { ActivityKind } from '@campus/api-client';
import { paths } from '../paths.ts';
import type { NotePlace } from './lay-notes.ts';

/** The step after the last screen of a lesson; what is noted there is about the lesson as a whole. */
export const lessonEnd = 'lesson-end';

/** Id of a term on the page of the glossary. */
export const termId = (termKey: string): string => `term-${termKey}`;

/** Addresses that the way to the first lesson does without. */
export const notePaths = {
  /** One screen of a lesson; null: its end. */
  screen: (enrolmentId: string, activityId: string, screenId: string | null) =>
    `/course/${enrolmentId}/lesson/${activityId}#${encodeURIComponent(screenId ?? lessonEnd)}`,
  term: (enrolmentId: string, termKey: string) =>
    `${paths.glossary(enrolmentId)}#${encodeURIComponent(termId(termKey))}`,
  /** Where a note was written: a simulation begins with its debriefs. */
  note: (
    enrolmentId: string,
    {
      activityId,
      cardId,
      termKey,
      screenId,
      activityKind,
    }: NotePlace & { activityKind: ActivityKind | null },
  ) => {
    if (cardId !== null) return paths.cards(enrolmentId, cardId);
    if (termKey !== null) return notePaths.term(enrolmentId, termKey);
    const id = activityId ?? '';
    return activityKind === null || activityKind === 'LESSON'
      ? notePaths.screen(enrolmentId, id, screenId)
      : paths.activity(enrolmentId, { kind: activityKind, id });
  },
  notes: (enrolmentId: string) => `/course/${enrolmentId}/notes`,
} as const;

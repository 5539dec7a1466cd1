import type { ActivityKind } from '@campus/api-client';
import { paths } from '../paths.ts';

/** The step after the last screen of a lesson; what is noted there is about the lesson as a whole. */
export const lessonEnd = 'lesson-end';

/** Where a note was written. */
export interface NotePlace {
  activityId: string;
  /** Null: the end of the lesson, or the debrief. */
  screenId: string | null;
  activityKind: ActivityKind;
}

/** Addresses that the way to the first lesson does without. */
export const notePaths = {
  /** One screen of a lesson; null: its end. */
  screen: (enrolmentId: string, activityId: string, screenId: string | null) =>
    `/course/${enrolmentId}/lesson/${activityId}#${encodeURIComponent(screenId ?? lessonEnd)}`,
  /** Where a note was written: a simulation begins with its debriefs. */
  note: (enrolmentId: string, { activityId, screenId, activityKind }: NotePlace) =>
    activityKind === 'LESSON'
      ? notePaths.screen(enrolmentId, activityId, screenId)
      : paths.activity(enrolmentId, { kind: activityKind, id: activityId }),
  notes: (enrolmentId: string) => `/course/${enrolmentId}/notes`,
} as const;

/** The step after the last screen of a lesson; what is noted there is about the lesson as a whole. */
export const lessonEnd = 'lesson-end';

/** Addresses that the way to the first lesson does without. */
export const notePaths = {
  /** One screen of a lesson; null: its end. */
  screen: (enrolmentId: string, activityId: string, screenId: string | null) =>
    `/course/${enrolmentId}/lesson/${activityId}#${encodeURIComponent(screenId ?? lessonEnd)}`,
  notes: (enrolmentId: string) => `/course/${enrolmentId}/notes`,
} as const;

import type { SeenTextsInput } from '@campus/api-client';
import { useJournal, usePending } from '@campus/web-shell';
import { useCallback, useMemo } from 'react';
import { layTexts, useTextDrafts, type TextDrafts } from '../../shared/use-text-drafts.ts';
import type { Lesson, LessonPlace } from './lesson-data.ts';

/** The texts of the worksheet fields of a lesson, by the id of the field: typed, waiting in the journal, or known to the server. */
export type Worksheet = TextDrafts;

export const useWorksheet = (place: LessonPlace, lesson: Lesson, fetchedAt: number): Worksheet => {
  const { enrolmentId, activityId } = place;
  const journal = useJournal();
  const pending = usePending('fieldWritten', fetchedAt);
  const known = useMemo(() => {
    const mine = pending.filter(
      ({ payload }) => payload.enrolmentId === enrolmentId && payload.activityId === activityId,
    );
    return layTexts(
      lesson.values.map((text) => [text.fieldId, text]),
      mine.map((entry) => [entry.payload.fieldId, entry]),
    );
  }, [lesson.values, pending, enrolmentId, activityId]);
  const record = useCallback(
    (fieldId: string, value: string, seen: SeenTextsInput) =>
      journal.record('fieldWritten', { enrolmentId, activityId, fieldId, value, seen }),
    [journal, enrolmentId, activityId],
  );
  return useTextDrafts(known, record);
};

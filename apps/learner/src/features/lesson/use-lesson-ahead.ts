import { Lesson } from '@campus/api-client';
import { useLocale, useShell } from '@campus/web-shell';
import { useEffect } from 'react';
import type { Lesson as LessonData } from './lesson-data.ts';

/** Brings the next lesson to this device while this one is being read. */
export const useLessonAhead = (enrolmentId: string, next: LessonData['next']): void => {
  const { answers } = useShell();
  const locale = useLocale();
  const activityId = next?.isOpen && next.kind === 'LESSON' ? next.id : null;
  useEffect(() => {
    if (activityId) void answers.prefetch(Lesson, { enrolmentId, activityId, locale });
  }, [answers, enrolmentId, activityId, locale]);
};

/** A gate may open with the last screen of a lesson: once the server has it, the lesson is asked for again. */
export const useOpenedGate = (
  isStillClosed: boolean,
  isSeen: boolean,
  refetch: () => Promise<void>,
): void => {
  const { journal } = useShell();
  useEffect(() => {
    if (!isStillClosed || !isSeen) return;
    let isCurrent = true;
    void journal.flush().then((waiting) => {
      if (isCurrent && waiting === 0) void refetch();
    });
    return () => {
      isCurrent = false;
    };
  }, [isStillClosed, isSeen, journal, refetch]);
};

import { useLocale, useSaveState, useShell } from '@campus/web-shell';
import { useEffect } from 'react';
import type { Lesson as LessonData } from './lesson-data.ts';

/** Brings what comes next to this device once this lesson is being read: a first look at a lesson costs one lesson. */
export const useLessonAhead = (enrolmentId: string, next: LessonData['next'], isReading: boolean): void => {
  const { cache } = useShell();
  const locale = useLocale();
  const ahead = isReading && next?.isOpen ? next : null;
  useEffect(() => {
    if (!ahead) return;
    const bring = async () =>
      (await import('../../shared/keep-figures.ts')).bringNext(cache, ahead, { enrolmentId, locale });
    void bring().catch(() => undefined);
  }, [cache, enrolmentId, ahead, locale]);
};

/** A gate may open with the last screen of a lesson: once the server has everything, the lesson is fetched again. */
export const useOpenedGate = (
  isStillClosed: boolean,
  isSeen: boolean,
  refetch: () => Promise<void>,
): void => {
  const isSaved = useSaveState().waiting === 0;
  useEffect(() => {
    if (isStillClosed && isSeen && isSaved) void refetch();
  }, [isStillClosed, isSeen, isSaved, refetch]);
};

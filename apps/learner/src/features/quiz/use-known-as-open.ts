import { Quiz as QuizQuery } from '@campus/api-client';
import { useLocale, useShell } from '@campus/web-shell';
import { useEffect } from 'react';
import type { Attempt } from './quiz-data.ts';

/**
 * The quiz, as this device keeps it, is told of the attempt that has begun since: whoever goes back to it finds the way
 * on at once, also without a connection.
 */
export const useKnownAsOpen = (enrolmentId: string, { id, activityId, number, startedAt }: Attempt): void => {
  const { cache } = useShell();
  const locale = useLocale();
  useEffect(() => {
    const tell = async () => {
      const variables = { enrolmentId, activityId, locale };
      const quiz = (await cache.kept(QuizQuery, variables))?.quiz;
      if (!quiz || quiz.attempts.some((attempt) => attempt.id === id)) return;
      const attempt = { id, number, startedAt, finishedAt: null, score: null, isPassed: null };
      const known = { ...quiz, attempts: [...quiz.attempts, attempt], mayStart: true, openAttemptId: id };
      await cache.keep(QuizQuery, variables, { quiz: known });
    };
    void tell();
  }, [cache, enrolmentId, activityId, locale, id, number, startedAt]);
};

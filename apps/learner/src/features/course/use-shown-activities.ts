import { Lesson, QuizAttempt } from '@campus/api-client';
import { useLocale, usePending, useShell } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import {
  overlayActivity,
  overlayQuiz,
  overlayScenario,
  overlaySurvey,
  type Activity,
  type Home,
  type KnownLesson,
  type ShownActivity,
} from './overlay.ts';

/** What this device has kept for each of some ids, in whatever language. */
const useKept = <Kept>(ids: readonly string[], read: (id: string) => Promise<Kept | null | undefined>) => {
  const [kept, setKept] = useState<Record<string, Kept>>({});
  const wanted = [...new Set(ids)].sort().join(' ');
  useEffect(() => {
    let isCurrent = true;
    const readOne = async (id: string) => {
      const found = await read(id);
      if (isCurrent && found) setKept((before) => ({ ...before, [id]: found }));
    };
    for (const id of wanted.split(' ').filter(Boolean)) void readOne(id);
    return () => {
      isCurrent = false;
    };
    // The ids stand for what is read of them.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);
  return kept;
};

/** The activities of a home with the work of this device laid over them. */
export interface ShownActivities {
  shown: (activity: Activity) => ShownActivity;
  /** An attempt at this quiz was handed in here, and the home does not know it yet. */
  isHandedIn: (activityId: string) => boolean;
}

/** Lays the work over the activities that the home, asked for at `fetchedAt`, does not know of. */
export const useShownActivities = (home: Home, fetchedAt: number): ShownActivities => {
  const { answers } = useShell();
  const locale = useLocale();
  const { enrolmentId } = home;
  const isHere = ({ payload }: { payload: { enrolmentId: string } }) => payload.enrolmentId === enrolmentId;
  const seen = usePending('screenSeen', fetchedAt).filter(isHere);
  const played = usePending('scenarioPlayed', fetchedAt).filter(isHere);
  const answered = usePending('surveyAnswered', fetchedAt).filter(isHere);
  const finished = usePending('quizFinished', fetchedAt).map(({ payload }) => payload.attemptId);
  const lessons = useKept<KnownLesson>(
    seen.map(({ payload }) => payload.activityId),
    async (activityId) =>
      (await answers.keptInAnyLanguage(Lesson, { enrolmentId, activityId, locale }))?.lesson,
  );
  const attempts = useKept<{ activityId: string }>(
    finished,
    async (attemptId) => (await answers.keptInAnyLanguage(QuizAttempt, { attemptId, locale }))?.quizAttempt,
  );
  const handedIn = new Set(finished.map((id) => attempts[id]?.activityId));
  const isHandedIn = (activityId: string) => handedIn.has(activityId);

  const shown = (activity: Activity): ShownActivity => {
    const { kind, id } = activity;
    const isOfIt = ({ payload }: { payload: { activityId: string } }) => payload.activityId === id;
    if (kind === 'SCENARIO')
      return overlayScenario(
        activity,
        played.filter(isOfIt).map(({ payload }) => payload),
      );
    if (kind === 'SURVEY') return overlaySurvey(activity, answered.some(isOfIt));
    if (kind === 'QUIZ') return overlayQuiz(activity, isHandedIn(id));
    const screens = seen.filter(isOfIt).map(({ payload }) => payload.screenId);
    return overlayActivity(activity, screens, lessons[id]);
  };
  return { shown, isHandedIn };
};

import {
  FieldCards,
  Lesson,
  Plan,
  Practice,
  Quiz,
  QuizAttempt,
  Recall,
  Scenario,
  Survey,
  type ActivityKind,
  type CourseHome,
  type DataOf,
  type Locale,
} from '@campus/api-client';
import type { Shell } from '@campus/web-shell';

type Cache = Shell['cache'];

/** What of a home says which activities there are. */
export interface KnownCourse {
  enrolmentId: string;
  modules: readonly {
    id: string;
    isOpen: boolean;
    recall?: NonNullable<DataOf<typeof CourseHome>['courseHome']>['modules'][number]['recall'];
    activities: readonly { id: string; kind: ActivityKind }[];
  }[];
}

interface Place {
  enrolmentId: string;
  activityId: string;
  locale: Locale;
}

/** A quiz begins with a connection only; begun, practised or done, it can be opened without one. */
const quizOpens = async (cache: Cache, at: Place): Promise<boolean> => {
  const quiz = (await cache.keptInAnyLanguage(Quiz, at))?.quiz;
  if (!quiz) return false;
  const { openAttemptId: attemptId, countedScore, canPractise } = quiz;
  if (attemptId !== null) {
    const kept = await cache.keptInAnyLanguage(QuizAttempt, { attemptId, locale: at.locale });
    return Boolean(kept?.quizAttempt);
  }
  return countedScore !== null || (canPractise && (await practiceOpens(cache, at)));
};

/** Whether what was missed in a quiz can be practised without a connection. */
export const practiceOpens = async (cache: Cache, at: Place): Promise<boolean> =>
  Boolean((await cache.keptInAnyLanguage(Practice, at))?.practice);

/** Whether an activity opens from this device, in whichever language. The content of packages is never kept. */
const activityOpens = async (cache: Cache, kind: ActivityKind, at: Place): Promise<boolean> => {
  switch (kind) {
    case 'LESSON':
      return Boolean((await cache.keptInAnyLanguage(Lesson, at))?.lesson);
    case 'SCENARIO':
      return Boolean((await cache.keptInAnyLanguage(Scenario, at))?.scenario);
    case 'SURVEY':
      return Boolean((await cache.keptInAnyLanguage(Survey, at))?.survey);
    case 'QUIZ':
      return quizOpens(cache, at);
    default:
      return false;
  }
};

/**
 * What of a course opens without a connection: ids of activities, ids of modules whose questions from earlier ones are
 * here, and `cards` and `plan`.
 */
export const opensHere = async (
  cache: Cache,
  { enrolmentId, modules }: KnownCourse,
  locale: Locale,
): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  const note = async (name: string, opens: Promise<boolean>) => void ((await opens) && found.add(name));
  const all = { enrolmentId, locale };
  const open = modules.filter(({ isOpen }) => isOpen);
  await Promise.all([
    ...open.flatMap(({ activities }) =>
      activities.map(({ id, kind }) => note(id, activityOpens(cache, kind, { ...all, activityId: id }))),
    ),
    ...open
      .filter(({ recall }) => recall)
      .map(({ id }) =>
        note(
          id,
          cache.keptInAnyLanguage(Recall, { ...all, occasion: id }).then((kept) => Boolean(kept?.recall)),
        ),
      ),
    note(
      'cards',
      cache.keptInAnyLanguage(FieldCards, all).then((kept) => Boolean(kept?.fieldCards)),
    ),
    note(
      'plan',
      cache.keptInAnyLanguage(Plan, all).then((kept) => Boolean(kept?.plan)),
    ),
  ]);
  return found;
};

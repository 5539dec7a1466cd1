import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../campus/paths.ts';
import type { CampusClient } from './campus-client.ts';
import { PASSWORD, type PlantedLearner } from './plant.ts';
import { locales, type Learner, type LessonFrame, type World } from './world.ts';

type Data = Record<string, unknown>;

/** Operation name → id, from the file in which the client's operations are registered. */
export function registeredIds(): World['operations'] {
  const file = join(root, 'libs/api-client/src/generated/registered-operations.json');
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.fromEntries(Object.keys(texts).map((id) => [id.slice(0, id.lastIndexOf('-')), id]));
}

interface Activity {
  id: string;
  kind: string;
}

const activitiesOf = (home: Data): Activity[] =>
  (home.modules as { isOpen: boolean; activities: Activity[] }[])
    .filter(({ isOpen }) => isOpen)
    .flatMap(({ activities }) => activities);

const idOf = (activities: Activity[], kind: string): string => {
  const found = activities.find((activity) => activity.kind === kind);
  if (!found) throw new Error(`the course has no ${kind}`);
  return found.id;
};

/** An open attempt and an open SCORM session, made as a learner makes them. */
async function begin(
  campus: CampusClient,
  planted: PlantedLearner,
  activities: Activity[],
): Promise<Learner> {
  const { token, largeEnrolmentId: enrolmentId } = planted;
  const at = { enrolmentId, locale: 'es' };
  const started = await campus.call(token, 'StartQuizAttempt', {
    input: { ...at, activityId: idOf(activities, 'QUIZ'), idempotencyKey: randomUUID() },
  });
  const attemptId = String(started.result.attemptId);
  const { result: attempt } = await campus.call(token, 'QuizAttempt', { attemptId, locale: 'es' });
  const launched = await campus.call(token, 'LaunchScorm', {
    input: {
      ...at,
      activityId: idOf(activities, 'SCORM'),
      idempotencyKey: randomUUID(),
      itemId: null,
      newAttempt: false,
    },
  });
  return {
    ...planted,
    attemptId,
    questions: (attempt.questions as { id: string; options: { key: string }[] }[]).map(({ id, options }) => ({
      id,
      keys: options.map(({ key }) => key),
    })),
    scorm: launched.result.launch as Learner['scorm'],
    timeToken: launched.timeToken,
    tokenAt: Date.now(),
  };
}

/** Homes and lessons as the campus answers them: the limit fills in what it does not read from rows. */
async function framesOf(
  campus: CampusClient,
  versions: { real: string; large: string },
  { token, enrolmentId, largeEnrolmentId }: PlantedLearner,
): Promise<Pick<World, 'homes' | 'frames' | 'lessons'>> {
  const homes: World['homes'] = {};
  const frames: World['frames'] = {};
  let lessons: string[] = [];
  for (const locale of locales) {
    const { result: home } = await campus.call(token, 'CourseHome', { enrolmentId, locale });
    const { result: large } = await campus.call(token, 'CourseHome', {
      enrolmentId: largeEnrolmentId,
      locale,
    });
    homes[`${versions.real}/${locale}`] = home;
    homes[`${versions.large}/${locale}`] = large;
    lessons = activitiesOf(home)
      .filter(({ kind }) => kind === 'LESSON')
      .map(({ id }) => id);
    for (const activityId of lessons) {
      const { result } = await campus.call<LessonFrame>(token, 'Lesson', { enrolmentId, activityId, locale });
      const { key, moduleTitle, minutes, terms, previous, next } = result;
      frames[`${activityId}/${locale}`] = {
        ...{ versionId: versions.real, key, moduleTitle, minutes, terms, previous, next },
      };
    }
  }
  return { homes, frames, lessons };
}

/** Everything the load needs to know, through the operations of the campus itself. */
export async function prepareWorld(
  campus: CampusClient,
  planted: PlantedLearner[],
  versions: { real: string; large: string },
): Promise<World> {
  const [first] = planted;
  if (!first) throw new Error('nobody was planted');
  const known = await framesOf(campus, versions, first);
  const { result: large } = await campus.call(first.token, 'CourseHome', {
    enrolmentId: first.largeEnrolmentId,
    locale: 'es',
  });
  const activities = activitiesOf(large);
  const learners: Learner[] = [];
  for (const learner of planted) learners.push(await begin(campus, learner, activities));
  const quizId = idOf(activities, 'QUIZ');
  return { password: PASSWORD, operations: registeredIds(), learners, quizId, ...known };
}

import { randomUUID } from 'node:crypto';
import { LaunchScorm, QuizAttempt, StartQuizAttempt } from '@campus/api-client';
import type { BundleLesson, BundleQuestion, BundleScenario } from '@campus/content-format';
import type { BrowserContext } from '@playwright/test';
import { run } from '../support/api.ts';
import { readBundle } from '../support/content.ts';
import type { Learner } from '../support/people.ts';
import type { Campus } from '../support/test.ts';

/** What there is to do for one learner: lessons to read, a quiz and a package that are open. */
export interface Ground {
  /** The learner's browser. */
  context: BrowserContext;
  learner: Learner;
  lessons: { activityId: string; screens: string[]; fields: string[] }[];
  attemptId: string;
  questions: BundleQuestion[];
  scorm: { attemptId: string; itemId: string; sessionId: string };
  surveyId: string;
  scenario: BundleScenario;
}

/** The parts of the course folder that chaos needs. */
export interface Material {
  lessons: BundleLesson[];
  questions: BundleQuestion[];
  scenario: BundleScenario;
  /** Keys of what opens the way to the scenario. */
  before: string[];
}

/** The lessons of the first module, what the pre-test asks, and a scenario behind the gates. */
export async function readMaterial(): Promise<Material> {
  const { modules } = await readBundle();
  const [first] = modules;
  const activities = first?.activities ?? [];
  const scenario = modules
    .flatMap((module) => module.activities)
    .find((activity) => activity.kind === 'scenario');
  if (!scenario) throw new Error('The course has no scenario.');
  return {
    scenario,
    before: modules
      .filter(({ gate }) => gate)
      .flatMap((module) => module.activities.filter(({ required }) => required).map(({ key }) => key)),
    lessons: activities.flatMap((activity) => (activity.kind === 'lesson' ? [activity] : [])),
    questions: activities.flatMap((activity) => (activity.kind === 'quiz' ? activity.questions : [])),
  };
}

/** Starts a quiz attempt and a SCORM session, as the screens do. */
export async function prepareGround(
  context: BrowserContext,
  campus: Campus,
  learner: Learner,
  material: Material,
): Promise<Ground> {
  const { enrolmentId, locale } = learner;
  const at = (key: string) => ({ enrolmentId, activityId: campus.course.activity(key).id, locale });
  const quiz = await run(context.request, StartQuizAttempt, {
    input: { ...at('pre-test'), idempotencyKey: randomUUID() },
  });
  if (quiz.startQuizAttempt.__typename === 'Refusal') throw new Error(quiz.startQuizAttempt.code);
  const { attemptId } = quiz.startQuizAttempt;
  const { quizAttempt } = await run(context.request, QuizAttempt, { attemptId, locale });
  const scorm = await run(context.request, LaunchScorm, {
    input: { ...at('guideline-map'), idempotencyKey: randomUUID(), newAttempt: false },
  });
  if (scorm.launchScorm.__typename === 'Refusal') throw new Error(scorm.launchScorm.code);
  const { itemId, sessionId, attemptId: scormAttemptId } = scorm.launchScorm.launch;
  const drawn = new Set(quizAttempt?.questions.map(({ id }) => id));
  return {
    context,
    learner,
    lessons: material.lessons.map(({ uuid, texts }) => ({
      activityId: uuid,
      screens: texts.es?.screens.map(({ id }) => id) ?? [],
      fields: texts.es?.fields.map(({ id }) => id) ?? [],
    })),
    attemptId,
    questions: material.questions.filter(({ uuid }) => drawn.has(uuid)),
    scorm: { attemptId: scormAttemptId, itemId, sessionId },
    surveyId: campus.course.activity('expectations').id,
    scenario: material.scenario,
  };
}

import { randomUUID } from 'node:crypto';
import { type ScenarioRules, type Step } from '@campus/scenario-engine';
import { type Answer, type Speaker } from './as.ts';
import { type TestCampus } from './campus.ts';
import { course } from './course.ts';

const SCENARIO = `query ($enrolmentId: ID!, $activityId: ID!, $locale: Locale!) {
  scenario(enrolmentId: $enrolmentId, activityId: $activityId, locale: $locale) {
    activityId key title moduleTitle minutes locale askedLocale script state next { id kind isOpen }
    attempts { id forkedFrom forkedAt startedAt updatedAt path { node choice } ending isDebriefRead }
  }
}`;

export interface AttemptData {
  id: string;
  forkedFrom: string | null;
  forkedAt: number;
  startedAt: string;
  updatedAt: string;
  path: Step[];
  ending: string | null;
  isDebriefRead: boolean;
}

export interface ScenarioData {
  scenario: {
    title: string;
    locale: string;
    script: { rules: unknown; texts: { title: string } };
    state: string;
    attempts: AttemptData[];
  } | null;
}

export const readScenario = (
  speaker: Speaker,
  enrolmentId: string,
  locale = 'es',
  activityId: string = course.river,
): Promise<Answer<ScenarioData>> =>
  speaker.query<ScenarioData>(SCENARIO, { enrolmentId, activityId, locale });

/** `path('bridge.wait', 'village.tents')` */
export const path = (...choices: string[]): Step[] =>
  choices.map((name) => {
    const [node = '', choice = ''] = name.split('.');
    return { node, choice };
  });

/** A path to each ending of the scenario in test/fixtures/course. */
export const toDry = path('bridge.wait', 'village.school');
export const toWet = path('bridge.wait', 'village.tents');

export interface Played {
  enrolmentId: string;
  activityId: string;
  attemptId: string;
  locale: string;
  forkedFrom: string | null;
  forkedAt: number;
  path: Step[];
  isDebriefRead: boolean;
}

/** An entry about a new attempt, unless `more` names one. */
export const played = (
  enrolmentId: string,
  steps: Step[],
  more: Partial<Played> = {},
): { scenarioPlayed: Played } => ({
  scenarioPlayed: {
    enrolmentId,
    activityId: course.river,
    attemptId: randomUUID(),
    locale: 'es',
    forkedFrom: null,
    forkedAt: 0,
    path: steps,
    isDebriefRead: false,
    ...more,
  },
});

export async function rulesOfRiver({ server }: TestCampus): Promise<ScenarioRules> {
  const { rows } = await server.sql.query<{ rules: ScenarioRules }>(
    `select settings->'rules' as rules from activity where id = $1 limit 1`,
    [course.river],
  );
  const [row] = rows;
  if (!row) throw new Error('the test course has no scenario');
  return row.rules;
}

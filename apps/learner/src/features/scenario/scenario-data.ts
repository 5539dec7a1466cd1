import type { DataOf, Scenario as ScenarioQuery } from '@campus/api-client';
import type { Script } from '@campus/scenario-engine';
import type { Attempt } from './attempts.ts';

/** A scenario as the server gives it. */
export type Scenario = NonNullable<DataOf<typeof ScenarioQuery>['scenario']>;

/** Which scenario of which enrolment: what every piece of work in it carries. */
export interface ScenarioIds {
  enrolmentId: string;
  activityId: string;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The script in an answer. The importer has proved it, so only its outer form is checked. */
export const isScript = (value: unknown): value is Script =>
  isObject(value) &&
  'rules' in value &&
  isObject(value.rules) &&
  'nodes' in value.rules &&
  'texts' in value &&
  isObject(value.texts) &&
  'nodes' in value.texts;

/** An attempt as the server knows it. */
export const attemptOf = ({ startedAt, updatedAt, ...known }: Scenario['attempts'][number]): Attempt => ({
  id: known.id,
  forkedFrom: known.forkedFrom,
  forkedAt: known.forkedAt,
  startedAt: Date.parse(startedAt),
  updatedAt: Date.parse(updatedAt),
  path: known.path,
  isDebriefRead: known.isDebriefRead,
  isWaiting: false,
});

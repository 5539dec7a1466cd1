import { describe, expect, it } from '@jest/globals';
import {
  decideOutcomes,
  type ActivityFact,
  type Facts,
  type HandInState,
  type OutcomeRule,
} from '@campus/course-rules';
import { settledAs } from './settling.rules.ts';

const rules: OutcomeRule[] = [
  {
    outcome: 'completion',
    routes: ['A', 'B'],
    rule: { all: [{ done: 'work' }, { passed: 'test', atLeast: 70 }] },
  },
  { outcome: 'achievement', routes: ['B'], rule: { attended: { atLeast: 80 } } },
  {
    outcome: 'completion',
    routes: ['P'],
    rule: { all: [{ done: 'work' }, { plan: 'approved' }] },
  },
  { outcome: 'participation', routes: ['C'], rule: { attended: { atLeast: 80 } } },
];
const activity = { moduleId: 'm', required: true, minutes: 5, passMark: null };
const facts = (
  isDone: boolean,
  score: number | null,
  attendance: number | null = null,
  state: HandInState | null = null,
): Facts => ({
  activities: new Map<string, ActivityFact>([
    ['work', { ...activity, kind: 'lesson', completed: isDone, score: null }],
    ['test', { ...activity, kind: 'quiz', completed: score !== null, score }],
  ]),
  attendance,
  plan: { state, handedInAt: state && '2026-10-05T15:00:00Z', hasReader: true },
});

describe('an enrolment, when its edition is closed', () => {
  it.each<[string, string, Facts, string | null]>([
    ['stays where an outcome is reached', 'A', facts(true, 80), null],
    ['stays where only a higher one is missing', 'B', facts(true, 80, 20), null],
    ['expires where work was left', 'A', facts(false, 20), 'expired'],
    ['expires where the test was never tried', 'A', facts(true, null), 'expired'],
    ['fails where all was tried and the test not passed', 'A', facts(true, 60), 'failed'],
    ['fails where too little was attended', 'C', facts(false, null, 40), 'failed'],
    ['stays where only a reader is to come', 'P', facts(true, null, null, 'waiting'), null],
    ['stays while the plan is being read', 'P', facts(true, null, null, 'reading'), null],
    ['expires where work was left beside', 'P', facts(false, null, null, 'waiting'), 'expired'],
    ['expires where the plan was returned', 'P', facts(true, null, null, 'returned'), 'expired'],
    ['expires where no plan was handed in', 'P', facts(true, null), 'expired'],
    ['stays where the plan is approved', 'P', facts(true, null, null, 'approved'), null],
    ['stays where nothing is offered', 'D', facts(false, null), null],
  ])('%s', (_name, route, known, settled) => {
    expect(settledAs(decideOutcomes(rules, route, known))).toBe(settled);
  });
});

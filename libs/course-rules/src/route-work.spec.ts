import { describe, expect, it } from '@jest/globals';
import { fact, factsOf } from './facts.fixture.ts';
import {
  aimedOutcome,
  decideOutcomes,
  minutesCertified,
  minutesOfRoute,
  minutesTowards,
  progressOf,
  type CompletionRule,
  type Facts,
  type OutcomeRule,
} from './index.ts';

const core: CompletionRule[] = [{ done: 'pre' }, { done: 'lessons' }, { passed: 'final' }];
/** As the course of this repository has them. */
const rules: OutcomeRule[] = [
  { outcome: 'completion', routes: ['A', 'B', 'C'], rule: { all: core } },
  {
    outcome: 'achievement',
    routes: ['B'],
    rule: { all: [{ all: core }, { attended: { atLeast: 80 } }, { done: 'simulation' }] },
  },
  {
    outcome: 'participation',
    routes: ['C'],
    rule: { all: [{ attended: { atLeast: 80 } }, { done: 'pre' }] },
  },
];

const known = (done: string[], attendance: number | null = null): Facts => {
  const is = (uuid: string) => ({
    completed: done.includes(uuid),
    ...(done.includes(uuid) ? { score: 100 } : {}),
  });
  return factsOf(
    {
      pre: fact({ kind: 'quiz', minutes: 10, ...is('pre') }),
      lesson: fact({ minutes: 6, ...is('lesson') }),
      simulation: fact({ kind: 'scenario', required: false, minutes: 20, ...is('simulation') }),
      final: fact({ kind: 'quiz', minutes: 30, passMark: 80, ...is('final') }),
    },
    { attendance },
  );
};

describe('what a route asks for', () => {
  it.each<[string, Facts, string | null]>([
    ['A', known([]), 'completion'],
    ['A', known(['pre', 'lesson', 'final']), null],
    // Achievement requires all of completion: it is listed once, as a whole.
    ['B', known([]), 'achievement'],
    ['B', known(['pre', 'lesson', 'final']), 'achievement'],
    ['B', known(['pre', 'lesson', 'final', 'simulation'], 100), null],
    // A workshop asks first for something else than completion does.
    ['C', known([]), 'participation'],
    ['C', known(['pre'], 90), 'completion'],
  ])('%s leads to what is above all of the next outcome', (route, facts, aim) => {
    expect(aimedOutcome(decideOutcomes(rules, route, facts))?.outcome ?? null).toBe(aim);
  });

  it.each<[string, Facts, number]>([
    ['A', known([]), 46],
    ['A', known(['pre']), 36],
    ['B', known([]), 46 + 20 + 300 + 90],
    ['B', known(['simulation']), 46 + 300 + 90],
    ['C', known([]), 10 + 300 + 90],
    ['C', known(['pre'], 80), 36 + 90],
  ])('%s takes the time of all it leads to', (route, facts, minutes) => {
    const aim = aimedOutcome(decideOutcomes(rules, route, facts));
    const ahead = { sessions: 300, extended: route === 'A' ? 0 : 90 };
    expect(aim && minutesTowards(aim.explanation, facts, ahead)).toBe(minutes);
  });

  it.each<[string, string[], number | null]>([
    ['all of it at first, as it is counted in per cent', [], 52],
    ['what no rule names but stands before the lessons', ['pre', 'final'], 12],
    ['none where nothing is left to reach', ['pre', 'lesson', 'final'], null],
  ])('takes %s', (_about, done, minutes) => {
    const facts = known(done);
    const map = fact({ kind: 'scorm', minutes: 6 });
    const survey = fact({ kind: 'survey', minutes: 5, monthsAfter: 3 });
    const all = { ...facts, activities: new Map([...facts.activities, ['map', map], ['survey', survey]]) };
    const aim = aimedOutcome(decideOutcomes(rules, 'A', all));
    expect(aim && minutesTowards(aim.explanation, all, { sessions: 0, extended: 0 })).toBe(minutes);
    if (done.length === 0)
      expect(progressOf({ modules: [{ id: fact().moduleId, isGate: false }] }, all).minutesLeft).toBe(52);
  });

  it('takes no time once it was granted', () => {
    const granted = new Map([['completion' as const, { by: 'marta', reason: 'She taught it.' }]]);
    const [completion] = decideOutcomes(rules, 'A', known(['pre']), granted);
    const ahead = { sessions: 300, extended: 90 };
    expect(completion && minutesTowards(completion.explanation, known(['pre']), ahead)).toBe(0);
  });

  it.each([
    ['A', 450],
    ['B', 1500],
    ['C', 780],
  ])('%s takes %d minutes where 780 of live sessions are planned', (route, minutes) => {
    expect(minutesOfRoute(route, { core: 450, extended: 1050 }, 780)).toBe(minutes);
  });

  it.each([
    ['A', 'completion', 450],
    ['B', 'completion', 1500],
    ['B', 'achievement', 1500],
    ['C', 'participation', 780],
    ['C', 'enrolment', 780],
    ['C', 'completion', 1230],
  ] as const)('of %s a certificate of %s says %d minutes', (route, outcome, minutes) => {
    expect(minutesCertified(route, outcome, { core: 450, extended: 1050 }, 780)).toBe(minutes);
  });
});

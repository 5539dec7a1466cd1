import { describe, expect, it } from '@jest/globals';
import { fact, factsOf } from './facts.fixture.ts';
import { decideOutcomes, nextOutcome, reachedOutcome, type Facts, type OutcomeRule } from './index.ts';

const rules: OutcomeRule[] = [
  { outcome: 'completion', routes: ['A', 'B', 'C'], rule: { done: 'a' } },
  { outcome: 'achievement', routes: ['B'], rule: { all: [{ done: 'a' }, { attended: { atLeast: 80 } }] } },
  { outcome: 'participation', routes: ['C'], rule: { attended: { atLeast: 80 } } },
];
const facts = (completed: boolean, attendance: number | null): Facts =>
  factsOf({ a: fact({ completed }) }, { attendance });
const by = { by: 'carla', reason: 'Taken elsewhere' };

describe('the outcomes of an edition', () => {
  it.each<[string, string, Facts, string | null, string | null]>([
    ['A offers completion', 'A', facts(false, 100), null, 'completion'],
    ['A ends there', 'A', facts(true, null), 'completion', null],
    ['B goes on to achievement', 'B', facts(true, 79), 'completion', 'achievement'],
    ['B is achieved', 'B', facts(true, 80), 'achievement', null],
    ['C begins with participation', 'C', facts(false, 0), null, 'participation'],
    ['C goes on to completion', 'C', facts(false, 80), 'participation', 'completion'],
    ['the highest counts, whatever is missing below', 'C', facts(true, 0), 'completion', null],
    ['an unknown route offers nothing', 'D', facts(true, 100), null, null],
  ])('%s', (_name, route, known, reached, next) => {
    const decided = decideOutcomes(rules, route, known);
    expect(reachedOutcome(decided)?.outcome ?? null).toBe(reached);
    expect(nextOutcome(decided)?.outcome ?? null).toBe(next);
  });

  it('one given by decision is reached, and its parts stay as they are', () => {
    const decided = decideOutcomes(rules, 'B', facts(true, 20), new Map([['achievement', by]]));
    const reached = reachedOutcome(decided);
    expect(reached).toMatchObject({ outcome: 'achievement', explanation: { met: true, granted: by } });
    expect(reached?.explanation.children.map(({ met }) => met)).toEqual([true, false]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { decide, type Facts } from '@campus/course-rules';
import { decidedFacts, type DecisionFact } from './standing.ts';

const facts: Facts = { activities: new Map(), attendance: 40 };
const decision = (over: Partial<DecisionFact>): DecisionFact => ({
  id: 'decision',
  kind: 'hold',
  activityIds: [],
  outcome: null,
  reason: 'On paper.',
  by: 'carla',
  confirmedBy: null,
  ...over,
});

describe('facts with what was decided above them', () => {
  it.each([
    ['attendance', true],
    ['lessons', false],
    ['hold', false],
  ] as const)('a decision about %s meets attendance: %p', (kind, isMet) => {
    const decided = decidedFacts(facts, [decision({ kind })]);
    expect(decide({ attended: { atLeast: 80 } }, decided.facts).met).toBe(isMet);
  });

  it('a grant is of the outcome it names, with both its people', () => {
    const { granted } = decidedFacts(facts, [
      decision({ kind: 'outcome', outcome: 'completion', confirmedBy: 'lucia' }),
    ]);
    expect(granted.get('completion')).toMatchObject({ by: 'carla', confirmedBy: 'lucia' });
    expect(granted.has('achievement')).toBe(false);
  });
});

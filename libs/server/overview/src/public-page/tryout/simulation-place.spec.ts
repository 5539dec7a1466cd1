import { describe, expect, it } from '@jest/globals';
import { type ScenarioRules } from '@campus/scenario-engine';
import { placeOf, stepsIn } from './simulation-place.ts';

const choice = (key: string, to: string) => ({
  key,
  when: null,
  effects: {},
  guidelines: [],
  next: [{ when: null, to }],
});
const rules: ScenarioRules = {
  start: 'first',
  gauges: { safety: 50, trust: 50, time: 50, resources: 50, data: 50 },
  nodes: {
    first: { seconds: null, also: [], choices: [choice('wait', 'second'), choice('go', 'end')] },
    second: { seconds: null, also: [], choices: [choice('go', 'end')] },
  },
  endings: ['end'],
};

describe('a place in a simulation', () => {
  it.each([
    ['', 'first', false],
    ['wait', 'second', false],
    ['wait,go', 'end', true],
    ['go', 'end', true],
  ])('“%s” is at %s', (steps, at, isEnded) => {
    const place = placeOf(rules, steps);
    expect(place).toMatchObject({ at, isEnded });
    expect(stepsIn(place?.path ?? [])).toBe(steps);
  });

  it.each(['sleep', 'wait,sleep', 'go,go', ',', 'wait,', '__proto__', Array(61).fill('wait').join()])(
    '“%s” is nowhere',
    (steps) => expect(placeOf(rules, steps)).toBeNull(),
  );
});

import { describe, expect, it } from '@jest/globals';
import { activity, home } from '../course.fixture.ts';
import { legsOf, stationsOf } from './stations.ts';

describe('the way to the certificate', () => {
  it('has each module with its steps, its state and the test that it asks to be passed', () => {
    expect(
      stationsOf(home()).map(({ module, state, steps, done, tests }) => [
        module.key,
        state,
        steps,
        done,
        tests,
      ]),
    ).toEqual([
      ['m0', 'done', 1, 1, []],
      ['m1', 'current', 2, 0, [{ needed: 70, had: 62, isMet: false }]],
      ['m2', 'closed', 1, 0, []],
    ]);
  });

  it('counts neither what may be left out nor what opens after the certificate', () => {
    const [module] = home().modules;
    if (!module) throw new Error('the fixture has modules');
    const activities = [
      activity({ state: 'COMPLETED' }),
      activity({ id: 'more', isRequired: false }),
      activity({ id: 'later', followUp: { monthsAfterCertificate: 3, opensAt: null, isOpen: false } }),
    ];
    expect(stationsOf(home({ modules: [{ ...module, activities }], nextStep: null }))).toMatchObject([
      { state: 'done', steps: 1, done: 1 },
    ]);
  });

  it('says of many conditions of one kind how many are met', () => {
    const passed = (id: string, isMet: boolean) => ({
      kind: 'PASSED' as const,
      activityId: id,
      title: id,
      had: null,
      needed: 70,
      isMet,
    });
    const [lessons] = home().missing;
    if (!lessons) throw new Error('the fixture has conditions');
    expect(legsOf({ missing: [lessons, passed('a', true), passed('b', false)] })).toEqual([
      { kind: 'LESSONS', had: 12, needed: 40, isMet: false },
      { kind: 'TESTS', had: 1, needed: 2, isMet: false },
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { activity, home } from '../course.fixture.ts';
import type { DeviceHome } from '../device-home.ts';
import { legsOf, stationsOf } from './stations.ts';

type Condition = DeviceHome['missing'][number];
const handedInAt = '2026-10-05T15:00:00.000Z';

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

  it.each<[string, Partial<Condition>, string]>([
    ['nothing was handed in', {}, 'NONE'],
    ['nobody accompanies the group', { plan: { state: null, handedInAt: null, hasReader: false } }, 'NOBODY'],
    ['it waits', { plan: { state: 'WAITING', handedInAt, hasReader: true } }, 'WAITING'],
    [
      'it is here, and not at the server',
      { plan: { state: 'WAITING', handedInAt, hasReader: true }, isKept: true },
      'KEPT',
    ],
    ['it came back', { plan: { state: 'RETURNED', handedInAt, hasReader: true } }, 'RETURNED'],
    ['it is approved', { plan: { state: 'APPROVED', handedInAt, hasReader: true }, isMet: true }, 'APPROVED'],
    ['it is waived', { isMet: true }, 'COUNTED'],
  ])('says of a plan that it asks for how it stands: %s', (_, over, state) => {
    const condition: Condition = {
      kind: 'PLAN',
      activityId: null,
      title: null,
      had: 0,
      needed: 1,
      isMet: false,
      plan: { state: null, handedInAt: null, hasReader: true },
      ...over,
    };
    expect(legsOf({ missing: [condition] })).toMatchObject([{ kind: 'PLAN', plan: { state } }]);
  });

  it('says of many conditions of one kind how many are met', () => {
    const passed = (id: string, isMet: boolean) => ({
      kind: 'PASSED' as const,
      activityId: id,
      title: id,
      had: null,
      needed: 70,
      isMet,
      plan: null,
    });
    const [lessons] = home().missing;
    if (!lessons) throw new Error('the fixture has conditions');
    expect(legsOf({ missing: [lessons, passed('a', true), passed('b', false)] })).toEqual([
      { kind: 'LESSONS', had: 12, needed: 40, isMet: false },
      { kind: 'TESTS', had: 1, needed: 2, isMet: false },
    ]);
  });
});

import { expect, it } from '@jest/globals';
import { moduleResults, slowestFirst, type OutcomeResult } from './reading.ts';

const outcome = (key: string, points: number, maxPoints: number, moduleId: string | null = 'm1') => ({
  outcome: key,
  text: key,
  points,
  maxPoints,
  moduleId,
  moduleTitle: moduleId && `Module ${moduleId}`,
  taughtIn: [],
});

it('outcomes are added up by module, in the order they come, with those that were missed', () => {
  const outcomes: OutcomeResult[] = [
    outcome('m2-lo1', 1, 1, 'm2'),
    outcome('m1-lo1', 0, 1),
    outcome('m2-lo3', 1.5, 2, 'm2'),
    outcome('m1-lo2', 1, 1),
    outcome('gone', 0, 1, null),
  ];
  expect(
    moduleResults(outcomes).map(({ id, title, points, maxPoints, missed }) => [
      id,
      title,
      points,
      maxPoints,
      missed.map((one) => one.outcome),
    ]),
  ).toEqual([
    ['m2', 'Module m2', 2.5, 3, ['m2-lo3']],
    ['m1', 'Module m1', 1, 2, ['m1-lo1']],
    [null, null, 0, 1, ['gone']],
  ]);
});

it.each<[string, number[], string[], string[]]>([
  [
    'the three where most was missed, in the order of the course',
    [3, 1, 0, 2, 1],
    ['m1', 'm2', 'm4'],
    ['m3'],
  ],
  ['all of three', [1, 2, 1], ['m0', 'm1', 'm2'], []],
  ['the only one that is worse than many', [2, 1, 2, 2, 2], ['m1'], ['m0', 'm2', 'm3', 'm4']],
  ['none where all are alike', [1, 1, 1, 1], [], ['m0', 'm1', 'm2', 'm3']],
  ['none where nothing was missed', [3, 3], [], []],
])('modules to read slowly are %s', (_which, points, slow, others) => {
  const modules = moduleResults(points.map((point, at) => outcome(`m${at}-lo1`, point, 3, `m${at}`)));
  const chosen = slowestFirst(modules);
  expect([chosen.slow.map(({ id }) => id), chosen.others.map(({ id }) => id)]).toEqual([slow, others]);
});

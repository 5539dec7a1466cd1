import { describe, expect, it } from '@jest/globals';
import { type CompletionRule } from '@campus/course-rules';
import { type KnownLine } from './lines.statements.ts';
import { finalTestOf, missingLines, resourceIdOf, wantedLines } from './wanted-lines.ts';

const activity = (id: string, isRequired = true) => ({ id, isRequired });
const modules = [
  { id: 'm1', activities: [activity('lesson'), activity('quiz')] },
  { id: 'm2', activities: [activity('extra', false)] },
  { id: 'm3', activities: [activity('final'), activity('survey')] },
];
const outlineWith = (rules: CompletionRule[]) => ({
  outcomeRules: rules.map((rule) => ({ rule })),
  modules,
  activities: modules.flatMap(({ activities }) => activities),
});
const passing = outlineWith([
  { all: [{ passed: 'final' }, { any: [{ passed: 'quiz' }, { done: 'survey' }] }] },
]);

describe('the final test', () => {
  it('is the last one that has to be passed', () => expect(finalTestOf(passing)).toBe('final'));
  it('is also one of a further outcome', () =>
    expect(finalTestOf(outlineWith([{ done: 'lesson' }, { all: [{ passed: 'quiz' }] }]))).toBe('quiz'));
  it('is none where nothing is passed', () =>
    expect(finalTestOf(outlineWith([{ attended: { atLeast: 80 } }]))).toBeNull());
});

describe('a platform that wants', () => {
  const course = { kind: 'course', subjectId: null };
  it.each([
    [['course'], [course]],
    [
      ['modules'],
      [
        { kind: 'module', subjectId: 'm1' },
        { kind: 'module', subjectId: 'm3' },
      ],
    ],
    [
      ['course', 'test'],
      [course, { kind: 'activity', subjectId: 'final' }],
    ],
    [[], []],
  ] as const)('%j', (wanted, lines) => expect(wantedLines(wanted, passing)).toEqual(lines));

  it('a test of a course without one gets none', () =>
    expect(wantedLines(['test'], outlineWith([]))).toEqual([]));
});

it('what a link has brought, or is planned, is not made', () => {
  const known = [
    { kind: 'course', subject_id: null, link: '40' },
    { kind: 'module', subject_id: 'm1', link: null },
  ] as KnownLine[];
  const wanted = wantedLines(['course', 'modules', 'test'], passing);
  expect(missingLines(wanted, known).map(resourceIdOf)).toEqual(['micic-module-m3', 'micic-activity-final']);
  expect(resourceIdOf({ kind: 'course', subjectId: null })).toBe('micic-course');
});

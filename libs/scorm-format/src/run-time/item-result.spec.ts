import { describe, expect, it } from '@jest/globals';
import { defaultAttemptPolicy, itemResultOf, marksUnder, rootResultOf, type FlatCmi } from '../index.ts';

const unmarked = { masteryScore: null, scaledPassingScore: null, completionThreshold: null };
const reported = defaultAttemptPolicy;

describe('what a commit says of its item', () => {
  it.each<[string, '1.2' | '2004-4', FlatCmi, boolean, [boolean, boolean | null, number | null]]>([
    [
      'content that passed',
      '1.2',
      { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '80' },
      true,
      [true, true, 80],
    ],
    [
      'content that is under way',
      '1.2',
      { 'cmi.core.lesson_status': 'incomplete' },
      false,
      [false, null, null],
    ],
    ['silence', '1.2', { 'cmi.core.lesson_status': 'not attempted' }, false, [false, null, null]],
    ['silence to the end', '1.2', { 'cmi.core.lesson_status': 'not attempted' }, true, [true, null, null]],
    ['silence and a suspension', '1.2', { 'cmi.core.exit': 'suspend' }, true, [false, null, null]],
    ['a word at the end', '1.2', { 'cmi.core.lesson_status': 'incomplete' }, true, [false, null, null]],
    [
      'silence to the end',
      '2004-4',
      { 'cmi.completion_status': 'unknown', 'cmi.score.scaled': '0.5' },
      true,
      [true, null, 50],
    ],
    ['a word at the end', '2004-4', { 'cmi.completion_status': 'incomplete' }, true, [false, null, null]],
    [
      'a mark content gives itself',
      '1.2',
      {
        'cmi.core.lesson_status': 'completed',
        'cmi.core.score.raw': '1',
        'cmi.student_data.mastery_score': '0',
      },
      true,
      [true, false, 1],
    ],
  ])('%s, in %s', (name, standard, cmi, hasEnded, [isCompleted, isPassed, score]) => {
    const marks = name.startsWith('a mark') ? { ...unmarked, masteryScore: 60 } : unmarked;
    expect(itemResultOf(standard, cmi, marks, reported, hasEnded)).toEqual({ isCompleted, isPassed, score });
  });

  it('is completed when it was opened, or only when it was passed, as the policy says', () => {
    const under = { 'cmi.core.lesson_status': 'incomplete' };
    const failed = { 'cmi.core.lesson_status': 'failed' };
    const of = (cmi: FlatCmi, completion: 'opened' | 'passed') =>
      itemResultOf('1.2', cmi, unmarked, { completion }, true).isCompleted;
    expect([
      of(under, 'opened'),
      of(failed, 'passed'),
      of({ 'cmi.core.lesson_status': 'passed' }, 'passed'),
    ]).toEqual([true, false, true]);
  });

  it('is judged by the policy’s mark where the item is all there is', () => {
    expect(marksUnder(unmarked, { mastery: 70 }, true)).toEqual({
      ...unmarked,
      masteryScore: 70,
      scaledPassingScore: 0.7,
    });
    expect(marksUnder(unmarked, { mastery: 70 }, false)).toBe(unmarked);
  });
});

describe('what a rolled-up root says of its attempt', () => {
  const root = { isCompleted: true, isSatisfied: true, measure: 0.555 };
  it.each([
    ['as it stands', root, {}, { isCompleted: true, isPassed: true, score: 55.5 }],
    ['against a mark', root, { mastery: 60 }, { isCompleted: true, isPassed: false, score: 55.5 }],
    ['below nought', { ...root, measure: -0.5 }, {}, { isCompleted: true, isPassed: true, score: 0 }],
    [
      'where nothing is known',
      { isCompleted: null, isSatisfied: null, measure: null },
      { mastery: 60 },
      { isCompleted: false, isPassed: null, score: null },
    ],
    [
      'when passing completes',
      { ...root, isSatisfied: false },
      { completion: 'passed' as const },
      { isCompleted: false, isPassed: false, score: 55.5 },
    ],
  ])('%s', (_name, rolledUp, more, expected) => {
    expect(rootResultOf(rolledUp, { ...reported, ...more })).toEqual(expected);
  });
});

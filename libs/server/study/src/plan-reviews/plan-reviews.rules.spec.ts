import { describe, expect, it } from '@jest/globals';
import { type BundleRubric } from '@campus/content-format';
import { commentsIn, LONGEST, marksIn, mayHandIn, tallyOf } from './plan-reviews.rules.ts';

const text = { es: 'x' };
const criterion = (key: string): BundleRubric['criteria'][number] => ({
  key,
  title: text,
  parts: ['1'],
  levels: [10, 6, 0].map((points) => ({ points, text })),
});
const rubric: BundleRubric = { approval: 14, criteria: [criterion('risk'), criterion('roles')] };

describe('handing in', () => {
  it.each([
    ['is possible for the first time', null, true],
    ['is possible again while nobody has begun to read', 'waiting', true],
    ['waits while somebody reads', 'reading', false],
    ['is possible again after it came back', 'returned', true],
    ['ends with an approval', 'approved', false],
  ] as const)('%s', (_, last, may) => expect(mayHandIn(last)).toBe(may));
});

describe('a plan is approved', () => {
  it.each([
    ['from the points the rubric asks for', { risk: 10, roles: 6 }, 16, true],
    ['not below them', { risk: 6, roles: 6 }, 12, false],
    ['not with a criterion at 0', { risk: 10, roles: 0 }, 10, false],
    ['not with a criterion without a level', { risk: 10 }, null, false],
  ])('%s', (_, marks, total, mayApprove) => expect(tallyOf(marks, rubric)).toEqual({ total, mayApprove }));

  it('not with a criterion at 0 where the others have points enough', () => {
    expect(tallyOf({ risk: 10, roles: 0 }, { ...rubric, approval: 10 }).mayApprove).toBe(false);
  });
});

describe('what a reviewer writes', () => {
  it.each([
    ['levels of the rubric', [{ criterion: 'risk', points: 6 }], { risk: 6 }],
    ['points that are no level', [{ criterion: 'risk', points: 7 }], null],
    ['a criterion there is not', [{ criterion: 'other', points: 6 }], null],
    ['anything else', 'risk', null],
  ])('is read: %s', (_, given, marks) => expect(marksIn(given, rubric)).toEqual(marks));

  it.each([
    ['words about a part', [{ section: '3', text: ' Falta la fecha. ' }], { 3: 'Falta la fecha.' }],
    ['nothing about a part', [{ section: '3', text: '  ' }], {}],
    ['a part there is not', [{ section: 'Z', text: 'x' }], null],
    ['too many words', [{ section: '3', text: 'x'.repeat(LONGEST.comment + 1) }], null],
  ])('is read: %s', (_, given, comments) => expect(commentsIn(given, ['3', 'A'])).toEqual(comments));
});

import { describe, expect, it } from '@jest/globals';
import { consequencesOf, type Foreseen } from './consequences.rules.ts';
import { type AffectedRow } from './corrections.statements.ts';

const foreseen = (
  person: string,
  score: number | null,
  after: number | null,
  over: Partial<AffectedRow> = {},
): Foreseen => ({
  row: {
    attempt_id: `${person} ${score}`,
    person_id: person,
    name: person,
    activity_id: 'q1',
    number: 1,
    score,
    is_passed: score === null ? null : score >= 70,
    has_passed: (score ?? 0) >= 70,
    has_certificate: false,
    total: 1,
    finished: 1,
    ...over,
  },
  after: after === null ? null : { score: after, isPassed: after >= 70 },
});

describe('what grading again means for people', () => {
  it.each<[string, Foreseen[], [raised: number, passing: number, certified: number]]>([
    ['nothing where no result rises', [foreseen('ana', 60, 60)], [0, 0, 0]],
    ['nothing for who has not finished', [foreseen('ana', null, null)], [0, 0, 0]],
    ['a result that rises below the pass mark', [foreseen('ana', 50, 60)], [1, 0, 0]],
    ['somebody who passes', [foreseen('ana', 60, 80)], [1, 1, 0]],
    ['nobody who passed another attempt before', [foreseen('ana', 60, 80, { has_passed: true })], [1, 0, 0]],
    ['one person, whatever their attempts', [foreseen('ana', 50, 70), foreseen('ana', 60, 80)], [2, 1, 0]],
    [
      'somebody who has a certificate',
      [
        foreseen('ana', 80, 90, { has_certificate: true }),
        foreseen('luis', 80, 80, { has_certificate: true }),
      ],
      [1, 0, 1],
    ],
  ])('is %s', (_name, attempts, counts) => {
    const { raisedCount, passingCount, certifiedCount } = consequencesOf(attempts);
    expect([raisedCount, passingCount, certifiedCount]).toEqual(counts);
  });

  it('is told of those first for whom it means most', () => {
    const { attempts } = consequencesOf([
      foreseen('same', 60, 60),
      foreseen('open', null, null),
      foreseen('raised', 50, 60),
      foreseen('passing', 60, 80),
    ]);
    expect(attempts.map(({ row }) => row.person_id)).toEqual(['passing', 'raised', 'same', 'open']);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answersOf } from './answers.ts';
import { type ItemDif, mantelHaenszel } from './mantel-haenszel.ts';
import { rowsOf } from './rows.fixture.ts';
import { published, verbal } from './verbal.fixture.ts';

function differing(found: readonly (ItemDif | null)[], place: number): ItemDif {
  const dif = found[place];
  if (!dif) throw new Error(`item ${place} was not compared`);
  return dif;
}

const found = mantelHaenszel(answersOf(verbal), 'women', 'men');
const purified = mantelHaenszel(answersOf(verbal), 'women', 'men', { isPurified: true });

describe('two languages by Mantel and Haenszel', () => {
  it.each(published.map((line, place) => [...line, place] as const))(
    'comes to what difR does: %s',
    (item, chiSquare, alpha, delta, logOdds, pureChiSquare, pureDelta, place) => {
      const [dif, pure] = [differing(found, place), differing(purified, place)];
      expect(dif).toMatchObject({ item, reference: 243, focal: 73 });
      expect(dif.chiSquare).toBeCloseTo(chiSquare, 4);
      expect(dif.alpha).toBeCloseTo(alpha, 4);
      expect(dif.delta).toBeCloseTo(delta, 4);
      expect(-dif.delta / dif.error).toBeCloseTo(logOdds, 4);
      expect(pure.chiSquare).toBeCloseTo(pureChiSquare, 4);
      expect(pure.delta).toBeCloseTo(pureDelta, 4);
    },
  );

  it('grades by size and by certainty, where difR looks at the size alone', () => {
    const classes = Object.fromEntries(found.map((dif) => [dif?.item, dif?.class]));
    // Both are C there: 2.67 is surely more than one unit, 1.76 may well be less; 1.56 may be chance.
    expect([classes['S2DoCurse'], classes['S3DoScold'], classes['S2WantCurse']]).toEqual(['C', 'B', 'A']);
  });

  it('finds little between two groups whose answers are the same', () => {
    const answered = fc.array(fc.array(fc.nat(1), { minLength: 6, maxLength: 6 }), {
      minLength: 20,
      maxLength: 60,
    });
    fc.assert(
      fc.property(answered, (one) => {
        const rows = rowsOf([...one, ...one], (learner) => ({
          language: learner < one.length ? 'es' : 'fr',
        }));
        for (const dif of mantelHaenszel(answersOf(rows), 'es', 'fr')) {
          if (!dif) continue;
          expect(dif.alpha).toBeCloseTo(1, 9);
          expect(dif.class).toBe('A');
        }
      }),
    );
  });

  it('says the contrary from the other side', () => {
    const other = mantelHaenszel(answersOf(verbal), 'men', 'women');
    for (const place of found.keys()) {
      const [one, contrary] = [differing(found, place), differing(other, place)];
      expect(contrary.delta).toBeCloseTo(-one.delta, 9);
      expect(contrary.chiSquare).toBeCloseTo(one.chiSquare, 9);
      expect(contrary.class).toBe(one.class);
    }
  });

  it('does not depend on the order of rows', () => {
    const backwards = mantelHaenszel(answersOf(verbal.toReversed()), 'women', 'men', { isPurified: true });
    for (const dif of backwards) {
      const same = purified.find((one) => one?.item === dif?.item);
      expect(dif).toMatchObject({ class: same?.class, reference: same?.reference });
      expect(dif?.delta).toBeCloseTo(same?.delta ?? Number.NaN, 9);
    }
  });

  it.each([
    ['nobody has answered in one of them', 'en'],
    ['both are the same', 'women'],
  ])('compares nothing where %s', (_why, focal) => {
    expect(mantelHaenszel(answersOf(verbal), 'women', focal).every((dif) => dif === null)).toBe(true);
  });
});

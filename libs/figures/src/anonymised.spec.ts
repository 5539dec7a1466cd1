import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anonymised } from './anonymised.ts';

const columns = ['language', 'sex', 'country'] as const;
interface Row extends Record<(typeof columns)[number], string | null> {
  score: number;
}

const rowsOf = (count: number, country: string, sex: string, language = 'es'): Row[] =>
  Array.from({ length: count }, (_none, score) => ({ language, sex, country, score }));

const classesOf = (rows: readonly Row[]) => {
  const sizes: Record<string, number> = {};
  for (const { country, sex, language } of rows) {
    const key = [country, sex, language].map((value) => value ?? '·').join(' ');
    sizes[key] = (sizes[key] ?? 0) + 1;
  }
  return sizes;
};

describe('rows without names', () => {
  it('stay as they are where they are many', () => {
    expect(classesOf(anonymised(rowsOf(5, 'MX', 'f'), columns))).toEqual({ 'MX f es': 5 });
  });

  it('lose what tells them apart, the least needed first', () => {
    const rows = [...rowsOf(7, 'MX', 'f'), ...rowsOf(3, 'MX', 'f', 'en'), ...rowsOf(2, 'MX', 'f', 'fr')];
    expect(classesOf(anonymised(rows, columns))).toEqual({ 'MX f es': 7, 'MX f ·': 5 });
  });

  it('are left out where they stand alone even so', () => {
    expect(classesOf(anonymised([...rowsOf(6, 'MX', 'f'), ...rowsOf(4, 'BZ', 'm')], columns))).toEqual({
      'MX f es': 6,
    });
  });

  it('are never few of a kind, and say nothing that was not there', () => {
    const one = fc.record({
      language: fc.constantFrom('es', 'en', 'fr'),
      sex: fc.constantFrom('f', 'm', null),
      country: fc.constantFrom('MX', 'CR', 'BZ', 'HT'),
      score: fc.nat(100),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 80 }), (rows) => {
        const kept = anonymised<(typeof columns)[number], Row>(rows, columns);
        for (const size of Object.values(classesOf(kept))) expect(size).toBeGreaterThanOrEqual(5);
        expect(rows.length - kept.length).toBeLessThan(5);
        const scores = rows.map(({ score }) => score);
        for (const { score } of kept) expect(scores).toContain(score);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { proposedCopy } from './proposed-copy.ts';

describe('a copy of an edition', () => {
  it('moves every year that its titles and its key name', () => {
    const titles = { es: 'Cohorte 2026–2027', en: 'Cohort 2026–2027', fr: '' };
    expect(proposedCopy({ key: 'cohort-2026', titles, startsOn: '2026-12-30' })).toEqual({
      key: 'cohort-2027',
      titles: { es: 'Cohorte 2027–2028', en: 'Cohort 2027–2028', fr: '' },
      startsOn: '2027-12-29',
    });
  });

  it('has a key that is not too long', () => {
    const { key } = proposedCopy({
      key: 'a'.repeat(50),
      titles: { es: 'A', en: '', fr: '' },
      startsOn: '2027-01-11',
    });
    expect(key).toMatch(/^a{45}-2028$/);
  });
});

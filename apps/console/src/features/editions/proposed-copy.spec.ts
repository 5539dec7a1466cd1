import { describe, expect, it } from '@jest/globals';
import { changedPieces, proposedCopy, proposedNames } from './proposed-copy.ts';

const original = (key: string, es: string, startsOn: string) => ({
  key,
  titles: { es, en: '', fr: '' },
  startsOn,
});

describe('a copy of an edition', () => {
  it('moves every year that its titles and its key name', () => {
    const titles = { es: 'Cohorte 2026–2027', en: 'Cohort 2026–2027', fr: '' };
    expect(proposedCopy({ key: 'cohort-2026', titles, startsOn: '2026-01-05' })).toEqual({
      key: 'cohort-2027',
      titles: { es: 'Cohorte 2027–2028', en: 'Cohort 2027–2028', fr: '' },
      startsOn: '2027-01-04',
    });
  });

  it.each([
    ['of its own year', 'Cohorte 2027', '2027-01-04', '2028-02-07', 'Cohorte 2028', 'c-2028'],
    ['of an earlier year', 'Cohorte 2027', '2027-01-04', '2026-12-07', 'Cohorte 2026', 'c-2026'],
    ['of two years in short', 'Curso 2026–27', '2026-11-30', '2028-01-10', 'Curso 2028–29', 'c-2029'],
    [
      'over the turn of a century of digits',
      'Curso 2098/99',
      '2098-01-06',
      '2099-01-05',
      'Curso 2099/00',
      'c-2028',
    ],
    [
      'in the same year',
      'Cohorte 2027',
      '2027-01-04',
      '2027-07-05',
      'Cohorte 2027 (julio de 2027)',
      'c-2027-07',
    ],
  ])('that begins on another day is %s: %s from %s to %s', (_what, es, from, to, title, key) => {
    const proposed = proposedNames(original('c-2027', es, from), to);
    expect([proposed.titles.es, proposed.key]).toEqual([title, key]);
  });

  it('gets the year of its first day where the original names none', () => {
    expect(proposedNames(original('taller', 'Taller', '2026-05-04'), '2026-09-07')).toMatchObject({
      key: 'taller-2026',
      titles: { es: 'Taller 2026' },
    });
  });

  it('does not take a month for a year', () => {
    expect(proposedNames(original('cohort-2026-01', 'A', '2026-01-05'), '2027-01-04').key).toBe(
      'cohort-2027-01',
    );
  });

  it('has a key that is not too long', () => {
    const { key } = proposedCopy(original('a'.repeat(50), 'A', '2027-01-11'));
    expect(key).toMatch(/^a{42}-2028$/);
  });

  it('shows which words are new', () => {
    expect(
      changedPieces('Primera cohorte 2027', 'Primera cohorte 2026').filter((each) => each.isChanged),
    ).toEqual([{ text: '2026', isChanged: true }]);
  });
});

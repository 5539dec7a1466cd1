import { describe, expect, it } from '@jest/globals';
import { sharedOutTwice, wholeExceededBy, type QuotaCell } from './quotas.ts';

const cell = (country: string | null, kind: string | null, seats: number): QuotaCell => ({
  country,
  kind,
  seats,
});
const edition = cell(null, null, 40);

describe('a quota', () => {
  it.each<[string, QuotaCell, QuotaCell[], number | null]>([
    ['alone is part of nothing', cell('MX', null, 90), [], null],
    ['of a country may be as large as the edition', cell('MX', null, 40), [edition], null],
    ['of a country may not be larger than the edition', cell('MX', null, 41), [edition], 40],
    ['of a kind may not be larger than the edition', cell(null, 'ngo', 41), [edition], 40],
    ['of both may not be larger than its country', cell('MX', 'ngo', 6), [cell('MX', null, 5), edition], 5],
    ['of both may not be larger than its kind', cell('MX', 'ngo', 6), [edition, cell(null, 'ngo', 4)], 4],
    ['may be larger than that of another country', cell('MX', null, 9), [cell('GT', null, 5)], null],
    ['of a country may be larger than one of a kind', cell('MX', null, 9), [cell(null, 'ngo', 5)], null],
    ['is no part of its own parts', edition, [cell('MX', null, 5)], null],
    ['without seats leaves none to its parts', cell('MX', null, 1), [cell(null, null, 0)], 0],
  ])('%s', (_about, part, others, whole) => {
    expect(wholeExceededBy(part, [part, ...others])?.seats ?? null).toBe(whole);
  });
});

describe('quotas that share out a whole', () => {
  it.each<[string, QuotaCell[], { by: string; seats: number; whole: number }[]]>([
    ['may add up to it', [edition, cell('MX', null, 20), cell('GT', null, 20)], []],
    ['may add up to less', [edition, cell('MX', null, 20), cell('GT', null, 2)], []],
    [
      'of countries are named when they add up to more',
      [edition, cell('MX', null, 30), cell('GT', null, 20)],
      [{ by: 'country', seats: 50, whole: 40 }],
    ],
    [
      'of kinds too, apart from those of countries',
      [edition, cell('MX', null, 30), cell(null, 'ngo', 25), cell(null, 'health', 16)],
      [{ by: 'kind', seats: 41, whole: 40 }],
    ],
    [
      'within a country too',
      [cell('MX', null, 10), cell('MX', 'ngo', 8), cell('MX', 'health', 8), cell('GT', 'ngo', 8)],
      [{ by: 'kind', seats: 16, whole: 10 }],
    ],
    [
      'within a kind too',
      [cell(null, 'ngo', 10), cell('MX', 'ngo', 8), cell('GT', 'ngo', 8)],
      [{ by: 'country', seats: 16, whole: 10 }],
    ],
    ['are nothing to share without a whole', [cell('MX', null, 30), cell('GT', null, 20)], []],
    ['are not named where one alone is too large', [edition, cell('MX', null, 50)], []],
  ])('%s', (_about, quotas, found) => {
    expect(sharedOutTwice(quotas).map(({ by, seats, whole }) => ({ by, seats, whole: whole.seats }))).toEqual(
      found,
    );
  });
});

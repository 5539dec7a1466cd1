import { describe, expect, it } from '@jest/globals';
import { exceededBy, seatedInTurn, type QuotaTaken } from './seat.rules.ts';

const quota = (over: Partial<QuotaTaken>): QuotaTaken => ({
  country: null,
  kind: null,
  seats: 2,
  taken: 1,
  isGroup: false,
  ...over,
});
const mexican = { country: 'MX', kind: 'ngo', groupCountry: 'MX' };
const canadian = { country: 'CA', kind: 'ngo', groupCountry: null };

describe('a seat', () => {
  it.each<[string, QuotaTaken[], (typeof mexican | typeof canadian)[], number]>([
    ['is there without any quota', [], [mexican], 0],
    ['is there while there is room', [quota({})], [mexican], 0],
    ['is not there for two at once', [quota({})], [mexican, mexican], 1],
    ['counts in the quota of its country', [quota({ country: 'MX', taken: 2 })], [mexican], 1],
    ['does not count in that of another', [quota({ country: 'GT', taken: 2 })], [mexican], 0],
    ['counts in the quota of its kind', [quota({ kind: 'ngo', taken: 2 })], [mexican], 1],
    ['does not count in that of another kind', [quota({ kind: 'health', taken: 2 })], [mexican], 0],
    [
      'counts in every quota it belongs to',
      [quota({ taken: 2 }), quota({ country: 'MX', taken: 2 })],
      [mexican],
      2,
    ],
    ['counts in its national group', [quota({ country: 'MX', isGroup: true, taken: 2 })], [mexican], 1],
    [
      'of a country without a group counts in the general one',
      [quota({ isGroup: true, taken: 2 })],
      [canadian],
      1,
    ],
    ['with a national group does not', [quota({ isGroup: true, taken: 2 })], [mexican], 0],
    ['is refused by a quota that is exceeded already', [quota({ taken: 5 })], [mexican], 1],
    [
      'of another is no matter to a quota that is exceeded',
      [quota({ country: 'GT', taken: 5 })],
      [mexican],
      0,
    ],
  ])('%s', (_about, quotas, asked, expected) => {
    expect(exceededBy(quotas, asked)).toHaveLength(expected);
  });
});

describe('seats taken in turn', () => {
  const mexico = quota({ country: 'MX', seats: 3, taken: 1 });
  it.each<[string, QuotaTaken[], (typeof mexican | typeof canadian | null)[], boolean[]]>([
    ['are there for all without a quota', [], [mexican, canadian], [true, true]],
    ['go to the first ones', [mexico], [mexican, mexican, mexican], [true, true, false]],
    ['are no matter to another country', [mexico], [mexican, mexican, canadian], [true, true, true]],
    [
      'of a full quota go to nobody, and the next one of another country takes that of the whole',
      [quota({ country: 'MX', seats: 1 }), quota({ seats: 2, taken: 1 })],
      [mexican, canadian, canadian],
      [false, true, false],
    ],
    ['are not asked for by who has one', [quota({ seats: 1 })], [null, mexican], [true, false]],
    ['of a quota exceeded already go to nobody', [quota({ taken: 5 })], [mexican], [false]],
  ])('%s', (_about, quotas, asked, expected) => {
    expect(seatedInTurn(quotas, asked)).toEqual(expected);
  });
});

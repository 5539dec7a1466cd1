import { describe, expect, it } from '@jest/globals';
import { isNamed, matchRows, type Expected } from './decide-list.ts';
import { type RowRead } from './read-list.ts';

const ana: Expected = {
  enrolmentId: 'ana',
  givenNames: 'Ana María',
  firstSurname: 'Rivas',
  secondSurname: 'Soto',
  addresses: ['ana@example.org', 'ana.rivas@example.com'],
};
const other: Expected = { ...ana, enrolmentId: 'other', givenNames: 'Ana', addresses: [] };
const luis: Expected = {
  enrolmentId: 'luis',
  givenNames: 'Luis',
  firstSurname: 'de la Mora',
  secondSurname: null,
  addresses: ['luis@example.org'],
};

const row = (over: Partial<RowRead>): RowRead => ({
  line: 2,
  name: '',
  email: '',
  presence: 'whole',
  minutes: null,
  isEmpty: false,
  ...over,
});
const results = (rows: RowRead[], people = [ana, luis]) =>
  matchRows(rows, people).map(({ result, enrolmentId }) => [result, enrolmentId]);

describe('a name on a list', () => {
  it.each([
    ['Ana Rivas', true],
    ['RIVAS SOTO, Ana María', true],
    ['ana rívas', true],
    ['Ana', false],
    ['María Soto', false],
    ['Ana Rivas Pérez', false],
    ['Rivas Soto', false],
  ])('%j is Ana María Rivas Soto: %p', (name, is) => {
    expect(isNamed(name, ana)).toBe(is);
  });

  it('needs every word of a surname of several', () => {
    expect(isNamed('Luis de la Mora', luis)).toBe(true);
    expect(isNamed('Luis Mora', luis)).toBe(false);
  });
});

describe('a row', () => {
  it.each<[string, Partial<RowRead>, string, string | null]>([
    ['is found by any address of a person', { email: 'ana.rivas@example.com', name: 'X Y' }, 'record', 'ana'],
    [
      'is found by name when nobody has the address',
      { email: 'x@example.org', name: 'Ana Rivas' },
      'record',
      'ana',
    ],
    ['is about nobody we expect', { email: 'x@example.org', name: 'Eva Paz' }, 'unknown', null],
    ['without a name or an address cannot be read', {}, 'unreadable', null],
    ['with an empty cell says nothing', { name: 'Ana Rivas', presence: null, isEmpty: true }, 'empty', null],
    [
      'with a cell that makes no sense cannot be read',
      { name: 'Ana Rivas', presence: null },
      'unreadable',
      null,
    ],
  ])('%s', (_about, over, result, enrolmentId) => {
    expect(results([row(over)])).toEqual([[result, enrolmentId]]);
  });

  it('that could be two people is about neither', () => {
    expect(results([row({ name: 'Ana Rivas' })], [ana, other])).toEqual([['several', null]]);
    expect(results([row({ name: 'Ana Rivas', email: 'ana@example.org' })], [ana, other])).toEqual([
      ['record', 'ana'],
    ]);
  });
});

describe('somebody who stands on a list twice', () => {
  const twice = (one: Partial<RowRead>, two: Partial<RowRead>) =>
    matchRows([row({ email: 'ana@example.org', ...one }), row({ email: 'ana@example.org', ...two })], [ana]);

  it.each<[string, Partial<RowRead>, Partial<RowRead>, string, number | null]>([
    [
      'left and came back: minutes add up',
      { presence: 'part', minutes: 40 },
      { presence: 'part', minutes: 20 },
      'part',
      60,
    ],
    ['was there after all', { presence: 'absent' }, { presence: 'part', minutes: 20 }, 'part', 20],
    ['was there the whole time', { presence: 'part', minutes: 20 }, { presence: 'whole' }, 'whole', null],
    ['was there, whatever the second row says', { presence: 'whole' }, { presence: 'absent' }, 'whole', null],
  ])('%s', (_about, one, two, presence, minutes) => {
    expect(twice(one, two)).toMatchObject([{ result: 'record', presence, minutes }, { result: 'twice' }]);
  });

  it('is one stranger when nobody knows them', () => {
    const eva = row({ name: 'Eva Paz', presence: 'part', minutes: 10 });
    expect(matchRows([eva, { ...eva, line: 3 }], [ana])).toMatchObject([
      { result: 'unknown', minutes: 20 },
      { result: 'twice' },
    ]);
  });
});

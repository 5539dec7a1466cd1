import { describe, expect, it } from '@jest/globals';
import { numberValues, valuesInOrder } from './named-values.ts';

describe('a text that names its values', () => {
  it.each([
    ['in the order of their first use', 'select :b, :a, :b', 'select $1, $2, $1', ['b', 'a']],
    ['beside casts', 'select :from::date + x::int', 'select $1::date + x::int', ['from']],
    ['not in strings', `select ':a', 'it''s :b', :c`, `select ':a', 'it''s :b', $1`, ['c']],
    ['not in quoted names', 'select 1 as "a :b", :c', 'select 1 as "a :b", $1', ['c']],
    ['not in comments', '-- :a\n/* :b */ select :c', '-- :a\n/* :b */ select $1', ['c']],
    ['inside brackets', 'select any(:ids::uuid[])', 'select any($1::uuid[])', ['ids']],
  ])('numbers them %s', (_how, text, numbered, names) => {
    expect(numberValues(text)).toEqual({ text: numbered, names });
  });

  it.each([
    ['select $1::date', null],
    ['select 1', []],
    [`select 'at 10:30'`, []],
  ])('leaves %j as it is', (text, names) => {
    expect(numberValues(text)).toEqual({ text, names });
  });

  it('numbers or names, never both', () => {
    expect(() => numberValues('select $1, :a')).toThrow('never both');
  });
});

describe('values', () => {
  it('come in the order of their numbers', () => {
    expect(valuesInOrder(['b', 'a'], { a: null, b: 2 })).toEqual([2, null]);
    expect(valuesInOrder(null, [1, 2])).toEqual([1, 2]);
  });

  it('that a text does not name are left out, as where no filter is set', () => {
    expect(valuesInOrder([], {})).toEqual([]);
    expect(valuesInOrder([], [])).toEqual([]);
    expect(valuesInOrder([], { country: 'MX' })).toEqual([]);
    expect(valuesInOrder(['a'], { a: 1, b: 2 })).toEqual([1]);
  });

  it('are said, each of them', () => {
    expect(() => valuesInOrder(['a'], { a: undefined })).toThrow('no value for :a');
    expect(() => valuesInOrder(['a'], ['x'])).toThrow('no value for :a');
    expect(() => valuesInOrder(null, { a: 1 })).toThrow('takes a list');
  });
});

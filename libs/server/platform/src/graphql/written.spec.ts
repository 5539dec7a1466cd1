import { describe, expect, it } from '@jest/globals';
import { Refused } from './refused.ts';
import { countIn, dayIn, lineIn, linesOf, optionalLineIn, optionalWrittenIn, writtenIn } from './written.ts';

const refusalOf = (read: () => unknown) => {
  try {
    return read();
  } catch (error) {
    return error instanceof Refused ? error.params['field'] : error;
  }
};

describe('what is written', () => {
  it.each([
    ['  Edición   de\nprueba ', 'Edición de prueba'],
    ['', 'title'],
    [' \n', 'title'],
    ['a\0b', 'title'],
    ['\ud800', 'title'],
    ['x'.repeat(201), 'title'],
    ['x'.repeat(200), 'x'.repeat(200)],
  ])('on a line, %j, is kept as %j or refused by its field', (text, kept) => {
    expect(refusalOf(() => lineIn(text, 'title'))).toBe(kept);
  });

  it.each([
    ['  ¿Por qué? \r\n', '¿Por qué?'],
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['e\u0301', '\u00e9'],
    [' \n ', ''],
    ['a\0b', null],
    ['\ud800', null],
    ['x'.repeat(11), null],
    [7, null],
  ])('on lines, %j, is kept as %j', (given, kept) => {
    expect(linesOf(given, 10)).toBe(kept);
  });

  it('where nothing may stand is nothing', () => {
    expect(optionalLineIn('  ', 'place')).toBeNull();
    expect(optionalLineIn(undefined, 'place')).toBeNull();
    expect(optionalWrittenIn({ es: ' ', fr: null }, 'text')).toBeNull();
  });

  it('in some languages leaves the empty ones out, and is refused in none', () => {
    expect(writtenIn({ es: ' Curso ', en: '', fr: null }, 'titles')).toEqual({ es: 'Curso' });
    expect(refusalOf(() => writtenIn({ es: '' }, 'titles'))).toBe('titles');
  });

  it.each([
    ['2027-02-28', '2027-02-28'],
    ['2027-02-30', 'day'],
    ['27-02-28', 'day'],
    ['9027-02-28', 'day'],
    ['2027-2-8', 'day'],
    ['', 'day'],
  ])('as a day, %j, is %j', (text, kept) => {
    expect(refusalOf(() => dayIn(text, 'day'))).toBe(kept);
  });

  it.each([
    [3, 3],
    [0, 'seats'],
    [1.5, 'seats'],
    [NaN, 'seats'],
    [11, 'seats'],
  ])('as a number, %p, is %p', (value, kept) => {
    expect(refusalOf(() => countIn(value, 'seats', 1, 10))).toBe(kept);
  });
});

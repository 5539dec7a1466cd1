import { describe, expect, it } from '@jest/globals';
import { dateOrderOf, readDate } from './dates.ts';
import { dateOfSerial, isDateFormat } from './serial-dates.ts';

describe('a date', () => {
  it.each([
    ['2024-03-01', '2024-03-01'],
    ['2024/3/1', '2024-03-01'],
    ['2024-03-01T18:00', '2024-03-01'],
    ['01/03/2024', '2024-03-01'],
    ['1.3.24', '2024-03-01'],
    ['1-3-99', '1999-03-01'],
    ['1 de marzo de 2024', '2024-03-01'],
    ['1er mars 2024', '2024-03-01'],
    ['12 août 2023', '2023-08-12'],
    ['March 1st, 2024', '2024-03-01'],
    ['01-mar-24', '2024-03-01'],
    ['45352', '2024-03-01'],
    ['29/02/2023', null],
    ['31/04/2024', null],
    ['13/13/2024', null],
    ['marzo', null],
    ['', null],
    ['1/3', null],
  ])('%p is %p', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });

  it('of an American list has the month first', () => {
    expect(readDate('03/01/2024', 'mdy')).toBe('2024-03-01');
  });
});

describe('the order of a column', () => {
  it.each([
    [['13/01/2024', '02/03/2024'], { order: 'dmy', isCertain: true }],
    [['01/13/2024', '02/03/2024'], { order: 'mdy', isCertain: true }],
    [['02/03/2024'], { order: 'dmy', isCertain: false }],
    [['2024-01-13'], { order: 'dmy', isCertain: false }],
    [['13/01/2024', '01/13/2024'], null],
  ])('of %p is %p', (texts, expected) => {
    expect(dateOrderOf(texts)).toEqual(expected);
  });
});

describe('a day number', () => {
  it.each([
    [1, false, '1899-12-31'],
    [45352, false, '2024-03-01'],
    [45352.5, false, '2024-03-01T12:00'],
    [43890, true, '2024-03-01'],
    [-1, false, null],
    [Number.NaN, false, null],
  ])('%p (1904: %p) is %p', (serial, isFrom1904, expected) => {
    expect(dateOfSerial(serial, isFrom1904)).toBe(expected);
  });

  it.each([
    [14, undefined, true],
    [0, undefined, false],
    [2, undefined, false],
    [170, 'dd/mm/yyyy', true],
    [170, 'General', false],
    [170, '#,##0.00 "días"', false],
    [170, '[Red]0.0', false],
    [170, '[h]:mm:ss.0', true],
    [170, 'h:mm AM/PM', true],
  ])('is shown by format %p %p: %p', (id, code, expected) => {
    expect(isDateFormat(id, code)).toBe(expected);
  });
});

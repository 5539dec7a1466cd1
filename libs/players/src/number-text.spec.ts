import { describe, expect, it } from '@jest/globals';
import { numberError, type NumberError } from './number-text.ts';

describe('a number of a worksheet', () => {
  it.each<[string, NumberError | null, NumberError | null]>([
    // typed, where things are counted, where decimals are taken
    ['', null, null],
    ['  ', null, null],
    ['0', null, null],
    [' 55 ', null, null],
    ['1200', null, null],
    ['1.200', null, null],
    ['1,200', null, null],
    ['1 200', null, null],
    ['1\u202f200\u00a0000', null, null],
    ['5,5', 'notWhole', null],
    ['5.5', 'notWhole', null],
    ['5,', 'notWhole', null],
    ['0,500', 'notWhole', null],
    ['1.200,5', 'notWhole', null],
    ['1,200.50', 'notWhole', null],
    ['-55', 'negative', 'negative'],
    ['−55', 'negative', 'negative'],
    ['- 5,5', 'negative', 'negative'],
    ['-', 'notNumber', 'notNumber'],
    ['some 55', 'notNumber', 'notNumber'],
    ['55 people', 'notNumber', 'notNumber'],
    ['1e3', 'notNumber', 'notNumber'],
    ['50-60', 'notNumber', 'notNumber'],
    ['5,5,5', 'notNumber', 'notNumber'],
    ['12 00', 'notNumber', 'notNumber'],
    ['.5', 'notNumber', 'notNumber'],
  ])('%j', (typed, counting, measuring) => {
    expect([numberError(typed, false), numberError(typed, true)]).toEqual([counting, measuring]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readNumber, withoutZeros, type NumberRule, type NumberFault } from './number-text.ts';
import { numberInWords } from './number-words.ts';

const said = (typed: string, rule: NumberRule): number | NumberFault | null => {
  const read = readNumber(typed, rule);
  return read && ('fault' in read ? read.fault : read.value);
};

describe('a number of a worksheet', () => {
  it.each<[string, number | NumberFault | null, number | NumberFault | null]>([
    // typed, where things are counted, where something is measured
    ['', null, null],
    ['  ', null, null],
    ['0', 0, 0],
    [' 55 ', 55, 55],
    ['007', 7, 7],
    ['1200', 1200, 1200],
    ['1.200', 1200, 1200],
    ['1,200', 1200, 1200],
    ['1 200', 1200, 1200],
    ['1’200’000', 1_200_000, 1_200_000],
    ['1\u202f200\u00a0000', 1_200_000, 1_200_000],
    ['1.200,300', 'notWhole', 'tooFine'],
    ['5,5', 'notWhole', 5.5],
    ['5.5', 'notWhole', 5.5],
    ['5,25', 'notWhole', 5.25],
    ['5,', 'notWhole', 5],
    ['5,0', 'notWhole', 5],
    ['0,500', 'notWhole', 'tooFine'],
    ['1200,125', 'notWhole', 'tooFine'],
    ['1.200,5', 'notWhole', 1200.5],
    ['1,200.50', 'notWhole', 1200.5],
    ['1 200,5', 'notWhole', 1200.5],
    ['-55', 'negative', 'negative'],
    ['−55', 'negative', 'negative'],
    ['- 5,5', 'negative', 'negative'],
    ['-', 'notNumber', 'notNumber'],
    ['some 55', 'notNumber', 'notNumber'],
    ['55 people', 'notNumber', 'notNumber'],
    ['1e3', 'notNumber', 'notNumber'],
    ['50-60', 'notNumber', 'notNumber'],
    ['5,5,5', 'notNumber', 'notNumber'],
    ['1,200,5', 'notNumber', 'notNumber'],
    ['12 00', 'notNumber', 'notNumber'],
    ['.5', 'notNumber', 'notNumber'],
    ['1000000000', 1_000_000_000, 1_000_000_000],
    ['99999999999999', 'tooLarge', 'tooLarge'],
    ['99 999 999 999', 'tooLarge', 'tooLarge'],
    ['∞', 'notNumber', 'notNumber'],
  ])('%j', (typed, counted, measured) => {
    expect([said(typed, { takesDecimals: false }), said(typed, { takesDecimals: true })]).toEqual([
      counted,
      measured,
    ]);
  });

  it.each<[string, NumberRule, number | NumberFault]>([
    ['0', { takesDecimals: false, min: 1 }, 'tooSmall'],
    ['1', { takesDecimals: false, min: 1 }, 1],
    ['100', { takesDecimals: true, max: 100 }, 100],
    ['100,5', { takesDecimals: true, max: 100 }, 'tooLarge'],
    ['101', { takesDecimals: false, min: null, max: 100 }, 'tooLarge'],
    ['-1', { takesDecimals: false, min: 1 }, 'negative'],
  ])('%j within %j', (typed, rule, expected) => {
    expect(said(typed, rule)).toBe(expected);
  });

  it.each([
    ['007', '7'],
    ['000', '0'],
    ['0', '0'],
    ['0,5', '0,5'],
    ['00,5', '0,5'],
    [' 055', '55'],
    ['100', '100'],
    ['', ''],
  ])('%j is kept as %j', (typed, kept) => {
    expect(withoutZeros(typed)).toBe(kept);
  });

  it.each([
    ['1200', { takesDecimals: false, unit: 'personas' }, 'es-MX', '1,200\u00a0personas'],
    ['1.200', { takesDecimals: false, unit: 'personnes' }, 'fr-FR', '1\u202f200\u00a0personnes'],
    ['5.5', { takesDecimals: true, unit: 'heures' }, 'fr-FR', '5,5\u00a0heures'],
    ['1', { takesDecimals: false, unit: 'personas' }, 'es-419', 'personas:\u00a01'],
    ['1', { takesDecimals: false, unit: 'people' }, 'en-GB', 'people:\u00a01'],
    ['0', { takesDecimals: false, unit: 'people' }, 'en-GB', '0\u00a0people'],
    ['1,5', { takesDecimals: true, unit: 'heures' }, 'fr-FR', 'heures\u202f:\u00a01,5'],
    ['1', { takesDecimals: false, unit: '%' }, 'en-GB', '1\u00a0%'],
    ['1', { takesDecimals: false, unit: 'km' }, 'es-419', '1\u00a0km'],
    ['1', { takesDecimals: false, unit: 'de cada 100' }, 'es-419', '1\u00a0de cada 100'],
    ['5,5', { takesDecimals: true, unit: null }, 'en-GB', '5.5'],
    [' -55 ', { takesDecimals: false, unit: 'people' }, 'en-GB', '-55'],
    ['about 40', { takesDecimals: false, unit: 'people' }, 'en-GB', 'about 40'],
    ['', { takesDecimals: false, unit: 'people' }, 'en-GB', ''],
  ])('%j with %j reads in %s as %j', (typed, rule, language, words) => {
    expect(numberInWords(typed, rule, language)).toBe(words);
  });
});

import { describe, expect, it } from '@jest/globals';
import { describeNumbers, numbersOf } from './numbers.ts';

describe('the numbers of a text', () => {
  it.each([
    ['797.000 personas', ['797000']],
    ['797,000 people', ['797000']],
    ['797 000 personnes', ['797000']],
    ['797\u202f000 personnes', ['797000']],
    ['1.250,50 pesos', ['125050']],
    ['2,5 horas', ['25']],
    ['2.5 hours', ['25']],
    ['12:30 h', ['12', '30']],
    ['a las 03:00', []],
    ['a las 18:00', ['18']],
    ['à 18\u00a0h\u00a000', ['18']],
    ['a las 03:31', ['31']],
    ['a las 09:05', ['05']],
    ['2016-2017', ['2016', '2017']],
    ['10, 20 y 30', ['10', '20', '30']],
    ['G1–G15', ['15']],
    ['el 17 de febrero de 2016', ['17', '2016']],
    ['17th February 2016', ['17', '2016']],
    ['the 21st century', []],
    ['tres de 4', []],
  ])('%s', (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });
});

describe('a time is the same however it is written', () => {
  it.each([
    ['A las 18:00', 'À 18\u00a0h'],
    ['A las 03:00', 'À 3\u00a0h'],
    ['A las 03:31', 'À 3\u00a0h\u00a031'],
    ['A las 09:05', 'À 9\u00a0h\u00a005'],
  ])('%s = %s', (es, fr) => {
    expect(describeNumbers({ locale: 'es', text: es }, { locale: 'fr', text: fr })).toBeNull();
  });

  it('another hour is a difference', () => {
    expect(
      describeNumbers({ locale: 'es', text: 'A las 18:00' }, { locale: 'fr', text: 'À 19\u00a0h' }),
    ).toBe('numbers differ from the source language (missing here: 18; only here: 19)');
  });
});

describe('a translation names the numbers of its source', () => {
  it.each([
    ['Unas 50 personas', 'Fifty people'],
    ['Cincuenta personas', 'Some 50 people'],
    ['Son 24 horas', 'Twenty-four hours'],
    ['300 y 300', '300 and 300'],
  ])('%s = %s', (es, en) => {
    expect(describeNumbers({ locale: 'es', text: es }, { locale: 'en', text: en })).toBeNull();
  });

  it.each([
    ['300 y 300', '300', 'numbers differ from the source language (missing here: 300)'],
    ['el 70 %', '80 %', 'numbers differ from the source language (missing here: 70; only here: 80)'],
    ['Era 50', 'It was fiftyish', 'numbers differ from the source language (missing here: 50)'],
  ])('%s ≠ %s', (es, en, reason) => {
    expect(describeNumbers({ locale: 'es', text: es }, { locale: 'en', text: en })).toBe(reason);
  });
});

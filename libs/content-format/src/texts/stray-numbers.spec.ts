import { describe, expect, it } from '@jest/globals';
import { readCourse } from '../read-course.ts';
import { replace, withCourse } from '../spec-course.ts';
import { paths } from '../spec-faults.ts';
import { strayNumbers } from './stray-numbers.ts';

const asked = (text: string, locale = 'es') =>
  strayNumbers(text, locale).map(({ written, instead }) => [written, instead]);

describe('numbers in Spanish', () => {
  it.each([
    ['un sismo de magnitud 8,2', [['8,2', '8.2']]],
    ['150 ÷ 0,20 = 750', [['0,20', '0.20']]],
    ['1,7 millones.', [['1,7', '1.7']]],
    ['unas 12 000 personas', [['12 000', '12,000']]],
    ['**36\u00a0594** personas', [['36\u00a0594', '36,594']]],
    [
      '1.250 y 2 500 000',
      [
        ['1.250', '1,250'],
        ['2 500 000', '2,500,000'],
      ],
    ],
    [
      '12 000, o 1,5 veces más',
      [
        ['12 000', '12,000'],
        ['1,5', '1.5'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });

  it.each([
    'magnitud 8.2, o 0.30',
    '12,000 personas y 1,250.50 dólares',
    'entre 2016 y 2018',
    'Ley 8764, artículo 36.1 b)',
    'los pasos 1, 2 y 3',
    'las directrices 1,2,3',
    'llame al +502 2222 3333 o al 800 123 4567',
    'el 24 de 300',
    'a las 18:00 y a las 19:30',
  ])('%s stays', (text) => {
    expect(asked(text)).toEqual([]);
  });

  it.each(['en', 'fr'])('nothing is asked of a text in %s', (locale) => {
    expect(asked('8,2 de 12 000', locale)).toEqual([]);
  });
});

describe('a course with such a number', () => {
  const notesOf = (path: string, passage: string, by: string) =>
    withCourse({ [path]: replace(passage, by) }, async (folder) => {
      const { notes, problems } = await readCourse(folder);
      expect(problems).toEqual([]);
      return notes.map(({ file, reason }) => [file, reason]);
    });

  it.each([
    ['a lesson', paths.hello, '797,000', '797 000', 'the number 797 000 is written 797,000 in "es"'],
    [
      'a title',
      paths.module1,
      '{ es: Primer módulo, en: First module }',
      "{ es: 'Módulo 1,5', en: Module 1.5 }",
      'the number 1,5 is written 1.5 in "es"',
    ],
  ])('is asked for it in %s', async (_what, path, passage, by, reason) => {
    expect(await notesOf(path, passage, by)).toEqual([[path, reason]]);
  });
});

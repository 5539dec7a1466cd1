import { describe, expect, it } from '@jest/globals';
import { fold, foldedWords, plainLetters } from './fold.ts';

describe('a text by which others are compared', () => {
  it.each([
    ['NÚÑEZ', 'nunez', 'nunez'],
    ['Ñandú'.normalize('NFD'), 'nandu', 'nandu'],
    ['Février, août', 'fevrier, aout', 'fevrier, aout'],
    ['Façade', 'facade', 'facade'],
    ['Œuvre', 'œuvre', 'œuvre'],
    ['Straße', 'straße', 'straße'],
    ['oﬁcial', 'oﬁcial', 'oficial'],
    ['Ｃｌａｖｅ２', 'ｃｌａｖｅ２', 'clave2'],
    ['m² y 1º', 'm² y 1º', 'm2 y 1o'],
    ['Ünıted 42 %', 'unıted 42 %', 'unıted 42 %'],
    ['', '', ''],
  ])('%j is %j, and letter by letter %j', (text, folded, plain) => {
    expect([fold(text), plainLetters(text)]).toEqual([folded, plain]);
  });

  it('has words of letters and digits', () => {
    expect(foldedWords('¿Quién firma el Acta 3-B?')).toEqual(['quien', 'firma', 'el', 'acta', '3', 'b']);
  });
});

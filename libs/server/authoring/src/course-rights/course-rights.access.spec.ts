import { describe, expect, it } from '@jest/globals';
import { canPublish, canReview, canWriteAll, canWriteFile, type HeldRight } from './course-rights.access.ts';

const author: HeldRight = { kind: 'author', locale: null };
const french: HeldRight = { kind: 'translator', locale: 'fr' };
const costaRica: HeldRight = { kind: 'country', locale: null, country: 'CR' };
const reviewer: HeldRight = { kind: 'reviewer', locale: null };
const publisher: HeldRight = { kind: 'publisher', locale: null };

describe('a file of a draft is written', () => {
  it.each([
    ['by an author, whatever it is', [author], 'course.yaml', true],
    ['by a translator in their language', [french], 'modules/01/lessons/02/fr.md', true],
    ['by a translator, a drawing of their language', [french], 'media/map.fr.svg', true],
    ['by a translator, a unit of a country', [french], 'countries/CR/m3-my-country.fr.md', true],
    ['not by a translator in another language', [french], 'modules/01/lessons/02/es.md', false],
    ['not by a translator, what holds all languages', [french], 'modules/01/quiz.yaml', false],
    ['not by a translator, what is only called like the language', [french], 'media/fr', false],
    ['not by a translator, what lies in a folder of that name', [french], 'fr/es.md', false],
    ['by a State, a unit of its own', [costaRica], 'countries/CR/m3-my-country.es.md', true],
    ['not by a State, a unit of another', [costaRica], 'countries/MX/m3-my-country.es.md', false],
    ['not by a State, what only lies in a folder below', [costaRica], 'countries/CR/more/a.es.md', false],
    ['not by a State, anything else', [costaRica], 'modules/01/lessons/02/es.md', false],
    ['not by a reviewer', [reviewer], 'modules/01/lessons/02/fr.md', false],
    ['not by a publisher', [publisher], 'modules/01/lessons/02/fr.md', false],
    ['not by anybody else', [], 'modules/01/lessons/02/fr.md', false],
  ])('%s', (_name, rights, path, may) => {
    expect(canWriteFile(rights, path)).toBe(may);
  });
});

describe('a draft', () => {
  it.each([
    ['an author', [author], true, false, false],
    ['a publisher', [publisher], false, true, false],
    ['a translator', [french], false, false, false],
    ['a State', [costaRica], false, false, false],
    ['a reviewer', [reviewer], false, false, true],
    ['nobody', [], false, false, false],
  ])('of %s', (_name, rights, writes, publishes, reviews) => {
    expect([canWriteAll(rights), canPublish(rights), canReview(rights)]).toEqual([
      writes,
      publishes,
      reviews,
    ]);
  });
});

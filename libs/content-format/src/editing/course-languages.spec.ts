import { expect, it } from '@jest/globals';
import { courseLanguages } from './course-languages.ts';

it.each([
  ['source: fr\nlocales: [es, fr]\n', { locales: ['es', 'fr'], source: 'fr' }],
  ['locales: [es, en]\n', { locales: ['es', 'en'], source: 'es' }],
  ['source: pt\nlocales: [es, en]\n', { locales: ['es', 'en'], source: 'es' }],
  ['locales: []\n', null],
  ['locales: es\n', null],
  ['locales: [es\n', null],
  ['', null],
])('a course says its languages: %j', (text, languages) => {
  expect(courseLanguages(text)).toEqual(languages);
});

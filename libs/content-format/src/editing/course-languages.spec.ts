import { expect, it } from '@jest/globals';
import { courseLanguages } from './course-languages.ts';

it.each([
  ['said', 'source: fr\nlocales: [es, fr]\n', 'fr', ['es', 'fr']],
  ['said twice', 'locales: [fr, es, fr]\n', 'fr', ['fr', 'es']],
  ['said without a source', 'locales: [fr, es]\n', 'fr', ['fr', 'es']],
  ['said with a source that is none of them', 'source: fr\nlocales: [en, es]\n', 'en', ['en', 'es']],
  ['said with others', 'source: pt\nlocales: [pt, en]\n', 'en', ['en']],
  ['said as others alone', 'source: pt\nlocales: [pt]\n', 'es', ['en', 'es', 'fr']],
  ['said by the source alone', 'source: fr\n', 'fr', ['en', 'es', 'fr']],
  ['said as an empty list', 'locales: []\n', 'es', ['en', 'es', 'fr']],
  ['said as no list', 'locales: fr\n', 'es', ['en', 'es', 'fr']],
  ['not said', 'key: test\n', 'es', ['en', 'es', 'fr']],
  ['in a file with faults, as far as it can be read', 'locales: [fr\n', 'fr', ['fr']],
  ['in a file that refers to itself', 'a: &a [fr]\nlocales: *a\n', 'es', ['en', 'es', 'fr']],
  ['in no file', null, 'es', ['en', 'es', 'fr']],
])('the languages of a course, %s', (_how, course, source, locales) => {
  expect(courseLanguages(course, ['en', 'es', 'fr'], 'es')).toEqual({ source, locales });
});

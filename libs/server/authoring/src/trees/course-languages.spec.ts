import { describe, expect, it } from '@jest/globals';
import { languagesOf } from './course-languages.ts';

describe('the languages of a course', () => {
  it.each([
    ['said', 'source: fr\nlocales: [fr, es]', 'fr', ['fr', 'es']],
    ['said in part', 'locales: [en]', 'es', ['en']],
    ['said with others', 'source: pt\nlocales: [pt, en]', 'es', ['en']],
    ['not said', 'key: test', 'es', ['es', 'en', 'fr']],
    ['said as no list', 'locales: fr', 'es', ['es', 'en', 'fr']],
    ['in a file with faults, as far as it can be read', 'locales: [fr', 'es', ['fr']],
    ['in no file', null, 'es', ['es', 'en', 'fr']],
  ])('%s', (_how, yaml, source, locales) => {
    const found = languagesOf(yaml);
    expect(found.source).toBe(source);
    expect([...found.locales].sort()).toEqual([...locales].sort());
  });
});

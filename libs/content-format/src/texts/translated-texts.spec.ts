import { expect, it } from '@jest/globals';
import { languageOfText, textIn } from './translated-texts.ts';

it.each([
  ['modules/01-duty/lessons/02-post/fr.md', 'fr', 'modules/01-duty/lessons/02-post/es.md'],
  ['modules/01-duty/cards/triage/en.md', 'en', 'modules/01-duty/cards/triage/es.md'],
  ['facilitator/01-duty/fr.md', 'fr', 'facilitator/01-duty/es.md'],
  ['countries/CR/02-numbers.fr.md', 'fr', 'countries/CR/02-numbers.es.md'],
  ['countries/CR/02-numbers.es.md', 'es', 'countries/CR/02-numbers.es.md'],
])('%s is a text in %s', (path, language, source) => {
  expect(languageOfText(path)).toBe(language);
  expect(textIn(path, 'es')).toBe(source);
});

it.each([
  'modules/01-duty/lessons/02-post/notes.md',
  'modules/01-duty/lessons/02-post/media/fr.md',
  'modules/01-duty/media/map.fr.svg',
  'countries/CR/02-numbers.md',
  'countries/costa-rica/02-numbers.fr.md',
  'course.yaml',
  'README.md',
])('%s is none', (path) => {
  expect(languageOfText(path)).toBeNull();
});

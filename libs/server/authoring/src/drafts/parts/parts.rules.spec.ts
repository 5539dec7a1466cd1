import { describe, expect, it } from '@jest/globals';
import { excerptOf, find, searchedText, wordsOf } from './find-words.rules.ts';
import { headOf, kindOf, partsOf } from './part-names.rules.ts';

const lesson = (title: string) => `---\nuuid: 1\nkey: m3-law\ntitle: "${title}"\n---\n\n## Un\n\nTexte.\n`;
const module = `uuid: 2\nkey: m3\ntitle:\n  es: 'Leyes'\n  en: 'Law'\n  fr: 'Droit'\nsummary: { es: a }\n`;
const files: Record<string, string> = {
  'course.yaml': 'uuid: 3\ntitle: { es: Curso, en: Course, fr: Cours }\n',
  'modules/03-law/module.yaml': module,
  'modules/03-law/lessons/01-vienna/es.md': lesson('La Convención'),
  'modules/03-law/lessons/01-vienna/fr.md': lesson('La Convention'),
  'modules/03-law/lessons/02-new/es.md': lesson('Nueva').replace('m3-law', 'm3-new'),
  'modules/03-law/quiz.yaml': `kind: quiz\ntitle: { es: Prueba, en: Quiz, fr: Test }\n`,
  'modules/03-law/pools/m3.yaml': 'key: m3\nquestions: []\n',
  'countries/CR/m3-law.fr.md': '---\nuuid: 4\n---\n',
  'modules/03-law/media/map.fr.svg': '<svg/>',
  'seasons.yaml': 'title: [broken\n',
};

describe('parts of a draft', () => {
  const heads = new Map(Object.entries(files).map(([path, text]) => [path, headOf(path, text)]));
  const named = new Map(partsOf(Object.keys(files), heads, 'fr').map((part) => [part.path, part]));

  it.each([
    ['course.yaml', 'course', 'Cours'],
    ['modules/03-law/module.yaml', 'module', 'Droit'],
    ['modules/03-law/lessons/01-vienna/es.md', 'lesson', 'La Convention'],
    ['modules/03-law/lessons/02-new/es.md', 'lesson', 'Nueva'],
    ['modules/03-law/quiz.yaml', 'quiz', 'Test'],
    ['modules/03-law/pools/m3.yaml', 'pool', 'm3'],
    ['countries/CR/m3-law.fr.md', 'unit', 'La Convention'],
    ['modules/03-law/media/map.fr.svg', 'medium', null],
    ['seasons.yaml', 'seasons', null],
  ])('%s is a %s called %s', (path, kind, title) => {
    expect(named.get(path)).toEqual({ path, kind, title });
  });

  it('that nobody can read have no name, and what they are by their place', () => {
    expect(headOf('a.md', '---\ntitle: {\n---\n')).toEqual({ key: null, kind: null, titles: {} });
    expect(kindOf('assessments/x.yaml', null)).toBe('other');
  });
});

describe('words are found', () => {
  const text = [
    '---',
    'title: "La Convention"',
    '---',
    '',
    '1. **Une femme vous demande.** Article 36 :cite[S155] : l’autorité vous avertit',
    '   sans retard, dit :term[le registre]{key=consular-register}, et transmet.',
    'Voir [la suite](https://example.org/une-autre).',
  ].join('\n');
  const searched = searchedText(text);

  it.each([
    ['as they are read, without marks, accents or capitals', 'UNE FEMME vous demande', 5, 1],
    ['across lines and terms', 'avertit sans retard, dit le registre, et transmet', 5, 1],
    ['while the last one is being typed', 'la conv', 2, 1],
    ['on the line where they begin', 'voir la suite', 7, 1],
  ])('%s', (_how, sought, line, share) => {
    expect(find(searched, wordsOf(sought))).toEqual({ line, share });
  });

  it('with the source that a reader copies along', () => {
    const pasted = 'Une femme vous demande. Article 36 [ONU, 1963] : l’autorité vous avertit sans retard';
    const hit = find(searched, wordsOf(pasted));
    expect(hit?.line).toBe(5);
    expect(hit?.share).toBeLessThan(1);
  });

  it.each([
    'rien de tel',
    'une femme vous écoute et puis elle part sans rien dire',
    'consular register',
    'autre',
  ])('not where they are not read: %s', (sought) => {
    expect(find(searched, wordsOf(sought))).toBeNull();
  });

  it('with what stands there', () => {
    expect(excerptOf(text, 5)).toBe('1. Une femme vous demande. Article 36 : l’autorité vous avertit');
    expect(excerptOf(text, 5, 12)).toBe('1. Une femme…');
  });
});

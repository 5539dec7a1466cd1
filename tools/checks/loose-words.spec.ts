import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findLooseWords } from './loose-words.ts';

const root = join(import.meta.dirname, '../..');
const WEATHER = 'libs/server/sky/src/weather/weather.ts';

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'campus-loose-words-spec-'));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

describe('words that stand in code by language', () => {
  it.each([
    ['a sentence in each language', `const rain = { es: 'Llueve.', en: 'It rains.', fr: 'Il pleut.' };`],
    ['a record of sentences', `say({ es: { a: 'Llueve' }, en: { a: 'Rain' }, fr: { a: 'Pluie' } });`],
    [
      'functions of values',
      'const w = { es: (n) => `Son ${n}`, en: (n) => `${n} days`, fr: (n) => `${n} jours` };',
    ],
    ['names in quotes', `const w = { 'es': 'Fila', 'en': 'Row', 'fr': 'Ligne' };`],
    [
      'variables side by side',
      `const es = { a: 'Llueve' };\nconst en = { a: 'Rain' };\nconst fr = { a: 'Pluie' };`,
    ],
  ])('are found: %s', (_name, code) => {
    plant(WEATHER, code);
    expect(findLooseWords(tree)).toEqual([
      `${WEATHER}:1: has words by language; words belong in words/{es,en,fr,notes}.json beside the code that says them.`,
    ]);
  });

  it.each([
    'libs/server/sky/src/weather/weather-words.es.ts',
    'apps/api/src/commands/sky/sky-words.fr.ts',
    'apps/verifier/src/words.en.ts',
  ])('are found in a file for one language: %s', (file) => {
    plant(file, `export const words = { rain: 'Rain' };`);
    expect(findLooseWords(tree)).toEqual([expect.stringContaining(`${file}: is for one language`)]);
  });

  it.each([
    ['a catalogue', `import es from './es.json';\nexport const words = wordsFrom({ es, en, fr });`],
    ['regional forms', `const forms = { es: 'es-419', en: 'en-GB', fr: 'fr-FR' };`],
    ['names of the languages', `const names = { es: 'Español', en: 'English', fr: 'Français' };`],
    ['what people may type', `const yes = { es: /^s[ií]$/, en: /^yes$/, fr: /^oui$/ };`],
    ['what a catalogue says', `const all = { es: say('es'), en: say('en'), fr: say('fr') };`],
  ])('are not %s', (_name, code) => {
    plant(WEATHER, code);
    expect(findLooseWords(tree)).toEqual([]);
  });

  it('are data in seeds and fixtures', () => {
    for (const file of ['apps/api/src/seeds/sky.ts', 'libs/server/sky/src/sky.fixture.ts'])
      plant(file, `export const title = { es: 'El cielo', en: 'The sky', fr: 'Le ciel' };`);
    expect(findLooseWords(tree)).toEqual([]);
  });

  it('stand nowhere in this tree', () => {
    expect(findLooseWords(root)).toEqual([]);
  });
});

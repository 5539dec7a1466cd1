import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findWordIssues } from './words.ts';

const root = join(import.meta.dirname, '../..');
const NOUN = 'libs/server/sky/src/weather';

let tree: string;
beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'campus-words-spec-'));
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

/** A catalogue of one message, with the properties in `over`. */
function plantWords(over: Partial<Record<'es' | 'en' | 'fr' | 'notes', string>> = {}): void {
  const said = { es: 'Llueve: {place}', en: 'Rain: {place}', fr: 'Pluie\u202f: {place}', notes: 'A line.' };
  for (const [part, message] of Object.entries({ ...said, ...over }))
    plant(`${NOUN}/words/${part}.json`, JSON.stringify(message ? { 'sky.rain': message } : {}));
}

describe('words of the server', () => {
  it.each([
    ["say('sky.rain', { place })"],
    ["say('sky.rain', { place: nearest(it, [1, first(' ,')]) })"],
    ["weatherWords(locale)('sky.rain', values)"],
    ["say('sky.rain', { ...values })"],
    ['say(`sky.${kind}`, { place })'],
  ])('a message is said with what it needs: %s', (code) => {
    plantWords();
    plant(`${NOUN}/weather.rules.ts`, code);
    expect(findWordIssues(tree)).toEqual([]);
  });

  it.each([
    ["say('sky.snow')", 'nobody says it'],
    ["say('sky.rain')", 'has places for {place} and is said with {}'],
    ["say('sky.rain', { place, at })", 'is said with {at, place}'],
  ])('%s is found', (code, issue) => {
    plantWords();
    plant(`${NOUN}/weather.rules.ts`, code);
    expect(findWordIssues(tree)).toEqual([expect.stringContaining(issue)]);
  });

  it('a message that only a spec says is said by nobody', () => {
    plantWords();
    plant(`${NOUN}/weather.rules.spec.ts`, "say('sky.rain', { place })");
    expect(findWordIssues(tree)).toEqual([
      `${NOUN}/words: sky.rain: nobody says it; remove it in every language.`,
    ]);
  });

  it.each([
    [{ notes: '' }, 'missing in notes'],
    [{ en: '' }, 'missing in en'],
    [{ fr: 'Pluie : {place}' }, 'without a non-breaking space'],
    [{ fr: 'Pluie\u00a0: {place}' }, 'with a wide space'],
    [{ en: 'Rain: {town}' }, 'placeholders or tags differ'],
    [{ en: 'Rain: {place} %' }, 'a percentage in en'],
    [{ es: 'Llueve: {place} %' }, 'a percentage in es'],
    [{ fr: 'Pluie\u202f: {place}%' }, 'a percentage in fr'],
    [{ es: '{place, plural' }, 'sky.rain'],
  ])('is held to the rules of the clients’ messages: %p', (over, issue) => {
    plantWords(over);
    plant(`${NOUN}/weather.rules.ts`, "say('sky.rain', { place })");
    expect(findWordIssues(tree)).toEqual([expect.stringContaining(issue)]);
  });

  it('are whole in this tree', () => {
    expect(findWordIssues(root)).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { OptionSet } from './option-set.ts';
import { setOf } from './spec-sets.ts';
import { guessedFromWords, guessedWithin } from './word-classifier.ts';

const many = (make: (index: number) => OptionSet): OptionSet[] =>
  Array.from({ length: 40 }, (_, index) => make(index));

/** After forty of these one knows that waiting is never right. */
const betrayed = many((index) =>
  setOf(
    index % 3,
    ...['x', 'y', 'z'].map((name, place) =>
      place === index % 3 ? `Call ${name}${index}` : `Wait for ${name}${index}`,
    ),
  ),
);

/** The same words, right and wrong in turn within each tenth. */
const fair = many((index) => setOf(Math.floor(index / 10) % 2, 'Call the ministry', 'Wait for the ministry'));

describe('the words of options', () => {
  it('answer every question where one word is always wrong', () => {
    expect(guessedWithin(betrayed)).toBe(100);
  });

  it('answer as many as chance where each word is right in its share', () => {
    expect(guessedWithin(fair)).toBe(50);
  });

  it('are learnt from one set and used in another, whatever their accents and capitals', () => {
    const accented = [setOf(1, 'WÁIT for rain', 'CÁLL the mayor'), setOf(0, 'Call.', 'Wait.')];
    expect(guessedFromWords(accented, betrayed)).toBe(100);
    expect(guessedFromWords(accented, [])).toBe(50);
  });

  it('answer nothing where nothing is asked', () => {
    expect(guessedWithin([])).toBe(0);
  });
});

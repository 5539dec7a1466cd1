import { describe, expect, it } from '@jest/globals';
import { vocabularies } from './vocabulary.ts';

describe('the vocabularies', () => {
  it('hold fifteen guidelines and ten principles, by number', () => {
    expect(Object.keys(vocabularies.guidelines)).toEqual(Array.from({ length: 15 }, (_, i) => `G${i + 1}`));
    expect(Object.keys(vocabularies.principles)).toEqual(Array.from({ length: 10 }, (_, i) => `P${i + 1}`));
  });

  it.each(Object.entries(vocabularies))(
    '%s: every key has its own label in es, en and fr',
    (_name, vocabulary) => {
      const labels = Object.values(vocabulary);
      for (const locale of ['es', 'en', 'fr'] as const) {
        const texts = labels.map((label) => label[locale].trim());
        expect(texts).not.toContain('');
        expect(new Set(texts).size).toBe(labels.length);
      }
    },
  );
});

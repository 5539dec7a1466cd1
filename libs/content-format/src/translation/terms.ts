import { fieldsIn, itemsIn, valueIn } from '../editing/plain-values.ts';
import { foldedWords } from '../texts/fold.ts';

/** A term of the glossary in two languages. */
export interface GlossaryTerm {
  key: string;
  source: string;
  target: string;
  /** In the target language; empty: it has none. */
  definition: string;
}

const wordsAt = (texts: unknown, locale: string): string => {
  const said = fieldsIn(texts)[locale];
  return typeof said === 'string' ? said.trim() : '';
};

/** The terms of a `glossary.yaml` in two languages; none where it cannot be read. */
export function glossaryTerms(yaml: string | null, from: string, to: string): GlossaryTerm[] {
  return itemsIn(valueIn(yaml ?? '')).flatMap((entry): GlossaryTerm[] => {
    const { key, term, definition } = fieldsIn(entry);
    const [source, target] = [wordsAt(term, from), wordsAt(term, to)];
    if (typeof key !== 'string' || source === '' || target === '') return [];
    return [{ key, source, target, definition: wordsAt(definition, to) }];
  });
}

/** Those of a block: named by it, or standing in its words, in the singular or the plural. */
export function termsIn(text: string, terms: readonly GlossaryTerm[]): GlossaryTerm[] {
  const words = ` ${foldedWords(text).join(' ')} `;
  return terms.filter(({ key, source }) => text.includes(`{key=${key}}`) || termPattern(source).test(words));
}

const patterns = new Map<string, RegExp>();

function termPattern(term: string): RegExp {
  const known = patterns.get(term);
  if (known) return known;
  const made = new RegExp(
    ` ${foldedWords(term)
      .map((word) => `${word}(?:e?s|x)?`)
      .join(' ')} `,
    'u',
  );
  patterns.set(term, made);
  return made;
}

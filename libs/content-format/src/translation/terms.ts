import { parse } from 'yaml';

/** A term of the glossary in two languages. */
export interface GlossaryTerm {
  key: string;
  source: string;
  target: string;
  /** In the target language; empty: it has none. */
  definition: string;
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsAt = (texts: unknown, locale: string): string => {
  const said =
    typeof texts === 'object' && texts !== null ? (texts as Record<string, unknown>)[locale] : null;
  return typeof said === 'string' ? said.trim() : '';
};

/** The terms of a `glossary.yaml` in two languages; none where it cannot be read. */
export function glossaryTerms(yaml: string | null, from: string, to: string): GlossaryTerm[] {
  let entries: unknown;
  try {
    entries = yaml === null ? [] : parse(yaml);
  } catch {
    return [];
  }
  return (Array.isArray(entries) ? entries : []).flatMap((entry: unknown): GlossaryTerm[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { key, term, definition } = entry as Record<string, unknown>;
    const [source, target] = [wordsAt(term, from), wordsAt(term, to)];
    if (typeof key !== 'string' || source === '' || target === '') return [];
    return [{ key, source, target, definition: wordsAt(definition, to) }];
  });
}

/** Those of a block: named by it, or standing in its words, in the singular or the plural. */
export function termsIn(text: string, terms: readonly GlossaryTerm[]): GlossaryTerm[] {
  const words = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return terms.filter(({ key, source }) => text.includes(`{key=${key}}`) || termPattern(source).test(words));
}

const patterns = new Map<string, RegExp>();

function termPattern(term: string): RegExp {
  const known = patterns.get(term);
  if (known) return known;
  const words = fold(term).match(/[\p{L}\p{N}]+/gu) ?? [];
  const made = new RegExp(` ${words.map((word) => `${word}(?:e?s|x)?`).join(' ')} `, 'u');
  patterns.set(term, made);
  return made;
}

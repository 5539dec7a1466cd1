import { fold } from '@campus/content-format/fold';

/** The terms that hold the words, whatever their accents and capitals, in the order of the language. */
export const findTerms = <Term extends { term: string }>(
  terms: readonly Term[],
  words: string,
  locale: string,
): Term[] => {
  const wanted = fold(words.trim());
  const order = new Intl.Collator(locale);
  return terms
    .filter(({ term }) => fold(term).includes(wanted))
    .sort((a, b) => order.compare(a.term, b.term));
};

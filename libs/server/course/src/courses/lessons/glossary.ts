import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type GlossaryTerm } from '../course.type.ts';
import { type Outline, type OutlineTerm } from '../outline.ts';

export function termIn(term: OutlineTerm, locale: Locale): GlossaryTerm {
  return {
    key: term.key,
    term: term.term[locale] ?? term.key,
    definitionHtml: term.definition[locale] ?? '',
  };
}

/** The whole glossary in one language, in its alphabet. */
export function glossaryIn(outline: Outline, locale: Locale): GlossaryTerm[] {
  const order = new Intl.Collator(locale);
  return outline.glossary.map((term) => termIn(term, locale)).sort((a, b) => order.compare(a.term, b.term));
}

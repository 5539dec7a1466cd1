import { locales } from '@campus/web-shell';
import { hasAnyText, textsOf, type Texts } from '../../../shared/forms/texts-fields.tsx';
import { isWebAddress } from '../../../shared/forms/web-address.ts';
import type { CountryRole } from '../programme-data.ts';

export type Source = CountryRole['sources'][number];
type Language = (typeof locales)[number];

/** A source as one reader gets it. */
export interface SaidSource {
  text: string;
  language: Language;
  url: string | null;
}

/**
 * Sources with words in the language of the reader first; then those without, in the first language they have. Within
 * each they stay in the order in which they were written down.
 */
export function saidTo(reader: Language, sources: readonly Source[]): SaidSource[] {
  const said = sources.flatMap((source): SaidSource[] => {
    const language = [reader, ...locales].find((each) => source[each]);
    const text = language && source[language];
    return text ? [{ text, language, url: source.url }] : [];
  });
  const isOwn = ({ language }: SaidSource) => language === reader;
  return [...said.filter(isOwn), ...said.filter((one) => !isOwn(one))];
}

/** A source as a form holds it. */
export interface SourceForm {
  texts: Texts;
  url: string;
}

export const sourceFormsOf = (sources: readonly Source[] = []): SourceForm[] =>
  sources.map((source) => ({ texts: textsOf(source), url: source.url ?? '' }));

export const newSource = (): SourceForm => ({ texts: textsOf(null), url: '' });

/** Left as it was added: it is not sent. */
const isEmpty = ({ texts, url }: SourceForm) => !hasAnyText(texts) && url.trim() === '';

export const lacksWords = (source: SourceForm): boolean => !isEmpty(source) && !hasAnyText(source.texts);
export const hasWrongAddress = ({ url }: SourceForm): boolean => url.trim() !== '' && !isWebAddress(url);

export const areSources = (sources: readonly SourceForm[]): boolean =>
  sources.every((source) => !lacksWords(source) && !hasWrongAddress(source));

/** As the server takes them. */
export const sourceInputs = (sources: readonly SourceForm[]) =>
  sources
    .filter((source) => !isEmpty(source))
    .map(({ texts, url }) => ({ ...texts, url: url.trim() || null }));

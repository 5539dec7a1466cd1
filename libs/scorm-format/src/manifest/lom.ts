import { parseDuration } from '../run-time/duration.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml.ts';

/** A text by language tag (BCP 47, as written); `und` where the metadata does not say. */
export type TextByLanguage = Record<string, string>;

/** A package's description of itself: the part of its LOM (IEEE 1484.12.1, or IMS metadata 1.2) that people read. */
export interface Metadata {
  title: TextByLanguage;
  description: TextByLanguage;
  keywords: Record<string, string[]>;
  /** Languages of the content, as tags. */
  languages: string[];
  /** Typical learning time in seconds; null when it is not said. */
  learningSeconds: number | null;
}

export const noMetadata: Metadata = {
  title: {},
  description: {},
  keywords: {},
  languages: [],
  learningSeconds: null,
};

const languageTag = /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,4}$/i;
const maxTexts = 50;
const maxLength = 5000;

const tagOf = (language: string | null): string => {
  const tag = language?.replaceAll('_', '-') ?? '';
  return languageTag.test(tag) && tag !== 'x-none' ? tag : 'und';
};

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, maxLength);

/** `<langstring xml:lang>` of 1.2, `<string language>` of 2004, or bare text. */
const textsIn = (element: XmlElement): { language: string; text: string }[] => {
  const strings = [...childrenOf(element, 'langstring'), ...childrenOf(element, 'string')];
  const said = (strings.length === 0 ? [element] : strings).map((string) => ({
    language: tagOf(attributeOf(string, 'language') ?? attributeOf(string, 'xml:lang')),
    text: tidy(string.text),
  }));
  return said.filter(({ text }) => text !== '').slice(0, maxTexts);
};

/** The first text of each language. */
const byLanguage = (elements: readonly XmlElement[]): TextByLanguage =>
  elements
    .flatMap(textsIn)
    .slice(0, maxTexts)
    .reduce<TextByLanguage>(
      (found, { language, text }) =>
        Object.hasOwn(found, language) ? found : { ...found, [language]: text },
      {},
    );

const keywordsIn = (elements: readonly XmlElement[]): Metadata['keywords'] => {
  const found = new Map<string, string[]>();
  for (const { language, text } of elements.flatMap(textsIn).slice(0, maxTexts))
    found.set(language, [...new Set([...(found.get(language) ?? []), text])]);
  return Object.fromEntries(found);
};

const learningSecondsOf = (lom: XmlElement): number | null => {
  for (const educational of childrenOf(lom, 'educational')) {
    const time = childOf(educational, 'typicallearningtime');
    const text = textOf(time, 'duration') ?? textOf(time, 'datetime') ?? '';
    // 1.2 has times of day where 2004 has durations: `00:45` is 45 minutes.
    const seconds = parseDuration(/^\d+:\d+$/.test(text) ? `${text}:00` : text);
    if (seconds) return seconds;
  }
  return null;
};

/** Reads a `<lom>`; what it leaves out is empty. */
export const readLom = (lom: XmlElement): Metadata => {
  const general = childOf(lom, 'general');
  return {
    title: byLanguage(childrenOf(general, 'title')),
    description: byLanguage(childrenOf(general, 'description')),
    keywords: keywordsIn([...childrenOf(general, 'keyword'), ...childrenOf(general, 'keywords')]),
    languages: [...new Set(childrenOf(general, 'language').map(({ text }) => tagOf(text.trim())))]
      .filter((tag) => tag !== 'und')
      .slice(0, maxTexts),
    learningSeconds: learningSecondsOf(lom),
  };
};

/** The `<lom>`s inside a `<metadata>`, or the root of a metadata file. */
export const lomsIn = (element: XmlElement | undefined): XmlElement[] =>
  element === undefined ? [] : element.name.toLowerCase() === 'lom' ? [element] : childrenOf(element, 'lom');

/** Files that a `<metadata>` leaves its LOM to (`adlcp:location`), as written. */
export const metadataLocations = (metadata: XmlElement | undefined): string[] =>
  childrenOf(metadata, 'location')
    .map(({ text }) => text.trim())
    .filter((location) => location !== '');

/** A title from metadata, in whichever language comes first; empty when there is none. */
export const titleIn = ({ title }: Metadata): string => Object.values(title)[0] ?? '';

const without = <T>(all: Record<string, T>, known: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([language]) => !Object.hasOwn(known, language)));

/** Merges several metadata: for each field and language the first one wins. */
export const mergeMetadata = (all: readonly Metadata[]): Metadata =>
  all.reduce<Metadata>(
    (first, next) => ({
      title: { ...first.title, ...without(next.title, first.title) },
      description: { ...first.description, ...without(next.description, first.description) },
      keywords: { ...first.keywords, ...without(next.keywords, first.keywords) },
      languages: [...new Set([...first.languages, ...next.languages])],
      learningSeconds: first.learningSeconds ?? next.learningSeconds,
    }),
    noMetadata,
  );

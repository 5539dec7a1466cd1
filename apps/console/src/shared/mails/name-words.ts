import { fold } from '@campus/content-format/fold';
import type { locales } from '@campus/web-shell';
import type { Texts } from './texts.ts';

type Locale = (typeof locales)[number];

/**
 * Names in braces by the code under which texts are kept, with what they are called in each language. A text is kept
 * with codes alone; people read and write the names of any language, with or without accents.
 */
export type NameWords = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/** Of messages of an edition. In French an edition is a session, and `session` the code of a live session. */
export const messageNames = {
  given: { es: 'nombre', en: 'given', fr: 'prénom' },
  edition: { es: 'edición', en: 'edition', fr: 'session-du-cours' },
  deadline: { es: 'plazo', en: 'deadline', fr: 'échéance' },
  next: { es: 'siguiente', en: 'next', fr: 'suite' },
  link: { es: 'enlace', en: 'link', fr: 'lien' },
  module: { es: 'módulo', en: 'module', fr: 'module' },
  session: { es: 'sesión', en: 'session', fr: 'séance' },
  survey: { es: 'encuesta', en: 'survey', fr: 'enquête' },
  season: { es: 'temporada', en: 'season', fr: 'saison' },
  opens: { es: 'comienzo', en: 'opens', fr: 'début' },
} as const satisfies NameWords;

/** Of letters to nominees. */
export const letterWords = {
  name: { es: 'nombre', en: 'name', fr: 'nom' },
  edition: { es: 'edición', en: 'edition', fr: 'session-du-cours' },
  institution: { es: 'institución', en: 'institution', fr: 'institution' },
  country: { es: 'país', en: 'country', fr: 'pays' },
  startsOn: { es: 'primer-día', en: 'first-day', fr: 'premier-jour' },
  endsOn: { es: 'último-día', en: 'last-day', fr: 'dernier-jour' },
  confirmBy: { es: 'confirmar-hasta', en: 'confirm-by', fr: 'confirmer-avant' },
  contact: { es: 'contacto', en: 'contact', fr: 'contact' },
  reason: { es: 'motivo', en: 'reason', fr: 'motif' },
} as const satisfies NameWords;

const NAMED = /\{([^{}]*)\}/g;

/** The code of a name in any language; null: it is none. A code is first of all itself. */
const codeOf = (words: NameWords, name: string): string | null => {
  if (Object.hasOwn(words, name)) return name;
  const [found] =
    Object.entries(words).find(([code, said]) =>
      [code, ...Object.values(said)].some((each) => fold(each) === fold(name)),
    ) ?? [];
  return found ?? null;
};

/** What a name is called in a language; one that is none stays as it is. */
export const shownName = (words: NameWords, name: string, locale: Locale): string => {
  const code = codeOf(words, name);
  return (code !== null && words[code]?.[locale]) || name;
};

/** A text as it is kept. */
export const storedText = (words: NameWords, text: string): string =>
  text.replaceAll(NAMED, (_, name: string) => `{${codeOf(words, name) ?? name}}`);

/** A text with its names as they are called in a language. */
export const shownText = (words: NameWords, text: string, locale: Locale): string =>
  text.replaceAll(NAMED, (_, name: string) => `{${shownName(words, name, locale)}}`);

const each = (texts: Texts, change: (text: string) => string): Texts => {
  const changed = ({ subject, body }: Texts[Locale]) => ({ subject: change(subject), body: change(body) });
  return { es: changed(texts.es), en: changed(texts.en), fr: changed(texts.fr) };
};

/** All languages of a message as they are kept. */
export const storedTexts = (texts: Texts): Texts => each(texts, (text) => storedText(messageNames, text));

/** All languages of a message, with names as the reader calls them. */
export const shownTexts = (texts: Texts, reader: Locale): Texts =>
  each(texts, (text) => shownText(messageNames, text, reader));

import type { Locale } from '@campus/api-client';
import { createContext, Fragment, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { createFormats, deviceTimeZone, type Formats } from './format.ts';
import type { MessageValues } from '@campus/content-format/interpret';
import type { Translator } from './translator.ts';

interface Words {
  locale: Locale;
  version: number;
  translator: Translator;
  formats: Formats;
}

const WordsContext = createContext<Words | null>(null);

/** Provides the current language to everything below it. A change of language re-renders and never remounts. */
export const TextProvider = ({
  translator,
  timeZone = deviceTimeZone(),
  children,
}: {
  translator: Translator;
  timeZone?: string;
  children: ReactNode;
}) => {
  const version = useSyncExternalStore(translator.onChange, () => translator.version);
  const words = useMemo<Words>(
    () => ({
      locale: translator.locale,
      version,
      translator,
      formats: createFormats(translator.locale, timeZone),
    }),
    [translator, version, timeZone],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
};

const useWords = (): Words => {
  const words = useContext(WordsContext);
  if (!words) throw new Error('TextProvider is missing above this component.');
  return words;
};

/** The current language of the interface. */
export const useLocale = (): Locale => useWords().locale;

/** Dates, times, numbers and names in the current language and the person's time zone. */
export const useFormats = (): Formats => useWords().formats;

/** The holder of the language, for switching it. */
export const useTranslator = (): Translator => useWords().translator;

/** A message by its id, filled with values. */
export type Text<Id extends string> = (id: Id, values?: MessageValues) => string;

/** Makes an application's `useText`, which knows the application's message ids. */
export const createUseText =
  <Id extends string>() =>
  (): Text<Id> => {
    const words = useWords();
    return useMemo<Text<Id>>(() => (id, values) => words.translator.t(id, values), [words]);
  };

const tagPattern = /<(\w+)>([^<]*)<\/\1>/g;

/**
 * A message with marked parts: `<link>Ask again</link>` becomes `tags.link('Ask again')`. Tags do not nest;
 * a tag without an entry in `tags` shows its words only.
 */
export const createRich =
  <Id extends string>() =>
  ({
    id,
    values,
    tags,
  }: {
    id: Id;
    values?: MessageValues;
    tags: Record<string, (words: string) => ReactNode>;
  }) => {
    const { translator } = useWords();
    const parts: ReactNode[] = [];
    const message = translator.t(id, values);
    let end = 0;
    for (const match of message.matchAll(tagPattern)) {
      const [whole, tag = '', words = ''] = match;
      parts.push(message.slice(end, match.index), tags[tag]?.(words) ?? words);
      end = match.index + whole.length;
    }
    parts.push(message.slice(end));
    return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
  };

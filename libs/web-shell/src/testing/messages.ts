import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '@campus/api-client';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { CompiledMessage } from '@campus/content-format/interpret';
import type { CompiledMessages, MessageBundles } from '../i18n/translator.ts';

/** The catalogue folder of the shell itself. */
export const shellMessages = join(import.meta.dirname, '../messages');

function compileFolder(folder: string): CompiledMessages {
  const entries = readdirSync(folder).flatMap((file) => {
    const messages = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>;
    return Object.entries(messages).map(
      ([id, message]) => [id, compileMessageOrThrow(message) as CompiledMessage] as const,
    );
  });
  return Object.fromEntries(entries);
}

/** What is made of a key, once. */
function keep<Made>(make: (key: string) => Made): (key: string) => Made {
  const known = new Map<string, { made: Made }>();
  return (key) => {
    const found = known.get(key) ?? { made: make(key) };
    known.set(key, found);
    return found.made;
  };
}

/** A spec shows many applications, most of them in one language: each folder is compiled once, when it is wanted. */
const messagesIn = keep(compileFolder);

const BETWEEN = '\n';

/** Every message of some folders. */
const messagesOf = keep((folders) =>
  Object.assign({}, ...folders.split(BETWEEN).map((folder) => messagesIn(folder))),
);

/**
 * Bundles for tests, all of them in use from the beginning: the first holds every message of the folders, the others
 * hold none.
 */
export const bundlesOf = (
  folders: readonly string[],
  names: readonly string[] = ['main'],
): MessageBundles => {
  const every = (locale: Locale) => () =>
    Promise.resolve({ default: messagesOf(folders.map((folder) => join(folder, locale)).join(BETWEEN)) });
  const nothing = () => Promise.resolve({ default: {} });
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      index === 0
        ? { es: every('es'), en: every('en'), fr: every('fr') }
        : { es: nothing, en: nothing, fr: nothing },
    ]),
  );
};

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '@campus/api-client';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { CompiledMessage } from '@campus/content-format/interpret';
import type { CompiledMessages, MessageBundles } from '../i18n/translator.ts';

/** The catalogue folder of the shell itself. */
export const shellMessages = join(import.meta.dirname, '../messages');

const compiled = new Map<string, CompiledMessages>();

function compileFolder(folder: string): CompiledMessages {
  const entries = readdirSync(folder).flatMap((file) => {
    const messages = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>;
    return Object.entries(messages).map(
      ([id, message]) => [id, compileMessageOrThrow(message) as CompiledMessage] as const,
    );
  });
  return Object.fromEntries(entries);
}

/** A spec shows many applications, most of them in one language: each folder is compiled once, when it is wanted. */
function messagesIn(folder: string): CompiledMessages {
  const known = compiled.get(folder);
  if (known) return known;
  const made = compileFolder(folder);
  compiled.set(folder, made);
  return made;
}

/**
 * Bundles for tests, all of them in use from the beginning: the first holds every message of the folders, the others
 * hold none.
 */
export const bundlesOf = (
  folders: readonly string[],
  names: readonly string[] = ['main'],
): MessageBundles => {
  const every = (locale: Locale) => () =>
    Promise.resolve({
      default: Object.assign(
        {},
        ...folders.map((folder) => messagesIn(join(folder, locale))),
      ) as CompiledMessages,
    });
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

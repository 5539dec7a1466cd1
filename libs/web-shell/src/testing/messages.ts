import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '@campus/api-client';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { CompiledMessage } from '../i18n/interpret.ts';
import type { CompiledMessages, MessageBundles } from '../i18n/translator.ts';

/** The catalogue folder of the shell itself. */
export const shellMessages = join(import.meta.dirname, '../messages');

const compileFolder = (folder: string, locale: Locale): CompiledMessages => {
  const entries = readdirSync(join(folder, locale)).flatMap((file) => {
    const messages = JSON.parse(readFileSync(join(folder, locale, file), 'utf8')) as Record<string, string>;
    return Object.entries(messages).map(
      ([id, message]) => [id, compileMessageOrThrow(message) as CompiledMessage] as const,
    );
  });
  return Object.fromEntries(entries);
};

/** Bundles for tests: every message of the folders under each bundle name asked for, compiled on the spot. */
export const bundlesOf = (
  folders: readonly string[],
  names: readonly string[] = ['main'],
): MessageBundles => {
  const load = (locale: Locale) => {
    const merged = Object.assign(
      {},
      ...folders.map((folder) => compileFolder(folder, locale)),
    ) as CompiledMessages;
    return () => Promise.resolve({ default: merged });
  };
  const bundle = { es: load('es'), en: load('en'), fr: load('fr') };
  return Object.fromEntries(names.map((name) => [name, bundle]));
};

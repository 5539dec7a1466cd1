import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const name = 'virtual:runtime-messages';
const languages = ['es', 'en', 'fr'];

const compiled = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>).map(
        ([id, message]) => [id, compileMessageOrThrow(message)],
      ),
    ),
  );

/** All words of the interface, compiled, in all languages: a package fetches nothing. */
export const runtimeMessages = (folder: string): Plugin => ({
  name: 'runtime-messages',
  resolveId: (id) => (id === name ? `\0${name}` : null),
  load: (id) =>
    id === `\0${name}`
      ? `export const messages = ${JSON.stringify(
          Object.fromEntries(languages.map((language) => [language, compiled(join(folder, language))])),
        )};`
      : null,
});

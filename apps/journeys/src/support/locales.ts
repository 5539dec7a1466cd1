import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { interpret, type CompiledMessage, type MessageValues } from '@campus/content-format/interpret';

export const locales = ['es', 'en', 'fr'] as const;
export type Locale = (typeof locales)[number];

const root = join(import.meta.dirname, '../../../..');

/** A message as the client formats it; without values it stays as written. */
const filled = (locale: Locale, message: string, values?: MessageValues): string =>
  values ? interpret(compileMessageOrThrow(message) as CompiledMessage, locale, values) : message;

/** The text of a button or a heading of the learner's client in a language, filled with `values`. */
export const words = wordsOf(['apps/learner/src/messages', 'libs/web-shell/src/messages']);

/** The same of the console, whose own messages come first. */
export const consoleWords = wordsOf(['apps/console/src/messages', 'libs/web-shell/src/messages']);

/** A client's own messages come first; in which file they are is the client's affair. */
function wordsOf(rooms: string[]) {
  return (locale: Locale, id: string, values?: MessageValues): string => {
    for (const room of rooms) {
      const folder = join(root, room, locale);
      for (const file of readdirSync(folder)) {
        const found = catalogue(join(folder, file))[id];
        if (found) return filled(locale, found, values);
      }
    }
    throw new Error(`No catalogue of ${rooms[0]} has ${id} in ${locale}.`);
  };
}

/** The same of the player in the packages we write. */
export function playerWords(locale: Locale, id: string): string {
  const found = catalogue(join(root, 'apps/runtime/src/messages', locale, 'runtime.json'))[id];
  if (!found) throw new Error(`The player has no words ${id} in ${locale}.`);
  return found;
}

/** The same of the pages between a learning platform and the course, which the server writes. */
export function launchWords(locale: Locale, id: string): string {
  const found = catalogue(join(root, 'libs/server/partners/src/launches/words', `${locale}.json`))[id];
  if (!found) throw new Error(`The pages of launches have no words ${id} in ${locale}.`);
  return found;
}

const read = new Map<string, Record<string, string>>();

function catalogue(file: string): Record<string, string> {
  const known = read.get(file);
  if (known) return known;
  let messages: Record<string, string> = {};
  try {
    messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  read.set(file, messages);
  return messages;
}

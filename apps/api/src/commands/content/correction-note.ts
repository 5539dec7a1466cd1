import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { isLocale, locales } from '@campus/platform/graphql/locale.ts';
import { type ImportOptions } from '@campus/course';
import { OperatorError, optionsOf, type Arguments } from '../command.ts';

/** What is left when the words about a correction are taken out. */
export interface ReadCorrection<Option extends string> {
  words: string[];
  options: Partial<Record<Option, string>>;
  correction?: ImportOptions['correction'];
}

/**
 * `--correction --note es=… en=… fr=…` or `--note FILE`. To the shell `--note es=…` is one option; the texts in other
 * languages follow it as separate words.
 * @param most words the command takes
 */
export async function correctionIn<Option extends string = never>(
  args: Arguments,
  most: number,
  others: readonly Option[] = [],
): Promise<ReadCorrection<Option>> {
  const isNote = (word: string) => /^(es|en|fr)=/.test(word);
  const words = args.rest.filter((word) => !isNote(word));
  const given = optionsOf<never, 'note' | Option>({ ...args, rest: words.slice(most) }, [], ['note', ...others]);
  const { note, ...options } = given as Partial<Record<'note' | Option, string>>;
  const read = { words: words.slice(0, most), options: options as ReadCorrection<Option>['options'] };
  if (!args.flags.has('correction')) {
    if (note !== undefined) throw new OperatorError('--note belongs to --correction.');
    return read;
  }
  if (!note)
    throw new OperatorError(
      'A correction needs a note for learners, what was corrected and why: --note es="…" en="…" fr="…"',
    );
  const notes = isNote(note)
    ? Object.fromEntries([note, ...args.rest.filter(isNote)].map((word) => [word.slice(0, 2), word.slice(3)]))
    : await notesInFile(note);
  return { ...read, correction: { notes } };
}

/** A map of languages: `es: …`. */
async function notesInFile(path: string): Promise<Record<string, string>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new OperatorError(
      `There is no file ${path}. A note reads es="…" en="…" fr="…", or stands in a file.`,
    );
  });
  const read: unknown = parse(text);
  const entries = typeof read === 'object' && read !== null ? Object.entries(read) : [];
  const notes = entries.flatMap(([locale, note]: [string, unknown]) =>
    isLocale(locale) && typeof note === 'string' ? [[locale, note.trim()] as const] : [],
  );
  if (!notes.length)
    throw new OperatorError(
      `${path} holds no notes: it has a line for each language (${locales.join(', ')}), such as "es: …".`,
    );
  return Object.fromEntries(notes);
}

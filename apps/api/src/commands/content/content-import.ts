import { readFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { parse } from 'yaml';
import { AppModule } from '../../app.module.ts';
import { isLocale, locales } from '@campus/platform/graphql/locale.ts';
import { readConfig } from '@campus/platform/config/config.ts';
import { NestLog } from '@campus/platform/http/nest-log.ts';
import { CourseImporter, type CourseImport } from '@campus/course';
import { OperatorError, optionsOf, say, type Arguments, type Command } from '../command.ts';
import { CorrectionRefused, CourseRefused, importCourses } from './import-courses.ts';

const lineOf = ({ courseKey, number, isNew, corrects }: CourseImport) => {
  if (corrects !== null)
    return `${courseKey}: version ${number} is a correction of version ${corrects}. Running editions keep theirs until it is applied in the console, under Versions.`;
  return isNew
    ? `${courseKey}: published as version ${number}.`
    : `${courseKey}: nothing has changed, version ${number} is published.`;
};

export const contentImport: Command = {
  name: 'content import',
  usage: `content import [DIR] [--correction --note es=TEXT en=TEXT fr=TEXT | --correction --note FILE.yaml]`,
  summary:
    'publish a course folder as a new version, completely or not at all; --correction: only if nothing but texts, media and keys differs from the version on offer, with a note for learners',
  needsDatabase: true,
  async run(args) {
    const { folder, correction } = await importOptions(args);
    const app = await NestFactory.createApplicationContext(AppModule.withoutClients(readConfig()), {
      logger: new NestLog(),
      abortOnError: false,
    });
    try {
      const done = await importCourses(app.get(CourseImporter), folder, correction);
      say(args, done.map(lineOf), done);
      return 0;
    } catch (error) {
      if (!args.json) throw error;
      if (error instanceof CourseRefused)
        say(args, [], { course: error.course, problems: error.invalid.reading.problems });
      else if (error instanceof CorrectionRefused) say(args, [], { course: error.course, ...error.why });
      else throw error;
      return 1;
    } finally {
      await app.close();
    }
  },
};

/** To the shell `--note es=…` is one option; the texts in other languages follow it as separate words. */
async function importOptions(args: Arguments) {
  const isNote = (word: string) => /^(es|en|fr)=/.test(word);
  const [folder, ...more] = args.rest.filter((word) => !isNote(word));
  const { note } = optionsOf({ ...args, rest: more }, [], ['note']);
  if (!args.flags.has('correction')) {
    if (note !== undefined) throw new OperatorError('--note belongs to --correction.');
    return { folder };
  }
  if (!note)
    throw new OperatorError(
      'A correction needs a note for learners, what was corrected and why: --note es="…" en="…" fr="…"',
    );
  const written = isNote(note)
    ? Object.fromEntries([note, ...args.rest.filter(isNote)].map((word) => [word.slice(0, 2), word.slice(3)]))
    : await notesInFile(note);
  return { folder, correction: { notes: written } };
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

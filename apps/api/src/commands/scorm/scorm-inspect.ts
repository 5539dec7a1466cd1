import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { inspect, isFault } from '@campus/scorm-format';
import { OperatorError, say, type Arguments, type Command } from '../command.ts';
import { linesOf, refusalOf, refusedValue, valueOf, type Refusal } from './package-report.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { about, type FileTrouble } from './package-sentences.ts';
import { packageWords } from './words/package.words.ts';
import { readerLanguage } from '../terminal/reader-language.ts';
import { notUnderstood } from '../terminal/terminal-language.ts';
import { terminalWords } from '../terminal/words/terminal.words.ts';

const troubleByCode: Record<string, FileTrouble> = {
  ENOENT: 'FILE_NOT_FOUND',
  ENOTDIR: 'FILE_NOT_FOUND',
  ENAMETOOLONG: 'FILE_NOT_FOUND',
  EISDIR: 'FILE_NOT_A_FILE',
  EACCES: 'FILE_FORBIDDEN',
  EPERM: 'FILE_FORBIDDEN',
};

const troubleOf = (error: unknown): FileTrouble => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return troubleByCode[code] ?? 'FILE_UNREADABLE';
};

/** A refusal before anything of the file was understood. */
const troubled = (trouble: FileTrouble, file: string, language: Locale): Refusal => {
  const name = basename(file);
  const reason = packageWords(language)(`trouble.${trouble}`);
  return { code: trouble, file: name, message: about(name, reason, language) };
};

function languageOf({ values }: Arguments): Locale {
  const strange = Object.keys(values).find((name) => name !== 'lang');
  if (strange !== undefined)
    throw new OperatorError(notUnderstood(`--${strange}`, ['--lang', '--json'], values.lang));
  return readerLanguage(values.lang);
}

/** Examines the file; any obstacle is a refusal. */
async function lookAt(path: string, language: Locale) {
  try {
    if (!(await stat(path)).isFile()) return troubled('FILE_NOT_A_FILE', path, language);
    const found = await inspect(path);
    return isFault(found) ? refusalOf(found, basename(path), language) : found;
  } catch (error) {
    return troubled(troubleOf(error), path, language);
  }
}

async function inspectFile(args: Arguments): Promise<number> {
  const language = languageOf(args);
  const [file, ...more] = args.rest;
  if (!file || more.length)
    throw new OperatorError(terminalWords(language)('nameOneFile', { command: 'scorm inspect' }));
  const found = await lookAt(resolve(file), language);
  if ('message' in found) {
    say(args, [`${file}: ${packageWords(language)('refused')} ${found.message}`], refusedValue(file, found));
    return 1;
  }
  say(args, linesOf(file, found, language), valueOf(file, found, language));
  return 0;
}

export const scormInspect: Command = {
  name: 'scorm inspect',
  usage: 'scorm inspect FILE [--lang en|es|fr]',
  summary: 'say what a SCORM package is, what it opens, calls and lacks, and what is wrong with it',
  needsDatabase: false,
  async run(args) {
    try {
      return await inspectFile(args);
    } catch (error) {
      if (!args.json || !(error instanceof OperatorError)) throw error;
      // With `--json` nothing else is printed.
      const refusal = { code: 'NOT_UNDERSTOOD', file: null, message: error.message };
      say(args, [], refusedValue(args.rest[0] ?? null, refusal));
      return 1;
    }
  },
};

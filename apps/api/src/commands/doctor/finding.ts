import { ConfigError } from '@campus/platform/config/config-error.ts';
import { type KeyOf, type NamedIn, type Say } from '@campus/platform/words/catalogue.ts';
import { terminalLanguage } from '../terminal/terminal-language.ts';
import { doctorWords } from './words/doctor.words.ts';

/** `look`: it works, but somebody should consider it. `wrong`: it does not work, or soon will not. */
export const LEVELS = ['ok', 'look', 'wrong'] as const;
export type Level = (typeof LEVELS)[number];

/** In display order. */
export const CHECKS = [
  'settings',
  'versions',
  'schema',
  'role',
  'secret',
  'room',
  'files',
  'clock',
  'mail',
  'addresses',
  'certificates',
  'backups',
  'jobs',
] as const;

export type CheckName = (typeof CHECKS)[number];

/** Possible findings; the catalogue has their sentences under `found.<code>`. */
type FindingCode = NamedIn<typeof doctorWords, 'found'>;

/** The result of a check; its words are in the doctor's catalogue. */
export interface Finding {
  level: Level;
  code: FindingCode;
  params: Record<string, string>;
}

export const found = (level: Level, code: FindingCode, params: Record<string, string> = {}): Finding => ({
  level,
  code,
  params,
});

/**
 * The message of an error, in one line: several addresses of one name are one failure. Messages about
 * settings are in the terminal's language.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof ConfigError) return error.in(terminalLanguage(process.env));
  if (error instanceof AggregateError && error.errors.length) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? reasonOf(error.cause) : '';
  return (cause || error.message || error.name).split('\n')[0] ?? '';
}

const minute = (at: Date): string => at.toISOString().slice(0, 16).replace('T', ' ');

/** A moment as operators compare it with their logs. */
export const momentOf = (at: Date): string => `${minute(at)} UTC`;

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The doctor speaks the terminal's language. */
export const doctorSay: Say<KeyOf<typeof doctorWords>> = (key, values) =>
  doctorWords(terminalLanguage(process.env))(key, values);

/** What was found, and what to do where something is to be done. */
export function sentenceOf(
  { code, params }: Finding,
  say = doctorSay,
): { says: string; todo: string | null } {
  const todo = `todo.${code}`;
  return { says: say(`found.${code}`, params), todo: doctorWords.has(todo) ? say(todo, params) : null };
}

import { ConfigError } from '@campus/platform/config/config-error.ts';
import { OperatorError } from '../command.ts';
import { terminalLanguage, type Environment } from './terminal-language.ts';

/** What an operator reads when a command fails: a sentence where they can fix it, else where it broke. */
export function wordsOfFailure(error: unknown, terminal: Environment = process.env): string {
  if (error instanceof ConfigError) return error.in(terminalLanguage(terminal));
  if (error instanceof OperatorError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

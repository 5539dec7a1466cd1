import { notUnderstood, usageSay } from './terminal/terminal-language.ts';

/** Shown to the operator unchanged: what is wrong and what to do. */
export class OperatorError extends Error {}

/** One word of the operator's command line. */
export interface Command {
  /** As typed: `content import`. */
  name: string;
  usage: string;
  summary: string;
  /** False: runs without a database. */
  needsDatabase: boolean;
  /** Exit code 0 only on success; a failure tells what to do next. */
  run(args: Arguments): Promise<number>;
}

/** `--name value`, `--flag` and the rest. */
export interface Arguments {
  json: boolean;
  values: Record<string, string>;
  flags: Set<string>;
  rest: string[];
}

/** Options without a value. */
const FLAGS = [
  'json',
  'check',
  'strict',
  'table',
  'prepare',
  'yes',
  'mail',
  'revoke',
  'enable',
  'open',
  'publish',
  'dry-run',
  'correction',
];

export function parseArguments(words: string[], flags: readonly string[] = FLAGS): Arguments {
  const parsed: Arguments = { json: false, values: {}, flags: new Set(), rest: [] };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (!word.startsWith('--')) {
      parsed.rest.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s);
    if (flags.includes(name)) parsed.flags.add(name);
    else parsed.values[name] = inline ?? words[++i] ?? '';
  }
  parsed.json = parsed.flags.has('json');
  return parsed;
}

/** Output of a command: lines for a person, or one JSON value with `--json`. */
export function say(args: Arguments, lines: string[], value: unknown): void {
  process.stdout.write(args.json ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join(''));
}

/** The options a command takes and no others: a mistyped one is a fault, not silence, in the terminal's language. */
export function optionsOf<Required extends string, Optional extends string = never>(
  args: Arguments,
  required: readonly Required[],
  optional: readonly Optional[] = [],
): Record<Required, string> & Partial<Record<Optional, string>> {
  const known: readonly string[] = [...required, ...optional];
  const typed = (name: string) => `--${name}`;
  const option = Object.keys(args.values).find((name) => !known.includes(name));
  const strange = option === undefined ? args.rest[0] : typed(option);
  if (strange !== undefined) throw new OperatorError(notUnderstood(strange, known.map(typed)));
  const missing = required.filter((name) => !args.values[name]);
  if (missing.length)
    throw new OperatorError(usageSay('missing', { options: missing.map(typed).join(', ') }));
  return args.values as Record<Required, string> & Partial<Record<Optional, string>>;
}

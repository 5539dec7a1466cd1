/** One word of the operator's command line. */
export interface Command {
  /** As typed: `content import`. */
  name: string;
  usage: string;
  summary: string;
  /** False: runs without a database. */
  needsDatabase: boolean;
  /** Exit code 0 only on success; a failure says what to do next. */
  run(args: Arguments): Promise<number>;
}

/** `--name value`, `--flag` and the rest. */
export interface Arguments {
  json: boolean;
  values: Record<string, string>;
  flags: Set<string>;
  rest: string[];
}

export function parseArguments(words: string[], flags: readonly string[] = ['json', 'check', 'strict', 'prepare']): Arguments {
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

/** What a command says: lines for a person, or one JSON value with `--json`. */
export function say(args: Arguments, lines: string[], value: unknown): void {
  process.stdout.write(args.json ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join(''));
}

import { parseArguments, type Command } from './command.ts';
import { migrate } from './migrate.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';

export const commands: Command[] = [serve, migrate, schema];

function help(): number {
  const width = Math.max(...commands.map((command) => command.usage.length));
  process.stdout.write(commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}\n`).join(''));
  return 0;
}

/** Finds the command whose name the words begin with. */
export async function run(words: string[]): Promise<number> {
  if (!words.length || words.includes('--help')) return help();
  const command = commands.find(({ name }) => name.split(' ').every((part, i) => words[i] === part));
  if (!command) {
    process.stderr.write(`There is no command "${words.join(' ')}". ./campus --help lists them.\n`);
    return 2;
  }
  return command.run(parseArguments(words.slice(command.name.split(' ').length)));
}

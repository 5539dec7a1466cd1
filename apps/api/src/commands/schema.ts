import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { say, type Command } from './command.ts';
import { printSchemaOfModules } from './print-schema.ts';

const FILE = resolve('apps/api/schema.graphql');

export const schema: Command = {
  name: 'schema',
  usage: 'schema [--check]',
  summary: 'write apps/api/schema.graphql, or check that it matches the code',
  needsDatabase: false,
  async run(args) {
    const text = await printSchemaOfModules();
    if (!args.flags.has('check')) {
      await writeFile(FILE, text);
      say(args, ['apps/api/schema.graphql written.'], { written: FILE });
      return 0;
    }
    const same = (await readFile(FILE, 'utf8').catch(() => '')) === text;
    say(
      args,
      [
        same
          ? 'apps/api/schema.graphql is up to date.'
          : 'apps/api/schema.graphql is out of date: run ./campus schema and commit it.',
      ],
      { same },
    );
    return same ? 0 : 1;
  },
};

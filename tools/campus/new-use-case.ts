import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from './fault.ts';
import { root, tool } from './paths.ts';
import { run } from './run.ts';
import { permissionOf, useCaseFiles, withProviders, type NewUseCase } from './use-case-files.ts';

const USAGE = './campus new use-case delivery/attendance reopen-walk-in';

/** Reads the words after `./campus new`; the noun must exist. */
export function readNewUseCase(words: readonly string[], folder = root): NewUseCase {
  const [kind, place = '', name = '', ...more] = words;
  if (kind !== 'use-case' || more.length > 0) throw new Fault(`Usage: ${USAGE}`);
  const [domain = '', noun = '', ...deeper] = place.split('/');
  if (deeper.length > 0 || !existsSync(join(folder, `libs/server/${domain}/src/${noun}/${noun}.module.ts`)))
    throw new Fault(`There is no noun ${place} under libs/server. Usage: ${USAGE}`);
  if (!/^[a-z]+(-[a-z]+)+$/.test(name))
    throw new Fault(
      `A use case is a verb and what it is done to, with hyphens, as in reopen-walk-in: not ${name}.`,
    );
  return { domain, noun, name };
}

const LEFT = [
  'Decide who may: the access file says nobody until then.',
  'Write the statement, the audit event and the refusals, and the sentence each refusal has in the clients.',
  'Run ./campus schema, and only then write the operation of a client into libs/api-client/operations.',
  'Give that operation a case in apps/api/test/support (one of *-operations.ts), and run its spec.',
];

/** `./campus new`: writes what a use case needs, in its own noun, and its spec. */
export async function newUseCase(words: readonly string[]): Promise<number> {
  const wanted = readNewUseCase(words);
  const files = useCaseFiles(wanted);
  const taken = files.find(({ path }) => existsSync(join(root, path)));
  if (taken) throw new Fault(`${taken.path} exists already.`);
  const noun = join(root, `libs/server/${wanted.domain}/src/${wanted.noun}`);
  const [module, access] = ['module', 'access'].map((role) => join(noun, `${wanted.noun}.${role}.ts`));
  if (!module || !access) return 1;
  for (const { path, text } of files) write(join(root, path), text);
  write(module, withProviders(readFileSync(module, 'utf8'), wanted));
  const before = existsSync(access)
    ? readFileSync(access, 'utf8')
    : "import { type Permission } from '@campus/platform/auth/actor.ts';\n";
  write(access, before + permissionOf(wanted));
  const written = [...files.map(({ path }) => join(root, path)), module, access];
  const formatted = await run(tool('oxfmt'), written, { cwd: root });
  if (formatted.code !== 0) throw new Fault(formatted.output);
  process.stdout.write(`${files.map(({ path }) => `  ${path}\n`).join('')}\n`);
  process.stdout.write(`What is left to do:\n${LEFT.map((line) => `  - ${line}\n`).join('')}`);
  return 0;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

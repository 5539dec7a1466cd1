import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';
import { Fault } from '../campus/fault.ts';
import { root } from '../campus/paths.ts';

/** The statements of the API that the limit sends as well, or that plant what they would write. */
const SAME = [
  'session-by-token',
  'session-create',
  'credentials-by-address',
  'me-by-id',
  'throttle-count',
  'throttle-forget',
  'lesson-text',
  'lesson-state',
  'quiz-answer-record',
  'scorm-commit-record',
  'answer-sheet-keep',
] as const;

/** A statement as the campus sends it, and the name behind each number, where its values have names. */
export interface Declared {
  name: string;
  text: string;
  names: readonly string[] | null;
}

export type Statements = Record<(typeof SAME)[number], Declared>;

const api = join(root, 'apps/api');
const platform = join(root, 'libs/server/platform/src');

/** Instead of the API's own door to the database: keeps every statement that is declared. */
const recorder = `
import { numberValues } from './named-values.ts';
export const declared = [];
export const statement = (name, text) => {
  const one = { name, ...numberValues(text) };
  declared.push(one);
  return one;
};
export const filteredStatement = statement;
export class Database {}
`;

const ENTRY = '\0bench-statements';

/** A program that declares all statements of the API and opens no connection. */
const declarations: Plugin = {
  name: 'statements',
  resolveId: (id) => (id === ENTRY ? id : null),
  load(id) {
    if (id === join(platform, 'database/database.ts')) return recorder;
    if (id !== ENTRY) return null;
    return [
      `import ${JSON.stringify(join(api, 'src/domains.ts'))};`,
      `import ${JSON.stringify(join(platform, 'auth/sessions.ts'))};`,
      `export { declared } from ${JSON.stringify(join(platform, 'database/database.ts'))};`,
    ].join('\n');
  },
};

/** Found in node_modules when the program runs; our own libs and what the compiler itself adds are bundled. */
const isPackage = (id: string) => /^(@(?!campus\/|oxc-project\/)[^/]+\/)?[a-z]/i.test(id);

function isDeclared(value: unknown): value is Declared[] {
  return Array.isArray(value) && value.every((one: unknown) => typeof one === 'object' && one !== null);
}

/** The SQL itself, taken from the sources of the API: what the limit sends cannot drift from what the campus sends. */
export async function apiStatements(): Promise<Statements> {
  const folder = join(root, 'node_modules/.cache/campus/bench');
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({
    input: { statements: ENTRY },
    platform: 'node',
    tsconfig: join(api, 'tsconfig.json'),
    transform: { target: 'node24' },
    plugins: [declarations],
    external: isPackage,
    logLevel: 'silent',
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    codeSplitting: false,
  });
  const file = pathToFileURL(join(folder, output[0].fileName));
  const module: unknown = await import(file.href);
  const declared: unknown = typeof module === 'object' && module ? Reflect.get(module, 'declared') : null;
  const found = new Map((isDeclared(declared) ? declared : []).map((one) => [one.name, one]));
  const missing = SAME.filter((name) => !found.has(name));
  if (missing.length)
    throw new Fault(`The API has no statement ${missing.join(', ')} any more: tools/bench must follow it.`);
  return Object.fromEntries(SAME.map((name) => [name, found.get(name)])) as Statements;
}

import { build, stale, type Buildable } from './build.ts';
import { openDatabase, type Database } from './database.ts';
import { Fault } from './fault.ts';
import { apiProgram, root } from './paths.ts';
import { hand } from './run.ts';
import { serverEnvironment } from './server-environment.ts';
import { Steps } from './steps.ts';

/** The commands of the API that look at files only. */
const WITHOUT_DATABASE = [
  'content check',
  'content stamp',
  'content table',
  'scorm inspect',
  'scorm export',
  'schema',
  'backup list',
  'backup verify',
  'backup prune',
  'backup key',
];

/** Whether PostgreSQL has to run for these words. */
export function needsDatabase(words: string[]): boolean {
  if (words.includes('--help')) return false;
  const plain = words.filter((word) => !word.startsWith('-')).join(' ');
  return !WITHOUT_DATABASE.some((name) => plain === name || plain.startsWith(`${name} `));
}

/** Passes a command to the API, with its database; its output and exit code become ours. */
export async function operate(words: string[]): Promise<number> {
  await buildFor(words[0] === 'scorm' && words[1] !== 'inspect' ? ['api', 'runtime'] : ['api']);
  // These two write into the tree; all others take paths as the caller means them.
  if (words[0] === 'schema' || words.slice(0, 2).join(' ') === 'content table') process.chdir(root);
  const call = (database: Database | null) =>
    hand(
      process.execPath,
      ['--enable-source-maps', apiProgram, ...words],
      serverEnvironment(process.env, database),
    );
  if (!needsDatabase(words)) return call(null);
  // The doctor itself reports what is wrong with a database that was named.
  if (words[0] === 'doctor' && (process.env.DATABASE_URL || process.env.DATABASE_URL_FILE)) return call(null);
  const database = await openDatabase();
  try {
    return await call(database);
  } finally {
    await database.stop();
  }
}

/** Builds if needed and reports it on stderr: stdout belongs to the command. */
export const buildApi = (): Promise<void> => buildFor(['api']);

async function buildFor(wanted: Buildable[]): Promise<void> {
  if (stale(wanted).length > 0) await new Steps(process.stderr).run('build', () => build(wanted));
}

/** `./campus with-database pg_dump …`: any program, with the addresses of the database in its environment. */
export async function withDatabase(words: string[]): Promise<number> {
  const [command, ...args] = words;
  if (!command) throw new Fault('Name a program: ./campus with-database psql');
  const database = await openDatabase();
  try {
    return await hand(command, args, { ...process.env, ...clientVariables(database.ownerUrl) });
  } finally {
    await database.stop();
  }
}

/** One address as the variables that psql, pg_dump and their kin read. */
export function clientVariables(url: string): Record<string, string> {
  if (!url) return {};
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    DATABASE_URL: url,
    PGHOST: hostname,
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
  };
}

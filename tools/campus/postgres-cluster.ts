import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from './fault.ts';
import {
  accountFor,
  closedFolderAbove,
  makePrivateFolder,
  makeThoroughfare,
  type Account,
} from './postgres-account.ts';
import { makeSystemFolder, postgresFolder, SYSTEM_FOLDER } from './postgres-binaries.ts';

/** The database of the campus on its own server, and the role whose it is: who migrates. */
export const ROLE = 'campus';

/** The role the campus serves as: it reads and writes rows, and changes no table. Created by whatever migrates. */
export const SERVING_ROLE = 'campus_serving';

/** The major version of the server in the dependencies. */
const MAJOR = '17';

/** A data folder ready to be served: where it really is, who serves it, with which programs. */
export interface Cluster {
  folder: string;
  account: Account;
  binaries: string;
  password: string;
  servingPassword: string;
}

/** Opens the data folder, making it first when there is none. */
export function openCluster(dataDir: string): Cluster {
  const account = accountFor(dataDir);
  const binaries = postgresFolder(account);
  if (!existsSync(join(dataDir, 'PG_VERSION'))) createCluster(dataDir, account, binaries);
  const folder = realpathSync(dataDir);
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR) {
    throw new Fault(
      `${dataDir} was made by PostgreSQL ${version}, this is ${MAJOR}: restore a dump of it instead.`,
    );
  }
  const password = readFileSync(join(folder, PASSWORD_FILE), 'utf8').trim();
  return { folder, account, binaries, password, servingPassword: servingPasswordIn(folder, account) };
}

const PASSWORD_FILE = 'campus-password';
const SERVING_PASSWORD_FILE = 'campus-serving-password';

/** Folders made before there was a role for serving have none yet. */
function servingPasswordIn(folder: string, account: Account): string {
  const file = join(folder, SERVING_PASSWORD_FILE);
  if (!existsSync(file)) writeSecret(file, account);
  return readFileSync(file, 'utf8').trim();
}

function writeSecret(file: string, account: Account): void {
  writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account) chownSync(file, account.uid, account.gid);
}

/** Everything happens in a draft beside the folder, so that an interrupted start leaves no half-made one. */
function createCluster(dataDir: string, account: Account, binaries: string): void {
  const place = placeFor(dataDir, account);
  const draft = `${place}.new`;
  const data = join(draft, 'data');
  const password = join(draft, PASSWORD_FILE);
  rmSync(draft, { recursive: true, force: true });
  makePrivateFolder(draft, account);
  makePrivateFolder(data, account);
  writeSecret(password, account);
  // Without these flags the encoding follows the machine's locale, and under POSIX becomes SQL_ASCII.
  runProgram(binaries, account, 'initdb', [
    ...['-D', data, `--username=${ROLE}`, `--pwfile=${password}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-sync'],
  ]);
  runProgram(
    binaries,
    account,
    'postgres',
    ['--single', '-D', data, 'postgres'],
    `CREATE DATABASE ${ROLE}\n`,
  );
  renameSync(password, join(data, PASSWORD_FILE));
  rmSync(place, { recursive: true, force: true });
  renameSync(data, place);
  rmSync(draft, { recursive: true });
  if (place !== dataDir) {
    rmSync(dataDir, { force: true });
    symlinkSync(place, dataDir);
  }
}

/**
 * Where the data really is: the folder itself, or, when the server's account cannot reach it (a clone under
 * root's closed home), a separate folder that the folder then links to.
 */
function placeFor(dataDir: string, account: Account): string {
  mkdirSync(dirname(dataDir), { recursive: true });
  if (!closedFolderAbove(dataDir, account)) return dataDir;
  makeSystemFolder();
  const home = mkdtempSync(join(SYSTEM_FOLDER, 'data-'));
  makeThoroughfare(home);
  return join(home, 'postgres');
}

const environment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

function runProgram(binaries: string, account: Account, name: string, args: string[], input = ''): void {
  const done = spawnSync(join(binaries, 'bin', name), args, {
    ...account,
    cwd: '/',
    env: environment,
    input,
    encoding: 'utf8',
  });
  if (done.status === 0) return;
  const said = `${done.error?.message ?? ''} ${done.stderr ?? ''}`.trim().split('\n').slice(-3).join(' ');
  throw new Fault(`PostgreSQL could not make its data folder (${name}): ${said}`);
}

/** Starts the server as a separate process, which outlives this one; its output is appended to `logFile`. */
export function launchServer(cluster: Cluster, settings: Record<string, string>, logFile: string): number {
  const log = openSync(logFile, 'a');
  try {
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = spawn(join(cluster.binaries, 'bin/postgres'), ['-D', cluster.folder, ...args], {
      ...cluster.account,
      cwd: '/',
      env: environment,
      detached: true,
      stdio: ['ignore', log, log],
    });
    server.on('error', () => undefined); // No number then: said below.
    server.unref();
    if (server.pid === undefined) {
      throw new Fault(
        `PostgreSQL could not be started${cluster.account ? ' as another user than root' : ''}.`,
      );
    }
    return server.pid;
  } finally {
    closeSync(log);
  }
}

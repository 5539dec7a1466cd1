import { Readable } from 'node:stream';
import { AuditTrail } from '@campus/overview';
import {
  ArchiveError,
  checkArchive,
  DatabaseLoader,
  isEmptyDatabase,
  readArchive,
  secretMark,
  type Contents,
} from '@campus/overview';
import { CheckSeals } from '@campus/certification';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { readConfig, type Config } from '@campus/platform/config/config.ts';
import { Scratch } from '@campus/platform/storage/scratch.ts';
import { storageFor } from '@campus/platform/storage/storage.module.ts';
import { type Draft, type Storage } from '@campus/platform/storage/storage.ts';
import { fileIn, withArchive } from './backup.ts';
import { OperatorError, optionsOf, say, type Command } from '../command.ts';
import { withCampus } from '../in-campus.ts';
import { identityIn } from './key-file.ts';
import { knownMigrations, migrateDatabase, migrateTo } from './migrate.ts';
import { upkeepSay } from './upkeep-say.ts';

/** Files that come into the storage together. */
const AT_ONCE = 100;

/** Stores files by the hundred, and checks that each matches its hash. */
class FileLoader {
  private draft: Draft | null = null;
  private held = 0;

  constructor(private readonly storage: Storage) {}

  async put(hash: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    this.draft ??= await this.storage.draft();
    const stored = await this.draft.put(Readable.from(content));
    if (stored.hash !== hash) throw new ArchiveError(`the file ${hash} is not what its name says`);
    this.held += 1;
    if (this.held >= AT_ONCE) await this.commit();
  }

  async commit(): Promise<void> {
    await this.draft?.commit();
    this.draft = null;
    this.held = 0;
  }
}

async function filesIn(storage: Storage): Promise<number> {
  let files = 0;
  for await (const _file of storage.list()) files += 1;
  return files;
}

/** Checks everything that can be found wrong before anything is written. */
async function examine(config: Config, storage: Storage, path: string, key: string): Promise<Contents> {
  if (!(await isEmptyDatabase(config.databaseOwnerUrl)))
    throw new OperatorError(upkeepSay('databaseNotEmpty'));
  if ((await filesIn(storage)) > 0) throw new OperatorError(upkeepSay('storageNotEmpty'));
  const contents = await checkArchive(path, key);
  const known = knownMigrations();
  if (contents.manifest.migrations.some((name) => !known.includes(name)))
    throw new OperatorError(upkeepSay('newerCampus'));
  return contents;
}

async function load(config: Config, storage: Storage, path: string, key: string, { manifest }: Contents) {
  await migrateTo(config.databaseOwnerUrl, manifest.migrations);
  const files = new FileLoader(storage);
  const database = await DatabaseLoader.begin(config.databaseOwnerUrl, manifest);
  try {
    await readArchive(path, key, {
      begin: () => Promise.resolve(),
      rows: (table, content) => database.rows(table, content),
      file: (hash, content) => files.put(hash, content),
      end: async (closing) => {
        await files.commit();
        await database.end(closing, new Date(manifest.snapshotAt));
      },
    });
  } finally {
    await database.close();
  }
  await migrateDatabase(config);
}

/** The checks of the restored campus. */
async function look(config: Config, storage: Storage, { closing }: Contents) {
  const { audit, seals } = await withCampus(
    async (app) => ({
      audit: await app.get(AuditTrail).check(null),
      seals: await app.get(CheckSeals).run(),
    }),
    config,
  );
  const files = await filesIn(storage);
  return {
    rows: Object.values(closing.rows).reduce((sum, count) => sum + count, 0),
    files,
    missing: closing.missing,
    auditEvents: audit.links,
    auditFault: audit.fault,
    certificates: seals.genuine,
    doubtfulCertificates: seals.doubtful,
    isGood: !audit.fault && seals.doubtful.length === 0 && files === closing.files,
  };
}

/** How many certificates verify, and which do not. */
const certificatesLine = (genuine: number, doubtful: readonly string[]): string =>
  doubtful.length
    ? upkeepSay('certificates.doubtful', { genuine, doubtful: doubtful.join(', ') })
    : upkeepSay('certificates', { genuine });

/** Restores into an empty place; never changes existing data. */
export async function restoreFrom(path: string, key: string, config: Config = readConfig()) {
  const storage = await storageFor(config, new Scratch(config));
  const contents = await withArchive(() => examine(config, storage, path, key));
  await withArchive(() => load(config, storage, path, key, contents));
  const { campus, snapshotAt, secretMark: mark } = contents.manifest;
  const found = await look(config, storage, contents);
  const isSameSecret = byEitherSecret(config, (secret) => secretMark(secret) === mark || null) ?? false;
  return { campus, snapshotAt, isSameSecret, ...found };
}

export const restore: Command = {
  name: 'restore',
  usage: 'restore FILE --identity KEYFILE',
  summary:
    'restore a backup into an empty database and storage, and check it; devices then give back newer work',
  needsDatabase: true,
  async run(args) {
    const { path, options } = fileIn(args, 'restore');
    const { identity } = optionsOf(options, ['identity']);
    const found = await restoreFrom(path, await identityIn(identity));
    const lines = [
      upkeepSay('restored', { campus: found.campus, at: found.snapshotAt }),
      upkeepSay('holds', { rows: found.rows, files: found.files }),
      found.auditFault ? upkeepSay('auditBroken') : upkeepSay('auditWhole', { events: found.auditEvents }),
      certificatesLine(found.certificates, found.doubtfulCertificates),
      ...(found.missing.length ? [upkeepSay('missingFiles', { count: found.missing.length })] : []),
      ...(found.isSameSecret ? [] : [upkeepSay('otherSecret')]),
      upkeepSay('devicesGiveBack'),
    ];
    say(args, lines, found);
    return found.isGood ? 0 : 1;
  },
};

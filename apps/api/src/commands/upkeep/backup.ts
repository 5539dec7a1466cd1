import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  ArchiveError,
  BackupFolder,
  Backups,
  checkArchive,
  hasItsSum,
  noteRead,
  type KeptBackup,
} from '@campus/overview';
import { backupOf } from '@campus/platform/config/backup-settings.ts';
import { inUnits } from './bytes-in-units.ts';
import { OperatorError, optionsOf, say, type Arguments, type Command } from '../command.ts';
import { withCampus } from '../in-campus.ts';
import { identityIn, writeIdentity } from './key-file.ts';
import { usageSay } from '../terminal/terminal-language.ts';
import { upkeepSay } from './upkeep-say.ts';

/** The folder named, else that of BACKUP_DIR. */
function folderIn(named: string | undefined): BackupFolder {
  const dir = named === undefined ? backupOf().dir : resolve(named);
  if (!dir) throw new OperatorError(upkeepSay('noFolder'));
  return new BackupFolder(dir);
}

/** The one file of the command line, and the options without it. */
export function fileIn(args: Arguments, command: string): { path: string; options: Arguments } {
  const [path, ...more] = args.rest;
  if (path === undefined || more.length)
    throw new OperatorError(usageSay('nameOneFile', { command: `./campus ${command}` }));
  if (!existsSync(path)) throw new OperatorError(upkeepSay('noSuchFile', { path }));
  return { path: resolve(path), options: { ...args, rest: [] } };
}

/** Reports what is wrong with an archive in words for a person. */
export async function withArchive<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ArchiveError)
      throw new OperatorError(upkeepSay('damaged', { reason: error.message }));
    throw error;
  }
}

const lineOf = ({ name, bytes }: KeptBackup) => `${name}  ${inUnits(bytes)}`;

const factsOf = ({ name, path, bytes, at }: KeptBackup) => ({ name, path, bytes, at });

export const backupMake: Command = {
  name: 'backup',
  usage: 'backup [--to FOLDER]',
  summary:
    'write one consistent archive of database and files, encrypted to BACKUP_RECIPIENT, while people work',
  needsDatabase: true,
  async run(args) {
    const { to } = optionsOf(args, [], ['to']);
    const folder = folderIn(to);
    const { recipient } = backupOf();
    if (!recipient) throw new OperatorError(upkeepSay('noRecipient'));
    const { backup, written } = await withCampus((app) => app.get(Backups).make(folder, recipient));
    const { rows, files, missing, sha256, snapshotAt } = written;
    const lines = [lineOf(backup), upkeepSay('holds', { rows, files })];
    if (missing.length) lines.push(upkeepSay('missingFiles', { count: missing.length }));
    say(args, lines, { ...factsOf(backup), rows, files, missing, sha256, snapshotAt });
    return missing.length ? 1 : 0;
  },
};

export const backupList: Command = {
  name: 'backup list',
  usage: 'backup list [--in FOLDER]',
  summary: 'list the backups of BACKUP_DIR, the newest first',
  needsDatabase: false,
  async run(args) {
    const { in: named } = optionsOf(args, [], ['in']);
    const backups = await folderIn(named).list();
    const lines = backups.length ? backups.map(lineOf) : [upkeepSay('noBackups')];
    say(args, lines, { backups: backups.map(factsOf) });
    return 0;
  },
};

export const backupVerify: Command = {
  name: 'backup verify',
  usage: 'backup verify FILE [--identity KEYFILE]',
  summary: 'check a backup: its checksum, and with the secret key every row and file in it',
  needsDatabase: false,
  async run(args) {
    const { path, options } = fileIn(args, 'backup verify');
    const { identity } = optionsOf(options, [], ['identity']);
    const isAsSummed = await hasItsSum(path);
    if (isAsSummed === false) throw new OperatorError(upkeepSay('wrongSum', { path }));
    if (identity === undefined) {
      if (isAsSummed === null) throw new OperatorError(upkeepSay('noSum', { path }));
      say(args, [upkeepSay('sumHolds')], { isAsSummed, isRead: false });
      return 0;
    }
    const key = await identityIn(identity);
    const { manifest, closing } = await withArchive(() => checkArchive(path, key));
    await noteRead(path, new Date());
    const { campus, snapshotAt } = manifest;
    const { files, missing } = closing;
    const rows = Object.values(closing.rows).reduce((sum, count) => sum + count, 0);
    const lines = [upkeepSay('isWhole', { campus, at: snapshotAt }), upkeepSay('holds', { rows, files })];
    if (missing.length) lines.push(upkeepSay('missingFiles', { count: missing.length }));
    say(args, lines, { isAsSummed, isRead: true, campus, snapshotAt, rows, files, missing });
    return 0;
  },
};

export const backupPrune: Command = {
  name: 'backup prune',
  usage: 'backup prune [--in FOLDER]',
  summary: 'delete the backups that BACKUP_KEEP (days, weeks, months: 7,4,12) does not keep',
  needsDatabase: false,
  async run(args) {
    const { in: named } = optionsOf(args, [], ['in']);
    const removed = await folderIn(named).prune(backupOf().keep);
    const lines = removed.length ? removed.map(lineOf) : [upkeepSay('nothingToPrune')];
    say(args, lines, { removed: removed.map(factsOf) });
    return 0;
  },
};

export const backupKey: Command = {
  name: 'backup key',
  usage: 'backup key --out FILE',
  summary:
    'create a key for backups: the secret part goes to FILE, to be kept elsewhere; the public part is for BACKUP_RECIPIENT',
  needsDatabase: false,
  async run(args) {
    const { out } = optionsOf(args, ['out']);
    const file = resolve(out);
    const recipient = await writeIdentity(file);
    say(args, [`BACKUP_RECIPIENT=${recipient}`, upkeepSay('keepKey', { path: file })], { recipient, file });
    return 0;
  },
};

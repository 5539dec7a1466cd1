import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { type BackupRun, hasItsSum, readAt } from '@campus/overview';
import { type BackupSettings } from '@campus/platform/config/backup-settings.ts';
import { found, momentOf, type Finding } from './finding.ts';

/** The file of the last good run, where this machine has the folder. */
interface Kept {
  name: string;
  isThere: boolean;
  /** As its checksum has it; null: there is none beside it. */
  isAsWritten: boolean | null;
  /** When all of it was last read with the secret key. */
  readAt: Date | null;
}

interface Facts {
  now: Date;
  isProduction: boolean;
  isScheduled: boolean;
  /** Newest first. */
  runs: BackupRun[];
  kept: Kept | null;
}

const HOUR_MS = 3_600_000;
/** One a day, and the time it takes. */
const LATE_HOURS = 26;
const TOO_LATE_HOURS = 72;

function ofAge(last: BackupRun, now: Date): Finding {
  const hours = (now.getTime() - last.began_at.getTime()) / HOUR_MS;
  const params = { at: momentOf(last.began_at) };
  if (hours > TOO_LATE_HOURS) return found('wrong', 'BACKUP_OLD', params);
  return hours > LATE_HOURS ? found('look', 'BACKUP_OLD', params) : found('ok', 'BACKUP', params);
}

function ofFile({ name, isThere, isAsWritten, readAt: at }: Kept): Finding[] {
  if (!isThere) return [found('look', 'BACKUP_ELSEWHERE', { name })];
  if (isAsWritten === false) return [found('wrong', 'BACKUP_DAMAGED', { name })];
  if (at) return [found('ok', 'BACKUP_READ', { name, at: momentOf(at) })];
  return [found('look', isAsWritten ? 'BACKUP_UNREAD' : 'BACKUP_UNCHECKED', { name })];
}

export function judgeBackups({ now, isProduction, isScheduled, runs, kept }: Facts): Finding[] {
  const good = runs.find(({ file_name }) => file_name !== null);
  const [last] = runs;
  const failed = last?.fault
    ? [found('wrong', 'BACKUP_FAILED', { at: momentOf(last.began_at), reason: last.fault })]
    : [];
  const unscheduled = isScheduled ? [] : [found('look', 'BACKUP_UNSCHEDULED')];
  if (!good) return [...failed, found(isProduction ? 'wrong' : 'look', 'BACKUP_NEVER'), ...unscheduled];
  const missing = good.missing_files
    ? [found('wrong', 'BACKUP_MISSING_FILES', { count: String(good.missing_files) })]
    : [];
  return [...failed, ofAge(good, now), ...missing, ...(kept ? ofFile(kept) : []), ...unscheduled];
}

const RUNS = `
  select began_at, ended_at, file_name, missing_files, fault from backup_run order by began_at desc limit 20`;

async function keptOf(dir: string | null, name: string | null | undefined): Promise<Kept | null> {
  if (dir === null || !name) return null;
  const path = join(dir, name);
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return { name, isThere, isAsWritten: null, readAt: null };
  return { name, isThere, isAsWritten: await hasItsSum(path), readAt: await readAt(path) };
}

export async function readBackups(
  sql: pg.Client,
  { dir }: BackupSettings,
  isProduction: boolean,
): Promise<Facts> {
  const { rows: runs } = await sql.query<BackupRun>(RUNS);
  const name = runs.find(({ file_name }) => file_name !== null)?.file_name;
  return { now: new Date(), isProduction, isScheduled: dir !== null, runs, kept: await keptOf(dir, name) };
}

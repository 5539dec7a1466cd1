import { Settings } from './settings.ts';

/** How the campus is backed up. */
export interface BackupSettings {
  /** Where backups go; null: nothing is backed up by the timetable. */
  dir: string | null;
  /** The key they are encrypted to, as age has it: `age1…`. */
  recipient: string | null;
  /** When, as five cron fields in UTC. */
  at: string;
  keep: { daily: number; weekly: number; monthly: number };
}

/** By night in the Americas, after the work of the night. */
const AT = '40 7 * * *';
const KEEP = '7,4,12';

function recipientOf(settings: Settings, dir: string | null): string | null {
  const recipient = settings.text('BACKUP_RECIPIENT') ?? null;
  if (recipient === null) {
    if (dir) settings.refuse('BACKUP_RECIPIENT', 'BACKUP_KEY_MISSING');
    return null;
  }
  if (/^age1[0-9a-z]{50,}$/.test(recipient)) return recipient;
  settings.refuse('BACKUP_RECIPIENT', 'BACKUP_KEY');
  return null;
}

function timesOf(settings: Settings): string {
  const at = settings.plain('BACKUP_AT') ?? AT;
  if (at.trim().split(/\s+/).length === 5 && /^[\d\s*,/-]+$/.test(at)) return at;
  settings.refuse('BACKUP_AT', 'BACKUP_TIMES', { example: AT, given: at });
  return AT;
}

function keptOf(settings: Settings): BackupSettings['keep'] {
  const given = settings.plain('BACKUP_KEEP') ?? KEEP;
  const [daily, weekly, monthly] = /^(\d{1,3}),(\d{1,3}),(\d{1,3})$/.exec(given)?.slice(1).map(Number) ?? [];
  if (daily !== undefined && weekly !== undefined && monthly !== undefined) return { daily, weekly, monthly };
  settings.refuse('BACKUP_KEEP', 'BACKUP_KEPT', { given });
  return { daily: 7, weekly: 4, monthly: 12 };
}

/** Commands of backups need nothing else. */
export function backupOf(settings = new Settings()): BackupSettings {
  const dir = settings.path('BACKUP_DIR');
  return {
    dir,
    recipient: recipientOf(settings, dir),
    at: timesOf(settings),
    keep: keptOf(settings),
  };
}

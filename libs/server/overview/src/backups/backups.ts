import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { log } from '@campus/platform/http/log.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { BackupFolder, type KeptBackup } from './backup-folder.ts';
import { type Made, writeArchive } from './write-archive.ts';

/** $1 id, $2 began. */
const beginRun = statement('backup-run-begin', `insert into backup_run (id, began_at) values ($1, $2)`);

const endRun = statement<
  object,
  { id: string; fileName: string | null; bytes: number | null; missingFiles: number; fault: string | null }
>(
  'backup-run-end',
  `update backup_run set ended_at = now(), file_name = :fileName, bytes = :bytes,
                         missing_files = :missingFiles, fault = :fault
    where id = :id`,
);

/** $1 a moment. */
const madeSince = statement<{ id: string }>(
  'backup-run-made-since',
  `select id from backup_run where began_at >= $1 and file_name is not null limit 1`,
);

/** What was tried and when, for as long as anybody asks. */
const dropOldRuns = statement(
  'backup-runs-drop-old',
  `delete from backup_run where began_at < now() - interval '400 days'`,
);

/** A backup that was begun; null and 0 until it has ended. */
export interface BackupRun {
  began_at: Date;
  ended_at: Date | null;
  file_name: string | null;
  missing_files: number;
  fault: string | null;
}

const lastRuns = statement<BackupRun>(
  'backup-runs-last',
  `select began_at, ended_at, file_name, missing_files, fault from backup_run order by began_at desc limit 20`,
);

/** Makes backups, by hand and by the timetable of BACKUP_AT. */
@Injectable()
export class Backups {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly storage: Storage,
    jobs: Jobs,
  ) {
    const { backup } = config;
    if (backup.dir && backup.recipient) jobs.registerCron('backup', backup.at, (due) => this.scheduled(due));
  }

  /** Writes a backup into a folder and notes how it went. */
  async make(folder: BackupFolder, recipient: string): Promise<{ backup: KeptBackup; written: Made }> {
    const id = newId();
    const at = new Date();
    await this.database.rows(beginRun, [id, at]);
    try {
      const made = await folder.add(at, (path) =>
        writeArchive(this.config, this.storage, { path, recipient }),
      );
      const { backup, written } = made;
      await this.database.rows(endRun, {
        id,
        fileName: backup.name,
        bytes: backup.bytes,
        missingFiles: written.missing.length,
        fault: null,
      });
      return made;
    } catch (error) {
      await this.database.rows(endRun, {
        id,
        fileName: null,
        bytes: null,
        missingFiles: 0,
        fault: String(error),
      });
      throw error;
    }
  }

  /** The newest runs, newest first. */
  runs(): Promise<BackupRun[]> {
    return this.database.rows(lastRuns);
  }

  /**
   * If a server dies between the backup and the end of its job, another one takes the job and finds nothing
   * to do.
   */
  private async scheduled(due: Date | null): Promise<void> {
    const { dir, recipient, keep } = this.config.backup;
    if (!dir || !recipient) return;
    if (due && (await this.database.row(madeSince, [due]))) return;
    const folder = new BackupFolder(dir);
    const { backup, written } = await this.make(folder, recipient);
    const { files, missing, rows } = written;
    log.info('a backup was made', { file: backup.name, bytes: backup.bytes, rows, files });
    if (missing.length) log.error('files that rows name are not in the storage', { missing });
    const removed = await folder.prune(keep);
    if (removed.length) log.info('old backups were removed', { files: removed.map(({ name }) => name) });
    await this.database.rows(dropOldRuns);
  }
}

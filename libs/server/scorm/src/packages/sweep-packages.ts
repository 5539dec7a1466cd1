import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { log } from '@campus/platform/http/log.ts';
import { Scratch } from '@campus/platform/storage/scratch.ts';
import { storageAlone } from '@campus/platform/storage/storage-lock.ts';
import { FileNames } from '@campus/platform/storage/file-names.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { UploadStore } from '@campus/platform/storage/upload-store.ts';
import { expireUploads, uploadsOver } from './uploading/upload.statements.ts';

/** A file without a row may still be arriving: it is left alone for this long. */
const YOUNG_MS = 24 * 3_600_000;
const CHUNK = 500;

const dropUnkept = statement(
  'package-uploads-drop-unkept',
  `update package_upload set status = 'cancelled', package_id = null
    where status = 'ready' and kept_at is null and created_at < now() - interval '30 days'`,
);

/** Packages of uploads that were not kept: no version, attempt or activity uses them. */
const removeUnkept = statement(
  'packages-remove-unkept',
  `delete from scorm_package p
    where p.imported_at < now() - interval '30 days'
      and not exists (select from package_upload u where u.package_id = p.id)
      and not exists (select from library_version v where v.package_id = p.id)
      and not exists (select from scorm_attempt a where a.package_id = p.id)
      and not exists (select from scorm_session s where s.package_id = p.id)
      and not exists (select from attempt_move m where p.id in (m.from_package_id, m.to_package_id))
      and not exists (select from version_activity a, jsonb_each_text(a.packages) k
                       where a.kind = 'scorm' and k.value = p.id::text)`,
);

const dropLocks = statement(
  'upload-locks-drop',
  `delete from upload_lock where beat_at < now() - interval '1 hour'`,
);

const namedHere = statement<{ hash: string }>(
  'package-files-named',
  'select distinct blob_hash as hash from scorm_file where blob_hash = any($1)',
);

/** Removes what is no longer used: abandoned uploads, packages that were not kept, files without a row. */
@Injectable()
export class SweepPackages {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly store: UploadStore,
    private readonly scratch: Scratch,
    private readonly names: FileNames,
    jobs: Jobs,
  ) {
    names.add('scorm_file.blob_hash', namedHere);
    jobs.registerCron('sweep-packages', '37 * * * *', () => this.run());
  }

  /** It may run at any time, beside imports and other servers. */
  async run(now = Date.now()): Promise<void> {
    await this.database.rows(expireUploads);
    await this.sweepUploads();
    for (const sweep of [dropUnkept, removeUnkept, dropLocks]) await this.database.rows(sweep);
    await this.scratch.sweep(now);
    await this.sweepFiles(now);
  }

  /** Also what a server left that died after an upload was over and before its bytes were removed. */
  private async sweepUploads(): Promise<void> {
    const kept: string[] = [];
    for await (const id of this.store.list()) kept.push(id);
    for (const { id } of await this.database.rows(uploadsOver, [kept])) await this.store.remove(id);
  }

  private async sweepFiles(now: number): Promise<void> {
    let chunk: string[] = [];
    for await (const { hash, at } of this.storage.list()) {
      if (now - at.getTime() < YOUNG_MS) continue;
      chunk.push(hash);
      if (chunk.length < CHUNK) continue;
      if (!(await this.removeUnnamed(chunk))) return;
      chunk = [];
    }
    if (chunk.length) await this.removeUnnamed(chunk);
  }

  /** False: somebody is bringing files; try again later. */
  private removeUnnamed(hashes: readonly string[]): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const lock = await this.database.rowIn(tx, storageAlone);
      if (!lock?.is_mine) return false;
      const unnamed = await this.names.unnamedIn(tx, hashes);
      for (const hash of unnamed) await this.storage.remove(hash);
      if (unnamed.length) log.info('files that nobody names were removed', { files: unnamed.length });
      return true;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { isTransientError } from '@campus/platform/database/transient-error.ts';
import { storableJson } from '@campus/platform/database/storable.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { log } from '@campus/platform/http/log.ts';
import { UploadStore } from '@campus/platform/storage/upload-store.ts';
import { PackageRefused } from '../../scorm/content/package-importer.ts';
import { CheckPackage, type Progress } from '../check-package.ts';
import { faultOf } from '../package-report.ts';

import { CHECK_UPLOAD, Uploads } from './uploads.service.ts';
import * as sql from './upload.statements.ts';
import { type UploadStage } from './upload.type.ts';

/** Progress is written at most that often, and a life sign is heard at least that often while files come. */
const BEAT_MS = 1_000;
const ALIVE_MS = 15_000;

/** This run no longer holds the upload: it was cancelled, or another run took over. Not an error. */
class TakenAway extends Error {}

/** Looks into an upload that has arrived. Running it twice does no harm: a run whose server died is begun again. */
@Injectable()
export class CheckUpload {
  constructor(
    private readonly database: Database,
    private readonly store: UploadStore,
    private readonly packages: CheckPackage,
    private readonly uploads: Uploads,
    jobs: Jobs,
  ) {
    jobs.registerJob(CHECK_UPLOAD, (payload) => this.run((payload as { uploadId: string }).uploadId));
    jobs.registerCron('recover-uploads', '* * * * *', () => this.recover());
  }

  async run(uploadId: string): Promise<void> {
    const runId = newId();
    if (!(await this.database.row(sql.takeUpload, [uploadId, runId]))) return;
    // Long steps that say nothing: a large file from a bucket, thousands of files into one.
    const alive = setInterval(() => void this.beat(uploadId, runId), ALIVE_MS);
    try {
      await this.look(uploadId, runId);
    } catch (error) {
      if (error instanceof TakenAway) return;
      if (isTransientError(error)) throw error;
      await this.end(uploadId, runId, error);
    } finally {
      clearInterval(alive);
    }
  }

  /** The queue would retry the job of a dead server only after hours; here it is retried after a minute. */
  async recover(): Promise<void> {
    const left = await this.database.rows(sql.uploadsWithoutWorker);
    for (const { id } of left) await this.database.transaction((tx) => this.uploads.queue(tx, id));
  }

  private async look(uploadId: string, runId: string): Promise<void> {
    const { packageId, report } = await this.store.withFile(uploadId, (path) =>
      this.packages.check(path, this.progressOf(uploadId, runId)),
    );
    const ready = { id: uploadId, workerId: runId, packageId, report: storableJson(report) };
    if (!(await this.database.row(sql.uploadReady, ready))) return;
    await this.store.remove(uploadId);
  }

  private async beat(uploadId: string, runId: string): Promise<void> {
    await this.database
      .rows(sql.uploadAlive, [uploadId, runId])
      .catch((error: unknown) => log.warn('a life sign was not written', { error: String(error) }));
  }

  private progressOf(uploadId: string, runId: string): Progress {
    let [said, at]: [UploadStage | null, number] = [null, 0];
    return async (step, percent) => {
      const now = Date.now();
      if (step === said && now - at < BEAT_MS) return;
      [said, at] = [step, now];
      if (
        !(await this.database.row(sql.uploadBeat, {
          id: uploadId,
          workerId: runId,
          stage: step,
          progress: percent,
        }))
      )
        throw new TakenAway();
    };
  }

  private async end(uploadId: string, runId: string, error: unknown): Promise<void> {
    if (error instanceof PackageRefused) {
      const fault = storableJson(faultOf(error.fault));
      await this.database.rows(sql.uploadEnded, { id: uploadId, workerId: runId, status: 'refused', fault });
      await this.store.remove(uploadId);
      return;
    }
    log.error('an upload could not be looked into', { uploadId, error: String(error) });
    await this.database.rows(sql.uploadEnded, {
      id: uploadId,
      workerId: runId,
      status: 'failed',
      fault: null,
    });
  }
}

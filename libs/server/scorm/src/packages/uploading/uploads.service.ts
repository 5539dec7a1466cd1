import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { UploadStore } from '@campus/platform/storage/upload-store.ts';
import { mayHandleUpload, uploadsVisibleTo } from '../packages.access.ts';
import { readReport, titleOf } from '../package-report.ts';
import {
  type CancelUploadInput,
  type PackageUpload,
  type PackageUploadList,
  type PackageUploadsArgs,
  type RetryUploadInput,
} from './upload.type.ts';
import * as sql from './upload.statements.ts';

export const CHECK_UPLOAD = 'check-upload';

/** Uploads of one person that have begun and not ended. */
const UNFINISHED = 5;

const MAX_NAME = 200;
const MEGABYTE = 1024 * 1024;

export interface NewUpload {
  id: string;
  ownerId: string;
  fileName: string;
  bytes: number;
  /** What it is meant as a new version of. */
  libraryPackageId: string | null;
}

/** A name for people; it never becomes a path. */
export const cleanFileName = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[/\\]/)
    .at(-1)
    ?.trim()
    .slice(0, MAX_NAME) ?? '';

/** The life of an upload except for the bytes, which the tus server takes, and the look into it, which the job takes. */
@Injectable()
export class Uploads {
  constructor(
    private readonly database: Database,
    private readonly store: UploadStore,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses what is too large, and more than a few at a time. */
  async begin({ id, ownerId, fileName, bytes, libraryPackageId }: NewUpload): Promise<void> {
    if (!Number.isSafeInteger(bytes) || bytes < 0)
      throw new Refused('INPUT_INVALID', { field: 'Upload-Length' });
    if (bytes > this.config.uploadLimit)
      throw new Refused('UPLOAD_TOO_LARGE', { limit: Math.floor(this.config.uploadLimit / MEGABYTE) });
    const under = await this.database.row(sql.unfinishedOf, [ownerId]);
    if ((under?.count ?? 0) >= UNFINISHED) throw new Refused('UPLOADS_TOO_MANY', { limit: UNFINISHED });
    const target = libraryPackageId !== null && isId(libraryPackageId) ? libraryPackageId : null;
    const name = cleanFileName(fileName) || 'package.zip';
    await this.database.rows(sql.addUpload, { id, ownerId, libraryPackageId: target, fileName: name, bytes });
  }

  /** All bytes are here: the look into it begins. */
  async arrived(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (await this.database.rowIn(tx, sql.uploadArrived, [id])) await this.queue(tx, id);
    });
  }

  /** May this person go on with the upload? */
  async isOpenTo(actor: Actor, id: string): Promise<boolean> {
    const row = isId(id) ? await this.database.row(sql.uploadById, [id]) : null;
    return row !== null && mayHandleUpload(actor, { ownerId: row.owner_id });
  }

  async list(actor: Actor, filter: PackageUploadsArgs, { limit, offset }: Page): Promise<PackageUploadList> {
    const found = { ownerId: uploadsVisibleTo(actor), pattern: containingPlain(filter.search) };
    const rows = await this.database.rows(sql.uploadsOf(filter), { ...found, limit, offset });
    const counted = await this.database.row(sql.uploadCountOf, found);
    return {
      items: await Promise.all(rows.map((row) => this.shown(row))),
      totalCount: counted?.count ?? 0,
    };
  }

  async find(actor: Actor, id: string): Promise<PackageUpload | null> {
    const row = isId(id) ? await this.database.row(sql.uploadById, [id]) : null;
    return row && mayHandleUpload(actor, { ownerId: row.owner_id }) ? this.shown(row) : null;
  }

  /** Deletes what has arrived; a running job notices and stops. */
  async cancel(actor: Actor, { uploadId, idempotencyKey }: CancelUploadInput): Promise<PackageUpload> {
    return this.change(actor, uploadId, idempotencyKey, 'cancelUpload', async (tx) => {
      if (!(await this.database.rowIn(tx, sql.cancelUpload, [uploadId]))) throw new Refused('UPLOAD_OVER');
      await this.store.remove(uploadId);
    });
  }

  /** After a fault of the server: the file is still there, and is examined once more. */
  async retry(actor: Actor, { uploadId, idempotencyKey }: RetryUploadInput): Promise<PackageUpload> {
    return this.change(actor, uploadId, idempotencyKey, 'retryUpload', async (tx) => {
      if (!(await this.database.rowIn(tx, sql.retryUpload, [uploadId]))) throw new Refused('UPLOAD_OVER');
      await this.queue(tx, uploadId);
    });
  }

  async queue(tx: EntityManager, uploadId: string): Promise<void> {
    await this.jobs.add(
      tx,
      CHECK_UPLOAD,
      { uploadId },
      { key: `${CHECK_UPLOAD}:${uploadId}`, maxAttempts: 3 },
    );
  }

  private async change(
    actor: Actor,
    uploadId: string,
    key: string,
    operation: string,
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<PackageUpload> {
    if (!(await this.isOpenTo(actor, uploadId))) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, key, operation, async () => {
        await work(tx);
        return uploadId;
      }),
    );
    const upload = await this.find(actor, uploadId);
    if (!upload) throw new Refused('NOT_FOUND');
    return upload;
  }

  private async shown(row: sql.UploadRow): Promise<PackageUpload> {
    const bytes = Number(row.bytes);
    const received = row.status === 'receiving' ? await this.store.received(row.id) : bytes;
    return {
      id: row.id,
      fileName: row.file_name,
      bytes,
      received: received ?? 0,
      status: row.status,
      stage: row.stage,
      progress:
        row.status === 'receiving' ? Math.floor((100 * (received ?? 0)) / Math.max(1, bytes)) : row.progress,
      fault: row.fault,
      report: row.report && { ...readReport(row.report), title: titleOf(row.report, row.file_name) },
      libraryPackageId: row.library_package_id,
      knownAs: row.known_as,
      isKept: row.kept_at !== null,
      createdAt: row.created_at,
    };
  }
}

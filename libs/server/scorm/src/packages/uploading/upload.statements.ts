import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';

import { type UploadSort, type UploadStatus, type UploadStage } from './upload.type.ts';
import { type PackageFault, type PackageReport } from '../package-report.type.ts';

export interface UploadRow {
  id: string;
  owner_id: string | null;
  library_package_id: string | null;
  file_name: string;
  bytes: string;
  status: UploadStatus;
  stage: UploadStage;
  progress: number;
  fault: PackageFault | null;
  package_id: string | null;
  report: PackageReport | null;
  kept_at: Date | null;
  created_at: Date;
  known_as: string | null;
}

const columns = `
  u.id, u.owner_id, u.library_package_id, u.file_name, u.bytes::text, u.status, u.stage, u.progress, u.fault,
  u.package_id, u.report, u.kept_at, u.created_at,
  (select v.library_package_id
     from library_version v
     join library_package l on l.id = v.library_package_id
    where v.package_id = u.package_id and l.archived_at is null
    order by v.created_at, v.id limit 1) as known_as`;

export const uploadById = statement<UploadRow>(
  'package-upload',
  `select ${columns} from package_upload u where u.id = $1`,
);

const isFound = `(:ownerId::uuid is null or u.owner_id = :ownerId)
    and (:pattern::text is null or search_key(u.file_name) like :pattern)`;

const orders: Record<UploadSort, string> = {
  created: 'u.created_at $dir',
  file: `u.file_name collate "es-x-icu" $dir`,
  status: 'u.status $dir, u.created_at desc',
  size: 'u.bytes $dir',
};

export const uploadsOf = inEveryOrder(orders, ({ suffix, text }) =>
  statement<UploadRow, { ownerId: string | null; pattern: string | null; limit: number; offset: number }>(
    `package-uploads-${suffix}`,
    `select ${columns} from package_upload u where ${isFound} order by ${text}, u.id desc limit :limit offset :offset`,
  ),
);

export const uploadCountOf = statement<{ count: number }, { ownerId: string | null; pattern: string | null }>(
  'package-upload-count',
  `select count(*)::int as count from package_upload u where ${isFound}`,
);

/** What of a person is under way. */
export const unfinishedOf = statement<{ count: number }>(
  'package-uploads-unfinished',
  `select count(*)::int as count from package_upload where owner_id = $1 and status = 'receiving'`,
);

export const addUpload = statement<
  object,
  { id: string; ownerId: string; libraryPackageId: string | null; fileName: string; bytes: number }
>(
  'package-upload-add',
  `insert into package_upload (id, owner_id, library_package_id, file_name, bytes, status, stage)
   values (:id, :ownerId, (select id from library_package where id = :libraryPackageId), :fileName, :bytes,
           'receiving', 'receiving')`,
);

/** All bytes are here. $1 upload; a repeat changes nothing. */
export const uploadArrived = statement<{ id: string }>(
  'package-upload-arrived',
  `update package_upload set status = 'waiting', stage = 'reading', progress = 0
    where id = $1 and status = 'receiving' returning id`,
);

/**
 * A run of the job takes an upload: one that waits, or one whose run has not been heard of for a minute.
 * $1 upload, $2 run.
 */
export const takeUpload = statement<UploadRow>(
  'package-upload-take',
  `update package_upload u set status = 'checking', stage = 'reading', progress = 0, worker_id = $2,
                               heartbeat_at = now()
    where u.id = $1
      and (u.status = 'waiting' or u.status = 'checking' and u.heartbeat_at < now() - interval '1 minute')
   returning ${columns}`,
);

/** Returns nothing when the run no longer holds the upload: it was cancelled, or another run took over. */
export const uploadBeat = statement<
  { id: string },
  { id: string; workerId: string; stage: string; progress: number }
>(
  'package-upload-beat',
  `update package_upload set stage = :stage, progress = :progress, heartbeat_at = now()
    where id = :id and worker_id = :workerId and status = 'checking' returning id`,
);

export const uploadAlive = statement(
  'package-upload-alive',
  `update package_upload set heartbeat_at = now() where id = $1 and worker_id = $2 and status = 'checking'`,
);

export const uploadReady = statement<
  { id: string },
  { id: string; workerId: string; packageId: string; report: string }
>(
  'package-upload-ready',
  `update package_upload set status = 'ready', stage = 'ready', progress = 100, package_id = :packageId,
                             report = :report::jsonb, worker_id = null
    where id = :id and worker_id = :workerId and status = 'checking' returning id`,
);

/** Stage and progress stay: they say how far it came. */
export const uploadEnded = statement<
  object,
  { id: string; workerId: string; status: string; fault: string | null }
>(
  'package-upload-ended',
  `update package_upload set status = :status, fault = :fault::jsonb, worker_id = null
    where id = :id and worker_id = :workerId and status = 'checking'`,
);

/** Returns nothing when it has already ended. */
export const cancelUpload = statement<{ id: string }>(
  'package-upload-cancel',
  `update package_upload set status = 'cancelled', worker_id = null
    where id = $1 and status in ('receiving', 'waiting', 'checking', 'failed') returning id`,
);

export const retryUpload = statement<{ id: string }>(
  'package-upload-retry',
  `update package_upload set status = 'waiting', stage = 'reading', progress = 0, worker_id = null
    where id = $1 and status = 'failed' returning id`,
);

/** Uploads whose job died with its server. */
export const uploadsWithoutWorker = statement<{ id: string }>(
  'package-uploads-without-worker',
  `select id from package_upload
    where status = 'checking' and heartbeat_at < now() - interval '1 minute'
       or status = 'waiting' and created_at < now() - interval '5 minutes'
    order by created_at, id limit 20`,
);

/** Of these, uploads of which nothing is needed any more. */
export const uploadsOver = statement<{ id: string }>(
  'package-uploads-over',
  `select id from package_upload where id = any($1) and status in ('ready', 'refused', 'cancelled')`,
);

/** Abandoned uploads. */
export const expireUploads = statement<{ id: string }>(
  'package-uploads-expire',
  `update package_upload set status = 'cancelled'
    where status = 'receiving' and created_at < now() - interval '24 hours'
       or status = 'failed' and created_at < now() - interval '7 days' returning id`,
);

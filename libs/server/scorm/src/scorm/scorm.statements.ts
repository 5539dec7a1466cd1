import { type Manifest, type ScormStandard } from '@campus/scorm-format';
import { statement } from '@campus/platform/database/database.ts';

export interface PackageRow {
  id: string;
  standard: ScormStandard;
  title: string;
  manifest: Manifest;
}

export const packageById = statement<PackageRow>(
  'scorm-package',
  `select id, standard, title, manifest from scorm_package where id = $1`,
);

export const addPackage = statement<
  { id: string },
  {
    id: string;
    contentHash: string;
    standard: string;
    title: string;
    manifest: string;
    fileCount: number;
    bytes: number;
  }
>(
  'scorm-package-add',
  `insert into scorm_package (id, content_hash, standard, title, manifest, file_count, bytes)
   values (:id, :contentHash, :standard, :title, :manifest::jsonb, :fileCount, :bytes)
   on conflict (content_hash) do nothing returning id`,
);

export const packageByContent = statement<{ id: string }>(
  'scorm-package-by-content',
  `select id from scorm_package where content_hash = $1`,
);

export const fileOfPackage = statement<{ blob_hash: string; media_type: string; bytes: string }>(
  'scorm-file',
  `select blob_hash, media_type, bytes::text from scorm_file where package_id = $1 and path = $2`,
);

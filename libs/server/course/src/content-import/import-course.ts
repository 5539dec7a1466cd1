import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import {
  keepScreenIds,
  readCourse,
  type BundleMedia,
  type CourseBundle,
  type CourseReading,
  type Problem,
} from '@campus/content-format';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { shareStorage } from '@campus/platform/storage/storage-lock.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { AuditService } from '@campus/people';
import type { Localised } from '../courses/outline.ts';
import { VersionContents } from '../courses/versions/version-contents.ts';
import { CourseCorrections, type CorrectedVersion, NotACorrection } from './course-corrections.ts';
import { courseRows, type PackageIds } from './course-rows.ts';
import { folderHash } from './folder-hash.ts';
import { ScormSources } from './scorm-sources.ts';
import { VersionFolders } from './version-folders.ts';
import { WriteVersion } from './write-version.ts';

export interface ImportOptions {
  /** Folders laid over the course, the last one on top. */
  overlays: readonly string[];
  /** Who imports; null: the operator. */
  actorId: string | null;
  /** A correction of the version on offer: what was corrected and why, per language. */
  correction?: { notes: Localised };
  /** Reads the folder elsewhere than here: on another thread. */
  reads?: typeof readCourse;
  /** What whoever imports does in the same transaction. */
  along?: ImportSteps;
}

/** Each may throw: then nothing is imported. */
export interface ImportSteps {
  /** Before anything is written, with the course locked: which course it is, and its version on offer; null: none. */
  before(tx: EntityManager, courseId: string, offered: CorrectedVersion | null): Promise<void>;
  /** After everything else. */
  after(tx: EntityManager, imported: CourseImport): Promise<void>;
}

export interface CourseImport {
  courseKey: string;
  versionId: string;
  number: number;
  /** False: this content was published before. */
  isNew: boolean;
  /** The version it corrects; null: it was not imported as a correction. */
  corrects: number | null;
}

/** A course with faults is refused as a whole; nothing was written. */
export class InvalidCourse extends Error {
  constructor(readonly reading: Omit<CourseReading, 'bundle'>) {
    super(`the course has ${reading.problems.length} issues`);
  }
}

interface VersionRow {
  courseKey: string;
  versionId: string;
  number: number;
}

const versionOfFolder = statement<VersionRow>(
  'import-version-of-folder',
  `select c.key as "courseKey", v.id as "versionId", v.number
     from course_import i join course_version v on v.id = i.version_id join course c on c.id = v.course_id
    where i.source_hash = $1 and v.status = 'published'`,
);
const mediaHashes = statement<{ hash: string }>('import-media-hashes', `select hash from media_file`);
const rememberFolder = statement(
  'import-remember-folder',
  `insert into course_import (source_hash, version_id) values ($1, $2)
   on conflict (source_hash) do update set version_id = excluded.version_id, imported_at = now()`,
);
/** Two imports of one course take turns. */
const lockCourse = statement(
  'import-lock-course',
  `insert into course (id, key) values ($1, $2) on conflict (id) do update set key = excluded.key`,
);
const otherWithKey = statement('import-other-with-key', `select from course where key = $1 and id <> $2`);
const versionOfContent = statement<VersionRow & { status: string }>(
  'import-version-of-content',
  `select c.key as "courseKey", v.id as "versionId", v.number, v.status
     from course_version v
     join course c on c.id = v.course_id
    where v.course_id = $1 and v.content_hash = $2`,
);
const nextNumber = statement<{ number: number }>(
  'import-next-number',
  `select coalesce(max(number), 0) + 1 as number from course_version where course_id = $1`,
);
const storeMedia = statement(
  'import-store-media',
  `insert into media_file (hash, name, media_type, bytes)
   select hash, name, type, bytes from jsonb_to_recordset($1) as given (hash text, name text, type text, bytes bigint)
   on conflict do nothing`,
);

@Injectable()
export class CourseImporter {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly audit: AuditService,
    private readonly scorm: ScormSources,
    private readonly contents: VersionContents,
    private readonly versions: WriteVersion,
    private readonly corrections: CourseCorrections,
    private readonly folders: VersionFolders,
  ) {}

  /**
   * Makes a published version of a course folder, whole or not at all. Content that was published before makes
   * nothing new; a folder that has not changed since is not even read.
   * Throws `InvalidCourse` when the folder has faults, `NotACorrection` when it was to be a correction and is none.
   */
  async importCourse(folder: string, options: ImportOptions): Promise<CourseImport> {
    const { overlays, correction, along, reads = readCourse } = options;
    const sourceHash = await folderHash(folder, overlays);
    const known = correction || along ? null : await this.database.row(versionOfFolder, [sourceHash]);
    if (known && (await this.isMediaStored())) {
      await this.database.transaction((tx) => this.folders.keep(tx, known.versionId, folder));
      return { ...known, isNew: false, corrects: null };
    }
    const { bundle, ...reading } = await reads(folder, { overlays });
    if (!bundle) throw new InvalidCourse(reading);
    const silent = correction ? bundle.locales.filter((locale) => !correction.notes[locale]?.trim()) : [];
    if (silent.length) throw new NotACorrection({ reason: 'NOTE_MISSING', locales: silent });
    if (await this.database.row(otherWithKey, [bundle.key, bundle.uuid])) {
      throw new InvalidCourse({ ...reading, problems: [keyTaken(bundle.key)] });
    }
    return this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, shareStorage);
      await this.storeFiles(bundle.media);
      const imported = await this.importBundle(tx, bundle, options);
      await this.database.rowsIn(tx, rememberFolder, [sourceHash, imported.versionId]);
      await this.folders.keep(tx, imported.versionId, folder);
      await along?.after(tx, imported);
      return imported;
    });
  }

  private async importBundle(
    tx: EntityManager,
    bundle: CourseBundle,
    { actorId, correction, along }: ImportOptions,
  ): Promise<CourseImport> {
    const courseId = bundle.uuid;
    await this.database.rowsIn(tx, lockCourse, [courseId, bundle.key]);
    await along?.before(tx, courseId, await this.corrections.offered(tx, courseId));
    await this.database.rowsIn(tx, storeMedia, [JSON.stringify(mediaRows(bundle.media))]);
    const before = await this.database.rowIn(tx, versionOfContent, [courseId, bundle.hash]);
    if (!correction) {
      const version = before ? await this.known(tx, before) : await this.publish(tx, bundle, actorId);
      return { ...version, isNew: !before, corrects: null };
    }
    const corrected = before
      ? await this.corrections.correctedBy(tx, courseId, { id: before.versionId, number: before.number })
      : await this.corrections.current(tx, courseId);
    const version = before
      ? await this.known(tx, before)
      : await this.publish(tx, keepScreenIds(bundle, await this.contents.read(corrected.id, tx)), actorId);
    const { versionId: id, number } = version;
    const { notes } = correction;
    await this.corrections.record(tx, { courseId, version: { id, number }, corrected, notes, actorId });
    return { ...version, isNew: !before, corrects: corrected.number };
  }

  private async known(tx: EntityManager, { status, ...version }: VersionRow & { status: string }) {
    if (status !== 'published') await this.versions.release(tx, version.versionId);
    return version;
  }

  private async publish(
    tx: EntityManager,
    bundle: CourseBundle,
    actorId: string | null,
  ): Promise<VersionRow> {
    const versionId = newId();
    const number = (await this.database.rowIn(tx, nextNumber, [bundle.uuid]))?.number ?? 1;
    const rows = courseRows(bundle, versionId, number, await this.packagesOf(tx, bundle));
    await this.versions.publish(tx, rows);
    await this.audit.record(tx, {
      actorId,
      action: 'course_version.published',
      subjectType: 'course_version',
      subjectId: versionId,
      detail: { course: bundle.key, number, contentHash: bundle.hash },
    });
    return { courseKey: bundle.key, versionId, number };
  }

  private async packagesOf(tx: EntityManager, bundle: CourseBundle): Promise<PackageIds> {
    const importer = this.scorm.current;
    const made = new Map<string, Localised>();
    if (!importer) return made;
    for (const activity of bundle.modules.flatMap((module) => module.activities)) {
      if (activity.kind !== 'scorm') continue;
      const ids: Localised = {};
      for (const [locale, source] of Object.entries(activity.packages)) {
        ids[locale] = await importer.importSource(tx, source, locale, activity.title[locale] ?? activity.key);
      }
      made.set(activity.uuid, ids);
    }
    return made;
  }

  /** Stored before the rows that name them: a file without a row is harmless, a row without its file is not. */
  private async storeFiles(media: readonly BundleMedia[]): Promise<void> {
    for (const file of media) await this.storage.put(await readFile(file.absolute));
  }

  private async isMediaStored(): Promise<boolean> {
    const rows = await this.database.rows(mediaHashes);
    const stored = await Promise.all(rows.map(({ hash }) => this.storage.has(hash)));
    return stored.every(Boolean);
  }
}

const keyTaken = (key: string): Problem => ({
  file: 'course.yaml',
  line: 1,
  code: 'key-duplicate',
  reason: `another course has the key "${key}"`,
});

/** A file used under two names is one file. */
function mediaRows(media: readonly BundleMedia[]) {
  const byHash = new Map(media.map(({ hash, name, type, bytes }) => [hash, { hash, name, type, bytes }]));
  return [...byHash.values()];
}

import { Injectable } from '@nestjs/common';
import {
  contentOf,
  keepScreenIds,
  structureDifferences,
  type CourseBundle,
  type StructureDifference,
} from '@campus/content-format';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { AuditService } from '@campus/people';
import { CourseCorrectionEntity } from '../courses/versions/course-correction.entity.ts';
import { Structures } from '../courses/versions/structures.ts';
import { VersionContents } from '../courses/versions/version-contents.ts';
import type { Localised } from '../courses/outline.ts';

/** Why a folder cannot be published as a correction. */
export type NoCorrection =
  /** Nothing of the course is published yet. */
  | { reason: 'NOTHING_PUBLISHED' }
  /** The same as the version on offer, and nothing was there before it. */
  | { reason: 'NOTHING_CHANGED'; number: number }
  /** The same as an earlier version, which can be restored. */
  | { reason: 'EARLIER_VERSION'; number: number }
  /** Learners read the note in each language of the course. */
  | { reason: 'NOTE_MISSING'; locales: string[] }
  /** Its structure or its rule is another. */
  | { reason: 'STRUCTURE_DIFFERS'; number: number; differences: StructureDifference[] };

/** The folder is no correction of the version that is offered; nothing was written. */
export class NotACorrection extends Error {
  constructor(readonly why: NoCorrection) {
    super(`not a correction: ${why.reason}`);
  }
}

export interface CorrectedVersion {
  id: string;
  number: number;
}

const currentVersion = statement<CorrectedVersion>(
  'correction-current-version',
  `select v.id, v.number from course c join course_version v on v.id = c.current_version_id where c.id = $1`,
);
const versionBefore = statement<CorrectedVersion>(
  'correction-version-before',
  `select b.id, b.number
     from course_version v
     join course_version b on b.course_id = v.course_id and b.number < v.number
    where v.id = $1 and b.status = 'published'
    order by b.number desc limit 1`,
);
const correctionOf = statement<CorrectedVersion>(
  'correction-of-version',
  `select v.id, v.number
     from course_correction c
     join course_version v on v.id = c.corrects_id
    where c.version_id = $1`,
);

/** Which version another one corrects, and why: proved when it is recorded. */
@Injectable()
export class CourseCorrections {
  constructor(
    private readonly database: Database,
    private readonly contents: VersionContents,
    private readonly structures: Structures,
    private readonly audit: AuditService,
  ) {}

  /** The version that new editions are offered; null: nothing is published. */
  offered(tx: EntityManager, courseId: string): Promise<CorrectedVersion | null> {
    return this.database.rowIn(tx, currentVersion, [courseId]);
  }

  /** Whether a course that was read differs from the version on offer in texts, media and keys alone; null: there is none. */
  async wouldCorrect(bundle: CourseBundle): Promise<boolean | null> {
    const offered = await this.database.row(currentVersion, [bundle.uuid]);
    if (!offered) return null;
    const before = await this.contents.read(offered.id);
    return structureDifferences(before, contentOf(keepScreenIds(bundle, before))).length === 0;
  }

  /** What a new version of a course would correct: the one that is offered. */
  async current(tx: EntityManager, courseId: string): Promise<CorrectedVersion> {
    const current = await this.offered(tx, courseId);
    if (!current) throw new NotACorrection({ reason: 'NOTHING_PUBLISHED' });
    return current;
  }

  /** What a version that is published already corrects: recorded before, or the one that came before it. */
  async correctedBy(
    tx: EntityManager,
    courseId: string,
    version: CorrectedVersion,
  ): Promise<CorrectedVersion> {
    const { id } = await this.current(tx, courseId);
    if (id !== version.id) throw new NotACorrection({ reason: 'EARLIER_VERSION', number: version.number });
    const recorded = await this.database.rowIn(tx, correctionOf, [version.id]);
    if (recorded) return recorded;
    const before = await this.database.rowIn(tx, versionBefore, [version.id]);
    if (!before) throw new NotACorrection({ reason: 'NOTHING_CHANGED', number: version.number });
    return before;
  }

  /** Throws `NotACorrection` when the structure differs. What is already recorded stays as it was. */
  async record(
    tx: EntityManager,
    {
      courseId,
      version,
      corrected,
      notes,
      actorId,
    }: {
      courseId: string;
      version: CorrectedVersion;
      corrected: CorrectedVersion;
      notes: Localised;
      actorId: string | null;
    },
  ): Promise<void> {
    const [before, after] = [
      await this.contents.read(corrected.id, tx),
      await this.contents.read(version.id, tx),
    ];
    const differences = structureDifferences(before, after);
    if (differences.length)
      throw new NotACorrection({ reason: 'STRUCTURE_DIFFERS', number: corrected.number, differences });
    await this.structures.knowIn(tx, courseId);
    if (await this.database.rowIn(tx, correctionOf, [version.id])) return;
    await tx.insert(CourseCorrectionEntity, {
      versionId: version.id,
      correctsId: corrected.id,
      notes,
      recordedBy: actorId,
    });
    await this.audit.record(tx, {
      actorId,
      action: 'course_version.corrected',
      subjectType: 'course_version',
      subjectId: version.id,
      detail: { course: after.key, number: version.number, corrects: corrected.number, notes },
    });
  }
}

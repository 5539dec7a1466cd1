import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { locales } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { EnrolmentsService } from '@campus/delivery';
import { type PackageTry, type TryPackageInput } from './library.type.ts';
import { LibraryCourses } from './library-course.ts';
import * as sql from './library.statements.ts';

const editionByKey = statement<{ id: string }>(
  'try-edition-by-key',
  `select id from offering where key = $1`,
);
const placeOfTry = statement<PackageTry>(
  'try-place',
  `select e.id as "enrolmentId", a.id as "activityId"
     from participant e
     join version_activity a on a.version_id = e.version_id
    where e.id = $1 and a.kind = 'scorm'`,
);

/**
 * Lets staff play a version as a learner would, published or not, in a separate course that nobody else sees
 * and that does not affect the figures of the real one.
 */
@Injectable()
export class TryPackage {
  constructor(
    private readonly database: Database,
    private readonly courses: LibraryCourses,
    private readonly enrolments: EnrolmentsService,
  ) {}

  async try(actor: Actor, { versionId, idempotencyKey }: TryPackageInput): Promise<PackageTry> {
    if (!isId(versionId)) throw new Refused('NOT_FOUND');
    const enrolmentId = await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'tryPackage', () => this.enrol(tx, actor.personId, versionId)),
    );
    const place = await this.database.row(placeOfTry, [enrolmentId]);
    if (!place) throw new Refused('NOT_FOUND');
    return place;
  }

  private async enrol(tx: EntityManager, personId: string, versionId: string): Promise<string> {
    const library = await this.database.rowIn(tx, sql.lockLibraryOfVersion, [versionId]);
    const version = await this.database.rowIn(tx, sql.versionForUse, [versionId]);
    if (!library || !version) throw new Refused('NOT_FOUND');
    const editionId = await this.editionFor(tx, personId, library, version);
    const made = await this.enrolments.enrolOther(tx, personId, { personId, editionId, source: 'imported' });
    return made.enrolmentId;
  }

  /** One for each version and policy: what is tried is what learners would get now. */
  private async editionFor(
    tx: EntityManager,
    actorId: string,
    { title, policy }: sql.LockedLibrary,
    version: sql.VersionForUse,
  ): Promise<string> {
    const how = createHash('sha256').update(JSON.stringify(policy)).digest('hex').slice(0, 12);
    const key = `try-${version.id}-${how}`;
    const known = await this.database.rowIn(tx, editionByKey, [key]);
    if (known) return known.id;
    const packages = Object.fromEntries(locales.map((locale) => [locale, version.package_id]));
    const { editionId } = await this.courses.make(tx, {
      courseId: newId(),
      key,
      title,
      report: version.report,
      settings: { packages, mastery: policy.mastery, policy },
      actorId,
    });
    return editionId;
  }
}

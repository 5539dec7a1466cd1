import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { type PublishPackageVersionInput } from './library.type.ts';
import { LibraryCourses } from './library-course.ts';
import * as sql from './library.statements.ts';

/** Puts a version on the shelf. The first time it makes the course; later it only moves where new attempts begin. */
@Injectable()
export class PublishPackage {
  constructor(
    private readonly database: Database,
    private readonly courses: LibraryCourses,
    private readonly audit: AuditService,
  ) {}

  publish(actor: Actor, { versionId, idempotencyKey }: PublishPackageVersionInput): Promise<string> {
    if (!isId(versionId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'publishPackageVersion', () =>
        this.putOnShelf(tx, actor.personId, versionId),
      ),
    );
  }

  /** Returns the library package. `actorId` null: the operator. */
  async putOnShelf(tx: EntityManager, actorId: string | null, versionId: string): Promise<string> {
    const library = await this.database.rowIn(tx, sql.lockLibraryOfVersion, [versionId]);
    const version = await this.database.rowIn(tx, sql.versionForUse, [versionId]);
    if (!library || !version) throw new Refused('NOT_FOUND');
    if (library.is_archived) throw new Refused('PACKAGE_ARCHIVED');
    const current = await this.database.rowIn(tx, sql.versionOnShelf, [library.id]);
    if (current?.id === versionId) return library.id;
    await this.database.rowsIn(tx, sql.publishLibraryVersion, [versionId]);
    if (!library.course_id) await this.offer(tx, actorId, library, version);
    await this.audit.record(tx, {
      actorId,
      action: 'library_package.version_published',
      subjectType: 'library_package',
      subjectId: library.id,
      detail: { versionId, number: version.number, before: current?.id ?? null },
    });
    return library.id;
  }

  private async offer(
    tx: EntityManager,
    actorId: string | null,
    { id, title, policy }: sql.LockedLibrary,
    { report }: sql.VersionForUse,
  ): Promise<void> {
    const { courseId, activityId, editionId } = await this.courses.make(tx, {
      courseId: id,
      key: `package-${id}`,
      title,
      report,
      // The policy is read from the library and may change; a rule that requires a pass stays.
      settings: { packages: {}, mastery: policy.mastery, library: id },
      actorId,
    });
    await this.database.rowsIn(tx, sql.offerLibrary, { id, courseId, activityId, editionId });
  }
}

import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { AuditService } from '@campus/people';

const versionToRestore = statement<{ id: string; course_id: string; current: number; is_current: boolean }>(
  'version-to-restore',
  `select v.id, v.course_id, now_is.number as current, v.id = now_is.id as is_current
     from course c
     join course_version v on v.course_id = c.id
     join course_version now_is on now_is.id = c.current_version_id
    where c.key = $1 and v.number = $2 and v.status = 'published' for update of c`,
);
const makeCurrent = statement(
  'version-make-current',
  `update course set current_version_id = $2 where id = $1`,
);

/** Offers an earlier version again, or a later one, to editions from now on. Running editions keep theirs. */
@Injectable()
export class RestoreVersion {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Null: there is no such version. Going where one is already changes nothing. */
  async restore(
    tx: EntityManager,
    courseKey: string,
    number: number,
    actorId: string | null,
  ): Promise<{ versionId: string; before: number } | null> {
    const version = await this.database.rowIn(tx, versionToRestore, [courseKey, number]);
    if (!version) return null;
    if (version.is_current) return { versionId: version.id, before: number };
    await this.database.rowsIn(tx, makeCurrent, [version.course_id, version.id]);
    await this.audit.record(tx, {
      actorId,
      action: 'course_version.restored',
      subjectType: 'course_version',
      subjectId: version.id,
      detail: { course: courseKey, number, before: version.current },
    });
    return { versionId: version.id, before: version.current };
  }
}

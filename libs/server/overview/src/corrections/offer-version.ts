import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { canPublish, CourseRights } from '@campus/authoring';
import { RestoreVersion } from '@campus/course';
import { type OfferVersionInput, type VersionOffered } from './correction.type.ts';
import { versionToOffer } from './corrections.statements.ts';

/** Goes back to an earlier version of a course, or forth again: for editions from now on. */
@Injectable()
export class OfferVersion {
  constructor(
    private readonly database: Database,
    private readonly rights: CourseRights,
    private readonly versions: RestoreVersion,
  ) {}

  /** By whoever publishes the course. Refuses NOT_FOUND, COURSE_RIGHT_MISSING, VERSION_CHANGED. */
  async offer(actor: Actor, input: OfferVersionInput): Promise<VersionOffered> {
    const { versionId, seenVersionId, idempotencyKey } = input;
    const version = isId(versionId) ? await this.database.row(versionToOffer, [versionId]) : null;
    if (!version) throw new Refused('NOT_FOUND');
    const { course_key: key, number, offered } = version;
    await this.refuseOthers(actor, version.course_id);
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'offerVersion', async () => {
        const done = await this.versions.restore(tx, key, number, actor.personId);
        if (!done) throw new Refused('NOT_FOUND');
        if (version.offered_id !== seenVersionId || done.before !== offered)
          throw new Refused('VERSION_CHANGED');
        return versionId;
      }),
    );
    return { versionId, number };
  }

  /** Who has no right in the course is told nothing of it. */
  private async refuseOthers(actor: Actor, courseId: string): Promise<void> {
    const rights = await this.rights.of(actor, courseId);
    if (!rights.length) throw new Refused('NOT_FOUND');
    if (!canPublish(rights)) throw new Refused('COURSE_RIGHT_MISSING');
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/auth/actor.ts';
import { BoundedCache } from '../../platform/cache/bounded-cache.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { isId } from '../../platform/database/uuid.ts';
import { canWork } from './enrolments.access.ts';

/** About 300 bytes each. */
const PINS = 20_000;

/** What never changes about an enrolment. */
export interface EnrolmentPin {
  id: string;
  personId: string;
  editionId: string;
  versionId: string;
}

const pinOfEnrolment = statement<EnrolmentPin>(
  'enrolment-pin',
  `select id, person_id as "personId", edition_id as "editionId", version_id as "versionId" from enrolment where id = $1`,
);

/**
 * Who an enrolment belongs to and which course version it is pinned to. The database refuses to change either but
 * when accounts are merged, so it is remembered: a write then needs one statement instead of two.
 */
@Injectable()
export class EnrolmentPins {
  private readonly kept = new BoundedCache<EnrolmentPin>(PINS);

  constructor(private readonly database: Database) {}

  async of(enrolmentId: string): Promise<EnrolmentPin | null> {
    if (!isId(enrolmentId)) return null;
    const id = enrolmentId.toLowerCase();
    return this.kept.peek(id) ?? (await this.kept.load(id, () => this.database.row(pinOfEnrolment, [id])));
  }

  /** After accounts were merged or parted: whose it is now, the database is asked again. */
  forget(enrolmentIds: readonly string[]): void {
    for (const id of enrolmentIds) this.kept.forget(id.toLowerCase());
  }

  /** The pin when the actor may study in it; null also when there is no such enrolment. */
  async mine(actor: Pick<Actor, 'personId'>, enrolmentId: string): Promise<EnrolmentPin | null> {
    const pin = await this.of(enrolmentId);
    return pin && canWork(actor, pin) ? pin : null;
  }
}

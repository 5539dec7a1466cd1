import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { canWork } from './enrolments.access.ts';

/** About 300 bytes each. */
const PINS = 20_000;

/** What an enrolment is; of these only the version may ever be another, and only a correction of the one before. */
export interface EnrolmentPin {
  id: string;
  personId: string;
  editionId: string;
  versionId: string;
}

const pinOfEnrolment = statement<EnrolmentPin>(
  'enrolment-pin',
  `select id, person_id as "personId", edition_id as "editionId", version_id as "versionId"
     from enrolment
    where id = $1`,
);

const versionOfEdition = statement<{ versionId: string }>(
  'edition-version',
  `select version_id as "versionId" from edition where id = $1`,
);

/** Milliseconds until another server has heard that an edition was corrected. */
const HEARD_WITHIN = 5_000;

/**
 * Who an enrolment belongs to and which course version it is pinned to. The database refuses to change either but
 * when accounts are merged and when its edition is corrected, so it is remembered: a write then needs one statement
 * instead of two. The version is that of the edition, and asked for again every few seconds.
 */
@Injectable()
export class EnrolmentPins {
  private readonly kept = new BoundedCache<EnrolmentPin>(PINS);
  private readonly versions = new Map<string, { versionId: string; until: number }>();

  constructor(private readonly database: Database) {}

  async of(enrolmentId: string): Promise<EnrolmentPin | null> {
    if (!isId(enrolmentId)) return null;
    const id = enrolmentId.toLowerCase();
    const known = this.kept.peek(id);
    if (!known) return this.kept.load(id, () => this.read(id));
    const versionId = await this.versionOf(known);
    if (versionId === known.versionId) return known;
    this.kept.forget(id);
    return this.kept.load(id, () => this.read(id));
  }

  /** An edition was corrected: this server knows at once. */
  editionCorrected(editionId: string): void {
    this.versions.delete(editionId);
  }

  private async read(id: string): Promise<EnrolmentPin | null> {
    const pin = await this.database.row(pinOfEnrolment, [id]);
    if (pin) this.remember(pin);
    return pin;
  }

  private async versionOf(pin: EnrolmentPin): Promise<string> {
    const heard = this.versions.get(pin.editionId);
    if (heard && heard.until > Date.now()) return heard.versionId;
    // Of all requests at this moment, one asks the database.
    this.remember({ editionId: pin.editionId, versionId: heard?.versionId ?? pin.versionId });
    const row = await this.database.row(versionOfEdition, [pin.editionId]);
    if (!row) return pin.versionId;
    this.remember({ editionId: pin.editionId, ...row });
    return row.versionId;
  }

  private remember({ editionId, versionId }: Pick<EnrolmentPin, 'editionId' | 'versionId'>): void {
    this.versions.set(editionId, { versionId, until: Date.now() + HEARD_WITHIN });
  }

  /** Forgets whose an enrolment is after accounts were merged or parted, so that the database is asked again. */
  forget(enrolmentIds: readonly string[]): void {
    for (const id of enrolmentIds) this.kept.forget(id.toLowerCase());
  }

  /** The pin when the actor may study in it; null also when there is no such enrolment. */
  async mine(actor: Pick<Actor, 'personId'>, enrolmentId: string): Promise<EnrolmentPin | null> {
    const pin = await this.of(enrolmentId);
    if (!pin || canWork(actor, pin)) return pin;
    // Another server may have merged two accounts meanwhile: ask the database again.
    this.kept.forget(pin.id);
    const now = await this.of(enrolmentId);
    return now && canWork(actor, now) ? now : null;
  }
}

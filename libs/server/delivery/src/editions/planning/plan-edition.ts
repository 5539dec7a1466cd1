import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { detailsIn, type EditionDetails } from './edition-details.ts';
import { EditionReleaseEntity } from './edition-release.entity.ts';
import { EditionEntity } from '../edition.entity.ts';
import { EditionsService } from '../editions.service.ts';
import { openEdition, type LockedEdition } from '../locked-edition.ts';
import { type AddEditionInput, type ChangeEditionInput } from './edition-plan.type.ts';
import { requireWithinEdition } from './releases.rules.ts';
import * as sql from './plan.statements.ts';

/** What an edition is: making one, changing one. */
@Injectable()
export class PlanEdition {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly editions: EditionsService,
  ) {}

  /** Of the version that is offered, with a group for each country named and one for everybody else. */
  add(actor: Actor, { courseId, countries, idempotencyKey, ...input }: AddEditionInput): Promise<string> {
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'addEdition', async () => {
        const version = isId(courseId)
          ? await this.database.rowIn(tx, sql.currentVersionOf, [courseId])
          : null;
        if (!version) throw new Refused('NOT_FOUND');
        const details = detailsIn(input.details, version.locales);
        await this.check(tx, details, null);
        return this.editions.add(tx, actor.personId, {
          ...details,
          courseKey: version.course_key,
          countries: await this.knownCountries(tx, countries),
        });
      }),
    );
  }

  /** Refuses CHANGED_MEANWHILE, EDITION_FROZEN, EDITION_HAS_PEOPLE, EDITION_KEY_TAKEN, MODULES_AFTER_END. */
  change(
    actor: Actor,
    { editionId, versionId, basedOn, idempotencyKey, ...input }: ChangeEditionInput,
  ): Promise<string> {
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'changeEdition', async () => {
        const edition = await openEdition(this.database, tx, editionId);
        await this.audit.requireUnchanged(tx, 'edition', editionId, basedOn);
        const version = await this.version(tx, edition, versionId ?? edition.version_id);
        const details = detailsIn(input.details, version.locales);
        await this.check(tx, details, editionId);
        if (details.endsOn !== edition.ends_on) await this.requireOpenings(tx, editionId, details.endsOn);
        await tx.update(EditionEntity, { id: editionId }, { ...details, versionId: version.version_id });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'edition.changed',
          subjectType: 'edition',
          subjectId: editionId,
          detail: { ...details, versionId: version.version_id },
        });
        return editionId;
      }),
    );
  }

  private async version(tx: EntityManager, edition: LockedEdition, versionId: string) {
    const version = isId(versionId)
      ? await this.database.rowIn(tx, sql.versionOfCourse, [versionId, edition.course_id])
      : null;
    if (!version) throw new Refused('INPUT_INVALID', { field: 'versionId' });
    const isOther = versionId !== edition.version_id;
    if (isOther && (await this.database.rowIn(tx, sql.hasPeople, [edition.id])))
      throw new Refused('EDITION_HAS_PEOPLE');
    return version;
  }

  /** Another last day leaves no module to open after it. */
  private async requireOpenings(tx: EntityManager, editionId: string, endsOn: string | null): Promise<void> {
    const releases = await tx.findBy(EditionReleaseEntity, { editionId });
    requireWithinEdition(
      releases.map(({ opensOn }) => opensOn),
      endsOn,
    );
  }

  private async check(tx: EntityManager, { key, programmeId }: EditionDetails, editionId: string | null) {
    if (await this.database.rowIn(tx, sql.keyIsTaken, [key, editionId]))
      throw new Refused('EDITION_KEY_TAKEN', { key });
    if (programmeId && !(await this.database.rowIn(tx, sql.programmeIsThere, [programmeId])))
      throw new Refused('INPUT_INVALID', { field: 'programmeId' });
  }

  private async knownCountries(tx: EntityManager, codes: readonly string[]): Promise<string[]> {
    const wanted = [...new Set(codes)].slice(0, 100);
    const known = await this.database.rowsIn(tx, sql.countriesAmong, [wanted]);
    if (known.length < wanted.length) throw new Refused('INPUT_INVALID', { field: 'countries' });
    return wanted;
  }
}

import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { countIn, lineIn } from '@campus/platform/graphql/written.ts';
import { AuditService } from '@campus/people';
import { zoneIn } from './edition-details.ts';
import { EditionGroupEntity } from '../edition-group.entity.ts';
import { FACILITATOR_ROLES, mayPlanEditions, mayPlanGroup } from '../editions.access.ts';
import { openEdition, type LockedEdition } from '../locked-edition.ts';
import { type PlanGroupInput, type RemoveGroupInput } from './edition-plan.type.ts';
import * as sql from './plan.statements.ts';

/** More people than ever facilitate one group. */
const MOST_FACILITATORS = 20;

/** National groups: seats, zone, and who accompanies them. */
@Injectable()
export class PlanGroups {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** A new group is for anyone who plans for all countries; an existing one for anyone who coordinates its country. */
  plan(actor: Actor, input: PlanGroupInput): Promise<string> {
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'planGroup', async () => {
        const edition = await openEdition(this.database, tx, input.editionId);
        const group = await this.place(tx, actor, edition, input);
        if (!group.isNew) await this.audit.requireUnchanged(tx, 'edition_group', group.id, input.basedOn);
        const values = {
          name: lineIn(input.name, 'name', 120),
          timeZone: zoneIn(input.timeZone),
          seats: input.seats == null ? null : countIn(input.seats, 'seats', 1, 100_000),
        };
        if (group.isNew)
          await tx.insert(EditionGroupEntity, {
            ...values,
            id: group.id,
            editionId: edition.id,
            countryCode: group.country,
          });
        else await tx.update(EditionGroupEntity, { id: group.id }, values);
        const facilitators = await this.facilitate(tx, group.id, input.facilitatorIds);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: group.isNew ? 'edition_group.added' : 'edition_group.changed',
          subjectType: 'edition_group',
          subjectId: group.id,
          countryCode: group.country,
          detail: { editionId: edition.id, ...values, facilitators },
        });
        return edition.id;
      }),
    );
  }

  /** Refuses GROUP_IN_USE while somebody is in it or a session is planned for it. */
  remove(actor: Actor, { editionId, groupId, idempotencyKey }: RemoveGroupInput): Promise<string> {
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'removeGroup', async () => {
        const edition = await openEdition(this.database, tx, editionId);
        const group = await this.existing(tx, edition, groupId);
        if (await this.database.rowIn(tx, sql.groupIsUsed, [groupId])) throw new Refused('GROUP_IN_USE');
        await tx.query(`delete from group_facilitator where group_id = $1`, [groupId]);
        await tx.delete(EditionGroupEntity, { id: groupId });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'edition_group.removed',
          subjectType: 'edition_group',
          subjectId: groupId,
          countryCode: group.country,
          detail: { editionId },
        });
        return editionId;
      }),
    );
  }

  private async place(tx: EntityManager, actor: Actor, edition: LockedEdition, input: PlanGroupInput) {
    if (input.groupId) {
      const group = await this.existing(tx, edition, input.groupId);
      if (!mayPlanGroup(actor, group)) throw new Refused('NOT_FOUND');
      return { ...group, isNew: false };
    }
    if (!mayPlanEditions(actor)) throw new Refused('NOT_FOUND');
    const country = input.country ?? null;
    const isKnown = country === null || (await this.database.rowIn(tx, sql.countriesAmong, [[country]]));
    if (!isKnown) throw new Refused('INPUT_INVALID', { field: 'country' });
    if (await this.database.rowIn(tx, sql.groupOfCountry, [edition.id, country]))
      throw new Refused('GROUP_EXISTS');
    return { id: newId(), country, isNew: true };
  }

  private async existing(tx: EntityManager, edition: LockedEdition, groupId: string) {
    const group = isId(groupId)
      ? await this.database.rowIn(tx, sql.groupForPlan, [groupId, edition.id])
      : null;
    if (!group) throw new Refused('NOT_FOUND');
    return group;
  }

  private async facilitate(tx: EntityManager, groupId: string, asked: readonly string[]): Promise<string[]> {
    const wanted = [...new Set(asked)];
    const known =
      wanted.every(isId) && wanted.length <= MOST_FACILITATORS
        ? await this.database.rowsIn(tx, sql.facilitatorsAmong, [wanted, FACILITATOR_ROLES])
        : [];
    if (known.length < wanted.length) throw new Refused('INPUT_INVALID', { field: 'facilitatorIds' });
    await this.database.rowsIn(tx, sql.endFacilitators, [groupId, wanted]);
    await this.database.rowsIn(tx, sql.addFacilitators, [wanted.map(() => newId()), groupId, wanted]);
    return wanted;
  }
}

import { Injectable } from '@nestjs/common';
import { type Launch } from '@campus/lti';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { PartnerPlaceEntity } from './partner-place.entity.ts';
import {
  type PartnerPlaces,
  type PlaceTied,
  type TiePlaceInput,
  type TyingPreview,
  type TyingPreviewArgs,
} from './place.type.ts';
import {
  allPlaces,
  groupToTie,
  type LaunchedPlace,
  notePlace,
  placeAt,
  placeById,
  placeGroups,
  tyingPreview,
} from './places.statements.ts';

/** Where courses of platforms lead to. */
@Injectable()
export class Places {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** The place of a launch, which is known from now on: a course, or the link where the platform names none. */
  of(platformId: string, { deploymentId, place, resource }: Launch): Promise<LaunchedPlace> {
    return this.at(platformId, deploymentId, place ?? resource);
  }

  /** The place of a course of a platform, which is known from now on. */
  async at(
    platformId: string,
    deploymentId: string,
    { id: context, title }: { id: string; title: string | null },
  ): Promise<LaunchedPlace> {
    const known = await this.database.row(placeAt, [platformId, deploymentId, context]);
    if (known?.is_fresh) return known;
    const given = { id: newId(), platformId, deployment: deploymentId, context, title };
    const noted = await this.database.row(notePlace, given);
    if (!noted) throw new Error('a place was not noted');
    return noted;
  }

  byId(id: string): Promise<LaunchedPlace | null> {
    return this.database.row(placeById, [id]);
  }

  async list(): Promise<PartnerPlaces> {
    const [items, groups] = await Promise.all([
      this.database.rows(allPlaces),
      this.database.rows(placeGroups),
    ]);
    return { items, groups };
  }

  /** What would follow; null: there is no such course, or no such group. */
  async preview({ placeId, groupId }: TyingPreviewArgs): Promise<TyingPreview | null> {
    return isId(placeId) && isId(groupId) ? this.database.row(tyingPreview, [placeId, groupId]) : null;
  }

  /** Refuses NOT_FOUND, EDITION_CLOSED. */
  async tie(actor: Actor, { id, groupId, idempotencyKey }: TiePlaceInput): Promise<PlaceTied> {
    if (!isId(id) || (groupId && !isId(groupId))) throw new Refused('NOT_FOUND');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'tiePlace', async () => {
        const place = await tx.findOne(PartnerPlaceEntity, {
          where: { id },
          lock: { mode: 'pessimistic_write' },
        });
        const group = groupId ? await this.database.rowIn(tx, groupToTie, [groupId]) : null;
        if (!place || (groupId && !group)) throw new Refused('NOT_FOUND');
        if (group?.is_closed) throw new Refused('EDITION_CLOSED');
        if (place.groupId === (groupId ?? null)) return id;
        await tx.update(
          PartnerPlaceEntity,
          { id },
          group
            ? {
                editionId: group.edition_id,
                groupId,
                tiedBy: actor.personId,
                tiedAt: new Date(),
                furnishedAt: null,
              }
            : { editionId: null, groupId: null, tiedBy: null, tiedAt: null },
        );
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: group ? 'partner-place.tied' : 'partner-place.untied',
          subjectType: 'partner_place',
          subjectId: id,
          detail: group ? { editionId: group.edition_id, groupId } : {},
        });
        return id;
      }),
    );
    return { id };
  }
}

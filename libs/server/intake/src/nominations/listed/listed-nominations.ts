import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService, type AuditFact } from '@campus/people';
import { NominationEntity } from '../nomination.entity.ts';
import { lastRank } from '../selection/selection.statements.ts';
import { type WrittenNominee } from './undo-listed.rules.ts';
import {
  callOfList,
  knownNominees,
  linkOfList,
  lockCallOfList,
  lockLinkOfList,
  type KnownNominee,
  type ListCall,
  type ListLink,
} from './listed.statements.ts';

/** The fields a list gives for a nominee; the others are set as an empty form would. */
export type ListedFields = Pick<
  NominationEntity,
  | 'priority'
  | 'givenNames'
  | 'firstSurname'
  | 'secondSurname'
  | 'address'
  | 'sex'
  | 'countryCode'
  | 'institutionName'
  | 'institutionKind'
  | 'position'
  | 'post'
  | 'audience'
  | 'locale'
  | 'accessNeeds'
  | 'nominatorName'
  | 'nominatorTitle'
  | 'hasConsent'
>;

export const listedFieldsOf = (row: NominationEntity): ListedFields => ({
  priority: row.priority,
  givenNames: row.givenNames,
  firstSurname: row.firstSurname,
  secondSurname: row.secondSurname,
  address: row.address,
  sex: row.sex,
  countryCode: row.countryCode,
  institutionName: row.institutionName,
  institutionKind: row.institutionKind,
  position: row.position,
  post: row.post,
  audience: row.audience,
  locale: row.locale,
  accessNeeds: row.accessNeeds,
  nominatorName: row.nominatorName,
  nominatorTitle: row.nominatorTitle,
  hasConsent: row.hasConsent,
});

export interface ListedNominee {
  /** Of the nomination that is corrected; null: a new one. */
  id: string | null;
  fields: ListedFields;
  /** A new one goes on the waiting list: there is no seat. The edition is locked by whoever says so. */
  isWaiting?: boolean;
  /** Who it is, where that is known. */
  personId?: string | null;
}

/** Nominations that come by lists: what a list must know of its call, and writing what was decided of its rows. */
@Injectable()
export class ListedNominations {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  call(callId: string, tx?: EntityManager): Promise<ListCall | null> {
    return tx ? this.database.rowIn(tx, callOfList, [callId]) : this.database.row(callOfList, [callId]);
  }

  /** The personal link of the institution that sent the list; null: the call has no such link. */
  link(callId: string, linkId: string, tx?: EntityManager): Promise<ListLink | null> {
    const values = [linkId, callId];
    return tx ? this.database.rowIn(tx, linkOfList, values) : this.database.row(linkOfList, values);
  }

  /** Everybody who was sent in to the call with one of these addresses. */
  known(callId: string, addresses: readonly string[], tx?: EntityManager): Promise<KnownNominee[]> {
    const values = [callId, addresses];
    return tx ? this.database.rowsIn(tx, knownNominees, values) : this.database.rows(knownNominees, values);
  }

  /** From here on lists of the call, and the form of the link, wait. Refuses EDITION_CLOSED, CALL_NOT_OPEN for a draft. */
  async lock(tx: EntityManager, callId: string, linkId: string | null): Promise<ListCall> {
    const call = await this.database.rowIn(tx, lockCallOfList, [callId]);
    if (!call) throw new Refused('NOT_FOUND');
    if (call.closed_at !== null) throw new Refused('EDITION_CLOSED');
    if (call.state === 'draft') throw new Refused('CALL_NOT_OPEN', { state: 'draft' });
    if (linkId !== null) await this.database.rowsIn(tx, lockLinkOfList, [linkId]);
    return call;
  }

  /**
   * `actorId`: who brought the list; it is in the audit log beside each nomination. Gives, in the order of the
   * nominees, what taking it back needs.
   */
  async write(
    tx: EntityManager,
    actorId: string,
    list: { id: string; callId: string; editionId: string; linkId: string | null },
    nominees: readonly ListedNominee[],
  ): Promise<WrittenNominee[]> {
    const now = new Date();
    const before = await this.before(tx, nominees);
    // Ids of one millisecond have no order among themselves, and the order of the list counts.
    const made = nominees.map(({ id, fields, isWaiting = false, personId = null }, at) => ({
      id: id ?? newId(now.getTime() + at),
      isNew: id === null,
      isWaiting,
      personId,
      fields,
    }));
    let rank = await this.lastRank(tx, list.editionId);
    const fresh = made
      .filter(({ isNew }) => isNew)
      .map(({ id, fields, isWaiting, personId }) => ({
        ...fields,
        id,
        personId,
        callId: list.callId,
        editionId: list.editionId,
        linkId: list.linkId,
        clientKey: newId(),
        source: 'sheet' as const,
        submittedAt: now,
        ...(isWaiting
          ? { state: 'waitlisted' as const, waitingRank: (rank += 1), decidedAt: now }
          : { state: 'submitted' as const }),
      }));
    if (fresh.length) await tx.insert(NominationEntity, fresh);
    for (const { id, isNew, fields } of made)
      if (!isNew) await tx.update(NominationEntity, { id }, { ...fields, updatedAt: now });
    const facts = made.map(({ id, isNew, fields }): AuditFact => ({
      actorId,
      action: isNew ? 'nomination.listed' : 'nomination.corrected',
      subjectType: 'nomination',
      subjectId: id,
      countryCode: fields.countryCode,
      detail: { listId: list.id, callId: list.callId },
    }));
    const waiting = facts.filter((_fact, at) => made[at]?.isNew && made[at].isWaiting);
    await this.audit.recordAll(tx, [
      ...facts,
      ...waiting.map((fact): AuditFact => ({ ...fact, action: 'nomination.waitlisted' })),
    ]);
    return made.map(({ id, fields, isNew, isWaiting, personId }) => ({
      nominationId: id,
      before: before.get(id) ?? null,
      after: fields,
      ...(isNew && isWaiting ? { isWaiting, personId } : {}),
    }));
  }

  private async lastRank(tx: EntityManager, editionId: string): Promise<number> {
    return (await this.database.rowIn(tx, lastRank, [editionId]))?.rank ?? 0;
  }

  /** Nominations to be corrected, as they are now. */
  private async before(
    tx: EntityManager,
    nominees: readonly ListedNominee[],
  ): Promise<Map<string, ListedFields>> {
    const ids = nominees.flatMap(({ id }) => id ?? []);
    const rows = ids.length ? await tx.findBy(NominationEntity, { id: In(ids) }) : [];
    return new Map(rows.map((row) => [row.id, listedFieldsOf(row)]));
  }
}

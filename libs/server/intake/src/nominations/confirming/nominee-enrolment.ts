import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { todayIn } from '@campus/platform/words/days.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { AuditService } from '@campus/people';
import { nationalZones } from '@campus/delivery';
import { EnrolmentsService } from '@campus/delivery';
import {
  AssignmentEntity,
  InstitutionEntity,
  isOnePerson,
  isTimeZone,
  People,
  PersonEntity,
  ROLE_OF_ENROLLED,
  welcomeMail,
} from '@campus/people';
import {
  institutionLike,
  personLike,
  personOfAddress,
  servesSomewhere,
  type ConfirmationRow,
} from './confirming.statements.ts';
import { NominationEntity } from '../nomination.entity.ts';
import { type NominationState } from '../nomination-states.ts';
import { mayDecide } from '../nominations.access.ts';
import { lastRank } from '../selection/selection.statements.ts';

const namedIn = (row: Pick<ConfirmationRow, 'given_names' | 'first_surname' | 'second_surname'>) => ({
  givenNames: row.given_names,
  firstSurname: row.first_surname,
  secondSurname: row.second_surname,
});

/** From a confirmed nomination to a person in the course. */
@Injectable()
export class NomineeEnrolment {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly people: People,
    private readonly enrolments: EnrolmentsService,
    private readonly mailer: Mailer,
  ) {}

  /** Refuses NOT_FOUND for a person the actor does not coordinate. */
  async requireVisible(tx: EntityManager, actor: Actor, personId: string): Promise<void> {
    const contact = await this.people.contact(tx, personId);
    if (!contact || !mayDecide(actor, { country: contact.countryCode })) throw new Refused('NOT_FOUND');
  }

  /**
   * Enrols a nominee who has confirmed. The nomination stays `confirmed` while somebody here looks like the
   * nominee, or somebody with another name has the address, until a coordinator has decided who it is; it
   * goes to the waiting list when no seat is left.
   */
  async enrol(
    tx: EntityManager,
    actorId: string | null,
    row: ConfirmationRow,
    timeZone = '',
  ): Promise<NominationState> {
    const personId = await this.personOf(tx, actorId, row, timeZone);
    if (personId === null) return 'confirmed';
    const { id, edition_id: editionId } = row;
    try {
      const made = await this.enrolments.enrolOther(tx, actorId, {
        personId,
        editionId,
        source: 'nominated',
      });
      await this.settle(tx, actorId, row, { state: 'enrolled', personId, enrolmentId: made.enrolmentId });
      return 'enrolled';
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.code !== 'GROUP_FULL' && error.code !== 'QUOTA_FULL') {
        await tx.update(NominationEntity, { id }, { personId, reason: error.code });
        return 'confirmed';
      }
    }
    const last = await this.database.rowIn(tx, lastRank, [editionId]);
    await this.settle(tx, actorId, row, {
      state: 'waitlisted',
      personId,
      waitingRank: (last?.rank ?? 0) + 1,
    });
    return 'waitlisted';
  }

  private async settle(
    tx: EntityManager,
    actorId: string | null,
    row: ConfirmationRow,
    change: Partial<NominationEntity> & { state: 'enrolled' | 'waitlisted' },
  ): Promise<void> {
    await tx.update(NominationEntity, { id: row.id }, { ...change, updatedAt: new Date() });
    await this.audit.record(tx, {
      actorId,
      action: `nomination.${change.state}`,
      subjectType: 'nomination',
      subjectId: row.id,
      countryCode: row.country,
      detail: { by: 'campus', enrolmentId: change.enrolmentId ?? null },
    });
  }

  /**
   * The nominee's account: as a coordinator decided; else by any address the person ever had, if the names
   * are of one person; else a new one. Null: a coordinator has to decide. Refuses ADDRESS_OF_ANOTHER: the
   * address belongs to somebody else.
   */
  private async personOf(
    tx: EntityManager,
    actorId: string | null,
    row: ConfirmationRow,
    timeZone: string,
  ): Promise<string | null> {
    if (row.person_id !== null) return row.person_id;
    const found = await this.database.rowIn(tx, personOfAddress, [row.address]);
    if (found?.is_current && row.same_person === 'other') throw new Refused('ADDRESS_OF_ANOTHER');
    if (found && row.same_person === null)
      return found.is_disabled || !isOnePerson(namedIn(row), namedIn(found)) ? null : found.person_id;
    const names = [row.first_surname, row.given_names, row.country];
    if (row.same_person === null && (await this.database.rowIn(tx, personLike, names))) return null;
    return this.newPerson(tx, actorId, row, timeZone);
  }

  private async newPerson(
    tx: EntityManager,
    actorId: string | null,
    row: ConfirmationRow,
    timeZone: string,
  ): Promise<string> {
    const zone = isTimeZone(timeZone) ? timeZone : (nationalZones[row.country ?? ''] ?? row.time_zone);
    const { personId, link } = await this.people.add(tx, actorId, {
      address: row.address,
      givenNames: row.given_names,
      firstSurname: row.first_surname,
      secondSurname: row.second_surname,
      locale: row.locale,
      timeZone: zone,
      country: row.country,
      role: ROLE_OF_ENROLLED,
      scope: null,
    });
    if (row.sex !== null) await tx.update(PersonEntity, { id: personId }, { sex: row.sex });
    await this.assign(tx, personId, row, zone);
    await this.mailer.queue(tx, {
      to: row.address,
      locale: row.locale,
      template: welcomeMail,
      data: { name: row.given_names, url: link },
    });
    return personId;
  }

  /** Records where the person serves, if the nomination tells: the institution, by name. */
  private async assign(
    tx: EntityManager,
    personId: string,
    row: ConfirmationRow,
    zone: string,
  ): Promise<void> {
    if (await this.database.rowIn(tx, servesSomewhere, [personId])) return;
    const known = await this.database.rowIn(tx, institutionLike, [row.institution_name, row.country]);
    const institutionId = known?.id ?? newId();
    if (!known)
      await tx.insert(InstitutionEntity, {
        id: institutionId,
        countryCode: row.country,
        kind: row.institution_kind,
        name: row.institution_name,
      });
    const position = [row.position, row.post].filter(Boolean).join(', ');
    const fromDate = todayIn(zone);
    await tx.insert(AssignmentEntity, { id: newId(), personId, institutionId, position, fromDate });
  }
}

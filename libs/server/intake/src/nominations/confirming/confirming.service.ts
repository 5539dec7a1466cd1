import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { hashOf, isToken } from '@campus/platform/auth/secret-token.ts';
import { Database } from '@campus/platform/database/database.ts';
import { onceAnswered } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { networkOf } from '@campus/platform/throttle/network.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import { AuditService, type AuditAction } from '@campus/people';
import { titleIn } from '@campus/delivery';
import { Seats } from '@campus/delivery';
import { cleanName } from '@campus/people';
import { confirmationByToken, lockConfirmation, type ConfirmationRow } from './confirming.statements.ts';
import { line } from '../input-texts.ts';
import { NominationEntity } from '../nomination.entity.ts';
import {
  type AnswerConfirmationInput,
  type Confirmation,
  type ConfirmationState,
} from '../nomination-form.type.ts';
import { type NominationState } from '../nomination-states.ts';
import { mayDecide } from '../nominations.access.ts';
import { NomineeEnrolment } from './nominee-enrolment.ts';
import { type DecideLookAlikeInput } from '../selection/selection.type.ts';

const WRITES = { limit: 60, seconds: 600 };

/** The officer's answer to the letter, by the link in it: accepts or declines, and puts their own name right. */
@Injectable()
export class ConfirmingService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly throttle: Throttle,
    private readonly seats: Seats,
    private readonly enrolment: NomineeEnrolment,
  ) {}

  async find(token: string, locale: Locale): Promise<Confirmation | null> {
    const row = isToken(token) ? await this.database.row(confirmationByToken, [hashOf(token)]) : null;
    return row && confirmationOf(row, locale);
  }

  /** Answered already: what was answered; too late: that it is. Refuses LINK_INVALID when the link is no longer good. */
  async answer(input: AnswerConfirmationInput, address: string): Promise<Confirmation> {
    await this.throttle.try([{ key: `confirm:${networkOf(address)}`, ...WRITES }]);
    const { token, locale } = input;
    const known = isToken(token) ? await this.database.row(confirmationByToken, [hashOf(token)]) : null;
    if (!known) throw new Refused('LINK_INVALID', { state: 'unknown' });
    await this.database.transaction(async (tx) => {
      await this.seats.lock(tx, [known.edition_id]);
      const row = await this.database.rowIn(tx, lockConfirmation, [known.id]);
      if (row?.state !== 'accepted' || row.is_late) return;
      await (input.isAccepted ? this.accept(tx, row, input) : this.decline(tx, row));
    });
    const after = await this.database.row(confirmationByToken, [hashOf(token)]);
    if (!after) throw new Refused('LINK_INVALID', { state: 'unknown' });
    return confirmationOf(after, locale);
  }

  /** A coordinator decides whether a nominee is the person who looks alike; then the nominee is enrolled. */
  async decideLookAlike(actor: Actor, input: DecideLookAlikeInput): Promise<NominationState> {
    const { nominationId, personId = null } = input;
    if (!isId(nominationId) || (personId !== null && !isId(personId))) throw new Refused('NOT_FOUND');
    const place = await this.database.row(lockConfirmation, [nominationId]);
    if (!place || !mayDecide(actor, place)) throw new Refused('NOT_FOUND');
    const decideIn = async (tx: EntityManager): Promise<NominationState> => {
      await this.seats.lock(tx, [place.edition_id]);
      const row = await this.database.rowIn(tx, lockConfirmation, [nominationId]);
      if (row?.state !== 'confirmed') throw new Refused('NOMINATION_STATE', { state: row?.state ?? 'draft' });
      if (personId !== null) await this.enrolment.requireVisible(tx, actor, personId);
      const samePerson = personId === null ? ('other' as const) : ('same' as const);
      await tx.update(NominationEntity, { id: row.id }, { samePerson, personId });
      await this.record(tx, actor.personId, 'nomination.person-decided', row, { samePerson });
      return this.enrolment.enrol(tx, actor.personId, {
        ...row,
        same_person: samePerson,
        person_id: personId,
      });
    };
    const { state } = await this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, input.idempotencyKey, 'decideLookAlike', async () => ({
        state: await decideIn(tx),
      })),
    );
    return state;
  }

  private async accept(
    tx: EntityManager,
    row: ConfirmationRow,
    input: AnswerConfirmationInput,
  ): Promise<void> {
    const named = (text: string, field: string): string => {
      const name = cleanName(text);
      if (name === null)
        throw new Refused('INPUT_INVALID', { field, reason: text.trim() ? 'NAME' : 'NEEDED' });
      return name;
    };
    const own = {
      givenNames: named(input.givenNames, 'givenNames'),
      firstSurname: named(input.firstSurname, 'firstSurname'),
      secondSurname: input.secondSurname?.trim() ? named(input.secondSurname, 'secondSurname') : null,
      locale: input.locale,
      position: line(input.position, 'position'),
      post: line(input.post, 'post'),
    };
    const now = new Date();
    await tx.update(
      NominationEntity,
      { id: row.id },
      { ...own, state: 'confirmed', confirmedAt: now, updatedAt: now },
    );
    await this.record(tx, null, 'nomination.confirmed', row);
    const confirmed: ConfirmationRow = {
      ...row,
      given_names: own.givenNames,
      first_surname: own.firstSurname,
      second_surname: own.secondSurname,
      locale: own.locale,
      position: own.position,
      post: own.post,
    };
    await this.enrolment.enrol(tx, null, confirmed, input.timeZone);
  }

  private async decline(tx: EntityManager, row: ConfirmationRow): Promise<void> {
    const now = new Date();
    await tx.update(
      NominationEntity,
      { id: row.id },
      { state: 'declined', declinedAt: now, updatedAt: now, toldState: 'declined', toldAt: now },
    );
    await this.record(tx, null, 'nomination.declined', row);
  }

  private record(
    tx: EntityManager,
    actorId: string | null,
    action: AuditAction,
    row: ConfirmationRow,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    const subject = { subjectType: 'nomination', subjectId: row.id, countryCode: row.country };
    return this.audit.record(tx, {
      actorId,
      action,
      ...subject,
      detail: actorId ? detail : { by: 'officer', ...detail },
    });
  }
}

const states: Partial<Record<NominationState, ConfirmationState>> = {
  accepted: 'open',
  confirmed: 'in_review',
  enrolled: 'enrolled',
  waitlisted: 'waiting',
  declined: 'declined',
};

function stateOf(row: ConfirmationRow): ConfirmationState {
  if (row.state === 'accepted' && row.is_late) return 'late';
  return states[row.state] ?? 'over';
}

const confirmationOf = (row: ConfirmationRow, locale: Locale): Confirmation => ({
  state: stateOf(row),
  givenNames: row.given_names,
  firstSurname: row.first_surname,
  secondSurname: row.second_surname,
  address: row.address,
  locale: row.locale,
  position: row.position,
  post: row.post,
  institutionName: row.institution_name,
  editionTitle: titleIn(row.edition_titles, locale),
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  confirmBy: row.confirm_by,
  locales: row.locales.filter(isLocale),
  contactName: row.contact_name,
  contactAddress: row.contact_address,
});

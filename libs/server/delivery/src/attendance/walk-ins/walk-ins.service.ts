import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { containingPlain } from '@campus/platform/database/search.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { titleIn } from '../../editions/edition-title.ts';
import { EnrolmentsService } from '../../enrolments/enrolments.service.ts';
import { coordinates, KnownElsewhere, People, ROLE_OF_ENROLLED } from '@campus/people';
import { whoseAttendance } from '../attendance.access.ts';
import { refusalOf } from '../attendance.rules.ts';
import { placeOf } from '../recording/record-attendance.ts';
import { placesOfEntries, writeEntries } from '../recording/record.statements.ts';
import * as sql from './walk-ins.statements.ts';
import { type EnrolWalkInInput, type WalkInList, type WalkInsArgs } from './walk-ins.type.ts';

interface Decision {
  walkInId: string;
  idempotencyKey: string;
}

/** Identifies people who came without being on the list: somebody of the edition, somebody new, or nobody of ours. */
@Injectable()
export class WalkIns {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly people: People,
    private readonly elsewhere: KnownElsewhere,
    private readonly enrolments: EnrolmentsService,
  ) {}

  async list(
    actor: Actor,
    editionId: string,
    filter: WalkInsArgs,
    locale: Locale,
    page: Page,
  ): Promise<WalkInList> {
    if (!isId(editionId)) return { items: [], totalCount: 0 };
    const { isOpenOnly, search } = filter;
    const values = { editionId, ...whoseAttendance(actor), isOpenOnly, pattern: containingPlain(search) };
    const rows = await this.database.rows(sql.walkInsOf(filter), {
      ...values,
      limit: page.limit,
      offset: page.offset,
    });
    return {
      items: rows.map((row) => ({
        id: row.id,
        name: row.name,
        email: row.email,
        institution: row.institution,
        groupName: row.group_name,
        sessionTitle: titleIn(row.session_titles, locale),
        startsAt: row.starts_at,
        timeZone: row.time_zone,
        presence: row.presence,
        minutes: row.minutes,
        saidAt: row.said_at,
        recordedBy: row.recorded_by,
        status: row.status,
        reason: row.reason,
        linkedTo: row.linked_to || null,
        matches: row.matches,
        mayResolve: row.status === 'open' && !row.is_closed && coordinates(actor, row.country),
        mayReopen: row.status !== 'open' && !row.is_closed && coordinates(actor, row.country),
      })),
      totalCount: rows[0]?.total ?? 0,
    };
  }

  /** It was somebody of the edition: they get the presence, unless one is recorded already. */
  link(actor: Actor, input: Decision & { enrolmentId: string }): Promise<string> {
    return this.settle(actor, input, 'linkWalkIn', async (tx, walkIn) => {
      if (!isId(input.enrolmentId)) throw new Refused('NOT_FOUND');
      await this.give(tx, actor, walkIn, input.enrolmentId);
      await this.end(tx, actor, walkIn, { status: 'linked', enrolmentId: input.enrolmentId, reason: null });
    });
  }

  /**
   * It was somebody new to the edition, perhaps to the campus: creates the enrolment and, if needed, the
   * account. Refuses TOO_MANY_TRIES {retryAfter} to anyone who has tried too many addresses of other
   * countries.
   */
  async enrol(actor: Actor, input: EnrolWalkInInput): Promise<string> {
    await this.elsewhere.ask(actor.personId);
    let tellsOfAddress = false;
    try {
      return await this.settle(actor, input, 'enrolWalkIn', async (tx, walkIn) => {
        const known = await this.database.rowIn(tx, sql.personOfAddress, [input.email.trim()]);
        tellsOfAddress = known !== null && !coordinates(actor, known.country);
        // The actor must not learn anything about a person of another country, not even that the account
        // exists.
        if (tellsOfAddress) throw new Refused('NOT_FOUND');
        const personId = known?.id ?? (await this.add(tx, actor, walkIn, input));
        const request = { personId, editionId: walkIn.edition_id, source: 'nominated' as const };
        const { enrolmentId } = await this.enrolments.enrolOther(tx, actor.personId, request);
        await this.give(tx, actor, walkIn, enrolmentId);
        await this.end(tx, actor, walkIn, { status: 'linked', enrolmentId, reason: null });
      });
    } finally {
      if (!tellsOfAddress) await this.elsewhere.toldNothing(actor.personId);
    }
  }

  dismiss(actor: Actor, input: Decision & { reason: string }): Promise<string> {
    const reason = reasonIn(input.reason);
    return this.settle(actor, input, 'dismissWalkIn', (tx, walkIn) =>
      this.end(tx, actor, walkIn, { status: 'dismissed', enrolmentId: null, reason }),
    );
  }

  private settle(
    actor: Actor,
    { walkInId, idempotencyKey }: Decision,
    operation: string,
    work: (tx: EntityManager, walkIn: sql.WalkInRow) => Promise<void>,
  ): Promise<string> {
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, operation, async () => {
        const row = isId(walkInId)
          ? await this.database.rowIn(tx, sql.walkInSeen, { walkInId, ...whoseAttendance(actor) })
          : null;
        if (!row || !coordinates(actor, row.country)) throw new Refused('NOT_FOUND');
        if (row.is_closed) throw new Refused('EDITION_CLOSED');
        if (row.status !== 'open') throw new Refused('WALK_IN_RESOLVED');
        await work(tx, row);
        return walkInId;
      }),
    );
  }

  private async add(
    tx: EntityManager,
    actor: Actor,
    walkIn: sql.WalkInRow,
    input: EnrolWalkInInput,
  ): Promise<string> {
    const { personId } = await this.people.add(tx, actor.personId, {
      address: input.email,
      givenNames: input.givenNames,
      firstSurname: input.firstSurname,
      secondSurname: input.secondSurname ?? null,
      locale: input.locale,
      timeZone: walkIn.time_zone,
      country: walkIn.country,
      role: ROLE_OF_ENROLLED,
      scope: null,
    });
    return personId;
  }

  private async give(tx: EntityManager, actor: Actor, walkIn: sql.WalkInRow, enrolmentId: string) {
    const id = newId();
    const given = [{ id, enrolmentId, halfDayId: walkIn.half_day_id }];
    const values = { entries: JSON.stringify(given), ...whoseAttendance(actor) };
    const row = await this.database.rowIn(tx, placesOfEntries, values);
    const what = { presence: walkIn.presence, minutes: walkIn.minutes };
    const refusal = refusalOf(row ? placeOf(row, actor) : undefined, what, 'signature_sheet', new Date());
    // Already recorded: the door wrote down somebody who had been ticked.
    if (refusal === 'ATTENDANCE_DIFFERS') return;
    if (refusal) throw new Refused(refusal);
    // Said twice it would be the walk-in's, and go with it when that is taken back.
    if (row?.current && row.current.presence !== 'none') return;
    const entry = {
      ...what,
      ...given[0],
      arrivedAt: null,
      leftAt: null,
      evidence: 'manual',
      reason: null,
      saidAt: walkIn.said_at.toISOString(),
      deviceId: null,
      deviceAt: null,
      listId: null,
    };
    await this.database.rowsIn(tx, writeEntries, [JSON.stringify([entry]), actor.personId]);
  }

  private async end(
    tx: EntityManager,
    actor: Actor,
    walkIn: sql.WalkInRow,
    {
      status,
      enrolmentId,
      reason,
    }: { status: 'linked' | 'dismissed'; enrolmentId: string | null; reason: string | null },
  ): Promise<void> {
    const values = { id: walkIn.id, resolvedBy: actor.personId, status, enrolmentId, reason };
    if (!(await this.database.rowIn(tx, sql.settleWalkIn, values))) throw new Refused('WALK_IN_RESOLVED');
    await this.audit.record(tx, {
      actorId: actor.personId,
      action: status === 'linked' ? 'walk-in.linked' : 'walk-in.dismissed',
      subjectType: 'walk-in',
      subjectId: walkIn.id,
      countryCode: walkIn.country,
      reason,
      detail: enrolmentId === null ? {} : { enrolmentId },
    });
  }
}

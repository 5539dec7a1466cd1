import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { whoseAttendance } from '../attendance.access.ts';
import { refusalOf, said } from '../attendance.rules.ts';
import {
  type CorrectAttendanceInput,
  type MakeUpSessionInput,
  type WithdrawMadeUpInput,
} from './correct.type.ts';
import * as sql from './correct.statements.ts';
import { placeOf } from './record-attendance.ts';
import { placesOfEntries, writeEntries } from './record.statements.ts';

/** What a person decides against, or beyond, what was recorded: always with a reason and a name. */
@Injectable()
export class CorrectAttendance {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Returns the id of the enrolment. */
  correct(actor: Actor, input: CorrectAttendanceInput): Promise<string> {
    const { enrolmentId, halfDayId } = input;
    const reason = reasonIn(input.reason);
    return this.once(actor, input.idempotencyKey, 'correctAttendance', async (tx) => {
      if (!isId(enrolmentId) || !isId(halfDayId)) throw new Refused('NOT_FOUND');
      const id = newId();
      const given = [{ id, enrolmentId, halfDayId }];
      const values = { entries: JSON.stringify(given), ...whoseAttendance(actor) };
      const row = await this.database.rowIn(tx, placesOfEntries, values);
      const what = row && said(input.presence, input.minutes ?? null, row.planned_minutes);
      const refusal = refusalOf(row ? placeOf(row, actor) : undefined, what, 'manual', new Date());
      if (refusal === 'INPUT_INVALID') throw new Refused(refusal, { field: 'minutes' });
      if (refusal || !row || !what) throw new Refused(refusal ?? 'NOT_FOUND');
      const entry = {
        ...what,
        ...given[0],
        arrivedAt: null,
        leftAt: null,
        evidence: 'manual',
        reason,
        saidAt: new Date().toISOString(),
        deviceId: null,
        deviceAt: null,
        listId: null,
      };
      await this.database.rowsIn(tx, writeEntries, [JSON.stringify([entry]), actor.personId]);
      await this.audit.record(tx, {
        actorId: actor.personId,
        action: 'attendance.corrected',
        subjectType: 'enrolment',
        subjectId: enrolmentId,
        countryCode: row.country,
        reason,
        detail: { halfDayId, before: row.current, after: what },
      });
      return enrolmentId;
    });
  }

  /** Counts a written task in place of one missed session. */
  makeUp(actor: Actor, input: MakeUpSessionInput): Promise<string> {
    const { enrolmentId, sessionId } = input;
    const reason = reasonIn(input.reason);
    return this.once(actor, input.idempotencyKey, 'makeUpSession', async (tx) => {
      if (!isId(enrolmentId) || !isId(sessionId)) throw new Refused('NOT_FOUND');
      const values = { enrolmentId, sessionId, ...whoseAttendance(actor) };
      const row = await this.database.rowIn(tx, sql.sessionOfEnrolment, values);
      if (!row || row.person_id === actor.personId) throw new Refused('NOT_FOUND');
      if (row.is_closed) throw new Refused('EDITION_CLOSED');
      if (row.is_cancelled) throw new Refused('SESSION_CANCELLED');
      const id = newId();
      const made = await this.database.rowIn(tx, sql.addMadeUp, {
        id,
        enrolmentId,
        sessionId,
        reason,
        decidedBy: actor.personId,
      });
      if (!made) throw new Refused('MADE_UP_BEFORE');
      await this.audit.record(tx, {
        actorId: actor.personId,
        action: 'session.made-up',
        subjectType: 'enrolment',
        subjectId: enrolmentId,
        countryCode: row.country,
        reason,
        detail: { sessionId },
      });
      return enrolmentId;
    });
  }

  withdraw(actor: Actor, input: WithdrawMadeUpInput): Promise<string> {
    const reason = reasonIn(input.reason);
    return this.once(actor, input.idempotencyKey, 'withdrawMadeUp', async (tx) => {
      if (!isId(input.madeUpId)) throw new Refused('NOT_FOUND');
      const values = { madeUpId: input.madeUpId, ...whoseAttendance(actor) };
      const row = await this.database.rowIn(tx, sql.madeUpSeen, values);
      if (!row || row.person_id === actor.personId) throw new Refused('NOT_FOUND');
      if (row.is_closed) throw new Refused('EDITION_CLOSED');
      await this.database.rowsIn(tx, sql.withdrawMadeUp, [input.madeUpId, reason]);
      await this.audit.record(tx, {
        actorId: actor.personId,
        action: 'session.not-made-up',
        subjectType: 'enrolment',
        subjectId: row.enrolment_id,
        countryCode: row.country,
        reason,
        detail: { sessionId: row.session_id },
      });
      return row.enrolment_id;
    });
  }

  private once(actor: Actor, key: string, operation: string, work: (tx: EntityManager) => Promise<string>) {
    return this.database.transaction((tx) => once(tx, actor.personId, key, operation, () => work(tx)));
  }
}

import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { coordinates } from '@campus/people';
import { whoseAttendance } from '../attendance.access.ts';
import { writeEntries } from '../recording/record.statements.ts';
import * as sql from './walk-ins.statements.ts';

interface Decision {
  walkInId: string;
  idempotencyKey: string;
  reason: string;
}

/** Reopens, with a reason, a walk-in that was identified wrongly or dismissed. */
@Injectable()
export class ReopenWalkIn {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Returns the id of the walk-in. The presence it gave is withdrawn, unless somebody has recorded another since. */
  reopen(actor: Actor, { walkInId, idempotencyKey, reason: text }: Decision): Promise<string> {
    const reason = reasonIn(text);
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'reopenWalkIn', async () => {
        const row = isId(walkInId)
          ? await this.database.rowIn(tx, sql.walkInSeen, { walkInId, ...whoseAttendance(actor) })
          : null;
        if (!row || !coordinates(actor, row.country)) throw new Refused('NOT_FOUND');
        if (row.is_closed) throw new Refused('EDITION_CLOSED');
        const given = await this.database.rowIn(tx, sql.givenByWalkIn, [walkInId]);
        // Somebody else has already reopened it, which is the result asked for.
        if (!(await this.database.rowIn(tx, sql.reopenWalkIn, [walkInId]))) return walkInId;
        if (given) await this.take(tx, actor, row.half_day_id, given.enrolment_id);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'walk-in.reopened',
          subjectType: 'walk-in',
          subjectId: walkInId,
          countryCode: row.country,
          reason,
          detail: { before: row.status, ...(given ? { enrolmentId: given.enrolment_id } : {}) },
        });
        return walkInId;
      }),
    );
  }

  private async take(tx: EntityManager, actor: Actor, halfDayId: string, enrolmentId: string): Promise<void> {
    const nothing = {
      id: newId(),
      enrolmentId,
      halfDayId,
      presence: 'none',
      minutes: null,
      arrivedAt: null,
      leftAt: null,
      evidence: 'manual',
      reason: null,
      saidAt: new Date().toISOString(),
      deviceId: null,
      deviceAt: null,
      listId: null,
    };
    await this.database.rowsIn(tx, writeEntries, [JSON.stringify([nothing]), actor.personId]);
  }
}

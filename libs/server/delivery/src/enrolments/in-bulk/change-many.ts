import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { onceAnswered } from '@campus/platform/database/idempotent.ts';
import { rehearsed } from '@campus/platform/many/rehearsed.ts';
import { doneAmong, idsAmong, oneByOne } from '@campus/platform/many/many.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { dayIn } from '@campus/platform/graphql/written.ts';
import { EnrolmentChanges } from '../changing/enrolment-changes.ts';
import { type EnrolmentAct } from '../changing/enrolment-changes.type.ts';
import { lockEditionsOf } from '../seats/seats.statements.ts';
import {
  type ChangeEnrolmentsInput,
  type EnrolmentsChanged,
  type EnrolmentsPreviewArgs,
} from './change-many.type.ts';

interface Asked {
  act: EnrolmentAct;
  enrolmentIds: readonly string[];
  until: string | null;
  reason: string;
}

/** What a coordinator changes of many enrolments at once: by the rules of one, each done or refused for itself. */
@Injectable()
export class ChangeMany {
  constructor(
    private readonly database: Database,
    private readonly changes: EnrolmentChanges,
  ) {}

  /** Refuses REASON_NEEDED, INPUT_INVALID {field}. A repeat gets the first answer. */
  change(actor: Actor, input: ChangeEnrolmentsInput): Promise<EnrolmentsChanged> {
    const asked = { ...askedIn(input), reason: reasonIn(input.reason) };
    return this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, input.idempotencyKey, 'changeEnrolments', () =>
        this.each(tx, actor, asked, false),
      ),
    );
  }

  /** Seats are counted as they would be taken. Null: these are no ids, too many, or no day. */
  preview(actor: Actor, args: EnrolmentsPreviewArgs): Promise<EnrolmentsChanged | null> {
    return rehearsed(this.database, async (tx) =>
      this.each(tx, actor, { ...askedIn(args), reason: '' }, true),
    );
  }

  private async each(
    tx: EntityManager,
    actor: Actor,
    { enrolmentIds, ...asked }: Asked,
    isRehearsal: boolean,
  ): Promise<EnrolmentsChanged> {
    // Anyone who takes a seat locks the edition before anything in it; and all take many in one order.
    if (asked.act === 'REINSTATE') await this.database.rowsIn(tx, lockEditionsOf, [enrolmentIds]);
    const rows = await oneByOne(enrolmentIds, (enrolmentId) =>
      this.changes.within(tx, actor, { ...asked, enrolmentId }, isRehearsal),
    );
    const enrolments = rows.map(({ id, refusal, params, done }) => ({
      enrolmentId: id,
      refusal,
      params,
      extendedTo: done?.extended_to ?? null,
    }));
    return { enrolments, doneCount: doneAmong(enrolments) };
  }
}

function askedIn({ act, enrolmentIds, until }: EnrolmentsPreviewArgs): Omit<Asked, 'reason'> {
  return {
    act,
    enrolmentIds: idsAmong(enrolmentIds, 'enrolmentIds'),
    until: until ? dayIn(until, 'until') : null,
  };
}

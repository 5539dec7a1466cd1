import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { onceAnswered } from '@campus/platform/database/idempotent.ts';
import { rehearsed } from '@campus/platform/many/rehearsed.ts';
import { doneAmong, idsAmong, oneByOne } from '@campus/platform/many/many.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { TransferEnrolment } from './transfer-enrolment.ts';
import {
  type EnrolmentsTransferred,
  type TransferEnrolmentsInput,
  type TransfersPreviewArgs,
} from './transfer-many.type.ts';

/** Many people go on in one other group: by the rules for one, each transferred or refused separately. */
@Injectable()
export class TransferMany {
  constructor(
    private readonly database: Database,
    private readonly transfers: TransferEnrolment,
  ) {}

  /** Refuses REASON_NEEDED, INPUT_INVALID {field}. A repeat gets the first answer. */
  async transfer(actor: Actor, input: TransferEnrolmentsInput): Promise<EnrolmentsTransferred> {
    const to = { groupId: input.groupId, reason: reasonIn(input.reason) };
    const ids = idsAmong(input.enrolmentIds, 'enrolmentIds');
    return this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, input.idempotencyKey, 'transferEnrolments', () =>
        this.each(tx, actor, ids, to, false),
      ),
    );
  }

  /** Seats are counted as they would be taken. Null: these are no ids, or too many. */
  preview(
    actor: Actor,
    { enrolmentIds, groupId }: TransfersPreviewArgs,
  ): Promise<EnrolmentsTransferred | null> {
    return rehearsed(this.database, async (tx) =>
      this.each(tx, actor, idsAmong(enrolmentIds, 'enrolmentIds'), { groupId, reason: '' }, true),
    );
  }

  /** The edition is locked with the first of them, before any enrolment. */
  private async each(
    tx: EntityManager,
    actor: Actor,
    ids: readonly string[],
    to: { groupId: string; reason: string },
    isRehearsal: boolean,
  ): Promise<EnrolmentsTransferred> {
    const rows = await oneByOne(ids, (enrolmentId) =>
      this.transfers.within(tx, actor, { ...to, enrolmentId }, isRehearsal),
    );
    const enrolments = rows.map(({ id, refusal, params, done }) => ({
      enrolmentId: id,
      refusal,
      params,
      fromGroupId: done?.fromGroupId ?? null,
      kept: done?.kept ?? null,
    }));
    return { enrolments, doneCount: doneAmong(enrolments) };
  }
}

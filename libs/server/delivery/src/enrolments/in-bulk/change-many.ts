import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { onceAnswered } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { dayIn } from '@campus/platform/graphql/written.ts';
import { EnrolmentChanges } from '../changing/enrolment-changes.ts';
import { type EnrolmentAct } from '../changing/enrolment-changes.type.ts';
import { lockEditionsOf } from '../seats/seats.statements.ts';
import {
  type ChangeEnrolmentsInput,
  type EnrolmentOfMany,
  type EnrolmentsChanged,
  type EnrolmentsPreviewArgs,
} from './change-many.type.ts';

/** More than a page of a list, fewer than keep others waiting. */
const MOST = 500;

interface Asked {
  act: EnrolmentAct;
  enrolmentIds: readonly string[];
  until: string | null;
  reason: string;
}

/** Takes back what a rehearsal wrote, and carries what it found out. */
class TakenBack extends Error {
  constructor(readonly enrolments: EnrolmentOfMany[]) {
    super('rehearsed');
  }
}

function idsIn(enrolmentIds: readonly string[]): string[] {
  const ids = [...new Set(enrolmentIds)];
  if (ids.length === 0 || ids.length > MOST || !ids.every(isId))
    throw new Refused('INPUT_INVALID', { field: 'enrolmentIds', most: MOST });
  return ids;
}

const changed = (enrolments: EnrolmentOfMany[]): EnrolmentsChanged => ({
  enrolments,
  doneCount: enrolments.filter(({ refusal }) => refusal === null).length,
});

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
      onceAnswered(tx, actor.personId, input.idempotencyKey, 'changeEnrolments', async () =>
        changed(await this.each(tx, actor, asked, false)),
      ),
    );
  }

  /**
   * Does the same and rolls it back, so that seats are counted as they would be. Null: the actor may not see
   * one of them.
   */
  async preview(actor: Actor, args: EnrolmentsPreviewArgs): Promise<EnrolmentsChanged | null> {
    try {
      const asked = { ...askedIn(args), reason: '' };
      return await this.database.transaction(async (tx) => {
        throw new TakenBack(await this.each(tx, actor, asked, true));
      });
    } catch (error) {
      if (error instanceof TakenBack) return changed(error.enrolments);
      if (error instanceof Refused) return null;
      throw error;
    }
  }

  private async each(
    tx: EntityManager,
    actor: Actor,
    { enrolmentIds, ...asked }: Asked,
    isRehearsal: boolean,
  ): Promise<EnrolmentOfMany[]> {
    // Anyone who takes a seat locks the edition before anything in it; and all take many in one order.
    if (asked.act === 'REINSTATE') await this.database.rowsIn(tx, lockEditionsOf, [enrolmentIds]);
    const done = new Map<string, EnrolmentOfMany>();
    for (const enrolmentId of enrolmentIds.toSorted())
      done.set(enrolmentId, await this.one(tx, actor, { ...asked, enrolmentId }, isRehearsal));
    return enrolmentIds.flatMap((id) => done.get(id) ?? []);
  }

  /** A refusal is thrown before anything is written: the others go on in the same transaction. */
  private async one(
    tx: EntityManager,
    actor: Actor,
    asked: Omit<Asked, 'enrolmentIds'> & { enrolmentId: string },
    isRehearsal: boolean,
  ): Promise<EnrolmentOfMany> {
    const { enrolmentId } = asked;
    try {
      const { extended_to: extendedTo } = await this.changes.within(tx, actor, asked, isRehearsal);
      return { enrolmentId, refusal: null, params: {}, extendedTo };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { enrolmentId, refusal: error.code, params: error.params, extendedTo: null };
    }
  }
}

function askedIn({ act, enrolmentIds, until }: EnrolmentsPreviewArgs): Omit<Asked, 'reason'> {
  return { act, enrolmentIds: idsIn(enrolmentIds), until: until ? dayIn(until, 'until') : null };
}

import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { onceAnswered } from '@campus/platform/database/idempotent.ts';
import { rehearsed } from '@campus/platform/many/rehearsed.ts';
import { doneAmong, idsAmong, oneByOne } from '@campus/platform/many/many.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import {
  type ExtraTimesPreviewArgs,
  type ExtraTimesSet,
  type SetExtraTimesInput,
} from './extra-times.type.ts';
import { percentIn } from './percent-in.ts';
import { PersonChanges } from './person-changes.ts';

/** More time in timed quizzes for many people: by the rules for one, each done or refused separately. */
@Injectable()
export class ExtraTimes {
  constructor(
    private readonly database: Database,
    private readonly changes: PersonChanges,
  ) {}

  /** Refuses REASON_NEEDED, INPUT_INVALID {field}. A repeat gets the first answer. */
  async set(actor: Actor, input: SetExtraTimesInput): Promise<ExtraTimesSet> {
    const asked = { percent: percentIn(input.percent), reason: reasonIn(input.reason) };
    const ids = idsAmong(input.personIds, 'personIds');
    return this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, input.idempotencyKey, 'setExtraTimes', () =>
        this.each(tx, actor, ids, asked, false),
      ),
    );
  }

  /** Null: these are no ids, too many, or no such time. */
  preview(actor: Actor, { personIds, percent }: ExtraTimesPreviewArgs): Promise<ExtraTimesSet | null> {
    return rehearsed(this.database, async (tx) =>
      this.each(
        tx,
        actor,
        idsAmong(personIds, 'personIds'),
        { percent: percentIn(percent), reason: '' },
        true,
      ),
    );
  }

  private async each(
    tx: EntityManager,
    actor: Actor,
    ids: readonly string[],
    asked: { percent: number; reason: string },
    isRehearsal: boolean,
  ): Promise<ExtraTimesSet> {
    const rows = await oneByOne(ids, (personId) =>
      this.changes.extraTimeWithin(tx, actor, { ...asked, personId }, isRehearsal),
    );
    const people = rows.map(({ id, refusal, params, done }) => ({
      personId: id,
      refusal,
      params,
      percentBefore: done,
    }));
    return { people, doneCount: doneAmong(people) };
  }
}

import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import {
  countIn,
  dayIn,
  optionalLineIn,
  optionalUrlIn,
  refuseInput,
  writtenIn,
} from '@campus/platform/graphql/written.ts';
import { AuditService } from '@campus/people';
import { mayPlanGroup } from '../editions.access.ts';
import { LiveSessionEntity } from './live-session.entity.ts';
import { openEdition, type LockedEdition } from '../locked-edition.ts';
import { type CancelSessionInput, type HalfDayInput, type PlanSessionInput } from './edition-plan.type.ts';
import * as sql from './plan.statements.ts';

/** A workshop of two weeks, morning and afternoon. */
const MOST_HALF_DAYS = 30;

/** `2027-01-20T10:00`, local time of the session's zone. */
function localIn(text: string): string {
  const [day = '', time = ''] = text.split('T');
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
    ? `${dayIn(day, 'localStart')} ${time}`
    : refuseInput('localStart');
}

/** Meetings of an edition. One for all groups is planned by people who coordinate all countries; one of a group by those who coordinate its country. */
@Injectable()
export class PlanSessions {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** A half day that moves keeps its id, and with it the attendance that was taken. Refuses HALF_DAY_IN_USE. */
  plan(actor: Actor, input: PlanSessionInput): Promise<string> {
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'planSession', async () => {
        const edition = await openEdition(this.database, tx, input.editionId);
        const before = input.sessionId ? await this.existing(tx, actor, edition, input.sessionId) : null;
        if (before) await this.audit.requireUnchanged(tx, 'live_session', before.id, input.basedOn);
        const group = input.groupId ? await this.group(tx, edition, input.groupId) : null;
        if (!mayPlanGroup(actor, { country: group?.country ?? null })) throw new Refused('NOT_FOUND');
        const values = {
          groupId: group?.id ?? null,
          titles: writtenIn({ ...input.titles }, 'titles'),
          mode: input.mode,
          place: optionalLineIn(input.place, 'place', 300),
          url: optionalUrlIn(input.url, 'url'),
        };
        const id = before?.id ?? newId();
        if (before) {
          await tx.update(LiveSessionEntity, { id }, values);
          await this.database.rowsIn(tx, sql.reviseSession, [id]);
        } else await tx.insert(LiveSessionEntity, { ...values, id, editionId: edition.id });
        const zone = group?.time_zone ?? edition.time_zone;
        await this.putHalfDays(tx, id, zone, input.halfDays);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: before ? 'live_session.changed' : 'live_session.planned',
          subjectType: 'live_session',
          subjectId: id,
          countryCode: group?.country ?? null,
          detail: {
            editionId: edition.id,
            ...values,
            halfDays: input.halfDays.map(({ localStart, plannedMinutes }) => ({
              localStart,
              plannedMinutes,
            })),
          },
        });
        return edition.id;
      }),
    );
  }

  /** Cancels a session, or takes the cancellation back. */
  cancel(actor: Actor, { editionId, sessionId, isCancelled, ...input }: CancelSessionInput): Promise<string> {
    const reason = reasonIn(input.reason);
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'cancelSession', async () => {
        const edition = await openEdition(this.database, tx, editionId);
        const session = await this.existing(tx, actor, edition, sessionId);
        await tx.update(
          LiveSessionEntity,
          { id: sessionId },
          { cancelledAt: isCancelled ? new Date() : null },
        );
        await this.database.rowsIn(tx, sql.reviseSession, [sessionId]);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: isCancelled ? 'live_session.cancelled' : 'live_session.restored',
          subjectType: 'live_session',
          subjectId: sessionId,
          countryCode: session.country,
          reason,
          detail: { editionId },
        });
        return editionId;
      }),
    );
  }

  private async existing(tx: EntityManager, actor: Actor, edition: LockedEdition, sessionId: string) {
    const session = isId(sessionId)
      ? await this.database.rowIn(tx, sql.sessionForPlan, [sessionId, edition.id])
      : null;
    if (!session || !mayPlanGroup(actor, session)) throw new Refused('NOT_FOUND');
    return session;
  }

  private async group(tx: EntityManager, edition: LockedEdition, groupId: string) {
    const group = isId(groupId)
      ? await this.database.rowIn(tx, sql.groupForPlan, [groupId, edition.id])
      : null;
    if (!group) throw new Refused('NOT_FOUND');
    return group;
  }

  private async putHalfDays(
    tx: EntityManager,
    sessionId: string,
    zone: string,
    given: readonly HalfDayInput[],
  ): Promise<void> {
    if (given.length === 0 || given.length > MOST_HALF_DAYS) refuseInput('halfDays');
    const ids = given.map(({ id }) => id ?? newId());
    const starts = given.map(({ localStart }) => localIn(localStart));
    const minutes = given.map(({ plannedMinutes }) => countIn(plannedMinutes, 'plannedMinutes', 1, 720));
    if (!ids.every(isId) || new Set(ids).size < ids.length || new Set(starts).size < starts.length)
      refuseInput('halfDays');
    try {
      await this.database.rowsIn(tx, sql.dropHalfDays, [sessionId, ids]);
      const put = await this.database.rowsIn(tx, sql.putHalfDays, {
        ids,
        sessionId,
        localTimes: starts,
        timeZone: zone,
        minutes,
      });
      if (put.length < ids.length) refuseInput('halfDays');
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

/** A key that something recorded still names; a moment that two half days share where clocks skip an hour. */
function refusalOf(error: unknown): unknown {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (code === '23503') return new Refused('HALF_DAY_IN_USE');
  return code === '23505' ? new Refused('INPUT_INVALID', { field: 'halfDays' }) : error;
}

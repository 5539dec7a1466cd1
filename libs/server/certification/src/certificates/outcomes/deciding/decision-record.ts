import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService, type AuditAction } from '@campus/people';
import { lockEnrolments } from '@campus/delivery';
import { ProposeCertificates } from '../../batches/propose-certificates.ts';
import { canIssue } from '../../certificates.access.ts';
import { standingOfEnrolment, type StandingRow } from '../standing-rows.ts';

/** What every decision above the rules does besides: it locks the enrolment, leaves its event, and shows in open proposals. */
@Injectable()
export class DecisionRecord {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly proposing: ProposeCertificates,
  ) {}

  /** The standing of a person the actor may decide about, locked until the transaction ends. */
  async standing(tx: EntityManager, actor: Actor, enrolmentId: string): Promise<StandingRow> {
    if (!isId(enrolmentId)) throw new Refused('NOT_FOUND');
    await lockEnrolments(this.database, tx, [enrolmentId]);
    const row = await this.database.rowIn(tx, standingOfEnrolment, [enrolmentId]);
    if (!row || !canIssue(actor, { personId: row.person_id, country: row.country }))
      throw new Refused('NOT_FOUND');
    return row;
  }

  async tell(
    tx: EntityManager,
    actor: Actor,
    action: AuditAction,
    { enrolment_id, country }: StandingRow,
    reason: string | null,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.record(tx, {
      actorId: actor.personId,
      action,
      subjectType: 'enrolment',
      subjectId: enrolment_id,
      countryCode: country,
      reason,
      detail,
    });
    await this.proposing.decideAgain(tx, enrolment_id);
  }
}

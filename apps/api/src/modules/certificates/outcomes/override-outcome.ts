import { Injectable } from '@nestjs/common';
import { outcomes, type RuledOutcome } from '@campus/course-rules';
import { type EntityManager } from 'typeorm';
import { type Actor } from '../../../platform/auth/actor.ts';
import { Database, statement } from '../../../platform/database/database.ts';
import { once } from '../../../platform/database/idempotent.ts';
import { isId, newId } from '../../../platform/database/uuid.ts';
import { reasonIn } from '../../../platform/graphql/reason.ts';
import { Refused } from '../../../platform/graphql/refused.ts';
import { AuditService, type AuditAction } from '../../audit/index.ts';
import { OutlineCache } from '../../courses/index.ts';
import { ProposeCertificates } from '../batches/propose-certificates.ts';
import { canIssue } from '../certificates.access.ts';
import { OutcomeOverrideEntity } from './outcome-override.entity.ts';
import { type OverrideOutcomeInput, type WithdrawOverrideInput } from './override.type.ts';
import { standingOfEnrolment, type StandingRow } from './standing-rows.ts';

interface OpenOverride {
  id: string;
  enrolment_id: string;
  kind: string;
}

/** $1 id. Locked until the transaction ends. */
const openOverride = statement<OpenOverride>(
  'outcome-override-open',
  `select id, enrolment_id, kind from outcome_override where id = $1 and withdrawn_at is null for update`,
);

/** $1 enrolment · $2 kind · $3 activity · $4 outcome. */
const sameOverride = statement<OpenOverride>(
  'outcome-override-same',
  `select id, enrolment_id, kind from outcome_override where enrolment_id = $1 and kind = $2
      and activity_id is not distinct from $3 and outcome is not distinct from $4 and withdrawn_at is null`,
);

const isRuled = (outcome: string | null): outcome is RuledOutcome => outcomes.some((one) => one === outcome);

/** Decisions of people above the rules: with a reason, an author and an audit event; open proposals show them at once. */
@Injectable()
export class OverrideOutcome {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly audit: AuditService,
    private readonly proposing: ProposeCertificates,
  ) {}

  /** Gives the decision's id: of the same decision made twice, the first. */
  override(actor: Actor, input: OverrideOutcomeInput): Promise<string> {
    const reason = reasonIn(input.reason);
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'overrideOutcome', async () => {
        const standing = await this.standing(tx, actor, input.enrolmentId);
        const about = await this.about(tx, input, standing);
        const values = [standing.enrolment_id, input.kind, about.activityId, about.outcome];
        const same = await this.database.rowIn(tx, sameOverride, values);
        if (same) return same.id;
        const id = newId();
        await tx.insert(OutcomeOverrideEntity, {
          id,
          enrolmentId: standing.enrolment_id,
          kind: input.kind,
          ...about,
          reason,
          decidedBy: actor.personId,
          decidedAt: new Date(),
        });
        await this.tell(tx, actor, 'outcome.overridden', standing, reason, {
          overrideId: id,
          kind: input.kind,
          ...about,
        });
        return id;
      }),
    );
  }

  withdraw(actor: Actor, input: WithdrawOverrideInput): Promise<string> {
    const reason = reasonIn(input.reason);
    if (!isId(input.overrideId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'withdrawOverride', async () => {
        const open = await this.database.rowIn(tx, openOverride, [input.overrideId]);
        if (!open) throw new Refused('NOT_FOUND');
        const standing = await this.standing(tx, actor, open.enrolment_id);
        await tx.update(OutcomeOverrideEntity, open.id, {
          withdrawnBy: actor.personId,
          withdrawnAt: new Date(),
        });
        await this.tell(tx, actor, 'outcome.override_withdrawn', standing, reason, {
          overrideId: open.id,
          kind: open.kind,
        });
        return open.id;
      }),
    );
  }

  private async standing(tx: EntityManager, actor: Actor, enrolmentId: string): Promise<StandingRow> {
    if (!isId(enrolmentId)) throw new Refused('NOT_FOUND');
    await tx.query('select from enrolment where id = $1 for update', [enrolmentId]);
    const row = await this.database.rowIn(tx, standingOfEnrolment, [enrolmentId]);
    if (!row || !canIssue(actor, { personId: row.person_id, country: row.country }))
      throw new Refused('NOT_FOUND');
    return row;
  }

  /** What the decision is about, of the person's own course and edition. */
  private async about(
    tx: EntityManager,
    { kind, activityId, outcome }: OverrideOutcomeInput,
    { version_id, route }: StandingRow,
  ): Promise<{ activityId: string | null; outcome: RuledOutcome | null }> {
    const outline = await this.outlines.getIn(tx, version_id);
    if (kind === 'hold') return { activityId: null, outcome: null };
    if (kind === 'activity') {
      if (activityId === null || !outline.find(activityId))
        throw new Refused('INPUT_INVALID', { field: 'activityId' });
      return { activityId, outcome: null };
    }
    const isOffered = outline.outcomeRules.some(
      (rule) => rule.outcome === outcome && rule.routes.includes(route),
    );
    if (!isRuled(outcome) || !isOffered) throw new Refused('INPUT_INVALID', { field: 'outcome' });
    return { activityId: null, outcome };
  }

  private async tell(
    tx: EntityManager,
    actor: Actor,
    action: AuditAction,
    { enrolment_id, country }: StandingRow,
    reason: string,
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

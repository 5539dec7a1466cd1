import { Injectable } from '@nestjs/common';
import { outcomes, reachedOutcome, type RuledOutcome } from '@campus/course-rules';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { OutlineCache } from '@campus/course';
import { DecisionRecord } from './decision-record.ts';
import { type ConfirmGrantInput, type ProposeGrantInput } from './grant.type.ts';
import { OutcomeOverrideEntity } from './outcome-override.entity.ts';
import { decideStanding } from '../standing-rows.ts';

interface GrantRow {
  id: string;
  enrolment_id: string;
  outcome: RuledOutcome;
  decided_by: string;
  is_confirmed: boolean;
}

const columns = `id, enrolment_id, outcome, decided_by, confirmed_at is not null or is_by_one as is_confirmed`;

/** $1 id. Locked until the transaction ends. */
const openGrant = statement<GrantRow>(
  'outcome-grant-open',
  `select ${columns}
     from outcome_override
    where id = $1 and kind = 'outcome' and outcome is not null and withdrawn_at is null for update`,
);

/** $1 enrolment · $2 outcome. */
const sameGrant = statement<GrantRow>(
  'outcome-grant-same',
  `select ${columns}
     from outcome_override
    where enrolment_id = $1 and kind = 'outcome' and outcome = $2 and withdrawn_at is null`,
);

const isRuled = (outcome: string | null): outcome is RuledOutcome => outcomes.some((one) => one === outcome);

/**
 * Grants a whole outcome to somebody who has not met its requirements: one person proposes it, another
 * confirms it.
 */
@Injectable()
export class GrantOutcome {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly record: DecisionRecord,
  ) {}

  /** Nothing is granted by it yet. Returns the grant's id: of the same one proposed twice, the first. */
  propose(actor: Actor, input: ProposeGrantInput): Promise<string> {
    const reason = reasonIn(input.reason);
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'proposeGrant', async () => {
        const standing = await this.record.standing(tx, actor, input.enrolmentId);
        const { outcome } = input;
        const decided = decideStanding(standing, await this.outlines.getIn(tx, standing.version_id));
        if (!isRuled(outcome) || !decided.some((offered) => offered.outcome === outcome))
          throw new Refused('INPUT_INVALID', { field: 'outcome' });
        const same = await this.database.rowIn(tx, sameGrant, [standing.enrolment_id, outcome]);
        if (same) return same.id;
        const reached = reachedOutcome(decided);
        if (reached && outcomes.indexOf(reached.outcome) >= outcomes.indexOf(outcome))
          throw new Refused('NOTHING_TO_GRANT');
        const id = newId();
        await tx.insert(OutcomeOverrideEntity, {
          id,
          enrolmentId: standing.enrolment_id,
          kind: 'outcome',
          activityId: null,
          activityIds: null,
          outcome,
          reason,
          decidedBy: actor.personId,
          decidedAt: new Date(),
        });
        await this.record.tell(tx, actor, 'outcome.grant_proposed', standing, reason, {
          overrideId: id,
          outcome,
        });
        return id;
      }),
    );
  }

  /** Never by the one who proposed it. From then on the outcome is reached. */
  confirm(actor: Actor, input: ConfirmGrantInput): Promise<string> {
    const reason = reasonIn(input.reason);
    if (!isId(input.overrideId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'confirmGrant', async () => {
        const grant = await this.database.rowIn(tx, openGrant, [input.overrideId]);
        if (!grant) throw new Refused('NOT_FOUND');
        const standing = await this.record.standing(tx, actor, grant.enrolment_id);
        if (grant.is_confirmed) return grant.id;
        if (grant.decided_by === actor.personId) throw new Refused('SECOND_PERSON_NEEDED');
        await tx.update(OutcomeOverrideEntity, grant.id, {
          confirmedBy: actor.personId,
          confirmedAt: new Date(),
        });
        await this.record.tell(tx, actor, 'outcome.grant_confirmed', standing, reason, {
          overrideId: grant.id,
          outcome: grant.outcome,
          proposedBy: grant.decided_by,
        });
        return grant.id;
      }),
    );
  }
}

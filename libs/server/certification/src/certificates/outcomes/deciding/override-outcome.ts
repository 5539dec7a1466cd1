import { Injectable } from '@nestjs/common';
import { basisOf, decideOutcomes } from '@campus/course-rules';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { OutlineCache, type Outline } from '@campus/course';
import { type DecisionFact } from '../standing.ts';
import { DecisionRecord } from './decision-record.ts';
import { OutcomeOverrideEntity } from './outcome-override.entity.ts';
import { type OverrideOutcomeInput, type WithdrawOverrideInput } from './override.type.ts';
import { decidedFactsOf, type StandingRow } from '../standing-rows.ts';

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

/** $1 enrolment · $2 kind · $3 activity. */
const sameOverride = statement<OpenOverride>(
  'outcome-override-same',
  `select id, enrolment_id, kind from outcome_override where enrolment_id = $1 and kind = $2 and kind <> 'lessons'
      and activity_id is not distinct from $3 and withdrawn_at is null`,
);

type About = Pick<OutcomeOverrideEntity, 'activityId' | 'activityIds'>;

/** Waivers of one thing, and holds: with a reason, an author and an audit event; open proposals show them at once. */
@Injectable()
export class OverrideOutcome {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly record: DecisionRecord,
  ) {}

  /** Returns the decision's id: of the same decision made twice, the first. */
  override(actor: Actor, input: OverrideOutcomeInput): Promise<string> {
    const reason = reasonIn(input.reason);
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'overrideOutcome', async () => {
        const standing = await this.record.standing(tx, actor, input.enrolmentId);
        const outline = await this.outlines.getIn(tx, standing.version_id);
        const about = aboutOf(input, standing, outline);
        const same = await this.database.rowIn(tx, sameOverride, [
          standing.enrolment_id,
          input.kind,
          about.activityId,
        ]);
        if (same) return same.id;
        const id = newId();
        if (input.kind !== 'hold')
          refuseGrant(standing, outline, { ...input, ...about, id, by: actor.personId, reason });
        await tx.insert(OutcomeOverrideEntity, {
          id,
          enrolmentId: standing.enrolment_id,
          kind: input.kind,
          ...about,
          outcome: null,
          reason,
          decidedBy: actor.personId,
          decidedAt: new Date(),
        });
        await this.record.tell(tx, actor, 'outcome.overridden', standing, reason, {
          overrideId: id,
          kind: input.kind,
          ...about,
        });
        return id;
      }),
    );
  }

  /** Also of a grant, before it is confirmed or after. */
  withdraw(actor: Actor, input: WithdrawOverrideInput): Promise<string> {
    const reason = reasonIn(input.reason);
    if (!isId(input.overrideId)) throw new Refused('NOT_FOUND');
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'withdrawOverride', () =>
        this.withdrawIn(tx, actor, input.overrideId, reason),
      ),
    );
  }

  private async withdrawIn(tx: EntityManager, actor: Actor, id: string, reason: string): Promise<string> {
    const open = await this.database.rowIn(tx, openOverride, [id]);
    if (!open) throw new Refused('NOT_FOUND');
    const standing = await this.record.standing(tx, actor, open.enrolment_id);
    await tx.update(OutcomeOverrideEntity, open.id, {
      withdrawnBy: actor.personId,
      withdrawnAt: new Date(),
    });
    await this.record.tell(tx, actor, 'outcome.override_withdrawn', standing, reason, {
      overrideId: open.id,
      kind: open.kind,
    });
    return open.id;
  }
}

/** What the decision is about, of the person's own course. Lessons that are done need no waiver and are not in it. */
function aboutOf(
  { kind, activityId, activityIds }: OverrideOutcomeInput,
  { progress, overrides }: StandingRow,
  outline: Outline,
): About {
  if (kind === 'activity') {
    if (activityId === null || !outline.find(activityId))
      throw new Refused('INPUT_INVALID', { field: 'activityId' });
    return { activityId, activityIds: null };
  }
  if (kind !== 'lessons') return { activityId: null, activityIds: null };
  const isLesson = (id: string) => {
    const activity = outline.find(id)?.activity;
    return activity?.kind === 'lesson' && activity.isRequired;
  };
  if (!activityIds?.every(isLesson)) throw new Refused('INPUT_INVALID', { field: 'activityIds' });
  const settled = new Set([
    ...progress.filter(({ isCompleted }) => isCompleted).map((fact) => fact.activityId),
    ...overrides.flatMap((decision) => decision.activityIds),
  ]);
  const left = [...new Set(activityIds)].filter((id) => !settled.has(id));
  if (left.length === 0) throw new Refused('NOTHING_TO_WAIVE');
  return { activityId: null, activityIds: left };
}

/** A waiver after which nothing of an outcome would have been done is a grant of it, and that takes two people. */
function refuseGrant(
  standing: StandingRow,
  outline: Outline,
  { id, by, reason, kind, activityId, activityIds }: OverrideOutcomeInput & { id: string; by: string },
): void {
  const waiver: DecisionFact = {
    id,
    kind,
    activityIds: activityIds ?? (activityId === null ? [] : [activityId]),
    outcome: null,
    reason,
    by,
    confirmedBy: null,
  };
  const basesWith = (overrides: readonly DecisionFact[]) => {
    const { facts } = decidedFactsOf({ ...standing, overrides: [...overrides] }, outline);
    return decideOutcomes(outline.outcomeRules, standing.route, facts).map(({ explanation }) =>
      explanation.met ? basisOf(explanation) : null,
    );
  };
  if (basesWith([...standing.overrides, waiver]).includes('granted')) throw new Refused('GRANT_NEEDED');
}

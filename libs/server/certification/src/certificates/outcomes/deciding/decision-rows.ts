import { type RuledOutcome } from '@campus/course-rules';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Outline } from '@campus/course';
import { titleOf } from '../blocker-view.ts';
import { type DecisionAboveRules } from './decision.type.ts';
import { type OutcomeOverrideEntity } from './outcome-override.entity.ts';

/** A decision in force, with the names of the people involved. */
export interface DecisionRow {
  id: string;
  kind: OutcomeOverrideEntity['kind'];
  activityIds: string[];
  outcome: RuledOutcome | null;
  reason: string;
  decidedById: string;
  decidedBy: string;
  decidedAt: string;
  confirmedBy: string | null;
  confirmedAt: string | null;
  isByOne: boolean;
}

/** SQL expression: the decision `o`, of `outcome_override`, as a JSON `DecisionRow`. */
export const decisionRow = `
  jsonb_build_object('id', o.id, 'kind', o.kind,
                     'activityIds', coalesce(o.activity_ids, array_remove(array[o.activity_id], null)),
                     'outcome', o.outcome, 'reason', o.reason, 'decidedById', o.decided_by,
                     'decidedBy', (select w.short_name from account w where w.id = o.decided_by),
                     'decidedAt', o.decided_at,
                     'confirmedBy', (select w.short_name from account w where w.id = o.confirmed_by),
                     'confirmedAt', o.confirmed_at, 'isByOne', o.is_by_one)`;

/** SQL expression: every open decision about the enrolment `e`, the oldest first. */
export const openDecisions = `
  coalesce((select jsonb_agg(${decisionRow} order by o.decided_at, o.id)
    from outcome_override o where o.enrolment_id = e.id and o.withdrawn_at is null), '[]')`;

export const decisionView = (
  actor: Actor,
  { decidedById, activityIds, ...row }: DecisionRow,
  outline: Outline,
  locale: Locale,
): DecisionAboveRules => ({
  ...row,
  activities: activityIds.map((id) => ({ id, title: titleOf(outline, id, locale) ?? '' })),
  decidedAt: new Date(row.decidedAt),
  confirmedAt: row.confirmedAt === null ? null : new Date(row.confirmedAt),
  isProposed: row.kind === 'outcome' && row.confirmedAt === null && !row.isByOne,
  isOwn: decidedById === actor.personId,
});

import { type RuledOutcome } from '@campus/course-rules';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Outline } from '@campus/course';
import { titleOf } from '../blocker-view.ts';
import { type DecisionAboveRules } from './decision.type.ts';
import { type OutcomeOverrideEntity } from './outcome-override.entity.ts';

/** A decision nobody has taken back, with the people by their names. */
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

const nameOf = (person: string) =>
  `(select concat_ws(' ', w.given_names, w.first_surname) from account w where w.id = ${person})`;

/** SQL expression: a decision as a JSON `DecisionRow`; `o` is an alias of `outcome_override`. */
export const decisionRow = (o: string): string => `
  jsonb_build_object('id', ${o}.id, 'kind', ${o}.kind,
                     'activityIds', coalesce(${o}.activity_ids, array_remove(array[${o}.activity_id], null)),
                     'outcome', ${o}.outcome, 'reason', ${o}.reason, 'decidedById', ${o}.decided_by,
                     'decidedBy', ${nameOf(`${o}.decided_by`)}, 'decidedAt', ${o}.decided_at,
                     'confirmedBy', ${nameOf(`${o}.confirmed_by`)}, 'confirmedAt', ${o}.confirmed_at,
                     'isByOne', ${o}.is_by_one)`;

/** SQL expression: every open decision about an enrolment, the oldest first; `enrolment` is an expression for its id. */
export const openDecisionsOf = (enrolment: string): string => `
  coalesce((select jsonb_agg(${decisionRow('o')} order by o.decided_at, o.id)
    from outcome_override o where o.enrolment_id = ${enrolment} and o.withdrawn_at is null), '[]')`;

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

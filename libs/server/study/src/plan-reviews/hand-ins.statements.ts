import { type HandInState } from '@campus/course-rules';
import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type HandedInField } from './plan-hand-in.entity.ts';
import { type Comments, type Marks } from './plan-reviews.rules.ts';

export interface RoundRow {
  id: string;
  round: number;
  version_id: string;
  state: HandInState;
  handed_in_at: Date;
  read_by: string | null;
  decided_at: Date | null;
  total: number | null;
  marks: Marks | null;
  comments: Comments | null;
  summary: string | null;
  is_unread: boolean;
}

const ROUND = `
  h.id, h.round, h.version_id, s.state, h.handed_in_at, w.short_name as read_by, r.decided_at, r.total, r.marks,
  r.comments, r.summary, r.decided_at > coalesce(h.seen_at, '-infinity') is true as is_unread`;

const FROM = `
     from plan_hand_in h
     join handed_in_plan s on s.id = h.id
     left join plan_review r on r.hand_in_id = h.id
     left join account w on w.id = r.written_by`;

/** $1 enrolment, $2 rounds before this one. The last one first. */
export const roundsOf = statement<RoundRow>(
  'plan-rounds-of-enrolment',
  `select ${ROUND} ${FROM} where h.enrolment_id = $1 and h.round < $2::int order by h.round desc limit 20`,
);

/** $1 enrolment: who facilitates the group of it. */
export const readersOf = statement<{ name: string }>(
  'plan-readers-of-enrolment',
  `select f.short_name as name
     from participant e
     join current_facilitator c on c.group_id = e.group_id
     join account f on f.id = c.person_id
    where e.id = $1 and f.id <> e.person_id and f.disabled_at is null
    order by name limit 10`,
);

export interface TextsRow {
  id: string;
  round: number;
  enrolment_id: string;
  version_id: string;
  handed_in_at: Date;
  fields: HandedInField[];
}

/** $1 hand-in, $2 person: the author's own. */
export const ownTexts = statement<TextsRow>(
  'own-handed-in-plan',
  `select h.id, h.round, h.enrolment_id, h.version_id, h.handed_in_at, h.fields
     from plan_hand_in h join participant e on e.id = h.enrolment_id
    where h.id = $1 and e.person_id = $2`,
);

/** $1 hand-in, $2 person. */
export const seeOutcome = statement<{ id: string }>(
  'see-plan-outcome',
  `update plan_hand_in h set seen_at = now()
     from participant e
    where e.id = h.enrolment_id and h.id = $1 and e.person_id = $2
   returning h.id`,
);

export interface LastRound {
  takes_work: boolean;
  is_known: boolean;
  id: string | null;
  round: number | null;
  state: HandInState | null;
}

/** $1 enrolment, $2 hand-in: the last round, and whether this one was taken before. */
export const lastRound = statement<LastRound>(
  'last-plan-round',
  `select e.takes_work, exists (select from plan_hand_in k where k.id = $2::uuid) as is_known, l.id, l.round, l.state
     from participant e
     left join lateral (select h.id, h.round, s.state
                          from plan_hand_in h join handed_in_plan s on s.id = h.id
                         where h.enrolment_id = e.id order by h.round desc limit 1) l on true
    where e.id = $1`,
);

/** $1 enrolment: whoever begins to review one of its rounds waits. */
export const lockRounds = statement(
  'lock-plan-rounds',
  'select id from plan_hand_in where enrolment_id = $1 order by id for update',
);

/** $1 hand-in: a round that nobody has begun to review. */
export const dropRound = statement('drop-plan-round', 'delete from plan_hand_in where id = $1');

/** Takes the texts as they are now; nothing where there is none. */
export const keepHandIn = statement<
  { id: string },
  { id: string; enrolmentId: string; round: number; versionId: string; locale: Locale; handedInAt: Date }
>(
  'keep-plan-hand-in',
  `insert into plan_hand_in (id, enrolment_id, round, version_id, locale, fields, handed_in_at)
   select :id, :enrolmentId, :round, :versionId, :locale,
          jsonb_agg(jsonb_build_object('activityId', v.activity_id, 'fieldId', v.field_id, 'value', v.value)),
          :handedInAt::timestamptz
     from worksheet_value v
    where v.enrolment_id = :enrolmentId::uuid and btrim(v.value, E' \\n\\t') <> ''
   having count(*) > 0
   returning id`,
);

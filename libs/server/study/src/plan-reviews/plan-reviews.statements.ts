import { type HandInState } from '@campus/course-rules';
import { filteredStatement, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Viewer } from '@campus/delivery';
import { type TextsRow } from './hand-ins.statements.ts';
import { planVisible } from './plan-reviews.access.ts';
import { type Comments, type Marks, type PlanOutcome } from './plan-reviews.rules.ts';

export interface PlanRow {
  id: string;
  enrolment_id: string;
  person_id: string;
  full_name: string;
  edition_id: string;
  edition_titles: Record<string, string>;
  group_name: string;
  round: number;
  state: HandInState;
  handed_in_at: Date;
  read_by: string | null;
  decided_at: Date | null;
  total: number | null;
}

const COLUMNS = `
  h.id, h.enrolment_id, p.id as person_id, p.full_name, e.edition_id, e.edition_titles, e.group_name, h.round,
  s.state, h.handed_in_at, w.short_name as read_by, r.decided_at, r.total`;

const FROM = `
     from plan_hand_in h
     join handed_in_plan s on s.id = h.id
     join enrolment_window e on e.id = h.enrolment_id
     join account p on p.id = e.person_id
     left join plan_review r on r.hand_in_id = h.id
     left join account w on w.id = r.written_by`;

/** SQL condition on the state `s`: it has no outcome yet. */
const isOpen = `s.state in ('waiting', 'reading')`;

/** Those waiting longest first; of all of them, the newest decision. */
export const plansToReview = filteredStatement<
  PlanRow & { row_total: number },
  Viewer & { editionId: string | null; isOnlyWaiting: boolean; limit: number; offset: number }
>(
  'plans-to-review',
  `select ${COLUMNS}, (count(*) over ())::int as row_total
     ${FROM}
    where ${planVisible}
      and (not :isOnlyWaiting::boolean or ${isOpen})
      and (:editionId::uuid is null or e.edition_id = :editionId)
    order by ${isOpen} desc, case when ${isOpen} then h.handed_in_at end, r.decided_at desc, h.id
    limit :limit offset :offset`,
);

export interface PlanReviewRow extends PlanRow, Pick<TextsRow, 'version_id' | 'fields'> {
  marks: Marks | null;
  comments: Comments | null;
  summary: string | null;
  written_at: Date | null;
  is_mine: boolean;
  next_id: string | null;
  previous_id: string | null;
}

/** SQL query: the id of the open plan next to `h` in the order of waiting. */
const neighbour = (side: '>' | '<', order: 'asc' | 'desc') => `
  (select h.id ${FROM}
    where ${planVisible} and ${isOpen} and (h.handed_in_at, h.id) ${side} (this.handed_in_at, this.id)
    order by h.handed_in_at ${order}, h.id ${order} limit 1)`;

export const planReview = statement<PlanReviewRow, Viewer & { handInId: string }>(
  'plan-review',
  `with this as (
     select ${COLUMNS}, h.version_id, h.fields, r.marks, r.comments, r.summary, r.written_at,
            r.written_by is null or (r.written_by = :viewerId and r.outcome is null) as is_mine
       ${FROM}
      where h.id = :handInId and ${planVisible}
   )
   select this.*, ${neighbour('>', 'asc')} as next_id, ${neighbour('<', 'desc')} as previous_id from this`,
);

export interface LockedRound {
  id: string;
  enrolment_id: string;
  version_id: string;
  round: number;
  country: string | null;
  given_names: string;
  locale: Locale;
  /** Null: no mail is to go there. */
  address: string | null;
  written_by: string | null;
  read_by: string | null;
  outcome: PlanOutcome | null;
}

/** $1 hand-in. What stands about it is asked for afterwards: what was read before the wait may be old. */
export const lockHandIn = statement(
  'lock-plan-hand-in',
  'select id from plan_hand_in where id = $1 for update',
);

/** A round that is locked, with whom to tell. */
export const lockedRound = statement<LockedRound, Viewer & { handInId: string }>(
  'locked-plan-round',
  `select h.id, h.enrolment_id, h.version_id, h.round, p.country_code as country, p.given_names, p.locale,
          r.written_by, w.short_name as read_by, r.outcome,
          case when p.disabled_at is null
                and not exists (select from unreminded u where u.person_id = p.id)
               then (select mail.address from current_address mail where mail.person_id = p.id) end as address
     ${FROM}
    where h.id = :handInId and ${planVisible}`,
);

export interface WrittenReview {
  handInId: string;
  writtenBy: string;
  marks: string;
  comments: string;
  summary: string;
}

/** As JSON: marks and comments. */
export const keepDraft = statement<unknown, WrittenReview>(
  'keep-plan-review',
  `insert into plan_review (hand_in_id, written_by, marks, comments, summary, begun_at, written_at)
   values (:handInId, :writtenBy, :marks::jsonb, :comments::jsonb, :summary, now(), now())
   on conflict (hand_in_id) do update set
     written_by = excluded.written_by, marks = excluded.marks, comments = excluded.comments,
     summary = excluded.summary, written_at = now()`,
);

/** $1 hand-in, $2 person: who goes on with a review as it stands. */
export const takeReview = statement(
  'take-plan-review',
  `insert into plan_review (hand_in_id, written_by, marks, comments, summary, begun_at, written_at)
   values ($1, $2, '{}', '{}', '', now(), now())
   on conflict (hand_in_id) do update set written_by = excluded.written_by`,
);

/** $1 hand-in, $2 outcome, $3 points. */
export const decideReview = statement(
  'decide-plan-review',
  `update plan_review set outcome = $2, total = $3::int, decided_at = now() where hand_in_id = $1`,
);

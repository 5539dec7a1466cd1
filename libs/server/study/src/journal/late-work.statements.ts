import { filteredStatement, statement } from '@campus/platform/database/database.ts';

export interface LateWorkRow {
  id: string;
  enrolment_id: string;
  version_id: string;
  activity_id: string;
  attempt_id: string | null;
  attempt_number: number | null;
  attempt_score: number | null;
  person_id: string;
  full_name: string;
  country: string | null;
  is_accepted: boolean | null;
  entries: number;
  ended_at: Date | null;
  said_from: Date;
  said_until: Date;
  received_from: Date;
  received_until: Date;
  decided_by: string | null;
  decided_at: Date | null;
  reason: string | null;
  not_taken: number;
  total: number;
}

/** Late work of an edition, what waits first, then the newest. */
export const lateWorkOf = filteredStatement<
  LateWorkRow,
  { editionId: string; countries: string[] | null; isOnlyWaiting: boolean; limit: number; offset: number }
>(
  'late-work-of-edition',
  `select (array_agg(k.id order by k.received_at, k.id))[1] as id, e.id as enrolment_id, e.version_id,
          k.activity_id, k.attempt_id, a.number as attempt_number, a.score::float8 as attempt_score,
          p.id as person_id, p.country_code as country,
          p.full_name,
          k.is_accepted, count(*)::int as entries, coalesce(a.deadline_at, e.ends_at) as ended_at,
          min(k.occurred_at) as said_from, max(k.occurred_at) as said_until,
          min(k.received_at) as received_from, max(k.received_at) as received_until,
          d.full_name as decided_by, k.decided_at,
          k.reason, count(k.refusal)::int as not_taken, (count(*) over ())::int as total
     from late_work k
     join enrolment_window e on e.id = k.enrolment_id
     join account p on p.id = e.person_id
     left join quiz_attempt a on a.id = k.attempt_id
     left join account d on d.id = k.decided_by
    where e.edition_id = :editionId
      and (:countries::text[] is null or p.country_code = any(:countries))
      and (not :isOnlyWaiting::boolean or k.is_accepted is null)
    group by e.id, e.version_id, e.ends_at, p.id, p.country_code, p.full_name, d.id, d.full_name, a.id, k.activity_id,
             k.attempt_id, k.is_accepted, k.decided_at, k.reason
    order by k.is_accepted is not null, max(k.received_at) desc, e.id, k.activity_id, k.attempt_id,
             k.decided_at
    limit :limit offset :offset`,
);

/** Locked until the end of the transaction. $1 enrolment, $2 activity, $3 attempt or null. */
export const waitingWork = statement<{ id: string; person_id: string; country: string | null }>(
  'late-work-waiting',
  `select k.id, e.person_id, p.country_code as country
     from late_work k
     join participant e on e.id = k.enrolment_id
     join account p on p.id = e.person_id
    where k.enrolment_id = $1
      and k.activity_id = $2
      and k.attempt_id is not distinct from $3::uuid
      and k.is_accepted is null
    order by k.id for update of k`,
);

export const decideWork = statement<
  object,
  { ids: readonly string[]; isAccepted: boolean; decidedBy: string; reason: string }
>(
  'late-work-decide',
  `update late_work set is_accepted = :isAccepted, decided_by = :decidedBy, decided_at = now(),
                        reason = :reason
    where id = any(:ids)`,
);

/** Withdraws the receipts of accepted entries, so that a device that asks again gets the new one. $1 ids. */
export const withdrawReceipts = statement(
  'late-work-withdraw-receipts',
  `delete from journal_receipt r using late_work k
    where k.id = any($1) and r.refusal = 'WORK_KEPT'
      and (r.person_id, r.device_id, r.sequence) = (k.person_id, k.device_id, k.sequence)`,
);

export interface AcceptedRow {
  id: string;
  person_id: string;
  device_id: string;
  sequence: string;
  kind: string;
  payload: unknown;
  occurred_at: Date;
}

/** Accepted and not yet in effect, in the order of each journal. $1 enrolment. */
export const acceptedWork = statement<AcceptedRow>(
  'late-work-accepted',
  `select id, person_id, device_id, sequence, kind, payload, occurred_at from late_work
    where enrolment_id = $1 and is_accepted and applied_at is null order by person_id, device_id, sequence limit 1000`,
);

/** $1 id, $2 refusal or null. */
export const noteApplied = statement(
  'late-work-applied',
  `update late_work set applied_at = now(), refusal = $2 where id = $1 and applied_at is null`,
);

/** $1 enrolment, $2 activity, $3 attempt or null. */
export const notTakenOf = statement<{ count: number }>(
  'late-work-not-taken',
  `select count(refusal)::int as count from late_work
    where enrolment_id = $1 and activity_id = $2 and attempt_id is not distinct from $3::uuid and is_accepted`,
);

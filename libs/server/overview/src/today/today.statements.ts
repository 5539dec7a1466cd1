import { statement } from '@campus/platform/database/database.ts';
import { type EnquiryViewer, enquiryVisible, planVisible } from '@campus/study';
import { groupVisible, nomineeIsEnrolled, seatHolders, type Viewer, wouldFindSeat } from '@campus/delivery';

/** The actor, and the edition asked about; null: all that are not closed. */
export type Asked = Viewer & { editionId: string | null };
type AskedOfCountries = Omit<Asked, 'viewerId'>;

export interface EditionCount {
  edition_id: string;
  count: number;
}

/** SQL condition: `o` of `offering` was asked about and is not closed. */
const isAsked = '(o.closed_at is null and (:editionId::uuid is null or o.id = :editionId))';

/** Who holds a seat by another way, a list of people say, needs no letter and has nothing left to confirm. */
export const nominationsWaiting = statement<
  EditionCount & {
    state: 'submitted' | 'under_review' | 'accepted' | 'waitlisted' | 'declined';
    /** Accepted, and no letter has said so. */
    is_untold: boolean;
  },
  AskedOfCountries
>(
  'today-nominations',
  `select n.edition_id, n.state, n.state = 'accepted' and not n.is_told as is_untold, count(*)::int as count
     from seat_claim n
     join offering o on o.id = n.edition_id
    where n.state in ('submitted', 'under_review', 'accepted', 'waitlisted', 'declined')
      and not (n.state = 'accepted' and ${nomineeIsEnrolled})
      and (:countries::text[] is null or n.country_code = any(:countries))
      and ${isAsked}
    group by n.edition_id, n.state, is_untold`,
);

/** Those who wait and would find a seat now, in their group and in every quota they count in: the next one first. */
export const waitingForFreeSeat = statement<
  { id: string; name: string; total: number },
  { editionId: string; countries: string[] | null }
>(
  'today-seats',
  `with holder as materialized (${seatHolders})
   select n.id, n.name, (count(*) over ())::int as total
     from waiting_nominee n
    where n.edition_id = :editionId
      and (:countries::text[] is null or n.country_code = any(:countries))
      and ${wouldFindSeat}
    order by n.waiting_rank nulls last, n.submitted_at, n.id limit 1`,
);

export const walkInsOpen = statement<EditionCount, Asked>(
  'today-walk-ins',
  `select g.edition_id, count(*)::int as count
     from walk_in w
     join cohort g on g.id = w.group_id
     join offering o on o.id = g.edition_id
    where w.status = 'open' and ${groupVisible} and ${isAsked}
    group by g.edition_id`,
);

export interface ComingSession {
  edition_id: string;
  session_id: string;
  titles: Record<string, string>;
  starts_at: Date;
  time_zone: string;
}

/** Half days that are not over and begin within some days, the next one first. */
export const sessionsComing = statement<ComingSession, Asked & { days: number; limit: number }>(
  'today-sessions',
  `select h.edition_id, h.session_id, h.titles, h.starts_at,
          coalesce((select own.time_zone from cohort own where own.id = h.group_id), o.time_zone) as time_zone
     from live_half_day h
     join offering o on o.id = h.edition_id
    where not h.is_cancelled
      and not h.is_over
      and h.starts_at < now() + make_interval(days => :days)
      and ${isAsked}
      and exists (select from cohort g
                   where g.edition_id = h.edition_id
                     and (h.group_id is null or g.id = h.group_id)
                     and ${groupVisible})
    order by h.starts_at, h.id limit :limit`,
);

/** Sessions online that begin within some days, and that nobody could join. */
export const addressesMissing = statement<EditionCount, Asked & { days: number }>(
  'today-addresses',
  `select h.edition_id, count(distinct h.session_id)::int as count
     from live_half_day h
     join offering o on o.id = h.edition_id
    where h.lacks_address
      and not h.is_cancelled
      and not h.is_over
      and h.starts_at < now() + make_interval(days => :days)
      and ${isAsked}
      and exists (select from cohort g
                   where g.edition_id = h.edition_id
                     and (h.group_id is null or g.id = h.group_id)
                     and ${groupVisible})
    group by h.edition_id`,
);

/** Sessions that are over, and of a group that has people nobody has said who came. */
export const sheetsMissing = statement<EditionCount & { session_id: string | null }, Asked>(
  'today-sheets',
  `select h.edition_id, count(distinct h.session_id)::int as count,
          case when count(distinct h.session_id) = 1 then (array_agg(h.session_id))[1] end as session_id
     from live_half_day h
     join offering o on o.id = h.edition_id
    where h.is_over
      and not h.is_cancelled
      and ${isAsked}
      and exists (select from cohort g
                   where g.edition_id = h.edition_id
                     and (h.group_id is null or g.id = h.group_id)
                     and ${groupVisible}
                     and exists (select from participant e where e.group_id = g.id)
                     and not exists (select
                                       from recorded_attendance r
                                       join participant e on e.id = r.enrolment_id
                                      where r.half_day_id = h.id and e.group_id = g.id))
    group by h.edition_id`,
);

/** As the list of late work puts it together: one for each person, activity and attempt. */
export const lateWorkWaiting = statement<EditionCount, AskedOfCountries>(
  'today-late-work',
  `select e.edition_id, count(distinct (e.id, k.activity_id, k.attempt_id))::int as count
     from kept_work k
     join participant e on e.id = k.enrolment_id
     join account p on p.id = e.person_id
     join offering o on o.id = e.edition_id
    where k.is_accepted is null
      and (:countries::text[] is null or p.country_code = any(:countries))
      and ${isAsked}
    group by e.edition_id`,
);

/** Proposals by others that concern only people of these countries. */
export const batchesToApprove = statement<EditionCount & { batch_id: string | null }, Asked>(
  'today-batches',
  `select b.edition_id, count(*)::int as count,
          case when count(*) = 1 then (array_agg(b.id))[1] end as batch_id
     from certificate_proposal b
     join offering o on o.id = b.edition_id
    where b.status = 'proposed'
      and b.has_ready
      and b.proposed_by <> :viewerId
      and (:countries::text[] is null or b.countries <@ :countries)
      and ${isAsked}
    group by b.edition_id`,
);

/** Completed, and neither issued nor promised a certificate; where a batch is proposed already, it is about them too. */
export const certificatesToPropose = statement<EditionCount, AskedOfCountries>(
  'today-certificates',
  `select e.edition_id, count(*)::int as count
     from participant e
     join account p on p.id = e.person_id
     join offering o on o.id = e.edition_id
    where e.status = 'completed'
      and (:countries::text[] is null or p.country_code = any(:countries))
      and ${isAsked}
      and not exists (select from certificate_status c
                       where c.enrolment_id = e.id and c.outcome <> 'enrolment')
      and not exists (select from awaited_certificate w where w.enrolment_id = e.id)
      and not exists (select from held_enrolment held where held.enrolment_id = e.id)
      and not exists (select from certificate_proposal b
                       where b.edition_id = e.edition_id
                         and b.status = 'proposed'
                         and (b.countries is null or p.country_code = any(b.countries)))
    group by e.edition_id`,
);

/** As their list has them: questions and faults apart, never one's own. */
export const enquiriesWaiting = statement<EditionCount & { is_fault: boolean }, Asked & EnquiryViewer>(
  'today-enquiries',
  `select e.edition_id, q.kind <> 'question' as is_fault, count(*)::int as count
     from waiting_enquiry q
     join participant e on e.id = q.enrolment_id
     join account p on p.id = e.person_id
     join offering o on o.id = e.edition_id
    where ${enquiryVisible} and ${isAsked}
    group by e.edition_id, is_fault`,
);

/** As their list has them: handed in, and neither returned nor approved; never one's own. */
export const plansWaiting = statement<EditionCount, Asked>(
  'today-plans',
  `select e.edition_id, count(*)::int as count
     from handed_in_plan h
     join participant e on e.id = h.enrolment_id
     join account p on p.id = e.person_id
     join offering o on o.id = e.edition_id
    where h.state in ('waiting', 'reading') and ${planVisible} and ${isAsked}
    group by e.edition_id`,
);

export const mailsLost = statement<EditionCount & { state: 'bounced' | 'failed' }, AskedOfCountries>(
  'today-mails',
  `select m.edition_id, m.state, count(*)::int as count
     from message m
     join account p on p.id = m.person_id
     join offering o on o.id = m.edition_id
    where m.state in ('bounced', 'failed')
      and (:countries::text[] is null or p.country_code = any(:countries))
      and ${isAsked}
    group by m.edition_id, m.state`,
);

/** Where people study now, the newest first. */
export const editionsRunning = statement<{ id: string }, { editionId: string | null; limit: number }>(
  'today-editions',
  `select o.id
     from offering o
    where o.phase = 'current' and (:editionId::uuid is null or o.id = :editionId)
    order by o.starts_on desc, o.id limit :limit`,
);

/** $1 editions. */
export const titlesOfEditions = statement<{ id: string; titles: Record<string, string> }>(
  'today-edition-titles',
  `select id, titles from offering where id = any($1::uuid[])`,
);

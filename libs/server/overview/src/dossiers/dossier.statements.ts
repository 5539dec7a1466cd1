import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Presence } from '@campus/delivery';
import { reachedBasis, type CertificateStatus, type Outcome, type OutcomeBasis } from '@campus/certification';
import { type EnrolmentStatus } from '@campus/delivery';
import { type Role, type Sex } from '@campus/people';
import { type AttemptKind, type MailState } from './dossier.type.ts';
import { NOMINATIONS, type NominationOfPerson } from './nominations.statements.ts';
import { lateOfAttempt, lateOfEnrolment, type LateCountsRow } from '@campus/study';

type Texts = Record<string, string>;
/** Moments come out of JSON as text. */
type Moment = string;

export interface DossierRow {
  id: string;
  full_name: string;
  given_names: string;
  first_surname: string;
  second_surname: string | null;
  country: { code: string; names: { es: string; en: string; fr: string } } | null;
  sex: Sex | null;
  locale: Locale;
  time_zone: string;
  created_at: Date;
  is_disabled: boolean;
  merged_into: { id: string; fullName: string } | null;
  extra_time_percent: number;
  roles: { role: Role; country: string | null }[];
  addresses: {
    id: string;
    address: string;
    since: Moment;
    until: Moment | null;
    isOfMerged: boolean;
    bouncesSince: Moment | null;
  }[];
  duties: {
    id: string;
    post: string | null;
    institution: string | null;
    position: string;
    from: string;
    until: string | null;
  }[];
  enrolments: {
    id: string;
    versionId: string;
    editionId: string;
    editionTitles: Texts;
    isClosed: boolean;
    groupId: string;
    groupName: string;
    status: EnrolmentStatus;
    percent: number;
    basis: OutcomeBasis | null;
    nextActivityId: string | null;
    enrolledAt: Moment;
    lastWorkAt: Moment | null;
    endedAt: Moment | null;
    endedReason: string | null;
    goesOnIn: Texts | null;
    beginsOn: string | null;
    endsOn: string | null;
    extendedTo: string | null;
    late: LateCountsRow;
  }[];
  attempts: {
    id: string;
    kind: AttemptKind;
    versionId: string;
    editionTitles: Texts;
    activityId: string;
    number: number;
    startedAt: Moment;
    finishedAt: Moment | null;
    score: number | null;
    isPassed: boolean | null;
    late: LateCountsRow;
  }[];
  attendance: {
    id: string;
    editionTitles: Texts;
    sessionTitles: Texts;
    startsAt: Moment;
    presence: Presence;
    minutes: number | null;
  }[];
  certificates: {
    id: string;
    serial: string;
    editionTitles: Texts;
    outcome: Outcome;
    status: CertificateStatus;
    basis: OutcomeBasis;
    issuedAt: Moment;
    verifyUrl: string;
  }[];
  nominations: NominationOfPerson[];
  mails: {
    id: string;
    subject: string;
    to: string;
    writtenAt: Moment;
    sentAt: Moment | null;
    state: MailState;
  }[];
  notes: {
    id: string;
    body: string;
    author: string;
    writtenAt: Moment;
    removedAt: Moment | null;
    removedBy: string | null;
    removedReason: string | null;
  }[];
  merges: {
    id: string;
    personId: string;
    fullName: string;
    mergedBy: string;
    mergedAt: Moment;
    undoUntil: Moment;
  }[];
}

/** Days in which a merge can be taken back. */
export const UNDO_DAYS = 30;

/** SQL: every go at something, of `:personId`; for the dossier and the timeline. */
export const ATTEMPTS = `
  select a.id, a.kind, e.version_id as "versionId", ed.titles as "editionTitles",
         a.activity_id as "activityId", a.number::int, a.started_at as "startedAt",
         a.finished_at as "finishedAt", a.score::float, a.is_passed as "isPassed",
         ${lateOfAttempt} as late
    from participant e
    join offering ed on ed.id = e.edition_id
    join (select id, enrolment_id, 'quiz' as kind, activity_id, number, started_at, finished_at, score,
                 is_passed
            from attempt_at_quiz
          union all
          select id, enrolment_id, 'scorm', activity_id, number, started_at, finished_at, score, is_passed
            from package_attempt
          union all
          select s.id, s.enrolment_id, 'scenario', s.activity_id,
                 (select count(*)
                    from attempt_at_scenario o
                   where o.enrolment_id = s.enrolment_id
                     and o.activity_id = s.activity_id
                     and (o.started_at, o.id) <= (s.started_at, s.id)),
                 s.started_at, s.finished_at, null, null
            from attempt_at_scenario s) a on a.enrolment_id = e.id
   where e.person_id = :personId`;

/**
 * Mails to an address count while it was the person's: later it may have belonged to somebody else. Messages of editions
 * have a list of their own, with what became of them.
 */
const MAILS = `
  select m.id, m.subject, m.to_address as "to", m.created_at as "writtenAt", m.sent_at as "sentAt",
         case when m.sent_at is not null then 'SENT'
              when m.last_failure = 'ADDRESS_BOUNCES' then 'HELD'
              when m.failures > 0 then 'FAILED' else 'WAITING' end as state
    from written_mail m join known_address a on a.person_id = p.id and lower(m.to_address) = a.address_key
     and m.created_at >= a.valid_from and (a.valid_to is null or m.created_at <= a.valid_to + interval '1 minute')
   where not exists (select from message told where told.mail_id = m.id)
   order by m.created_at desc, m.id limit 50`;

export const dossierOf = statement<DossierRow, { personId: string; countries: string[] | null }>(
  'person-dossier',
  `select p.id, p.full_name, p.given_names, p.first_surname, p.second_surname, p.sex,
          p.locale, p.time_zone, p.created_at, p.disabled_at is not null as is_disabled, p.extra_time_percent,
          case when c.code is not null then jsonb_build_object('code', c.code,
                                                               'names', c.names) end as country,
          (select jsonb_build_object('id', s.id, 'fullName', s.full_name)
             from account s
            where s.id = p.merged_into) as merged_into,
          coalesce((select jsonb_agg(to_jsonb(x))
                      from (select g.role, g.country_code as country
                              from role_in_force g
                             where g.person_id = p.id
                             order by g.role, g.country_code) x), '[]') as roles,
          coalesce((select jsonb_agg(to_jsonb(x))
                      from (select m.id, m.address, m.valid_from as since, m.valid_to as until,
                                   m.person_id <> p.id as "isOfMerged",
                                   case when m.valid_to is null then b.bounced_at end as "bouncesSince"
                              from known_address m
                              join account o on o.id = m.person_id
                              left join bouncing_address b on b.address_key = m.address_key
                             where p.id in (o.id, o.merged_into)
                             order by m.person_id <> p.id, m.valid_to desc nulls first, m.id) x),
                   '[]') as addresses,
          coalesce((select jsonb_agg(to_jsonb(x))
                      from (select a.id, a.post, a.institution, a.position, a.from_date as "from",
                                   a.to_date as until
                              from posting a
                             where a.person_id = p.id
                             order by a.from_date desc, a.id) x), '[]') as duties,
          coalesce((select jsonb_agg(to_jsonb(x))
                      from (select e.id, e.version_id as "versionId", e.edition_id as "editionId",
                                   e.edition_titles as "editionTitles", e.closed_at is not null as "isClosed",
                                   e.group_id as "groupId", e.group_name as "groupName", e.status, st.percent,
                                   ${reachedBasis} as basis, st.next_activity_id as "nextActivityId",
                                   e.enrolled_at as "enrolledAt", st.last_work_at as "lastWorkAt",
                                   e.ended_at as "endedAt", e.ended_reason as "endedReason",
                                   (select oe.titles
                                      from participant o
                                      join offering oe on oe.id = o.edition_id
                                     where o.id = e.transferred_to) as "goesOnIn",
                                   e.begins_on as "beginsOn", e.ends_on as "endsOn",
                                   e.extended_to as "extendedTo", ${lateOfEnrolment} as late
                              from enrolment_window e
                              join standing st on st.enrolment_id = e.id
                             where e.person_id = p.id
                             order by e.enrolled_at desc, e.id) x), '[]') as enrolments,
          coalesce((select jsonb_agg(to_jsonb(x))
                      from (${ATTEMPTS} order by a.started_at desc, a.id limit 100) x), '[]') as attempts,
          coalesce((select jsonb_agg(to_jsonb(x))
                      from (select h.id, ed.titles as "editionTitles", h.titles as "sessionTitles",
                                   h.starts_at as "startsAt", n.presence, n.minutes
                              from participant e
                              join recorded_attendance n on n.enrolment_id = e.id
                              join live_half_day h on h.id = n.half_day_id
                              join offering ed on ed.id = e.edition_id
                             where e.person_id = p.id
                             order by h.starts_at desc, h.id limit 100) x), '[]') as attendance,
          coalesce((select jsonb_agg(to_jsonb(x))
                      from (select k.id, k.serial, ed.titles as "editionTitles", k.outcome, k.status, k.basis,
                                   k.issued_at as "issuedAt", k.snapshot ->> 'verifyUrl' as "verifyUrl"
                              from participant e
                              join certificate_status k on k.enrolment_id = e.id
                              join offering ed on ed.id = e.edition_id
                             where e.person_id = p.id
                             order by k.issued_at desc, k.id) x), '[]') as certificates,
          coalesce((select jsonb_agg(to_jsonb(x)) from (${NOMINATIONS}) x), '[]') as nominations,
          coalesce((select jsonb_agg(to_jsonb(x)) from (${MAILS}) x), '[]') as mails,
          coalesce((select jsonb_agg(to_jsonb(x))
                      from (select n.id, case when n.removed_at is null then n.body else '' end as body,
                                   w.full_name as author, n.written_at as "writtenAt",
                                   n.removed_at as "removedAt", r.full_name as "removedBy",
                                   n.removed_reason as "removedReason"
                              from person_note n
                              join account w on w.id = n.author_id
                              left join account r on r.id = n.removed_by
                             where n.person_id = p.id
                             order by n.written_at desc, n.id) x), '[]') as notes,
          coalesce((select jsonb_agg(to_jsonb(x))
                      from (select m.id, m.loser_id as "personId", l.full_name as "fullName",
                                   b.full_name as "mergedBy", m.merged_at as "mergedAt",
                                   m.merged_at + interval '${UNDO_DAYS} days' as "undoUntil"
                              from account_merge m
                              join account l on l.id = m.loser_id
                              join account b on b.id = m.merged_by
                             where m.survivor_id = p.id and m.undone_at is null and p.erased_at is null
                             order by m.merged_at desc, m.id) x), '[]') as merges
     from account p
     left join known_country c on c.code = p.country_code
    where p.id = :personId and (:countries::text[] is null or p.country_code = any(:countries))`,
);

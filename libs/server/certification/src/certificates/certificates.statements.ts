import { type Basis } from '@campus/course-rules';
import { statement } from '@campus/platform/database/database.ts';
import { heldMinutes, attendancePercent } from '@campus/delivery';
import { type CertificateSnapshot, type Texts } from './certificate-snapshot.ts';
import { type CertificateStatus } from './certificate.type.ts';
import { hasExpired } from './in-force.sql.ts';
import { type ProgressFact } from './outcomes/standing.ts';

export interface CertificateRow {
  id: string;
  snapshot: CertificateSnapshot;
  /** Expiry follows from the day, not from a job. */
  status: CertificateStatus;
  /** How the outcome was reached. */
  basis: Basis;
  issued_at: Date;
  credential_id: string | null;
  person_id: string;
  country: string | null;
}

/** Certificates, as `c`, in the columns of `CertificateRow`. */
export const certificateRows = `
  select c.id, c.snapshot, c.issued_at, c.credential_id, h.person_id, p.country_code as country, c.status, c.basis
    from certificate_status c
    join participant h on h.id = c.enrolment_id
    join account p on p.id = h.person_id`;

export const certificateById = statement<CertificateRow>(
  'certificate-by-id',
  `${certificateRows} where c.id = $1`,
);

export interface CheckedRow {
  snapshot: CertificateSnapshot;
  status: CertificateStatus;
  /** The day it went out of force; null while it is in force, and for one that expired by its own date. */
  changed_on: string | null;
  successor: { serial: string; code: string } | null;
  /** The day of the last drill after the course; null: none was answered. */
  practised_on: string | null;
}

/** The content of the public page. It uses the snapshot alone, so it also answers when the person has been erased. */
const checked = `
  select c.snapshot,
         case when c.status <> 'expired' or c.status_reason is not null
                then (c.status_changed_at at time zone 'UTC')::date::text end as changed_on,
         case when ${hasExpired} then 'expired' else c.status end as status,
         (select jsonb_build_object('serial', s.serial, 'code', s.code)
            from certificate s
           where s.id = c.superseded_by) as successor,
         (select max((t.done_at at time zone 'UTC')::date)::text
            from taken_recall t
           where t.enrolment_id = c.enrolment_id and t.occasion like 'drill-%') as practised_on
    from certificate c`;

export const certificateByCode = statement<CheckedRow>('certificate-by-code', `${checked} where c.code = $1`);

/** $1 the id of its credential, which anyone who holds the badge has. */
export const certificateByCredential = statement<CheckedRow>(
  'certificate-by-credential',
  `${checked} join certificate_seal b on b.certificate_id = c.id where b.credential_id = $1`,
);

export interface ChangeableRow extends Omit<CertificateRow, 'credential_id' | 'basis'> {
  enrolment_id: string;
  decision_id: string;
}

/**
 * $1 serial. Locked until the transaction ends. The status is computed from the locked row: after a wait
 * PostgreSQL reads that row again, but a view would show the state from before.
 */
export const certificateToChange = statement<ChangeableRow>(
  'certificate-to-change',
  `select c.id, c.snapshot, c.issued_at, c.enrolment_id, c.decision_id, e.person_id, p.country_code as country,
          case when ${hasExpired} then 'expired' else c.status end as status
     from certificate c
     join participant e on e.id = c.enrolment_id
     join account p on p.id = e.person_id
    where c.serial = $1 for update of c`,
);

/** $1 certificate. A row: the mails of its batch are still to be sent. */
export const isStillToBeTold = statement<{ enrolment_id: string }>(
  'certificate-still-to-be-told',
  `select enrolment_id from certificate_batch_item where certificate_id = $1 and mailed_at is null limit 1`,
);

/** $1 old · $2 new. Files of a batch hold the corrected one; people who got a mail about the old one get one about it now. */
export const replaceInBatches = statement<object>(
  'certificate-replace-in-batches',
  `update certificate_batch_item set certificate_id = $2,
                                     mailed_at = case when mailed_at is not null then now() end
    where certificate_id = $1`,
);

/** Older than seals. `email`: the holder's of today. */
export const certificatesWithoutSeal = statement<{
  id: string;
  snapshot: CertificateSnapshot;
  issued_at: Date;
  email: string | null;
  is_out_of_force: boolean;
}>(
  'certificates-without-seal',
  `select c.id, c.snapshot, c.issued_at, c.status in ('revoked', 'superseded') as is_out_of_force,
          (select m.address from participant e join current_address m on m.person_id = e.person_id
            where e.id = c.enrolment_id limit 1) as email
     from certificate c where not exists (select from certificate_seal s where s.certificate_id = c.id)
    order by c.issued_at, c.id limit 50 for update of c skip locked`,
);

export interface ExpiredRow {
  id: string;
  serial: string;
  country: string | null;
  expires_on: string;
}

/** What happens to those that a CTE, `chosen`, has locked. */
const sayExpired = `
  update certificate c set status = 'expired', status_changed_at = now()
    from participant e
    join account p on p.id = e.person_id
   where e.id = c.enrolment_id and c.expires_on is not null and c.id in (select id from chosen)
  returning c.id, c.serial, p.country_code as country, c.expires_on::text as expires_on`;

/** Those whose last day is over; locked rows are left for the next time. */
export const expireCertificates = statement<ExpiredRow>(
  'certificates-expire',
  `with chosen as (select c.id from certificate c where ${hasExpired} order by c.id limit 500 for update skip locked)
   ${sayExpired}`,
);

/** $1 enrolments, which the caller has locked. */
export const expireOfEnrolments = statement<ExpiredRow>(
  'certificates-expire-of-enrolments',
  `with chosen as (select c.id
                     from certificate c
                    where c.enrolment_id = any($1::uuid[]) and ${hasExpired}
                    order by c.id for update)
   ${sayExpired}`,
);

export const certificatesOfPerson = statement<CertificateRow>(
  'certificates-of-person',
  `${certificateRows} where h.person_id = $1 order by c.issued_at desc, c.id limit 100`,
);

/** SQL expression: the progress of the enrolment `e` as a JSON list of `ProgressFact`. */
export const progressFacts = `
  coalesce((select jsonb_agg(jsonb_build_object('activityId', a.activity_id, 'isCompleted', a.is_completed,
      'score', a.score, 'isPassed', a.is_passed)) from progress a where a.enrolment_id = e.id), '[]')`;

export interface HolderRow {
  enrolment_id: string;
  version_id: string;
  status: string;
  person_id: string;
  name: string;
  given_names: string;
  /** Null: no address to write to. */
  email: string | null;
  locale: CertificateSnapshot['locale'];
  country: string | null;
  country_names: Texts | null;
  post: string | null;
  /** Names of the State where the post stands. */
  host: Texts | null;
  institution: string | null;
  edition: Texts;
  edition_id: string;
  route: CertificateSnapshot['route'];
  starts_on: string;
  ends_on: string | null;
  version_number: number;
  today: string;
  /** The day the person was enrolled, where the group is. */
  enrolled_on: string;
  progress: ProgressFact[];
  attendance: number | null;
  /** Minutes of live sessions that are over. */
  sessions: { present: number; held: number };
  in_force: string | null;
}

/**
 * The version that was studied when the last work was done: a correction that came to the edition afterwards is no
 * part of what the certificate attests.
 */
const earnedVersion = `
  coalesce((select c.from_version_id
              from applied_correction c
             where c.edition_id = e.edition_id
               and c.applied_at
                     > coalesce((select max(w.completed_at) from progress w where w.enrolment_id = e.id), now())
             order by c.applied_at limit 1),
           e.edition_version_id)`;

/** All a certificate prints, and what the completion rule looks at. */
export const holderOfEnrolment = statement<HolderRow>(
  'certificate-holder',
  `select e.id as enrolment_id, v.id as version_id, e.status, p.id as person_id, p.locale,
          p.full_name as name, p.given_names,
          m.address as email, p.country_code as country, c.names as country_names,
          w.post, h.names as host, w.institution,
          e.edition_titles as edition, e.edition_id, e.route, e.starts_on::text as starts_on,
          e.ends_on::text as ends_on, v.number as version_number, e.today::text as today,
          (e.enrolled_at at time zone e.time_zone)::date::text as enrolled_on,
          ${progressFacts} as progress, ${attendancePercent} as attendance,
          ${heldMinutes} as sessions,
          (select f.serial
             from certificate_in_force f
            where f.enrolment_id = e.id and f.outcome <> 'enrolment'
            order by f.issued_at desc, f.id limit 1) as in_force
     from enrolment_window e
     join account p on p.id = e.person_id
     left join current_address m on m.person_id = p.id
     left join known_country c on c.code = p.country_code
     join published_version v on v.id = ${earnedVersion}
     left join current_duty w on w.person_id = p.id
     left join known_country h on h.code = w.host
    where e.id = $1`,
);

/** $1 edition. The line its programme's donor is thanked with today; none where there is no donor. */
export const donorOfEdition = statement<{ acknowledgement: Texts }>(
  'certificate-donor',
  `select d.acknowledgement from offering ed join donor d on d.programme_id = ed.programme_id
    where ed.id = $1 and d.pays_today
    order by d.valid_from desc, d.id limit 1`,
);

export const nextSerial = statement<{ number: number }>(
  'certificate-serial',
  `select nextval('certificate_serial')::int as number`,
);

export const nameOfPerson = statement<{ name: string }>(
  'certificate-signatory',
  `select full_name as name from account where id = $1`,
);

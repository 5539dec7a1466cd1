import { statement } from '@campus/platform/database/database.ts';

/** A page of a list: whose people, after which id, and one more than fits, to know whether there are more. */
export interface Asked {
  country: string | null;
  after: string | null;
  limit: number;
}

/** The same of one edition; null: of all. */
export interface AskedOfEdition extends Asked {
  editionId: string | null;
}

/** SQL condition: the account `p` is of the country that the token is for. */
const OF_COUNTRY = `(:country::text is null or p.country_code = :country)`;

export interface PersonRow {
  id: string;
  fullName: string;
  email: string | null;
  country: string | null;
  language: string;
}

/** Who takes or took part in an edition; nobody who only works here. */
export const peopleRead = statement<PersonRow, Asked>(
  'system-people',
  `select p.id, p.full_name as "fullName", a.address as email, p.country_code as country, p.locale as language
     from account p left join current_address a on a.person_id = p.id
    where (:after::uuid is null or p.id > :after) and ${OF_COUNTRY} and p.erased_at is null and p.merged_into is null
      and exists (select from participant e where e.person_id = p.id)
    order by p.id limit :limit`,
);

export interface EditionRow {
  id: string;
  titles: Record<string, string>;
  startsOn: string | null;
  endsOn: string | null;
  timeZone: string;
  isClosed: boolean;
}

/** Editions are of no country: a token for one reads them all. */
export const editionsRead = statement<EditionRow, Omit<Asked, 'country'>>(
  'system-editions',
  `select id, titles, to_char(starts_on, 'YYYY-MM-DD') as "startsOn", to_char(ends_on, 'YYYY-MM-DD') as "endsOn",
          time_zone as "timeZone", closed_at is not null as "isClosed"
     from offering where :after::uuid is null or id > :after order by id limit :limit`,
);

export interface EnrolmentRow {
  id: string;
  personId: string;
  editionId: string;
  status: string;
  enrolledAt: Date;
  endedAt: Date | null;
}

/** Of the participant `e` and their account `p`. */
const ASKED_FOR = `(:after::uuid is null or e.id > :after) and ${OF_COUNTRY}
      and (:editionId::uuid is null or e.edition_id = :editionId)`;

export const enrolmentsRead = statement<EnrolmentRow, AskedOfEdition>(
  'system-enrolments',
  `select e.id, e.person_id as "personId", e.edition_id as "editionId", upper(e.status) as status,
          e.enrolled_at as "enrolledAt", e.ended_at as "endedAt"
     from participant e join account p on p.id = e.person_id
    where ${ASKED_FOR} order by e.id limit :limit`,
);

export interface ProgressRow {
  id: string;
  percent: number;
  lastWorkAt: Date | null;
}

export const progressRead = statement<ProgressRow, AskedOfEdition>(
  'system-progress',
  `select e.id, s.percent, s.last_work_at as "lastWorkAt"
     from participant e join account p on p.id = e.person_id join standing s on s.enrolment_id = e.id
    where ${ASKED_FOR} order by e.id limit :limit`,
);

export interface CertificateRow {
  id: string;
  enrolmentId: string;
  outcome: string;
  serial: string;
  status: string;
  issuedAt: Date;
}

/** A statement of enrolment is no certificate. */
export const certificatesRead = statement<CertificateRow, AskedOfEdition>(
  'system-certificates',
  `select c.id, c.enrolment_id as "enrolmentId", upper(c.outcome) as outcome, c.serial, upper(c.status) as status,
          c.issued_at as "issuedAt"
     from certificate_status c join participant e on e.id = c.enrolment_id join account p on p.id = e.person_id
    where (:after::uuid is null or c.id > :after) and ${OF_COUNTRY} and c.outcome <> 'enrolment'
      and (:editionId::uuid is null or e.edition_id = :editionId)
    order by c.id limit :limit`,
);

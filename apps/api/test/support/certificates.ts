import { randomUUID } from 'node:crypto';
import { plainTemplate } from '@campus/certification/certificates/templates/template-content.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Answer, type Speaker } from './as.ts';
import { course } from './course.ts';
import { personOf } from './personas.ts';
import { type TestServer } from './server.ts';

const CERTIFICATE = `id serial code outcome status courseTitle printedName issuedAt expiresOn verifyUrl pdfA4Url pdfLetterUrl credentialUrl badgeUrl`;

export const ISSUE = `mutation ($input: IssueCertificateInput!) {
  issueCertificate(input: $input) { __typename ... on CertificateIssued { certificate { ${CERTIFICATE} } } ... on Refusal { code params } }
}`;

export const REVOKE = `mutation ($input: RevokeCertificateInput!) {
  revokeCertificate(input: $input) { __typename ... on CertificateRevoked { certificate { ${CERTIFICATE} } } ... on Refusal { code params } }
}`;

export const SUPERSEDE = `mutation ($input: SupersedeCertificateInput!) {
  supersedeCertificate(input: $input) { __typename ... on CertificateSuperseded { certificate { ${CERTIFICATE} } } ... on Refusal { code params } }
}`;

export const EXPIRE = `mutation ($input: ExpireCertificateInput!) {
  expireCertificate(input: $input) { __typename ... on CertificateExpired { certificate { serial status } } ... on Refusal { code } }
}`;

export const MINE = `query ($locale: Locale!) { myCertificates(locale: $locale) { ${CERTIFICATE} } }`;

export const CANDIDATES = `query ($editionId: ID!, $locale: Locale!, $limit: Int, $offset: Int) {
  certificateCandidates(editionId: $editionId, locale: $locale, limit: $limit, offset: $offset) {
    totalCount
    items {
      enrolmentId personId fullName countryCode isEligible
      missing { kind activityId title had needed isMet } certificate { ${CERTIFICATE} }
    }
  }
}`;

export interface CertificateData {
  id: string;
  serial: string;
  code: string;
  outcome: string;
  status: string;
  courseTitle: string;
  printedName: string;
  verifyUrl: string;
  pdfA4Url: string;
  pdfLetterUrl: string;
  credentialUrl: string | null;
  badgeUrl: string | null;
}

export interface CandidateData {
  enrolmentId: string;
  fullName: string;
  countryCode: string | null;
  isEligible: boolean;
  missing: {
    kind: string;
    activityId: string | null;
    title: string | null;
    had: number | null;
    needed: number | null;
    isMet: boolean;
  }[];
  certificate: CertificateData | null;
}

/** The edition of an enrolment, unless it has a template, gets the plain one that needs no second person. */
export async function needOnePerson({ sql }: TestServer, enrolmentId: string): Promise<void> {
  const content = { ...plainTemplate, needsSecondPerson: false };
  await sql.query(
    `insert into certificate_template (id, edition_id, number, content, created_by)
     select gen_random_uuid(), e.edition_id, 1, $2, $3 from enrolment e where e.id::text = $1
     on conflict (edition_id, number) do nothing`,
    [enrolmentId, JSON.stringify(content), personOf('admin').id],
  );
}

/** One certificate alone, where that is allowed. */
export async function issue(
  speaker: Speaker,
  enrolmentId: string,
  idempotencyKey: string = randomUUID(),
): Promise<Answer<{ issueCertificate: { certificate: CertificateData; code?: string } }>> {
  if (isId(enrolmentId)) await needOnePerson(speaker.server, enrolmentId);
  return speaker.query(ISSUE, { input: { enrolmentId, idempotencyKey } });
}

export const revoke = (
  speaker: Speaker,
  serial: string,
  reason = 'Issued by mistake.',
  idempotencyKey: string = randomUUID(),
): Promise<Answer<{ revokeCertificate: { certificate: CertificateData } }>> =>
  speaker.query(REVOKE, { input: { serial, reason, idempotencyKey } });

/** Ends it before its day. */
export const expire = (
  speaker: Speaker,
  serial: string,
  reason = 'The course was withdrawn.',
  idempotencyKey: string = randomUUID(),
): Promise<Answer<{ expireCertificate: { certificate: CertificateData } }>> =>
  speaker.query(EXPIRE, { input: { serial, reason, idempotencyKey } });

export const supersede = (
  speaker: Speaker,
  serial: string,
  reason = 'The name was wrong.',
  idempotencyKey: string = randomUUID(),
): Promise<Answer<{ supersedeCertificate: { certificate: CertificateData } }>> =>
  speaker.query(SUPERSEDE, { input: { serial, reason, idempotencyKey } });

/** As if the learner had done all that the completion rule of the test course asks for, except for what is left out. */
export async function earn(
  { sql }: TestServer,
  enrolmentId: string,
  without: readonly string[] = [],
): Promise<void> {
  const { first, second, only, quiz, final, feedback } = course;
  const done = [first, second, only, quiz, final, feedback].filter((id) => !without.includes(id));
  await sql.query(
    `insert into activity_progress (enrolment_id, version_id, activity_id, status, score, is_passed, completed_at)
     select e.id, e.version_id, a.id, 'completed', case when a.kind = 'quiz' then 90 end, case when a.kind = 'quiz' then true end, now()
       from enrolment e join activity a on a.version_id = e.version_id and a.id = any($2::uuid[])
      where e.id = $1
     on conflict on constraint activity_progress_pk do update
        set status = excluded.status, score = excluded.score, is_passed = excluded.is_passed, completed_at = excluded.completed_at`,
    [enrolmentId, done],
  );
}

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { earn, issue, type CertificateData } from '../support/certificates.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { registeredText } from '../support/registered.ts';

interface Issued {
  certificates: (CertificateData & { expiresOn: string })[];
  leftOut: number;
  pdfA4Url: string;
  code?: string;
}

const text = () => registeredText('IssueEnrolmentStatements');

describe('a statement of enrolment', () => {
  const campus = testCampus();
  let enrolmentId: string;
  let home: { country_code: string; locale: string }[];
  const rows = async <Row = Record<string, unknown>>(query: string, values: unknown[] = []) =>
    (await campus.server.sql.query(query, values)).rows as Row[];
  const ask = (persona: Persona, enrolmentIds: string[], over: object = {}) =>
    campus.as(persona).query<{ issueEnrolmentStatements: Issued }>(text(), {
      input: { enrolmentIds, idempotencyKey: randomUUID(), ...over },
    });
  const state = async (persona: Persona, ...ids: string[]): Promise<Issued> =>
    (await ask(persona, ids)).data.issueEnrolmentStatements;
  const get = async (url: string, persona: Persona = 'nobody') =>
    campus.server.app.inject({ url, headers: await campus.as(persona).headers() });
  const yesterday = (id: string) =>
    rows(
      `insert into certificate (id, serial, code, enrolment_id, decision_id, outcome, snapshot, issued_by, issued_at, expires_on)
       select $2, 'MICIC-2020-' || lpad((random() * 999999)::int::text, 6, '0'), upper(substr(md5(random()::text), 1, 12)), enrolment_id,
              decision_id, outcome, snapshot || '{"issuedOn": "2020-01-01"}', issued_by, issued_at, expires_on
         from certificate where id = $1`,
      [id, randomUUID()],
    );

  /** The day it is at the post: in the night of the server it is still yesterday there. */
  const today = `(now() at time zone 'America/Chicago')::date`;

  /** An institution and a post of their own, where Ana serves from today on. */
  async function serveSomewhere(): Promise<string> {
    const [institutionId, postId, assignmentId] = [randomUUID(), randomUUID(), randomUUID()];
    await rows(
      `insert into institution (id, country_code, kind, name) values ($1, 'MX', 'foreign_ministry', $2)`,
      [institutionId, institutionId],
    );
    await rows(
      `insert into post (id, sending_country_code, host_country_code, city, kind, time_zone)
       values ($1, 'MX', 'US', $2, 'consulate', 'America/Chicago')`,
      [postId, postId],
    );
    await rows(
      `insert into assignment (id, person_id, post_id, institution_id, from_date) values ($1, $2, $3, $4, ${today})`,
      [assignmentId, personOf('ana').id, postId, institutionId],
    );
    return assignmentId;
  }

  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
    home = await rows('select country_code, locale from person where id = $1', [personOf('ana').id]);
  });
  afterEach(async () => {
    await rows(`delete from assignment where person_id = $1 and from_date = ${today}`, [personOf('ana').id]);
    await rows(`update person set country_code = $2, locale = $3 where id = $1`, [
      personOf('ana').id,
      home[0]?.country_code,
      home[0]?.locale,
    ]);
  });

  // The first to issue makes the issuer's keys.
  it('says since when and as of which day, and no result; the campus answers for it', async () => {
    const { certificates, leftOut } = await state('ana', enrolmentId);
    expect(certificates).toMatchObject([{ outcome: 'ENROLMENT', status: 'ISSUED' }]);
    expect(leftOut).toBe(0);
    const [one] = certificates;
    const page = await get(`/verify/${one?.code}?lang=es`);
    expect(page.payload).toMatch(/desde el .+, según el registro del .+\. Esta constancia no acredita/);
    expect(page.payload).toContain('Campus MICIC, registro de inscripciones');
    const pdf = await get(one?.pdfA4Url ?? '', 'ana');
    expect(pdf.rawPayload.toString('latin1')).toContain('/ByteRange');
    const [row] = await rows<{ status: string; days: number }>(
      `select e.status, c.expires_on - (c.snapshot ->> 'issuedOn')::date as days
         from certificate c join enrolment e on e.id = c.enrolment_id where c.id = $1`,
      [one?.id],
    );
    // It ends nothing, and is shown around for three months, of which February may be one.
    expect(row?.status).toBe('active');
    expect(row?.days).toBeGreaterThanOrEqual(88);
    expect(row?.days).toBeLessThanOrEqual(92);
  });

  it('of the same day is the same, asked twice, at once or by another', async () => {
    const both = await Promise.all([state('ana', enrolmentId), state('ana', enrolmentId)]);
    const later = await state('carla', enrolmentId);
    expect(new Set([...both, later].map(({ certificates }) => certificates[0]?.serial)).size).toBe(1);
  });

  it.each([
    [
      'post',
      `update post set city = 'Otra Ciudad' where id = (select post_id from assignment where id = $1)`,
    ],
    [
      'institution',
      `update institution set name = 'Otra Institución' where id = (select institution_id from assignment where id = $1)`,
    ],
    [
      'country',
      `update person set country_code = 'CR' where id = (select person_id from assignment where id = $1)`,
    ],
    [
      'days of the edition',
      `update edition set ends_on = starts_on + 400 where id =
         (select e.edition_id from enrolment e join assignment a on a.person_id = e.person_id
           where a.id = $1 order by e.enrolled_at desc limit 1)`,
    ],
    [
      'language',
      `update person set locale = 'fr' where id = (select person_id from assignment where id = $1)`,
    ],
  ])('of the same day that would say another %s is another', async (_what, change) => {
    const assignmentId = await serveSomewhere();
    const [first] = (await state('ana', enrolmentId)).certificates;
    await rows(change, [assignmentId]);
    const [second] = (await state('ana', enrolmentId)).certificates;
    expect(second?.serial).not.toBe(first?.serial);
    expect(
      await rows('select status, superseded_by as by from certificate where id = $1', [first?.id]),
    ).toEqual([{ status: 'superseded', by: second?.id }]);
    const [third] = (await state('ana', enrolmentId)).certificates;
    expect(third?.serial).toBe(second?.serial);
  });

  it('of another day takes the place of the one before', async () => {
    const [first] = (await state('ana', enrolmentId)).certificates;
    await rows(`update certificate set status = 'superseded', status_changed_at = now() where id = $1`, [
      first?.id,
    ]);
    await yesterday(first?.id ?? '');
    const [second] = (await state('ana', enrolmentId)).certificates;
    const all = await rows<{ status: string; by: string | null }>(
      `select status, superseded_by as by from certificate where enrolment_id = $1 and snapshot ->> 'issuedOn' = '2020-01-01'`,
      [enrolmentId],
    );
    expect(all).toEqual([{ status: 'superseded', by: second?.id }]);
    expect((await get(second?.pdfA4Url ?? '', 'ana')).statusCode).toBe(200);
  });

  it('stands in the way of no certificate, and is none', async () => {
    await state('ana', enrolmentId);
    const home = await campus
      .as('ana')
      .query<{ courseHome: { certificate: unknown } }>(
        `query ($enrolmentId: ID!) { courseHome(enrolmentId: $enrolmentId, locale: es) { certificate { id } } }`,
        { enrolmentId },
      );
    expect(home.data.courseHome.certificate).toBeNull();
    await earn(campus.server, enrolmentId);
    expect((await issue(campus.as('carla'), enrolmentId)).data.issueCertificate.certificate).toMatchObject({
      outcome: 'COMPLETION',
    });
  });

  it.each(['withdrawn', 'on_hold'])('is not for somebody who is %s', async (status) => {
    await rows('update enrolment set status = $2 where id = $1', [enrolmentId, status]);
    expect((await state('ana', enrolmentId)).code).toBe('ENROLMENT_NOT_ACTIVE');
  });

  it('is made for many at once, as one document; whoever is not active is left out', async () => {
    const chloe = await plantEnrolment(campus.server, 'chloe');
    const luis = await plantEnrolment(campus.server, 'luis');
    await rows(`update enrolment set status = 'withdrawn' where id = $1`, [luis.enrolmentId]);
    const made = await state('lucia', enrolmentId, chloe.enrolmentId, luis.enrolmentId);
    expect(made).toMatchObject({ leftOut: 1, certificates: [{}, {}] });
    const pdf = await get(made.pdfA4Url, 'lucia');
    const loading = getDocument({ data: new Uint8Array(pdf.rawPayload), verbosity: 0 });
    expect((await loading.promise).numPages).toBe(2);
    await loading.destroy();
    // Ana may read her own page, not the other.
    expect((await get(made.pdfA4Url, 'ana')).statusCode).toBe(404);
    expect((await get(made.pdfA4Url)).statusCode).toBe(401);
    expect((await get('/enrolment-statements/a4.pdf?ids=x', 'lucia')).statusCode).toBe(404);
  });

  describe('who may', () => {
    it.each<Persona>(['luis', 'tomas', 'dora', 'marta'])(
      'only the person and who coordinates their country: not %s',
      async (persona) => {
        expect((await state(persona, enrolmentId)).code).toBe('NOT_FOUND');
      },
    );

    it('nobody who is not signed in', async () =>
      expectDenied(await ask('nobody', [enrolmentId]), 'SIGN_IN_NEEDED'));

    it('one of another country among many refuses all', async () => {
      const { enrolmentId: other } = await plantEnrolment(campus.server, 'luis');
      expect((await state('carla', enrolmentId, other)).code).toBe('NOT_FOUND');
      expect(
        await rows('select from certificate where enrolment_id = any($1)', [[enrolmentId, other]]),
      ).toEqual([]);
    });

    it.each([
      ['none', [], 'INPUT_INVALID'],
      ['what is no id', ['x'], 'NOT_FOUND'],
      ['more than a hundred', Array.from({ length: 101 }, () => randomUUID()), 'INPUT_INVALID'],
    ])('and nobody for %s', async (_name, ids, why) => {
      expect((await state('lucia', ...ids)).code).toBe(why);
    });
  });
});

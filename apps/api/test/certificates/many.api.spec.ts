import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { earn, issue, revoke } from '../support/certificates.ts';
import { mutate, plantLearner, REASON } from '../support/mutations.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEdition } from '../support/plant.ts';
import { Checker } from '../support/proofs.ts';
import { registeredText } from '../support/registered.ts';

interface Of {
  serial?: string;
  enrolmentId?: string;
  refusal: string | null;
}

interface Many {
  __typename: string;
  code?: string;
  doneCount: number;
  certificates: Of[];
  enrolments: Of[];
}

const ENDED = '... on CertificatesEnded { doneCount certificates { serial refusal params } }';
const REMINDED = '... on CertificatesReminded { doneCount enrolments { enrolmentId refusal params } }';

const refusals = (rows: readonly Of[]) => rows.map(({ refusal }) => refusal);

describe('many at once', () => {
  const campus = testCampus({ TRUSTED_PROXIES: '1' });
  const checker = new Checker(campus);
  const sql = <Found extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Found>(text, values).then(({ rows }) => rows);

  /** People of a country in an edition of their own. */
  const enrolled = async (count: number, country = 'MX'): Promise<string[]> => {
    const edition = await plantEdition(campus.server);
    const ids: string[] = [];
    for (let at = 0; at < count; at++) ids.push(await plantLearner(campus.server, edition, country));
    return ids;
  };

  describe('certificates', () => {
    const end = async (
      act: 'revokeCertificates' | 'expireCertificates',
      input: object,
      persona: Persona = 'carla',
    ): Promise<Many> => {
      const text = `mutation ($input: EndCertificatesInput!) { ${act}(input: $input) { __typename ... on Refusal { code params } ${ENDED} } }`;
      const whole = { idempotencyKey: randomUUID(), reason: REASON, ...input };
      const answer = await campus.as(persona).query<Record<string, Many>>(text, { input: whole });
      const many = answer.data[act];
      if (!many) throw new Error(`no answer to ${act}`);
      return many;
    };
    const certified = async (count: number, country?: string): Promise<string[]> => {
      const serials: string[] = [];
      for (const enrolmentId of await enrolled(count, country)) {
        await earn(campus.server, enrolmentId);
        const { certificate } = (await issue(campus.as('lucia'), enrolmentId)).data.issueCertificate;
        serials.push(certificate.serial);
      }
      return serials;
    };
    const statuses = (serials: readonly string[]) =>
      sql<{ status: string }>(`select status from certificate where serial = any($1) order by serial`, [
        serials,
      ]).then((rows) => rows.map(({ status }) => status));

    let serials: string[];
    beforeEach(async () => {
      serials = await certified(3);
    });

    it.each([
      ['revokeCertificates', 'revoked', 'certificate-revoked'],
      ['expireCertificates', 'expired', 'certificate-ended'],
    ] as const)(
      'are ended by %s for one reason, each with its mail and its event, once for a key',
      async (act, status, template) => {
        const input = { serials, letterReason: 'Se emitió por error.', idempotencyKey: randomUUID() };
        const answers = [...(await Promise.all([end(act, input), end(act, input)])), await end(act, input)];
        for (const answer of answers) expect(answer).toEqual(answers[0]);
        expect(answers[0]?.certificates).toEqual(
          serials.map((serial) => ({ serial, refusal: null, params: {} })),
        );
        expect(await statuses(serials)).toEqual([status, status, status]);
        const mails = await sql<{ text_body: string }>(
          `select text_body from mail where template = $1 and text_body ~ any($2)`,
          [template, serials],
        );
        expect(mails).toHaveLength(3);
        for (const { text_body: text } of mails) expect(text).toContain('Motivo: Se emitió por error.');
        const events = await sql(
          `select from audit_event where action = $1 and detail ->> 'serial' = any($2) and reason = $3`,
          [`certificate.${status}`, serials, REASON],
        );
        expect(events).toHaveLength(3);
      },
    );

    it('say no more that they are valid, from the answer on', async () => {
      const code = (
        await sql<{ code: string }>(`select code from certificate where serial = $1`, [serials[0]])
      )[0]?.code;
      const status = async () => (await checker.json(`/verify/${code}/status`)).status;
      expect(await status()).toBe('issued');
      await end('revokeCertificates', { serials });
      expect(await status()).toBe('revoked');
    });

    it('tell of each whether it was done, and do the others', async () => {
      const [first = '', ...others] = serials;
      const [foreign = ''] = await certified(1, 'CR');
      await revoke(campus.as('carla'), first);
      const ended = await end('revokeCertificates', {
        serials: [foreign, first, ...others, 'MICIC-2020-000001'],
      });
      expect(refusals(ended.certificates)).toEqual(['NOT_FOUND', 'NOT_IN_FORCE', null, null, 'NOT_FOUND']);
      expect(ended.doneCount).toBe(2);
      expect(await statuses([foreign])).toEqual(['issued']);
    });

    it('need a reason, and are at least one and at most five hundred serials', async () => {
      const codeOf = async (input: object) => (await end('expireCertificates', { serials, ...input })).code;
      const many = Array.from({ length: 501 }, (_, at) => `MICIC-2020-${String(at).padStart(6, '0')}`);
      expect(await codeOf({ reason: 'no' })).toBe('REASON_NEEDED');
      expect(await codeOf({ letterReason: 'x'.repeat(501) })).toBe('INPUT_INVALID');
      for (const wrong of [[], ['x'], [randomUUID()], many])
        expect(await codeOf({ serials: wrong })).toBe('INPUT_INVALID');
      expect(await statuses(serials)).toEqual(['issued', 'issued', 'issued']);
    });

    it('are revoked by somebody who has just shown who they are', async () => {
      await campus.as('marta').query('{ me { id } }');
      await sql(`update session set proved_at = now() - interval '1 hour' where person_id = $1`, [
        personOf('marta').id,
      ]);
      expect((await end('revokeCertificates', { serials }, 'marta')).code).toBe('PROOF_NEEDED');
      expect(await statuses(serials)).toEqual(['issued', 'issued', 'issued']);
    });
  });

  describe('people who lack something for a certificate', () => {
    const remind = (enrolmentIds: readonly string[], input: object = {}) =>
      mutate(
        campus.as('carla'),
        'remindOfCertificates',
        { enrolmentIds, ...input },
        REMINDED,
      ) as Promise<unknown> as Promise<Many>;
    const mailsTo = (enrolmentIds: readonly string[]) =>
      sql(
        `select from mail m join person_email p on p.address = m.to_address join enrolment e on e.person_id = p.person_id
          where m.template = 'certificate-reminder' and e.id = any($1)`,
        [enrolmentIds],
      );

    it('are written to, each with an event, once for a key', async () => {
      const ids = await enrolled(3);
      const input = { idempotencyKey: randomUUID() };
      const answers = [
        ...(await Promise.all([remind(ids, input), remind(ids, input)])),
        await remind(ids, input),
      ];
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(answers[0]).toMatchObject({ doneCount: 3 });
      expect(answers[0]?.enrolments.map(({ enrolmentId }) => enrolmentId)).toEqual(ids);
      expect(await mailsTo(ids)).toHaveLength(3);
      expect(
        await sql(`select from audit_event where action = 'certificate.reminded' and subject_id = any($1)`, [
          ids,
        ]),
      ).toHaveLength(3);
    });

    it('are left out where one alone would be, and the others are written to', async () => {
      const [first = '', held = '', ...others] = await enrolled(4);
      const [foreign = ''] = await enrolled(1, 'CR');
      await remind([first]);
      await sql(`update enrolment set status = 'on_hold' where id = $1`, [held]);
      const done = await remind([foreign, first, held, ...others, randomUUID()]);
      expect(refusals(done.enrolments)).toEqual([
        'NOT_FOUND',
        'REMINDED_TODAY',
        'ENROLMENT_NOT_ACTIVE',
        null,
        null,
        'NOT_FOUND',
      ]);
      expect(done.doneCount).toBe(2);
      expect(await mailsTo([foreign, held])).toEqual([]);
    });

    it('are at least one and at most five hundred', async () => {
      for (const wrong of [[], ['x'], Array.from({ length: 501 }, () => randomUUID())])
        expect((await remind(wrong)).code).toBe('INPUT_INVALID');
    });
  });

  it.each(['ana', 'tomas', 'dora'] as const)('is nothing for %s', async (persona) => {
    for (const [operation, what] of [
      ['RevokeCertificates', { serials: ['MICIC-2020-000001'], reason: REASON }],
      ['ExpireCertificates', { serials: ['MICIC-2020-000001'], reason: REASON }],
      ['RemindOfCertificates', { enrolmentIds: [randomUUID()] }],
    ] as const)
      expectDenied(
        await campus
          .as(persona)
          .query(registeredText(operation), { input: { ...what, idempotencyKey: randomUUID() } }),
        'FORBIDDEN',
      );
  });
});

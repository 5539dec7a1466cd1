import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import {
  earn,
  ISSUE,
  issue,
  MINE,
  needOnePerson,
  revoke,
  type CertificateData,
} from '../support/certificates.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, type Planted } from '../support/plant.ts';

describe('certificates', () => {
  const campus = testCampus();
  let planted: Planted;
  let enrolmentId: string;
  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const issued = async (speaker: Persona = 'carla', id = enrolmentId): Promise<CertificateData> =>
    (await issue(campus.as(speaker), id)).data.issueCertificate.certificate;
  const certificates = () =>
    rows('select * from certificate where enrolment_id = $1 order by issued_at', [enrolmentId]);
  const events = (id: string) =>
    rows(
      `select actor_id, action, country_code, reason, detail from audit_event where subject_id = $1 order by at`,
      [id],
    );
  const mine = async (persona: Persona = 'ana', locale = 'es') =>
    (await campus.as(persona).query<{ myCertificates: CertificateData[] }>(MINE, { locale })).data
      .myCertificates;

  beforeEach(async () => {
    planted = await plantEnrolment(campus.server, 'ana');
    ({ enrolmentId } = planted);
  });

  describe('the completion rule decides', () => {
    it('and what is missing is counted', async () => {
      expectRefusal(await issue(campus.as('carla'), enrolmentId), 'NOT_ELIGIBLE', { missing: 6 });
      await earn(campus.server, enrolmentId, [course.final]);
      expectRefusal(await issue(campus.as('carla'), enrolmentId), 'NOT_ELIGIBLE', { missing: 1 });
      expect(await certificates()).toEqual([]);
      expect(await rows('select from outcome_decision where enrolment_id = $1', [enrolmentId])).toEqual([]);
    });

    it('a score below what the rule asks for is not enough, whatever the quiz says', async () => {
      await earn(campus.server, enrolmentId);
      await rows('update activity_progress set score = 79.99 where enrolment_id = $1 and activity_id = $2', [
        enrolmentId,
        course.final,
      ]);
      expectRefusal(await issue(campus.as('carla'), enrolmentId), 'NOT_ELIGIBLE', { missing: 1 });
    });

    it('and the decision is stored with its explanation, and never changed', async () => {
      await earn(campus.server, enrolmentId);
      await issued();
      const [decision] = await rows(
        'select id, outcome, explanation, decided_by from outcome_decision where enrolment_id = $1',
        [enrolmentId],
      );
      expect(decision).toMatchObject({
        outcome: 'completion',
        decided_by: personOf('carla').id,
        explanation: {
          kind: 'all',
          met: true,
          progress: 1,
          children: expect.arrayContaining([expect.objectContaining({ kind: 'lessons', met: true, had: 3 })]),
        },
      });
      expect((await certificates())[0]).toMatchObject({ decision_id: decision?.id, outcome: 'completion' });
      await expect(
        rows(`update outcome_decision set outcome = 'distinction' where id = $1`, [decision?.id]),
      ).rejects.toThrow();
      await expect(rows('delete from outcome_decision where id = $1', [decision?.id])).rejects.toThrow();
    });

    it('and where another person has to approve, nobody issues one alone', async () => {
      await earn(campus.server, enrolmentId);
      const alone = () =>
        campus.as('lucia').query(ISSUE, { input: { enrolmentId, idempotencyKey: randomUUID() } });
      expectRefusal(await alone(), 'SECOND_PERSON_NEEDED');
      expect(await certificates()).toEqual([]);
      await needOnePerson(campus.server, enrolmentId);
      expect(resultOf(await alone())).toMatchObject({ certificate: { status: 'ISSUED' } });
    });

    it('not in an enrolment that was left or is on hold', async () => {
      for (const status of ['withdrawn', 'transferred', 'on_hold']) {
        const other = await plantEnrolment(campus.server, 'ana', { status });
        await earn(campus.server, other.enrolmentId);
        expectRefusal(await issue(campus.as('carla'), other.enrolmentId), 'ENROLMENT_NOT_ACTIVE');
      }
    });
  });

  describe('are issued', () => {
    beforeEach(() => earn(campus.server, enrolmentId));

    it('with a serial that counts up, a code nobody can guess, and both addresses', async () => {
      const first = await issued();
      expect(first).toMatchObject({
        outcome: 'COMPLETION',
        status: 'ISSUED',
        courseTitle: 'Curso de prueba',
        printedName: 'Ana Lucía Hernández-Quiñónez de la Peña',
        verifyUrl: `http://campus.test/verify/${first.code}`,
        pdfA4Url: `/certificates/${first.id}/a4.pdf`,
        pdfLetterUrl: `/certificates/${first.id}/letter.pdf`,
      });
      expect(first.serial).toMatch(/^MICIC-20\d\d-\d{6}$/);
      expect(first.code).toMatch(/^[2-9A-Z]{12}$/);
      expect((await mine())[0]).toEqual(first);
      expect((await mine('ana', 'fr'))[0]?.courseTitle).toBe('Cours d’essai');
      const next = await plantEnrolment(campus.server, 'ana');
      await earn(campus.server, next.enrolmentId);
      const second = await issued('carla', next.enrolmentId);
      expect(Number(second.serial.slice(-6))).toBe(Number(first.serial.slice(-6)) + 1);
    });

    it('once: of many requests at the same moment one makes it, the others are told', async () => {
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => issue(campus.as('carla'), enrolmentId)),
      );
      const results = answers.map(resultOf);
      const made = results.flatMap(({ certificate }) =>
        certificate ? [certificate as CertificateData] : [],
      );
      expect(made).toHaveLength(1);
      for (const refused of results.filter(({ certificate }) => !certificate))
        expect(refused).toMatchObject({ code: 'ALREADY_ISSUED', params: { serial: made[0]?.serial } });
      expect(await certificates()).toHaveLength(1);
    });

    it('again with the same key it is the same, also at the same moment', async () => {
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => issue(campus.as('carla'), enrolmentId, key)),
      );
      expect(new Set(answers.map((answer) => answer.data.issueCertificate.certificate.serial)).size).toBe(1);
      const later = await issue(campus.as('carla'), enrolmentId, key);
      expect(later.data.issueCertificate.certificate).toEqual(answers[0]?.data.issueCertificate.certificate);
      expect(await certificates()).toHaveLength(1);
      expectRefusal(await issue(campus.as('carla'), enrolmentId, 'no key'), 'INPUT_INVALID');
    });

    it('and complete the enrolment, tell the holder, and leave an audit event', async () => {
      const { id, serial, code } = await issued();
      expect(
        await rows('select status, ended_at is not null as ended from enrolment where id = $1', [
          enrolmentId,
        ]),
      ).toEqual([{ status: 'completed', ended: true }]);
      expect(await events(id)).toEqual([
        {
          actor_id: personOf('carla').id,
          action: 'certificate.issued',
          country_code: 'MX',
          reason: null,
          detail: { serial, enrolmentId, outcome: 'completion' },
        },
      ]);
      const mails = await rows(
        `select to_address, locale, template, subject, text_body from mail where text_body like $1`,
        [`%${serial}%`],
      );
      expect(mails).toMatchObject([
        { to_address: 'ana@demo.campus.example', locale: 'es', template: 'certificate-issued' },
      ]);
      expect(mails[0]?.text_body).toContain('Hola, Ana Lucía:');
      expect(mails[0]?.text_body).toContain(`http://campus.test/verify/${code}`);
    });

    it('also to somebody without an address', async () => {
      await rows('update person_email set valid_to = now() where person_id = $1', [personOf('ana').id]);
      try {
        const { serial } = await issued();
        expect(await rows(`select from mail where text_body like $1`, [`%${serial}%`])).toEqual([]);
      } finally {
        await rows('update person_email set valid_to = null where person_id = $1', [personOf('ana').id]);
      }
    });

    it('signed by who issued them, for the country or for the region', async () => {
      await issued('carla');
      expect((await certificates())[0]?.snapshot).toMatchObject({
        signatory: { name: 'Carla Ximena Núñez Ibáñez', role: { es: 'coordinación nacional' } },
      });
      const other = await plantEnrolment(campus.server, 'chloe');
      await earn(campus.server, other.enrolmentId);
      await issued('lucia', other.enrolmentId);
      expect(
        (await rows('select snapshot from certificate where enrolment_id = $1', [other.enrolmentId]))[0]
          ?.snapshot,
      ).toMatchObject({
        locale: 'fr',
        country: { fr: 'Canada' },
        signatory: { name: 'Lucía Fernández Solórzano', role: { fr: 'coordination régionale' } },
      });
    });
  });

  describe('are revoked', () => {
    let certificate: CertificateData;
    beforeEach(async () => {
      await earn(campus.server, enrolmentId);
      certificate = await issued();
    });

    it('with a reason, which stays; the row stays too', async () => {
      for (const reason of ['', '    ', 'mm', 'x'.repeat(501)])
        expectRefusal(await revoke(campus.as('carla'), certificate.serial, reason), 'REASON_NEEDED', {
          shortest: 10,
          longest: 500,
        });
      expectRefusal(
        await revoke(campus.as('carla'), certificate.serial, 'bad \u0000 reason'),
        'INPUT_INVALID',
        { field: 'reason' },
      );
      const answer = await revoke(campus.as('carla'), certificate.serial, '  Otra persona hizo la prueba.  ');
      expect(answer.data.revokeCertificate.certificate).toEqual({ ...certificate, status: 'REVOKED' });
      expect((await certificates())[0]).toMatchObject({
        status: 'revoked',
        status_reason: 'Otra persona hizo la prueba.',
        status_changed_at: expect.any(Date),
      });
      expect((await events(certificate.id))[1]).toEqual({
        actor_id: personOf('carla').id,
        action: 'certificate.revoked',
        country_code: 'MX',
        reason: 'Otra persona hizo la prueba.',
        detail: { serial: certificate.serial },
      });
    });

    it('once: again with the same key is the same, with another is told', async () => {
      const key = randomUUID();
      await revoke(campus.as('carla'), certificate.serial, 'It was a mistake.', key);
      expect(
        resultOf(await revoke(campus.as('carla'), certificate.serial, 'It was a mistake.', key)),
      ).toMatchObject({
        certificate: { status: 'REVOKED' },
      });
      expectRefusal(await revoke(campus.as('carla'), certificate.serial), 'NOT_IN_FORCE');
      expect(await events(certificate.id)).toHaveLength(2);
    });

    it('and can be followed by another, with a serial of its own', async () => {
      await revoke(campus.as('carla'), certificate.serial);
      const second = await issued();
      expect(second.serial).not.toBe(certificate.serial);
      expect((await mine()).map(({ status }) => status).slice(0, 2)).toEqual(['ISSUED', 'REVOKED']);
    });

    it('and there is no PDF of them any more, and the public page says so at once', async () => {
      const ana = campus.as('ana');
      expect((await ana.get(certificate.pdfA4Url)).status).toBe(200);
      expect((await campus.as('nobody').get(`/verify/${certificate.code}?lang=en`)).body).toContain(
        'Valid certificate',
      );
      await revoke(campus.as('carla'), certificate.serial, 'A private reason');
      expect((await ana.get(certificate.pdfA4Url)).status).toBe(404);
      const page = await campus.as('nobody').get(`/verify/${certificate.code}?lang=en`);
      expect([page.status, page.body.includes('Revoked certificate')]).toEqual([200, true]);
      expect(page.body).not.toContain('A private reason');
    });

    it.each(['', 'x', 'MICIC-2026-999999', '\u0000', "' or 1=1"])('%j is no serial', async (serial) => {
      expectRefusal(await revoke(campus.as('carla'), serial), 'NOT_FOUND');
    });
  });
});

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

  describe('print a snapshot', () => {
    it('that no later change of name, post, edition or course touches', async () => {
      await earn(campus.server, enrolmentId);
      const certificate = await issued();
      const [before] = await certificates();
      expect(before?.snapshot).toMatchObject({
        format: 1,
        name: 'Ana Lucía Hernández-Quiñónez de la Peña',
        post: 'Quetzaltenango',
        country: { es: 'México', en: 'Mexico', fr: 'Mexique' },
        course: { es: 'Curso de prueba', en: 'Test course', fr: 'Cours d’essai' },
        route: 'A',
        effort: { core: 40, extended: 60 },
        startsOn: '2026-01-01',
        endsOn: null,
        serial: certificate.serial,
        code: certificate.code,
      });
      const { givenNames, firstSurname } = personOf('ana');
      await rows(
        `update person set given_names = 'Otra', first_surname = 'Persona', country_code = 'CR' where id = $1`,
        [personOf('ana').id],
      );
      await rows(`update edition set titles = '{"es":"x","en":"x","fr":"x"}', route = 'B' where id = $1`, [
        planted.editionId,
      ]);
      try {
        expect((await mine())[0]).toEqual(certificate);
        expect((await certificates())[0]).toEqual(before);
        const page = await campus.as('nobody').get(`/verify/${certificate.code}`);
        expect(page.body).toContain('Ana Lucía Hernández-Quiñónez de la Peña');
      } finally {
        await rows(
          `update person set given_names = $2, first_surname = $3, country_code = 'MX' where id = $1`,
          [personOf('ana').id, givenNames, firstSurname],
        );
      }
    });

    it('whose length is that of the route: in a workshop of the sessions, with the core of a completed course', async () => {
      const sessionId = randomUUID();
      await rows(`update edition set route = 'C' where id = $1`, [planted.editionId]);
      await rows(
        `insert into live_session (id, edition_id, titles, mode) values ($1, $2, '{"es": "Taller"}', 'room')`,
        [sessionId, planted.editionId],
      );
      await rows(
        `insert into session_half_day (id, session_id, starts_at, planned_minutes)
         select gen_random_uuid(), $1, now() - make_interval(days => n), 390 from generate_series(1, 2) n`,
        [sessionId],
      );
      await earn(campus.server, enrolmentId);
      const { code } = await issued();
      expect((await certificates())[0]?.snapshot).toMatchObject({ route: 'C', minutes: 820 });
      const page = await campus.as('nobody').get(`/verify/${code}`);
      expect(page.body).toContain('13 horas 40 minutos');
    });

    describe('whose live sessions', () => {
      const plantSession = async (...beganBefore: number[]) => {
        const sessionId = randomUUID();
        await rows(
          `insert into live_session (id, edition_id, titles, mode) values ($1, $2, '{"es": "Taller"}', 'room')`,
          [sessionId, planted.editionId],
        );
        for (const minutes of beganBefore) {
          const halfDayId = randomUUID();
          await rows(
            `insert into session_half_day (id, session_id, starts_at, planned_minutes)
             values ($1, $2, now() - make_interval(mins => $3), 90)`,
            [halfDayId, sessionId, minutes],
          );
          await rows(
            `with said as (insert into attendance_entry (id, enrolment_id, half_day_id, presence, minutes, evidence, recorded_by, said_at, recorded_at)
               values (gen_random_uuid(), $2, $1, 'part', 45, 'manual', $3, now(), now()) returning *)
             insert into attendance (enrolment_id, half_day_id, entry_id, presence, minutes, evidence, is_corrected, said_at)
             select enrolment_id, half_day_id, id, presence, minutes, evidence, false, said_at from said`,
            [halfDayId, enrolmentId, personOf('carla').id],
          );
        }
        await earn(campus.server, enrolmentId);
      };
      const printed = async () => {
        const { code } = await issued();
        const [row] = await certificates();
        const snapshot = row?.snapshot as { sessions?: object } | undefined;
        return {
          sessions: snapshot?.sessions,
          page: (await campus.as('nobody').get(`/verify/${code}`)).body,
        };
      };

      it('are none while the only one is not over, though somebody is marked as there', async () => {
        await plantSession(45);
        const { sessions, page } = await printed();
        expect(sessions).toBeUndefined();
        expect(page).not.toContain('Sesiones en vivo');
      });

      it('are those that are over, to the minute', async () => {
        await plantSession(91, 45);
        const { sessions, page } = await printed();
        expect(sessions).toEqual({ attended: 45, planned: 90 });
        expect(page).toContain('45 minutos de 1,5 horas');
      });
    });

    it('that the database itself refuses to change or delete', async () => {
      await earn(campus.server, enrolmentId);
      const { id } = await issued();
      for (const change of [
        `snapshot = jsonb_set(snapshot, '{name}', '"Nobody"')`,
        `serial = 'MICIC-2026-999999'`,
        `code = 'AAAAAAAAAAAA'`,
        `outcome = 'distinction'`,
        `issued_at = now() - interval '1 year'`,
        `issued_by = enrolment_id`,
      ])
        await expect(rows(`update certificate set ${change} where id = $1`, [id])).rejects.toThrow(
          /snapshot|violates/,
        );
      await expect(rows('delete from certificate where id = $1', [id])).rejects.toThrow('never deleted');
      await revoke(campus.as('carla'), (await mine())[0]?.serial ?? '');
      await expect(rows(`update certificate set status = 'issued' where id = $1`, [id])).rejects.toThrow(
        'not reissued',
      );
    });

    it('at most one in force per enrolment and outcome, by the database too', async () => {
      await earn(campus.server, enrolmentId);
      await issued();
      const copy = `insert into certificate (id, serial, code, enrolment_id, decision_id, outcome, snapshot, issued_by)
        select gen_random_uuid(), 'MICIC-2026-888888', 'BBBBBBBBBBBB', enrolment_id, decision_id, outcome, snapshot, issued_by from certificate where enrolment_id = $1`;
      await expect(rows(copy, [enrolmentId])).rejects.toThrow('certificate_one_in_force');
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

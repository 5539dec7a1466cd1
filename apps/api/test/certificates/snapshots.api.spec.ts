import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { earn, issue, MINE, revoke, type CertificateData } from '../support/certificates.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment, type Planted } from '../support/plant.ts';

describe('certificates print a snapshot', () => {
  const campus = testCampus();
  let planted: Planted;
  let enrolmentId: string;
  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const issued = async (): Promise<CertificateData> =>
    (await issue(campus.as('carla'), enrolmentId)).data.issueCertificate.certificate;
  const certificates = () =>
    rows('select * from certificate where enrolment_id = $1 order by issued_at', [enrolmentId]);
  const mine = async () =>
    (await campus.as('ana').query<{ myCertificates: CertificateData[] }>(MINE, { locale: 'es' })).data
      .myCertificates;

  beforeEach(async () => {
    planted = await plantEnrolment(campus.server, 'ana');
    ({ enrolmentId } = planted);
  });

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
      expect(page).toContain('45 minutos de 1.5 horas');
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

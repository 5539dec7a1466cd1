import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  answerOf,
  board,
  entryOf,
  NEEDED,
  plantWorkshop,
  record,
  rowOf,
  said,
  type Workshop,
} from '../support/attendance.ts';
import { testCampus } from '../support/campus.ts';
import { needOnePerson } from '../support/certificates.ts';
import { personas, type Persona } from '../support/personas.ts';

const reason = 'La firma está en la hoja de la tarde.';

describe('attendance', () => {
  const campus = testCampus();
  let shop: Workshop;

  beforeEach(async () => {
    shop = await plantWorkshop(campus.server);
  });

  const first = () => shop.opening.halfDays[0] ?? '';
  const second = () => shop.opening.halfDays[1] ?? '';
  const third = () => shop.exercise.halfDays[0] ?? '';
  const at = (halfDayId: string, more: object = {}) => ({ enrolmentId: shop.ana, halfDayId, ...more });
  const missing = async () => {
    const { data } = await campus.as('ana').query<{
      courseHome: { missing: { kind: string; had: number | null; needed: number; isMet: boolean }[] };
    }>(`query ($id: ID!) { courseHome(enrolmentId: $id, locale: es) { missing { kind had needed isMet } } }`, {
      id: shop.ana,
    });
    return data.courseHome.missing;
  };

  describe('the share of the planned minutes', () => {
    it('is nothing at first, and the course home says what is missing', async () => {
      expect(await missing()).toEqual([{ kind: 'ATTENDED', had: 0, needed: NEEDED, isMet: false }]);
    });

    it('grows by whole half days and by parts, and meets the rule of the certificate', async () => {
      await record(campus.as('carla'), [at(first()), at(second(), { presence: 'PART', minutes: 90 })]);
      expect(await missing()).toMatchObject([{ had: 45, isMet: false }]);
      await record(campus.as('carla'), [at(third())]);
      expect(await missing()).toMatchObject([{ had: 85, isMet: true }]);
      await needOnePerson(campus.server, shop.ana);
      expect(await said(campus.as('carla'), 'IssueCertificate', { enrolmentId: shop.ana })).toBe(
        'CertificateIssued',
      );
    });

    it('is rounded down: 475 of 600 minutes are 79, and no certificate comes of a share that would round up', async () => {
      await record(campus.as('carla'), [
        at(first()),
        at(second(), { presence: 'PART', minutes: 55 }),
        at(third()),
      ]);
      expect(await missing()).toMatchObject([{ had: 79, needed: NEEDED, isMet: false }]);
      expect(await rowOf(campus.as('carla'), shop, shop.ana)).toMatchObject({ percent: 79 });
      await needOnePerson(campus.server, shop.ana);
      expect(await said(campus.as('carla'), 'IssueCertificate', { enrolmentId: shop.ana })).toBe(
        'NOT_ELIGIBLE',
      );
      await record(campus.as('carla'), [at(second(), { presence: 'PART', minutes: 60 })]);
      expect(await said(campus.as('carla'), 'IssueCertificate', { enrolmentId: shop.ana })).toBe(
        'CertificateIssued',
      );
    });

    it('counts only sessions of the own group, and none that was cancelled', async () => {
      const { sql } = campus.server;
      await record(campus.as('marta'), [
        { enrolmentId: shop.luis, halfDayId: first() },
        { enrolmentId: shop.luis, halfDayId: second() },
      ]);
      expect(await rowOf(campus.as('marta'), shop, shop.luis)).toMatchObject({ percent: 100 });
      await record(campus.as('carla'), [at(first())]);
      await sql.query(`update live_session set cancelled_at = now() where id = $1`, [shop.exercise.id]);
      expect(await rowOf(campus.as('carla'), shop, shop.ana)).toMatchObject({ percent: 50 });
    });

    it('knows a part by when somebody came and went', async () => {
      const { rows } = await campus.server.sql.query<{ starts_at: Date }>(
        `select starts_at from session_half_day where id = $1`,
        [first()],
      );
      const start = rows[0]?.starts_at.getTime() ?? 0;
      const arrivedAt = new Date(start + 30 * 60_000).toISOString();
      await record(campus.as('carla'), [at(first(), { presence: 'PART', arrivedAt })]);
      expect(await rowOf(campus.as('carla'), shop, shop.ana)).toMatchObject({ presentMinutes: 150 });
    });

    it('lets a written task stand for one missed session, and for no second', async () => {
      const carla = campus.as('carla');
      await record(carla, [at(first()), at(second())]);
      expect(
        await said(carla, 'MakeUpSession', { enrolmentId: shop.ana, sessionId: shop.exercise.id, reason }),
      ).toBe('AttendanceChanged');
      const { percent, madeUp } = await rowOf(carla, shop, shop.ana);
      expect(percent).toBe(100);
      expect(
        await said(carla, 'MakeUpSession', { enrolmentId: shop.ana, sessionId: shop.opening.id, reason }),
      ).toBe('MADE_UP_BEFORE');
      expect(await said(carla, 'WithdrawMadeUp', { madeUpId: madeUp?.id, reason })).toBe('AttendanceChanged');
      expect(await rowOf(carla, shop, shop.ana)).toMatchObject({ percent: 60, madeUp: null });
    });

    it('is seen by the learner, half day by half day, with the code for the door', async () => {
      await record(campus.as('carla'), [at(first())]);
      const own = await answerOf<{ percent: number; needed: number; code: string; sessions: object[] }>(
        campus.as('ana'),
        'OwnAttendance',
        { enrolmentId: shop.ana, locale: 'es' },
      );
      expect(own).toMatchObject({
        percent: 30,
        needed: NEEDED,
        sessions: [
          { halfDays: [{ presence: 'WHOLE' }, { presence: null }] },
          { halfDays: [{ presence: null }] },
        ],
      });
      expect(
        await answerOf(campus.as('luis'), 'OwnAttendance', { enrolmentId: shop.ana, locale: 'es' }),
      ).toBeNull();
    });
  });

  describe('what is said of one half day', () => {
    it('comes twice and is one', async () => {
      const entry = entryOf(at(first()));
      const carla = campus.as('carla');
      await Promise.all([record(carla, [entry]), record(carla, [entry]), record(carla, [entry, entry])]);
      expect(await record(carla, [entry])).toEqual([
        { id: entry.id, isRecorded: true, isCurrent: true, refusal: null },
      ]);
      const { rows } = await campus.server.sql.query(`select from attendance_entry where id = $1`, [
        entry.id,
      ]);
      expect(rows).toHaveLength(1);
    });

    it('is one presence when a phone and the paper say it', async () => {
      const carla = campus.as('carla');
      const { items } = (await answerOf<{ items: { enrolmentId: string; code: string }[] }>(
        carla,
        'AttendancePeople',
        {
          sessionId: shop.opening.id,
          search: '',
          sort: 'NAME',
          isDescending: false,
          limit: 10,
          offset: 0,
        },
      )) ?? { items: [] };
      const code = items.find(({ enrolmentId }) => enrolmentId === shop.ana)?.code;
      await record(carla, [at(first(), { evidence: 'QR', code })]);
      await record(carla, [at(first(), { evidence: 'SIGNATURE_SHEET' })]);
      expect(await rowOf(carla, shop, shop.ana)).toMatchObject({
        presentMinutes: 180,
        marks: [{ presence: 'WHOLE' }],
      });
    });

    it('is not changed by paper that says otherwise, only by a correction with a reason', async () => {
      const carla = campus.as('carla');
      await record(carla, [at(first(), { presence: 'PART', minutes: 60 })]);
      expect(await record(carla, [at(first(), { evidence: 'SIGNATURE_SHEET' })])).toMatchObject([
        { isRecorded: false, refusal: 'ATTENDANCE_DIFFERS' },
      ]);
      const correct = { enrolmentId: shop.ana, halfDayId: first(), presence: 'WHOLE' };
      expect(await said(carla, 'CorrectAttendance', { ...correct, reason: 'corta' })).toBe('REASON_NEEDED');
      expect(await said(carla, 'CorrectAttendance', { ...correct, reason })).toBe('AttendanceChanged');
      await record(carla, [at(first(), { presence: 'NONE' })]);
      expect(await rowOf(carla, shop, shop.ana)).toMatchObject({
        marks: [{ presence: 'WHOLE', isCorrected: true }],
      });
      const history = await answerOf<{ presence: string; reason: string | null; isCurrent: boolean }[]>(
        carla,
        'AttendanceHistory',
        { enrolmentId: shop.ana, halfDayId: first() },
      );
      expect(history).toMatchObject([
        { presence: 'WHOLE', reason, isCurrent: true },
        { presence: 'NONE', reason: null, isCurrent: false },
        { presence: 'PART', reason: null, isCurrent: false },
      ]);
    });

    it.each([
      [
        'a code that is another person’s',
        () => at(first(), { evidence: 'QR', code: '0000000000000000' }),
        'INPUT_INVALID',
      ],
      ['a part without minutes', () => at(first(), { presence: 'PART' }), 'INPUT_INVALID'],
      ['a half day nobody has planned', () => at(randomUUID()), 'NOT_FOUND'],
      ['no id at all', () => at('morning'), 'NOT_FOUND'],
      ['another country’s', () => ({ enrolmentId: shop.luis, halfDayId: first() }), 'NOT_FOUND'],
    ])('is refused: %s', async (_about, entry, refusal) => {
      expect(await record(campus.as('carla'), [entry()])).toMatchObject([{ isRecorded: false, refusal }]);
    });

    it('is refused while the half day is yet to come, but for the hours in which the door is open', async () => {
      const { sql } = campus.server;
      const starts = (hours: number) =>
        sql.query(
          `update session_half_day set starts_at = now() + make_interval(hours => $2) where id = $1`,
          [first(), hours],
        );
      const opensInMinutes = async () => {
        const { data } = await campus.as('carla').query<{
          attendanceSession: { halfDays: { id: string; doorOpensAt: string }[] };
        }>(`query ($id: ID!) { attendanceSession(id: $id, locale: es) { halfDays { id doorOpensAt } } }`, {
          id: shop.opening.id,
        });
        const halfDay = data.attendanceSession.halfDays.find(({ id }) => id === first());
        return Math.round((Date.parse(halfDay?.doorOpensAt ?? '') - Date.now()) / 60_000);
      };
      await starts(96);
      expect(await opensInMinutes()).toBeCloseTo(93 * 60, -1);
      expect(await record(campus.as('carla'), [at(first())])).toMatchObject([
        { isRecorded: false, refusal: 'SESSION_NOT_BEGUN' },
      ]);
      await starts(2);
      expect(await opensInMinutes()).toBeLessThan(0);
      expect(await record(campus.as('carla'), [at(first())])).toMatchObject([{ isRecorded: true }]);
    });

    it('is refused for another group, a cancelled session, a closed edition; and the rest of the batch is kept', async () => {
      const { sql } = campus.server;
      expect(
        await record(campus.as('lucia'), [{ enrolmentId: shop.luis, halfDayId: third() }, at(third())]),
      ).toMatchObject([{ refusal: 'SESSION_OF_ANOTHER_GROUP' }, { isRecorded: true }]);
      await sql.query(`update live_session set cancelled_at = now() where id = $1`, [shop.opening.id]);
      expect(await record(campus.as('lucia'), [at(first())])).toMatchObject([
        { refusal: 'SESSION_CANCELLED' },
      ]);
      await sql.query(`update edition set closed_at = now() where id = $1`, [shop.editionId]);
      expect(await record(campus.as('lucia'), [at(third())])).toMatchObject([{ refusal: 'EDITION_CLOSED' }]);
    });
  });

  describe('who sees and does what', () => {
    const seesMexico: Persona[] = ['tomas', 'carla', 'lucia', 'admin'];
    const seesCostaRica: Persona[] = ['marta', 'lucia', 'admin'];

    it.each(personas)('%s: only people of the own countries and of groups facilitated', async (persona) => {
      const speaker = campus.as(persona);
      const seen = (await board(speaker, shop.editionId))?.people.map(({ enrolmentId }) => enrolmentId) ?? [];
      expect(seen.includes(shop.ana)).toBe(seesMexico.includes(persona));
      expect(seen.includes(shop.luis)).toBe(seesCostaRica.includes(persona));
      const [mexican] = await record(speaker, [at(first())]);
      expect(mexican?.isRecorded).toBe(seesMexico.includes(persona));
      const [costaRican] = await record(speaker, [{ enrolmentId: shop.luis, halfDayId: first() }]);
      expect(costaRican?.isRecorded).toBe(seesCostaRica.includes(persona));
      const correct = { enrolmentId: shop.ana, halfDayId: first(), presence: 'ABSENT', reason };
      const corrected = await said(speaker, 'CorrectAttendance', correct);
      expect(corrected === 'AttendanceChanged').toBe(seesMexico.includes(persona));
    });

    it('the board is in the order asked for', async () => {
      const namesOf = async (order: object) =>
        (await board(campus.as('lucia'), shop.editionId, order))?.people.map(
          ({ enrolmentId }) => enrolmentId,
        );
      await record(campus.as('lucia'), [at(first())]);
      expect(await namesOf({ sort: 'SHARE' })).toEqual([shop.luis, shop.ana]);
      expect(await namesOf({ sort: 'SHARE', isDescending: true })).toEqual([shop.ana, shop.luis]);
    });

    it('people of a session are in the order asked for: those without a record first', async () => {
      await record(campus.as('lucia'), [at(first())]);
      const people = async (order: object) => {
        const variables = { sessionId: shop.opening.id, search: '', limit: 10, offset: 0, ...order };
        const list = await answerOf<{ items: { enrolmentId: string }[] }>(
          campus.as('lucia'),
          'AttendancePeople',
          variables,
        );
        return list?.items.map(({ enrolmentId }) => enrolmentId);
      };
      expect(await people({ sort: 'RECORDED', isDescending: false })).toEqual([shop.luis, shop.ana]);
      expect(await people({ sort: 'RECORDED', isDescending: true })).toEqual([shop.ana, shop.luis]);
      expect(await people({ sort: 'NAME', isDescending: false })).toEqual([shop.luis, shop.ana]);
      expect(await people({ sort: 'NAME', isDescending: true })).toEqual([shop.ana, shop.luis]);
    });

    it('one statement for the frame and one for the people, however many', async () => {
      const ask = () => board(campus.as('lucia'), shop.editionId);
      await ask();
      const queries = 3;
      expect(await campus.expectQueries(queries, ask)).toMatchObject({ totalCount: 2 });
    });
  });
});

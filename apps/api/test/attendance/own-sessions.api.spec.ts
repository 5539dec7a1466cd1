import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { answerOf, plantWorkshop, said, type Workshop } from '../support/attendance.ts';
import { testCampus } from '../support/campus.ts';

interface Own {
  code: string | null;
  square: { side: number; path: string } | null;
  calendarUrl: string;
  sessions: {
    id: string;
    title: string;
    mode: string;
    place: string | null;
    url: string | null;
    linkFrom: string | null;
    timeZone: string;
    isCancelled: boolean;
    calendarUrl: string;
  }[];
}

const HOUR = 3_600_000;
const url = 'https://meet.example.org/micic';
const reason = 'El huracán cierra la oficina.';
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('live sessions, for those who should come', () => {
  const campus = testCampus();
  let shop: Workshop;

  beforeEach(async () => {
    shop = await plantWorkshop(campus.server);
  });

  const own = (persona: 'ana' | 'luis', enrolmentId: string) =>
    answerOf<Own>(campus.as(persona), 'OwnAttendance', { enrolmentId, locale: 'es' });

  /** The session of Mexico becomes a webinar that begins so many hours from now. */
  const webinarIn = async (hours: number) => {
    const { sql } = campus.server;
    await sql.query(`update live_session set mode = 'webinar', place = null, url = $2 where id = $1`, [
      shop.exercise.id,
      url,
    ]);
    await sql.query(`update session_half_day set starts_at = $2 where session_id = $1`, [
      shop.exercise.id,
      new Date(Date.now() + hours * HOUR),
    ]);
  };
  const webinarOf = (answer: Own | null) => answer?.sessions.find(({ id }) => id === shop.exercise.id);

  it('are those of the own group and of all, with place and zone', async () => {
    const answer = await own('ana', shop.ana);
    expect(answer?.sessions.map(({ id }) => id)).toEqual([shop.opening.id, shop.exercise.id]);
    expect(answer?.sessions[1]).toMatchObject({
      mode: 'ROOM',
      place: 'Sala 1',
      url: null,
      linkFrom: null,
      timeZone: 'America/Costa_Rica',
    });
    expect((await own('luis', shop.luis))?.sessions.map(({ id }) => id)).toEqual([shop.opening.id]);
    expect(await own('luis', shop.ana)).toBeNull();
  });

  it.each([
    ['not five days before', 120, null],
    ['on the Friday before a Monday', 94, url],
    ['while it lasts', -1, url],
    ['not when it is over', -5, null],
  ])('have their link %s', async (_when, hours, shown) => {
    await webinarIn(hours);
    expect(webinarOf(await own('ana', shop.ana))?.url).toBe(shown);
  });

  it('have no link when cancelled, and say so', async () => {
    await webinarIn(24);
    await campus.server.sql.query(`update live_session set cancelled_at = now() where id = $1`, [
      shop.exercise.id,
    ]);
    expect(webinarOf(await own('ana', shop.ana))).toMatchObject({ isCancelled: true, url: null });
  });

  it('have neither link nor code for somebody who has left', async () => {
    await webinarIn(24);
    await campus.server.sql.query(`update enrolment set status = 'withdrawn' where id = $1`, [shop.ana]);
    const answer = await own('ana', shop.ana);
    expect(answer).toMatchObject({ code: null, square: null });
    expect(webinarOf(answer)?.url).toBeNull();
  });

  it('come with a square to be scanned at the door', async () => {
    const answer = await own('ana', shop.ana);
    expect(answer?.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(answer?.square?.path).toMatch(/^M4 4h1v1h-1z/);
    expect(answer?.square?.side).toBeGreaterThan(25);
  });

  it('are named on the course home', async () => {
    const homeOf = async (enrolmentId: string) =>
      (
        await campus
          .as('ana')
          .query<{ courseHome: { hasSessions: boolean } }>(
            `query ($id: ID!) { courseHome(enrolmentId: $id, locale: es) { hasSessions } }`,
            { id: enrolmentId },
          )
      ).data.courseHome.hasSessions;
    expect(await homeOf(shop.ana)).toBe(true);
    await campus.server.sql.query(`delete from session_half_day`);
    await campus.server.sql.query(`delete from live_session`);
    expect(await homeOf(shop.ana)).toBe(false);
  });

  describe('as a calendar file', () => {
    const file = async (persona: 'ana' | 'luis' | 'carla' | 'nobody', which = 'all', enrolment = shop.ana) =>
      campus.as(persona).get(`/attendance/calendar/${enrolment}/${which}.ics?lang=es`);

    it('hold an event for each half day, all or of one session', async () => {
      const all = await file('ana');
      expect(all.headers['content-type']).toBe('text/calendar; charset=utf-8');
      const uids = (text: string) => linesOf(text).filter((line) => line.startsWith('UID:'));
      const ids = [...shop.opening.halfDays, ...shop.exercise.halfDays];
      expect(uids(all.body)).toEqual(ids.map((id) => `UID:${id}@micic-campus`));
      expect(uids((await file('ana', shop.exercise.id)).body)).toHaveLength(1);
      expect(linesOf(all.body)).toContain('SUMMARY:Taller (parte 2 de 2)');
    });

    it('are for the learner alone', async () => {
      expect((await file('nobody')).status).toBe(401);
      for (const other of ['luis', 'carla'] as const) expect((await file(other)).status).toBe(404);
      expect((await file('ana', randomUUID())).status).toBe(404);
      expect((await file('ana', 'all', randomUUID())).status).toBe(404);
    });

    it('say the place in it, and the link no earlier than the page does', async () => {
      expect(linesOf((await file('ana', shop.opening.id)).body)).toContain('LOCATION:Sala 1');
      await webinarIn(120);
      expect((await file('ana')).body).not.toContain(url);
      await webinarIn(24);
      expect(linesOf((await file('ana')).body)).toContain(`LOCATION:${url}`);
    });

    it('take over what was moved, dropped and cancelled since', async () => {
      const carla = campus.as('carla');
      const half = (id: string | undefined, localStart: string) => ({ id, localStart, plannedMinutes: 60 });
      const session = {
        editionId: shop.editionId,
        groupId: shop.mexico,
        titles: { es: 'Ejercicio' },
        mode: 'ROOM',
        place: 'Sala 2',
      };
      const [first] = shop.exercise.halfDays;
      const plan = (halfDays: object[]) =>
        said(carla, 'PlanSession', { ...session, sessionId: shop.exercise.id, halfDays });
      const added = randomUUID();
      expect(await plan([half(first, '2027-01-20T10:00'), half(added, '2027-01-20T15:00')])).toBe(
        'SessionPlanned',
      );
      expect(await plan([half(first, '2027-01-21T10:00')])).toBe('SessionPlanned');
      const events = (await file('ana', shop.exercise.id)).body.split('BEGIN:VEVENT').slice(1).map(linesOf);
      expect(events).toHaveLength(2);
      expect(events[0]).toEqual(
        expect.arrayContaining([
          `UID:${first ?? ''}@micic-campus`,
          'SEQUENCE:4',
          'DTSTART:20270121T160000Z',
          'LOCATION:Sala 2',
          'STATUS:CONFIRMED',
        ]),
      );
      expect(events[1]).toEqual(
        expect.arrayContaining([`UID:${added}@micic-campus`, 'SEQUENCE:4', 'STATUS:CANCELLED']),
      );
      const { editionId } = shop;
      await said(carla, 'CancelSession', {
        editionId,
        sessionId: shop.exercise.id,
        isCancelled: true,
        reason,
      });
      const after = linesOf((await file('ana', shop.exercise.id)).body);
      expect(after).toContain('SEQUENCE:6');
      expect(after).not.toContain('STATUS:CONFIRMED');
    });
  });
});

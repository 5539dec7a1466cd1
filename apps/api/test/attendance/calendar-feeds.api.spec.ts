import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { personOf, type Persona } from '../support/personas.ts';
import { answerOf, plantWorkshop, said, type Workshop } from '../support/attendance.ts';
import { testCampus } from '../support/campus.ts';

interface Feed {
  id: string;
  url: string | null;
  askedAt: string | null;
}

const link = 'https://meet.example.org/micic';
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
const uidsIn = (text: string) =>
  linesOf(text)
    .filter((line) => line.startsWith('UID:'))
    .map((line) => line.slice('UID:'.length, -'@micic-campus'.length));

describe('a calendar that subscribes to sessions', () => {
  const campus = testCampus();
  let shop: Workshop;

  beforeEach(async () => {
    shop = await plantWorkshop(campus.server);
  });

  const own = () => ({ kind: 'ENROLMENT', of: shop.ana });
  const ofGroup = () => ({ kind: 'GROUP', of: shop.mexico });
  const make = (persona: Persona, which: object) => said(campus.as(persona), 'MakeCalendarFeed', which);
  const feedOf = (persona: Persona, which: object) =>
    answerOf<Feed>(campus.as(persona), 'CalendarFeed', which);
  /** The path of the address, made anew. */
  const addressOf = async (persona: Persona, which: object) => {
    expect(await make(persona, which)).toBe('CalendarFeedMade');
    return new URL((await feedOf(persona, which))?.url ?? '').pathname;
  };
  const ask = (path: string, headers = {}) => campus.as('nobody').get(path, headers);

  it('is told of the learner’s sessions by an address that needs no sign-in, and reminds of them', async () => {
    expect(await feedOf('ana', own())).toBeNull();
    await campus.server.sql.query(`update person set time_zone = 'Europe/Madrid' where id = $1`, [
      personOf('ana').id,
    ]);
    const path = await addressOf('ana', own());
    expect(path).toMatch(/^\/attendance\/feeds\/[\w-]{43}\.ics$/);
    const told = await ask(path);
    expect(told.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(uidsIn(told.body)).toEqual([...shop.opening.halfDays, ...shop.exercise.halfDays]);
    expect(linesOf(told.body)).toEqual(
      expect.arrayContaining(['X-WR-TIMEZONE:Europe/Madrid', 'TRIGGER:-PT1440M', 'LOCATION:Sala 1']),
    );
    expect(linesOf(told.body).join('\n')).toContain('Hora en el lugar: ');
    expect((await feedOf('ana', own()))?.askedAt).not.toBeNull();
  });

  it('may be kept by the calendar alone, and is not sent again while nothing has changed', async () => {
    const path = await addressOf('ana', own());
    const first = await ask(path);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const again = await ask(path, { 'if-none-match': String(first.headers.etag) });
    expect([again.status, again.body]).toEqual([304, '']);
    await campus.server.sql.query(
      `update live_session set place = 'Sala 9', revision = revision + 1 where id = $1`,
      [shop.exercise.id],
    );
    const changed = await ask(path, { 'if-none-match': String(first.headers.etag) });
    expect(changed.status).toBe(200);
    expect(linesOf(changed.body)).toContain('LOCATION:Sala 9');
  });

  it('hears of what was cancelled, with a number that rises', async () => {
    const path = await addressOf('ana', own());
    const { editionId } = shop;
    const reason = 'El huracán cierra la oficina.';
    await said(campus.as('carla'), 'CancelSession', {
      editionId,
      sessionId: shop.exercise.id,
      isCancelled: true,
      reason,
    });
    const event = (await ask(path)).body.split('BEGIN:VEVENT').at(-1) ?? '';
    expect(linesOf(event)).toEqual(expect.arrayContaining(['SEQUENCE:2', 'STATUS:CANCELLED']));
    expect(event).not.toContain('VALARM');
  });

  it('is never given the link to join', async () => {
    await campus.server.sql.query(`update live_session set mode = 'webinar', url = $1`, [link]);
    for (const path of [await addressOf('ana', own()), await addressOf('tomas', ofGroup())])
      expect((await ask(path)).body).not.toContain(link);
  });

  it('follows a group for who facilitates or coordinates it, and for nobody else', async () => {
    for (const persona of ['tomas', 'carla'] as const) {
      const told = (await ask(await addressOf(persona, ofGroup()))).body;
      expect(uidsIn(told)).toEqual([...shop.opening.halfDays, ...shop.exercise.halfDays]);
      expect(told).not.toContain('Ana');
    }
    const elsewhere = { kind: 'GROUP', of: shop.costaRica };
    for (const [persona, which] of [
      ['ana', ofGroup()],
      ['luis', own()],
      ['carla', own()],
      ['tomas', elsewhere],
      ['ana', { kind: 'ENROLMENT', of: randomUUID() }],
    ] as const) {
      expect(await make(persona, which)).toBe('NOT_FOUND');
      expect(await feedOf(persona, which)).toBeNull();
    }
  });

  it('stops when the address is made anew or ended, and a repeat makes no second one', async () => {
    const first = await addressOf('ana', own());
    const second = await addressOf('ana', own());
    expect((await ask(first)).status).toBe(404);
    expect((await ask(second)).status).toBe(200);
    const idempotencyKey = randomUUID();
    await make('ana', { ...own(), idempotencyKey });
    const { url } = (await feedOf('ana', own())) ?? {};
    await make('ana', { ...own(), idempotencyKey });
    expect((await feedOf('ana', own()))?.url).toBe(url);
    expect(await said(campus.as('ana'), 'EndCalendarFeed', own())).toBe('CalendarFeedEnded');
    expect((await ask(new URL(url ?? '').pathname)).status).toBe(404);
  });

  it('is one, when two windows make it at once', async () => {
    expect(await Promise.all([make('ana', own()), make('ana', own())])).toEqual([
      'CalendarFeedMade',
      'CalendarFeedMade',
    ]);
    expect((await ask(new URL((await feedOf('ana', own()))?.url ?? '').pathname)).status).toBe(200);
  });

  it('is on record when it is made and when it is ended, and once', async () => {
    await addressOf('ana', own());
    await said(campus.as('ana'), 'EndCalendarFeed', own());
    await said(campus.as('ana'), 'EndCalendarFeed', own());
    const { rows } = await campus.server.sql.query<{ action: string; subject_type: string }>(
      `select action, subject_type from audit_event where subject_id = $1 and action like 'calendar-feed.%' order by at`,
      [shop.ana],
    );
    expect(rows).toEqual([
      { action: 'calendar-feed.made', subject_type: 'enrolment' },
      { action: 'calendar-feed.ended', subject_type: 'enrolment' },
    ]);
  });

  it('ends with what its person may see: an enrolment, a group, an account', async () => {
    const { sql } = campus.server;
    const [ana, tomas] = [await addressOf('ana', own()), await addressOf('tomas', ofGroup())];
    await sql.query(`update enrolment set status = 'withdrawn' where id = $1`, [shop.ana]);
    expect((await ask(ana)).status).toBe(404);
    await sql.query(`update enrolment set status = 'active' where id = $1`, [shop.ana]);
    expect((await ask(ana)).status).toBe(200);
    await sql.query(`update group_facilitator set until = now() where group_id = $1`, [shop.mexico]);
    expect((await ask(tomas)).status).toBe(404);
    await sql.query(`update person set disabled_at = now() where id = $1`, [personOf('ana').id]);
    expect((await ask(ana)).status).toBe(404);
    await sql.query(`update person set disabled_at = null where id = $1`, [personOf('ana').id]);
  });

  it('keeps no secret in the table', async () => {
    const path = await addressOf('ana', own());
    const { rows } = await campus.server.sql.query<{ row: string }>(
      `select f::text as row from calendar_feed f`,
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(path.slice(-47, -4));
  });

  it('is told to wait when it asks all the time', async () => {
    const path = await addressOf('ana', own());
    for (let asked = 0; asked < 60; asked++) await ask(path);
    const late = await ask(path);
    expect(late.status).toBe(429);
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
  });
});

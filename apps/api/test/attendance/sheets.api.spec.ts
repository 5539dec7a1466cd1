import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { plantWorkshop, type Workshop } from '../support/attendance.ts';
import { testCampus } from '../support/campus.ts';
import { personas, type Persona } from '../support/personas.ts';

describe('all sheets of a session in one file', () => {
  const campus = testCampus();
  let shop: Workshop;
  const sessionOf = async (halfDayId = '') =>
    (
      await campus.server.sql.query<{ id: string }>(
        'select session_id as id from session_half_day where id = $1',
        [halfDayId],
      )
    ).rows[0]?.id ?? '';
  const get = async (persona: Persona, file = 'a4.pdf') =>
    campus
      .as(persona)
      .get(`/attendance/session-sheets/${await sessionOf(shop.opening.halfDays[0])}/${file}?lang=es`);

  beforeAll(async () => {
    shop = await plantWorkshop(campus.server);
  });

  it('are for anyone who takes attendance, and nobody else', async () => {
    const found = await Promise.all(personas.map(async (persona) => [persona, (await get(persona)).status]));
    expect(Object.fromEntries(found)).toMatchObject({
      lucia: 200,
      carla: 200,
      ana: 403,
      dora: 403,
      nobody: 401,
    });
    expect((await get('lucia', 'a3.pdf')).status).toBe(404);
  });

  it('have a sheet for each half day and group that somebody is expected in, written down one by one', async () => {
    const count = async () =>
      Number(
        (
          await campus.server.sql.query<{ n: string }>(
            `select count(*) as n from audit_event where action = 'attendance.sheet-taken'`,
          )
        ).rows[0]?.n,
      );
    const before = await count();
    const { headers } = await get('lucia');
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toMatch(
      /^inline; filename="[a-z][a-z0-9-]+-\d{4}-\d\d-\d\d-\d\d-\d\d\.pdf"$/,
    );
    expect((await count()) - before).toBe(2 * shop.opening.halfDays.length);
  });

  it('are blank ones of every group while nobody is expected in any', async () => {
    const sessionId = await sessionOf(shop.opening.halfDays[0]);
    const { rows } = await campus.server.sql.query<{ id: string; status: string }>(
      `select e.id, e.status
         from enrolment e
         join edition_group g on g.id = e.group_id
         join live_session s on s.edition_id = g.edition_id
        where s.id = $1`,
      [sessionId],
    );
    expect(rows.length).toBeGreaterThan(0);
    const ids = rows.map(({ id }) => id);
    await campus.server.sql.query(`update enrolment set status = 'withdrawn' where id = any($1)`, [ids]);
    try {
      expect((await get('lucia')).status).toBe(200);
    } finally {
      await campus.server.sql.query(
        `update enrolment e set status = k.status
           from unnest($1::uuid[], $2::text[]) as k (id, status)
          where e.id = k.id`,
        [ids, rows.map(({ status }) => status)],
      );
    }
  });
});

describe('all sheets of an edition in one file', () => {
  const campus = testCampus();
  let shop: Workshop;
  const get = (persona: Persona, file = 'a4.pdf', editionId = shop.editionId) =>
    campus.as(persona).get(`/attendance/edition-sheets/${editionId}/${file}?lang=es`);
  const taken = async () =>
    Number(
      (
        await campus.server.sql.query<{ n: string }>(
          `select count(*) as n from audit_event where action = 'attendance.sheet-taken'`,
        )
      ).rows[0]?.n,
    );
  /** Moves all half days of the edition, so that the first begins this much from now. */
  const moveTo = (interval: string) =>
    campus.server.sql.query(
      `with own as (
         select h.id, h.starts_at - min(h.starts_at) over () as later
           from session_half_day h
           join live_session s on s.id = h.session_id
          where s.edition_id = $1
       )
       update session_half_day h set starts_at = now() + $2::interval + own.later from own where own.id = h.id`,
      [shop.editionId, interval],
    );

  beforeAll(async () => {
    shop = await plantWorkshop(campus.server);
  });
  beforeEach(() => moveTo('2 days'));

  it('are for anyone who takes attendance, and nobody else', async () => {
    const found = await Promise.all(personas.map(async (persona) => [persona, (await get(persona)).status]));
    expect(Object.fromEntries(found)).toMatchObject({
      lucia: 200,
      carla: 200,
      ana: 403,
      dora: 403,
      nobody: 401,
    });
    expect((await get('lucia', 'a3.pdf')).status).toBe(404);
    expect((await get('lucia', 'a4.pdf', 'no-id')).status).toBe(404);
  });

  it('have those of every session to come, each written down, and are named for the edition', async () => {
    const { rows } = await campus.server.sql.query<{ n: string }>(
      `select count(*) as n
         from live_session s
         join session_half_day h on h.session_id = s.id
         join edition_group g on g.edition_id = s.edition_id and (s.group_id is null or s.group_id = g.id)
        where s.edition_id = $1 and s.cancelled_at is null
          and exists (select from enrolment e where e.group_id = g.id)`,
      [shop.editionId],
    );
    const before = await taken();
    const { headers } = await get('lucia');
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toMatch(/^inline; filename="[a-z][a-z0-9-]+\.pdf"$/);
    expect((await taken()) - before).toBe(Number(rows[0]?.n));
  });

  it('are none where every session is over', async () => {
    await moveTo('-200 days');
    expect((await get('lucia')).status).toBe(404);
  });
});

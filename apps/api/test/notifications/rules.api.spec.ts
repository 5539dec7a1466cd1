import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { messagesOf } from '../support/messages.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment, type Planted } from '../support/plant.ts';

/** Wednesdays at half past seven in Quetzaltenango, where Ana serves; half past nine in Port-au-Prince. */
const WEEK_BEFORE = '2027-03-24T13:30:00Z';
const TWO_DAYS_BEFORE = '2027-03-29T13:30:00Z';
const ends = '2027-03-31';

describe('a rule of an edition writes', () => {
  const campus = testCampus();
  const m = messagesOf(campus);
  let planted: Planted;

  beforeEach(async () => {
    await m.sql('delete from message');
    await m.sql('update message_rule set is_on = false');
    planted = await plantEnrolment(campus.server, 'ana', { endsOn: ends });
  });
  const kinds = async (editionId = planted.editionId) =>
    (await m.log(editionId)).items.map(({ kind, state, why }) => [kind, state, why]);

  it('in the morning, where the person serves, some days before the deadline, once', async () => {
    const { editionId } = planted;
    await m.rule(editionId, 'BEFORE_DEADLINE', [7, 2]);
    expect(await m.tick('2027-03-23T13:30:00Z')).toBe(0);
    expect(await m.tick('2027-03-24T12:59:00Z')).toBe(0);
    expect(await m.tick(WEEK_BEFORE)).toBe(1);
    expect(await m.tick(WEEK_BEFORE)).toBe(0);
    expect(await m.tick('2027-03-25T13:30:00Z')).toBe(0);
    expect(await m.tick(TWO_DAYS_BEFORE)).toBe(1);
    const { items } = await m.log(editionId, { sort: 'PLANNED' });
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ kind: 'BEFORE_DEADLINE', state: 'SENT', personId: personOf('ana').id });
    expect(items[0]?.body).toContain('Hola, Ana Lucía:');
    expect(items[0]?.body).toContain('miércoles 31 de marzo de 2027, 23:59 (GMT-6)');
  });

  it('with the course behind one link, why it came, and how to have no more', async () => {
    const { editionId, enrolmentId } = planted;
    await m.rule(editionId, 'BEFORE_DEADLINE', [7]);
    await m.tick(WEEK_BEFORE);
    const [mail] = await m.sql<{ text_body: string; leave_url: string }>(
      `select l.* from mail l join message x on x.mail_id = l.id where x.edition_id = $1`,
      [editionId],
    );
    expect(mail?.text_body).toContain(
      `Ir al curso\n${campus.server.config.publicUrl}/course/${enrolmentId}\n`,
    );
    expect(mail?.text_body).toContain(`No recibir más recordatorios\n${mail?.leave_url}`);
  });

  it('once although two servers plan, and write, in the same moment', async () => {
    const { editionId } = planted;
    await m.rule(editionId, 'BEFORE_DEADLINE', [7]);
    const planning = await Promise.all([1, 2, 3].map(() => m.plan(WEEK_BEFORE)));
    expect(planning.reduce((sum, count) => sum + count, 0)).toBe(1);
    await Promise.all([m.write(), m.write(), m.drain()]);
    await m.write();
    const [{ mails }] = (await m.sql<{ mails: number }>(
      `select count(*)::int as mails from mail where template = 'message' and leave_url is not null and created_at > now() - interval '1 minute'
          and id in (select mail_id from message where edition_id = $1)`,
      [editionId],
    )) as [{ mails: number }];
    expect(mails).toBe(1);
    await expect(
      m.sql(
        `insert into message (edition_id, enrolment_id, person_id, kind, occasion, local_day, state)
         select edition_id, enrolment_id, person_id, kind, occasion, '2030-01-01', state from message where edition_id = $1`,
        [editionId],
      ),
    ).rejects.toMatchObject({ constraint: 'message_once' });
  });

  it('only what is nearest when it is switched on late', async () => {
    await m.rule(planted.editionId, 'BEFORE_DEADLINE', [7, 5, 2]);
    await m.tick('2027-03-26T13:30:00Z');
    expect(await m.tick(TWO_DAYS_BEFORE)).toBe(1);
    const rows = await m.sql(`select occasion from message order by planned_at`);
    expect(rows).toEqual([{ occasion: `deadline:${ends}:5` }, { occasion: `deadline:${ends}:2` }]);
  });

  it('on Friday what falls on a weekend', async () => {
    await m.sql(`update edition set ends_on = '2027-04-04' where id = $1`, [planted.editionId]);
    await m.rule(planted.editionId, 'BEFORE_DEADLINE', [1]);
    expect(await m.tick('2027-04-01T13:30:00Z')).toBe(0);
    expect(await m.tick('2027-04-02T13:30:00Z')).toBe(1);
    expect(await m.tick('2027-04-03T13:30:00Z')).toBe(0);
  });

  it('by the clock of the post, not of the capital, across zones and summer time', async () => {
    const { editionId, groupId } = planted;
    await m.enrol('chloe', editionId, groupId);
    await m.rule(editionId, 'BEFORE_DEADLINE', [7]);
    expect(await m.tick('2027-03-24T11:00:00Z')).toBe(1);
    expect((await m.log(editionId)).items[0]).toMatchObject({ personId: personOf('chloe').id });
    expect((await m.log(editionId)).items[0]?.subject).toMatch(/^L’échéance approche/);
  });

  it.each<[string, (one: Planted) => Promise<unknown>]>([
    ['has finished', ({ enrolmentId }) => m.finish(enrolmentId)],
    [
      'has withdrawn',
      ({ enrolmentId }) => m.sql(`update enrolment set status = 'withdrawn' where id = $1`, [enrolmentId]),
    ],
    [
      'is held back',
      ({ enrolmentId }) =>
        m.sql(
          `insert into outcome_override (id, enrolment_id, kind, reason, decided_by) values ($1, $2, 'hold', 'A reason long enough.', $3)`,
          [randomUUID(), enrolmentId, personOf('lucia').id],
        ),
    ],
    [
      'is in an edition that was closed',
      ({ editionId }) => m.sql(`update edition set closed_at = now() where id = $1`, [editionId]),
    ],
  ])('never to who %s', async (_who, change) => {
    await m.rule(planted.editionId, 'BEFORE_DEADLINE', [7]);
    await change(planted);
    expect(await m.tick(WEEK_BEFORE)).toBe(0);
  });

  it('again to who is held back no more', async () => {
    await m.rule(planted.editionId, 'BEFORE_DEADLINE', [7]);
    await m.holdAndRelease(planted.enrolmentId);
    expect(await m.tick(WEEK_BEFORE)).toBe(1);
  });

  it('never to who cannot sign in any more, also when that comes between planning and writing', async () => {
    await m.rule(planted.editionId, 'BEFORE_DEADLINE', [7, 2]);
    expect(await m.plan(WEEK_BEFORE)).toBe(1);
    await m.sql(`update person set disabled_at = now() where id = $1`, [personOf('ana').id]);
    try {
      await m.write();
      expect(await kinds()).toEqual([['BEFORE_DEADLINE', 'SKIPPED', 'LEFT']]);
      expect(await m.tick(TWO_DAYS_BEFORE)).toBe(0);
    } finally {
      await m.sql(`update person set disabled_at = null where id = $1`, [personOf('ana').id]);
    }
  });

  it('not to who wants no reminders or whose mails come back; the log says why, once', async () => {
    const { editionId, groupId } = planted;
    await m.enrol('luis', editionId, groupId);
    await m.act('chooseReminders', { isOn: false }, 'ana');
    await m.sql(
      `insert into mail_bounce (address_key, status, reported_by) values ('luis@demo.campus.example', '5.1.1', 'smtp')`,
    );
    await m.rule(editionId, 'BEFORE_DEADLINE', [7]);
    try {
      expect(await m.tick(WEEK_BEFORE)).toBe(2);
      expect(await m.tick(WEEK_BEFORE)).toBe(0);
      expect((await kinds()).sort()).toEqual([
        ['BEFORE_DEADLINE', 'SKIPPED', 'ADDRESS_BOUNCES'],
        ['BEFORE_DEADLINE', 'SKIPPED', 'UNSUBSCRIBED'],
      ]);
      expect(await m.sql('select id from message where mail_id is not null')).toEqual([]);
    } finally {
      await m.sql('delete from mail_bounce');
      await m.act('chooseReminders', { isOn: true }, 'ana');
    }
  });

  it('one message a day at most, of all editions, what is pressing first', async () => {
    const other = await plantEnrolment(campus.server, 'ana', { endsOn: ends });
    await m.rule(planted.editionId, 'BEFORE_DEADLINE', [7]);
    await m.rule(other.editionId, 'INACTIVE', [7]);
    await m.rule(other.editionId, 'BEFORE_DEADLINE', [7]);
    expect(await m.tick(WEEK_BEFORE)).toBe(1);
    expect(await m.tick('2027-03-24T15:45:00Z')).toBe(0);
    expect(await m.tick('2027-03-25T13:30:00Z')).toBe(1);
    expect(await m.tick('2027-03-26T13:30:00Z')).toBe(1);
    const all = [...(await kinds()), ...(await kinds(other.editionId))].map(([kind]) => kind);
    expect(all.sort()).toEqual(['BEFORE_DEADLINE', 'BEFORE_DEADLINE', 'INACTIVE']);
  });

  it('on opening, and to who comes later when they come', async () => {
    const { editionId, enrolmentId } = planted;
    await m.sql(`update edition set starts_on = '2027-03-01' where id = $1`, [editionId]);
    await m.rule(editionId, 'WELCOME');
    expect(await m.tick('2027-02-26T13:30:00Z')).toBe(0);
    expect(await m.tick('2027-03-01T13:30:00Z')).toBe(1);
    expect((await m.log(editionId)).items[0]?.subject).toMatch(/^Ya puede empezar/);
    await m.sql('delete from message');
    await m.sql(`update enrolment set enrolled_at = '2027-03-20T18:00:00Z' where id = $1`, [enrolmentId]);
    expect(await m.tick('2027-03-19T13:30:00Z')).toBe(0);
    expect(await m.tick('2027-03-22T13:30:00Z')).toBe(1);
  });

  it('when somebody has done nothing for some days, and again after more', async () => {
    const { editionId, enrolmentId } = planted;
    await m.rule(editionId, 'INACTIVE', [14, 7]);
    await m.sql(
      `update enrolment_standing set last_work_at = '2027-03-01T20:00:00Z' where enrolment_id = $1`,
      [enrolmentId],
    );
    expect(await m.tick('2027-03-05T13:30:00Z')).toBe(0);
    expect(await m.tick('2027-03-08T13:30:00Z')).toBe(1);
    expect(await m.tick('2027-03-10T13:30:00Z')).toBe(0);
    expect(await m.tick('2027-03-15T13:30:00Z')).toBe(1);
    expect(await m.tick('2027-03-22T13:30:00Z')).toBe(0);
  });

  it('when a module opens, with its name, and does not hurry who waits for it', async () => {
    const { editionId } = planted;
    await m.sql(
      `insert into edition_release (edition_id, module_id, opens_on)
       select ed.id, d.id, '2027-03-14' from edition ed join module d on d.version_id = ed.version_id where ed.id = $1`,
      [editionId],
    );
    await m.rule(editionId, 'MODULE_OPENS');
    await m.rule(editionId, 'INACTIVE', [1]);
    expect(await m.tick('2027-03-12T13:30:00Z')).toBe(0);
    expect(await m.tick('2027-03-15T13:30:00Z')).toBe(1);
    const [message] = (await m.log(editionId)).items;
    expect(message).toMatchObject({ kind: 'MODULE_OPENS', state: 'SENT' });
    expect(message?.body).not.toContain('{');
    expect(message?.body).toMatch(/ya está abierto: .+ y .+\./);
  });

  it('before a live session, on the clock of the person, unless it is cancelled', async () => {
    const { editionId } = planted;
    const sessionId = randomUUID();
    await m.sql(
      `insert into live_session (id, edition_id, titles, mode) values ($1, $2, '{"es": "Ejercicio de mesa"}', 'webinar')`,
      [sessionId, editionId],
    );
    await m.sql(
      `insert into session_half_day (id, session_id, starts_at, planned_minutes) values ($1, $2, '2027-03-15T16:00:00Z', 90)`,
      [randomUUID(), sessionId],
    );
    await m.rule(editionId, 'LIVE_SESSION');
    await m.sql(`update live_session set cancelled_at = now() where id = $1`, [sessionId]);
    expect(await m.tick('2027-03-12T13:30:00Z')).toBe(0);
    await m.sql(`update live_session set cancelled_at = null where id = $1`, [sessionId]);
    expect(await m.tick('2027-03-12T13:30:00Z')).toBe(1);
    expect((await m.log(editionId)).items[0]?.subject).toBe(
      'Sesión en vivo: Ejercicio de mesa, lunes 15 de marzo de 2027, 10:00 (GMT-6)',
    );
  });

  it('after the deadline to who has not finished, until more days are given', async () => {
    const { editionId, enrolmentId } = planted;
    await m.rule(editionId, 'AFTER_DEADLINE', [2]);
    await m.sql(`update enrolment set extended_to = '2027-04-20' where id = $1`, [enrolmentId]);
    expect(await m.tick('2027-04-02T13:30:00Z')).toBe(0);
    await m.sql(`update enrolment set extended_to = null where id = $1`, [enrolmentId]);
    expect(await m.tick('2027-04-02T13:30:00Z')).toBe(1);
  });
});

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { followUpOpensAt as opensAt } from '@campus/course-rules';
import { testCampus } from '../support/campus.ts';
import { resultOf } from '../support/assertions.ts';
import { course } from '../support/course.ts';
import { messagesOf } from '../support/messages.ts';
import { personOf } from '../support/personas.ts';
import { plantCertificate, plantEnrolment, type Planted } from '../support/plant.ts';

/** It opens three months later: on a Wednesday, at ten where Ana serves. */
const CERTIFIED = '2026-12-24T16:00:00Z';
/** Half past seven in Quetzaltenango. */
const morning = (day: string) => `${day}T13:30:00Z`;
const DAY_AFTER = morning('2027-03-25');

const secondsSince = (moment: string) => (Date.now() - Date.parse(moment)) / 1000;

describe('a survey that opens months after the certificate is mailed', () => {
  const campus = testCampus();
  const m = messagesOf(campus);
  let planted: Planted;

  const certify = (enrolmentId = planted.enrolmentId, at = CERTIFIED) =>
    plantCertificate(campus.server, enrolmentId, { months: 0, seconds: secondsSince(at) });
  const answer = () =>
    m.sql(
      `insert into activity_progress (enrolment_id, version_id, activity_id, status, completed_at)
       select id, version_id, $2, 'completed', now() from enrolment where id = $1`,
      [planted.enrolmentId, course.followUp],
    );
  const outcome = async () =>
    (await m.log(planted.editionId)).items.map(({ kind, state, why }) => [kind, state, why]);

  beforeEach(async () => {
    await m.sql('delete from message');
    await m.sql('delete from certificate_seal');
    await m.sql(`update certificate set status = 'expired' where status = 'issued'`);
    planted = await plantEnrolment(campus.server, 'ana', {
      endsOn: '2027-01-31',
      isFrozen: true,
      status: 'completed',
    });
  });

  it('the morning after it has opened, once, with the way straight to it', async () => {
    await certify();
    expect(await m.tick(morning('2027-03-24'))).toBe(0);
    expect(await m.tick(DAY_AFTER)).toBe(1);
    expect(await m.tick(DAY_AFTER)).toBe(0);
    expect(await m.tick(morning('2027-03-26'))).toBe(0);
    const [message] = (await m.log(planted.editionId)).items;
    expect(message).toMatchObject({ kind: 'FOLLOW_UP', state: 'SENT', personId: personOf('ana').id });
    expect(message?.subject).toContain('Tres meses después');
    expect(message?.body).not.toContain('{');
    const [mail] = await m.sql<{ text_body: string }>(
      `select l.text_body from mail l join message x on x.mail_id = l.id where x.edition_id = $1`,
      [planted.editionId],
    );
    expect(mail?.text_body).toContain(
      `Responder la encuesta\n${campus.server.config.publicUrl}/course/${planted.enrolmentId}/survey/${course.followUp}\n`,
    );
  });

  it('the same morning when it opened before seven', async () => {
    await certify(planted.enrolmentId, '2026-12-24T12:59:00Z');
    expect(await m.tick(morning('2027-03-24'))).toBe(1);
  });

  it('on Monday what opens at a weekend', async () => {
    await certify(planted.enrolmentId, '2026-12-26T16:00:00Z');
    expect(await m.tick(morning('2027-03-28'))).toBe(0);
    expect(await m.tick(morning('2027-03-29'))).toBe(1);
  });

  it('in the language of each person, once although two servers plan', async () => {
    const { editionId, groupId } = planted;
    await certify();
    await certify(await m.enrol('chloe', editionId, groupId));
    const counts = await Promise.all(
      [DAY_AFTER, DAY_AFTER, '2027-03-25T11:00:00Z', '2027-03-25T11:00:00Z'].map((now) => m.plan(now)),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    await Promise.all([m.write(), m.write()]);
    const { items } = await m.log(editionId);
    expect(items.map(({ subject }) => subject?.split(' :')[0]?.split(':')[0]).sort()).toEqual(
      ['Trois mois après', 'Tres meses después'].sort(),
    );
  });

  it.each<[string, () => Promise<unknown>]>([
    ['has answered', answer],
    [
      'has left',
      () => m.sql(`update enrolment set status = 'withdrawn' where id = $1`, [planted.enrolmentId]),
    ],
    [
      'is held back',
      () =>
        m.sql(
          `insert into outcome_override (id, enrolment_id, kind, reason, decided_by) values ($1, $2, 'hold', 'A reason long enough.', $3)`,
          [randomUUID(), planted.enrolmentId, personOf('lucia').id],
        ),
    ],
    [
      'has no certificate in force any more',
      () =>
        m.sql(`update certificate set status = 'revoked', status_reason = 'Test.' where enrolment_id = $1`, [
          planted.enrolmentId,
        ]),
    ],
  ])('never to who %s, also when that comes between planning and writing', async (_who, change) => {
    await certify();
    expect(await m.plan(DAY_AFTER)).toBe(1);
    await change();
    await m.write();
    expect(await outcome()).toMatchObject([['FOLLOW_UP', 'SKIPPED', expect.stringMatching(/FINISHED|LEFT/)]]);
    await m.sql('delete from message');
    expect(await m.tick(DAY_AFTER)).toBe(0);
  });

  it('to who is held back no more', async () => {
    await certify();
    await m.holdAndRelease(planted.enrolmentId);
    expect(await m.tick(DAY_AFTER)).toBe(1);
  });

  it('not long after: who was certified before the campus wrote such mails gets none', async () => {
    await certify();
    expect(await m.tick(morning('2027-04-08'))).toBe(0);
    expect(await m.tick(morning('2027-04-07'))).toBe(1);
  });

  it('unless the edition has switched it off, which it may after it was closed', async () => {
    await certify();
    const rules = await m.ask<{ messageRules: { rules: { kind: string; isOn: boolean }[] } }>(
      'messageRules',
      { editionId: planted.editionId },
    );
    expect(rules.data.messageRules.rules.filter(({ isOn }) => isOn).map(({ kind }) => kind)).toEqual([
      'FOLLOW_UP',
      'DRILL',
    ]);
    const off = await m.rule(planted.editionId, 'FOLLOW_UP', [], { isOn: false });
    expect(resultOf(off).code).toBeUndefined();
    expect(resultOf(await m.rule(planted.editionId, 'WELCOME')).code).toBe('EDITION_FROZEN');
    expect(await m.tick(DAY_AFTER)).toBe(0);
  });

  it.each([
    ['2026-11-24T15:30:00Z', 6],
    ['2026-11-30T23:00:00Z', 3],
    ['2027-11-30T23:00:00Z', 3],
    ['2026-08-31T00:00:00Z', 1],
    ['2026-10-25T00:30:00Z', 5],
  ])('on the day that the course home says: certified at %s, %d months on', async (issued, months) => {
    const [row] = await m.sql<{ at: Date }>(
      `select follow_up_opens_at($1::timestamptz, $2::int) as at from set_config('timezone', 'America/Mexico_City', false)`,
      [issued, months],
    );
    expect(row?.at).toEqual(opensAt(months, new Date(issued)));
  });

  it('and its preview names the survey', async () => {
    const { data } = await m.ask<{ messagePreview: { subject: string } }>('messagePreview', {
      editionId: planted.editionId,
      kind: 'FOLLOW_UP',
      text: { locale: 'es', subject: '{survey}', body: 'Hola' },
    });
    expect(data.messagePreview.subject).toBe('Tres meses después');
  });
});

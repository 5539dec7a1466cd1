import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { PlanDigests } from '@campus/overview';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { mailsTo } from '../support/messages.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, plantFacilitator, type Planted } from '../support/plant.ts';
import { fieldWritten, TestDevice } from '../support/work.ts';

type Staff = Exclude<Persona, 'nobody'>;

/** Half past seven where the staff of these specs are, on a Wednesday; noon, and the Saturday after. */
const WEDNESDAY = '2027-03-24T13:30:00Z';
const NOON = '2027-03-24T18:00:00Z';
const SATURDAY = '2027-03-27T13:30:00Z';
const words = '¿Quién avisa a la familia?';

describe('a mail about what waits', () => {
  const campus = testCampus();
  let ana: Planted;
  let phone: TestDevice;
  const sql = async <Row>(text: string, values: unknown[] = []) =>
    (await campus.server.sql.query(text, values)).rows as Row[];
  const tell = (at = WEDNESDAY) => campus.server.app.get(PlanDigests).run(new Date(at));
  const digestsTo = (persona: Staff) => mailsTo(campus, persona, 'waiting-digest');
  const ask = async (over: Record<string, unknown> = {}): Promise<string> => {
    const id = randomUUID();
    const entry = {
      id,
      enrolmentId: ana.enrolmentId,
      kind: 'QUESTION',
      activityId: course.first,
      screen: null,
    };
    const enquiryMade = { ...entry, quoted: null, locale: 'es', text: words, ...over };
    expect(await phone.record({ enquiryMade })).toMatchObject([{ isRecorded: true }]);
    return id;
  };
  const handIn = async (): Promise<string> => {
    const id = randomUUID();
    await phone.record(fieldWritten(ana.enrolmentId, 'risks', 'Lluvias de octubre'));
    await phone.record({ planHandedIn: { id, enrolmentId: ana.enrolmentId, locale: 'es' } });
    return id;
  };

  beforeEach(async () => {
    await sql('delete from enquiry');
    await sql('delete from plan_hand_in');
    await sql(`delete from mail where template = 'waiting-digest'`);
    await sql('delete from reminder_choice');
    const staff = (['tomas', 'carla', 'marta', 'lucia', 'admin'] as const).map((key) => personOf(key).id);
    await sql(`update person set time_zone = 'America/Costa_Rica' where id = any($1)`, [staff]);
    ana = await plantEnrolment(campus.server, 'ana');
    await plantFacilitator(campus.server, ana.groupId, 'tomas');
    phone = new TestDevice(campus.as('ana'));
  });

  it('leads whoever facilitates the group to each question and each plan, and repeats no word of them', async () => {
    const [question, plan] = [await ask(), await handIn()];
    await tell();
    const [mail, ...others] = await digestsTo('tomas');
    expect(others).toEqual([]);
    expect(mail?.text_body).toContain(`/console/questions/${question}`);
    expect(mail?.text_body).toContain(`/console/plans/${plan}`);
    expect(mail?.html_body).toContain(`/console/plans/${plan}">Plan entregado el `);
    expect(mail?.text_body).toMatch(/General: 1 pregunta\. 1 plan por leer\./);
    expect(mail?.text_body).toMatch(/\/unsubscribe\//);
    expect(`${mail?.subject} ${mail?.text_body}`).not.toMatch(/familia|Lluvias|Ana/);
  });

  it('is sent to who coordinates the country too, and to nobody of another country or who only administers', async () => {
    await ask();
    await tell();
    for (const persona of ['tomas', 'carla', 'lucia'] as const)
      expect([persona, (await digestsTo(persona)).length]).toEqual([persona, 1]);
    for (const persona of ['marta', 'admin', 'ana', 'dora'] as const)
      expect([persona, (await digestsTo(persona)).length]).toEqual([persona, 0]);
  });

  it('is not sent when nothing waits', async () => {
    expect(await tell()).toBe(0);
    const id = await ask();
    await sql(`update enquiry set state = 'answered' where id = $1`, [id]);
    expect(await tell()).toBe(0);
  });

  it('comes once a day, however often and on however many servers it is looked at', async () => {
    await ask();
    await Promise.all([tell(), tell()]);
    await handIn();
    await tell();
    expect(await digestsTo('tomas')).toHaveLength(1);
    await sql(`update mail set created_at = created_at - interval '1 day' where template = 'waiting-digest'`);
    await tell();
    const [, second] = await digestsTo('tomas');
    expect(second?.text_body).toMatch(/1 pregunta\. 1 plan por leer\./);
  });

  it.each([
    ['at noon', NOON],
    ['on a Saturday', SATURDAY],
  ])('does not come %s', async (_, at) => {
    await ask();
    expect(await tell(at)).toBe(0);
  });

  it('tells the one to whom a question was handed, and no longer the others', async () => {
    const id = await ask();
    await sql('update enquiry set assigned_to = $2 where id = $1', [id, personOf('carla').id]);
    await tell();
    expect(await digestsTo('carla')).toHaveLength(1);
    expect(await digestsTo('tomas')).toEqual([]);
  });

  it('tells reports of faults to those who teach the course or answer for all of it', async () => {
    await ask({ kind: 'LANGUAGE', text: 'Falta una frase.' });
    await tell();
    expect((await digestsTo('lucia'))[0]?.text_body).toMatch(/1 aviso\./);
    expect(await digestsTo('tomas')).toHaveLength(1);
    expect(await digestsTo('carla')).toEqual([]);
  });

  it('is not sent to who switched such mails off, nor where mails come back', async () => {
    await ask();
    await sql(`insert into reminder_choice (person_id, is_off, made_by) values ($1, true, 'link')`, [
      personOf('tomas').id,
    ]);
    await tell();
    expect(await digestsTo('tomas')).toEqual([]);
    expect(await digestsTo('carla')).toHaveLength(1);
  });

  it('names five things of a group and counts the others, in the language of its reader', async () => {
    for (let count = 0; count < 7; count++) await ask();
    await sql(`update person set locale = 'fr' where id = $1`, [personOf('tomas').id]);
    await tell();
    await sql(`update person set locale = 'es' where id = $1`, [personOf('tomas').id]);
    const [mail] = await digestsTo('tomas');
    expect(mail?.subject).toBe('7 réponses sont attendues de vous sur le campus');
    expect(mail?.text_body.match(/Question sans réponse depuis le /g)).toHaveLength(5);
    expect(mail?.text_body).toContain('et 2 autres');
  });

  it('tells what waits in an edition that has ended for some weeks, and then no more', async () => {
    await ask();
    await sql(`update edition set closed_at = now() - interval '10 days' where id = $1`, [ana.editionId]);
    await tell();
    expect(await digestsTo('tomas')).toHaveLength(1);
    await sql(`delete from mail where template = 'waiting-digest'`);
    await sql(`update edition set closed_at = now() - interval '40 days' where id = $1`, [ana.editionId]);
    expect(await tell()).toBe(0);
  });
});

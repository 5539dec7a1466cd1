import { beforeEach, describe, expect, it } from '@jest/globals';
import { drillCases } from '@campus/course-rules/drills.cases.ts';
import { planDue } from '@campus/overview/notifications/sending/due.statements.ts';
import { Database } from '@campus/platform/database/database.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { messagesOf } from '../support/messages.ts';
import { personOf } from '../support/personas.ts';
import { quizLearner } from '../support/quiz-learner.ts';

/** Half past seven in Quetzaltenango. */
const morning = (day: string) => `${day}T13:30:00Z`;
/** Thursday 4 March 2027: so many days on are named beside each use. */
const FINISHED = '2027-03-04T16:00:00Z';

describe('a drill is mailed', () => {
  const campus = testCampus();
  const m = messagesOf(campus);
  const learner = quizLearner(campus);
  let editionId: string;

  const finish = (at: string) =>
    m.sql(`update enrolment set status = 'completed', ended_at = $2 where id = $1`, [
      learner.enrolmentId,
      at,
    ]);
  const done = (occasion: string, at: string) =>
    m.sql(`insert into recall (enrolment_id, occasion, begun_at, done_at) values ($1, $2, $3, $3)`, [
      learner.enrolmentId,
      occasion,
      at,
    ]);
  const mailOf = async () =>
    (
      await m.sql<{ subject: string; text_body: string; html_body: string }>(
        `select l.subject, l.text_body, l.html_body from mail l join message x on x.mail_id = l.id
          where x.edition_id = $1 order by x.planned_at desc limit 1`,
        [editionId],
      )
    )[0];
  beforeEach(async () => {
    await m.sql('delete from message');
    // A person gets one message a day, and seasons come back to all who have finished.
    await m.sql(`update enrolment set status = 'withdrawn' where status = 'completed'`);
    const attempt = await learner.start();
    await learner.answerAll(attempt);
    await finish(FINISHED);
    const [row] = await m.sql<{ edition_id: string }>('select edition_id from enrolment where id = $1', [
      learner.enrolmentId,
    ]);
    editionId = row?.edition_id ?? '';
  });

  it('on the morning it is due, once, with the way straight to its questions', async () => {
    expect(await m.tick(morning('2027-03-10'))).toBe(0);
    expect(await m.tick(morning('2027-03-11'))).toBe(1);
    expect(await m.tick(morning('2027-03-11'))).toBe(0);
    expect(await m.tick(morning('2027-03-12'))).toBe(0);
    const [message] = (await m.log(editionId)).items;
    expect(message).toMatchObject({ kind: 'DRILL', state: 'SENT', personId: personOf('ana').id });
    expect(message?.body).not.toMatch(/\{|temporada/);
    const mail = await mailOf();
    expect(mail?.subject).toContain('Dos minutos para que dure');
    const address = `${campus.server.config.publicUrl}/course/${learner.enrolmentId}/recall/drill-7`;
    expect(mail?.text_body).toContain(`Responder ahora\n${address}\n`);
    expect(mail?.html_body).toContain(address);
    expect(mail?.text_body).toContain('No recibir más recordatorios');
  });

  it('once, although two servers plan and write at a time', async () => {
    const counts = await Promise.all([m.plan(morning('2027-03-11')), m.plan(morning('2027-03-11'))]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    await Promise.all([m.write(), m.write()]);
    expect(await m.sql(`select from message where edition_id = $1`, [editionId])).toHaveLength(1);
  });

  it('on Monday when it is due at a weekend, and not two weeks late', async () => {
    await finish('2027-03-06T16:00:00Z');
    expect(await m.tick(morning('2027-03-13'))).toBe(0);
    expect(await m.tick(morning('2027-03-27'))).toBe(0);
    expect(await m.tick(morning('2027-03-29'))).toBe(0);
    expect(await m.tick(morning('2027-03-15'))).toBe(1);
  });

  it('again after thirty and ninety days', async () => {
    await m.tick(morning('2027-03-11'));
    await m.tick(morning('2027-04-05'));
    await m.tick(morning('2027-06-02'));
    const rows = await m.sql<{ occasion: string }>('select occasion from message order by local_day');
    expect(rows.map(({ occasion }) => occasion)).toEqual(['drill-7', 'drill-30', 'drill-90']);
  });

  it('before the season of the country served in, with its name and day', async () => {
    expect(await m.tick(morning('2027-04-30'))).toBe(0);
    expect(await m.tick(morning('2027-05-03'))).toBe(1);
    const mail = await mailOf();
    expect(mail?.text_body).toContain(
      'Se las hacemos ahora por la temporada de lluvias: empieza el sábado 15 de mayo de 2027.',
    );
    expect(mail?.text_body).toContain('/recall/drill-2027-rains');
  });

  it('before no season of another country', async () => {
    const movedTo = (country: string) =>
      m.sql(
        `update post set host_country_code = $2 where id in
           (select post_id from assignment where person_id = $1 and to_date is null)`,
        [personOf('ana').id, country],
      );
    await movedTo('BZ');
    expect(await m.tick(morning('2027-05-03'))).toBe(0);
    await movedTo('GT');
  });

  it.each<[string, () => Promise<unknown>]>([
    ['has done it', () => done('drill-7', '2027-03-11T12:00:00Z')],
    [
      'has left',
      () => m.sql(`update enrolment set status = 'withdrawn' where id = $1`, [learner.enrolmentId]),
    ],
    [
      'is held back',
      () =>
        m.sql(
          `insert into outcome_override (id, enrolment_id, kind, reason, decided_by) values (gen_random_uuid(), $1, 'hold', 'A reason long enough.', $2)`,
          [learner.enrolmentId, personOf('lucia').id],
        ),
    ],
  ])('never to who %s, also when that comes between planning and writing', async (_who, change) => {
    expect(await m.plan(morning('2027-03-11'))).toBe(1);
    await change();
    await m.write();
    expect((await m.log(editionId)).items).toMatchObject([{ kind: 'DRILL', state: 'SKIPPED' }]);
    await m.sql('delete from message');
    expect(await m.tick(morning('2027-03-11'))).toBe(0);
  });

  it('not to who wants no reminders, and the log says so', async () => {
    const choose = (isOn: boolean) => m.act('chooseReminders', { isOn }, 'ana');
    await choose(false);
    await m.tick(morning('2027-03-11'));
    expect((await m.log(editionId)).items).toMatchObject([{ state: 'SKIPPED', why: 'UNSUBSCRIBED' }]);
    await choose(true);
  });

  it('not to who serves nowhere any more', async () => {
    const { id } = personOf('ana');
    await m.sql(`update assignment set to_date = current_date - 3 where person_id = $1 and to_date is null`, [
      id,
    ]);
    expect(await m.tick(morning('2027-03-11'))).toBe(0);
    await m.sql(`update assignment set to_date = null where person_id = $1 and to_date = current_date - 3`, [
      id,
    ]);
    expect(await m.tick(morning('2027-03-11'))).toBe(1);
  });

  it('not to who finished no quiz of which it could ask', async () => {
    await m.sql(`update enrolment set status = 'withdrawn' where id = $1`, [learner.enrolmentId]);
    await learner.enrol();
    await finish(FINISHED);
    expect(await m.tick(morning('2027-03-11'))).toBe(0);
  });

  it('unless the edition has switched it off', async () => {
    await m.rule(editionId, 'DRILL', [], { isOn: false });
    expect(await m.tick(morning('2027-03-11'))).toBe(0);
  });

  describe('on the day that the page says too', () => {
    /** The drill that is due, as the statement of the mails has it; a mail is no more than two weeks late. */
    const mailedOn = async (today: string, seasons: { key: string; opens: string }[]) => {
      const [{ version } = { version: '' }] = await m.sql<{ version: string }>(
        'select version_id as version from enrolment where id = $1',
        [learner.enrolmentId],
      );
      const told = {
        version,
        quizzes: [course.quiz],
        seasons: seasons.map((season) => ({ ...season, countries: ['GT'] })),
      };
      await campus.server.app.get(Database).rows(planDue, {
        zones: ['America/Guatemala'],
        days: [today],
        zonesOfCountries: '{}',
        countries: null,
        drilled: JSON.stringify([told]),
      });
      return (
        await m.sql<{ said: string }>(
          `select occasion || ' ' || about as said from message where enrolment_id = $1 and kind = 'drill'`,
          [learner.enrolmentId],
        )
      ).map(({ said }) => said);
    };
    const twoWeeksBefore = (day: string) =>
      new Date(Date.parse(day) - 14 * 86_400_000).toISOString().slice(0, 10);

    it.each(drillCases)('%s', async (_name, finishedOn, seasons, today, due) => {
      await finish(`${finishedOn}T18:00:00Z`);
      const latest = due.slice(-1).filter((one) => (one.split(' ')[1] ?? '') > twoWeeksBefore(today));
      expect(await mailedOn(today, seasons)).toEqual(latest);
    });
  });
});

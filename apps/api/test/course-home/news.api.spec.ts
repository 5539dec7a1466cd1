import { beforeEach, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';

const NEWS = `query ($enrolmentId: ID!) {
  courseHome(enrolmentId: $enrolmentId, locale: es) { news { kind title activityId before after } }
}`;

interface News {
  kind: string;
  title: string;
  activityId: string | null;
  before: number | null;
  after: number | null;
}

describe('what came back to a learner', () => {
  const campus = testCampus();
  let enrolmentId: string;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
  });

  const news = async () =>
    (await campus.as('ana').query<{ courseHome: { news: News[] } }>(NEWS, { enrolmentId })).data.courseHome
      .news;
  const plant = (text: string, values: unknown[]) => campus.server.sql.query(text, [enrolmentId, ...values]);
  const message = (kind: string, subject: string, daysAgo: number) =>
    plant(
      `with sending as (
         insert into message_sending (id, edition_id, sent_by, texts)
         select gen_random_uuid(), edition_id, $5, '{}' from enrolment where id = $1 and $2 = 'one_off'
         returning id)
       insert into message (edition_id, enrolment_id, person_id, kind, occasion, local_day, state, address, subject,
                            sending_id, planned_at, settled_at)
       select edition_id, id, person_id, $2, $3::text, current_date - $4::int, 'sent', 'a@b.example', $3,
              (select id from sending), now() - make_interval(days => $4), now() - make_interval(days => $4)
         from enrolment where id = $1`,
      [kind, subject, daysAgo, personOf('carla').id],
    );
  const regraded = (daysAgo: number) =>
    plant(
      `insert into quiz_attempt (id, enrolment_id, version_id, activity_id, number, locale, started_at, finished_at,
                                 finished_by, score, graded_version_id, regraded_at, first_score)
       select gen_random_uuid(), id, version_id, $2, 1, 'es', now() - interval '40 days', now() - interval '40 days', 'learner', 75,
              version_id, now() - make_interval(days => $3), 62
         from enrolment where id = $1`,
      [course.quiz, daysAgo],
    );

  it('is nothing at first', async () => {
    expect(await news()).toEqual([]);
  });

  it('is a quiz graded again, and what the coordination wrote: the latest first', async () => {
    await regraded(3);
    await message('one_off', 'Cambio de sala', 2);
    expect(await news()).toEqual([
      { kind: 'MESSAGE', title: 'Cambio de sala', activityId: null, before: null, after: null },
      { kind: 'REGRADED', title: expect.any(String), activityId: course.quiz, before: 62, after: 75 },
    ]);
  });

  it('is neither what a rule wrote nor what came long ago', async () => {
    await message('inactive', 'Le esperamos', 2);
    await message('one_off', 'Bienvenida', 31);
    await regraded(31);
    expect(await news()).toEqual([]);
  });

  it('is of this enrolment alone', async () => {
    await message('one_off', 'Cambio de sala', 2);
    const other = await plantEnrolment(campus.server, 'luis');
    await plant(`update message set person_id = $2 where enrolment_id = $1`, [personOf('luis').id]);
    expect(await news()).toEqual([]);
    ({ enrolmentId } = other);
    const { data } = await campus
      .as('luis')
      .query<{ courseHome: { news: News[] } }>(NEWS, { enrolmentId: other.enrolmentId });
    expect(data.courseHome.news).toEqual([]);
  });
});

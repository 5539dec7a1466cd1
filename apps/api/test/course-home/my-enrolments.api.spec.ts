import { describe, expect, it } from '@jest/globals';
import { demoEnrolmentId } from '../../src/seeds/editions.ts';
import { testCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';

const MINE = `query ($locale: Locale!) { myEnrolments(locale: $locale) { id courseTitle editionTitle status percent beginsOn endsOn locales } }`;

describe('the list of courses', () => {
  const campus = testCampus();
  const mine = async (persona: Persona, locale = 'es') =>
    (await campus.as(persona).query<{ myEnrolments: Record<string, unknown>[] }>(MINE, { locale })).data
      .myEnrolments;

  it('holds the own enrolments only, the newest first', async () => {
    const later = await plantEnrolment(campus.server, 'chloe', { endsOn: '2030-01-31' });
    const list = await mine('chloe', 'fr');
    const ids = list.map(({ id }) => id);
    expect([ids[0], ids.at(-1)]).toEqual([later.enrolmentId, demoEnrolmentId('chloe')]);
    const { rows: own } = await campus.server.sql.query<{ id: string }>(
      'select id from enrolment where person_id = $1',
      [personOf('chloe').id],
    );
    expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(list[0]).toEqual({
      id: later.enrolmentId,
      courseTitle: 'Cours d’essai',
      editionTitle: 'Cours essentiel ouvert 2026–27',
      status: 'ACTIVE',
      percent: 0,
      beginsOn: null,
      endsOn: '2030-01-31',
      locales: ['es', 'en', 'fr'],
    });
    expect(await mine('tomas')).toEqual([]);
  });

  it.each([
    ['a day before it begins where the learner is', 1, true],
    ['on its first day', 0, false],
  ] as const)('says when a course begins: %s', async (_, daysAhead, isToCome) => {
    const { enrolmentId } = await plantEnrolment(campus.server, 'chloe');
    const { rows } = await campus.server.sql.query<{ day: string }>(
      `update edition ed set starts_on = (now() at time zone g.time_zone)::date + $2::int
         from enrolment e join edition_group g on g.id = e.group_id
        where e.id = $1 and ed.id = e.edition_id returning ed.starts_on::text as day`,
      [enrolmentId, daysAhead],
    );
    expect((await mine('chloe')).find(({ id }) => id === enrolmentId)?.['beginsOn']).toBe(
      isToCome ? rows[0]?.day : null,
    );
  });

  it('is one statement beside the session, however many there are', async () => {
    await plantEnrolment(campus.server, 'ana');
    await mine('ana');
    await campus.expectQueries(2, () => mine('ana'));
  });
});

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { GridFile } from '@campus/overview/rosters/grid/grid-file.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEdition } from '../support/plant.ts';

describe('the progress grid as a file', () => {
  const campus = testCampus();
  let editionId: string;
  const sql = (text: string, values: unknown[] = []) => campus.server.sql.query(text, values);
  const take = (persona: Persona, kind = 'csv', query = 'lang=es', headers?: Record<string, string>) =>
    campus.as(persona).get(`/rosters/${editionId}-progress.${kind}?${query}`, headers);
  const linesOf = (body: string) => body.replace('\uFEFF', '').trim().split('\r\n');

  beforeEach(async () => {
    const planted = await plantEdition(campus.server, { endsOn: '2090-06-30' });
    editionId = planted.editionId;
    for (const key of ['ana', 'luis'] as const)
      await sql(
        `insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
         select $1, $2, ed.id, $3, ed.version_id, 'nominated' from edition ed where ed.id = $4`,
        [randomUUID(), personOf(key).id, planted.groupId, editionId],
      );
    await sql(
      `insert into activity_progress (enrolment_id, version_id, activity_id, status, score, is_passed, completed_at)
       select e.id, e.version_id, a.id,
              case when a.id = $2 then 'completed' else 'started' end,
              case when a.id = $3 then 60 end,
              case when a.id = $3 then false end,
              case when a.id = $2 then now() end
         from enrolment e join activity a on a.version_id = e.version_id
        where e.edition_id = $1 and e.person_id = $4 and a.id = any($5)`,
      [editionId, course.first, course.quiz, personOf('ana').id, [course.first, course.quiz]],
    );
  });

  it('has everybody against every activity, and a column of scores where anyone has one', async () => {
    const answer = await take('lucia');
    const [head = '', ...people] = linesOf(answer.body);
    const [{ count }] = (
      await sql(
        `select count(*)::int from activity a join edition e on e.version_id = a.version_id where e.id = $1`,
        [editionId],
      )
    ).rows as [{ count: number }];
    expect(head.split(';')).toHaveLength(3 + count + 1);
    expect(head).toContain('(%)');
    expect(people).toHaveLength(2);
    const ana = people.find((line) => line.startsWith('Ana')) ?? '';
    expect(
      ana
        .split(';')
        .filter((cell) => ['Terminada', 'Sin aprobar', '60'].includes(cell))
        .toSorted(),
    ).toEqual(['60', 'Sin aprobar', 'Terminada']);
    expect(people.find((line) => line.startsWith('Luis'))).toMatch(/;0;;+$/);
  });

  it.each<[Persona, 'all' | 'MX' | number]>([
    ['ana', 404],
    ['tomas', 404],
    ['carla', 'MX'],
    ['admin', 'all'],
    ['dora', 404],
    ['nobody', 401],
  ])('is taken along by %s: %s', async (persona, sees) => {
    const answer = await take(persona);
    expect(answer.status).toBe(typeof sees === 'number' ? sees : 200);
    expect(answer.body.includes('Ana')).toBe(typeof sees !== 'number');
    expect(answer.body.includes('Luis')).toBe(sees === 'all');
  });

  it('is a workbook too, in the language asked for, and the audit knows', async () => {
    expect((await take('carla', 'xlsx', 'lang=fr')).body.startsWith('PK')).toBe(true);
    const { rows } = await sql(
      `select actor_id, detail from audit_event where action = 'roster.downloaded' and subject_id = $1`,
      [editionId],
    );
    expect(rows).toEqual([{ actor_id: personOf('carla').id, detail: { people: 1 } }]);
  });

  it('is packed on its way where the browser takes it so', async () => {
    const { headers } = await take('lucia', 'csv', 'lang=es', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect((await take('lucia')).headers['content-encoding']).toBeUndefined();
  });

  it('is of those whom the filters leave, and never of everybody for words it does not know', async () => {
    expect(linesOf((await take('lucia', 'csv', 'lang=es&country=CR')).body)).toHaveLength(2);
    expect((await take('lucia', 'csv', 'pais=MX')).status).toBe(400);
  });

  it('is of those who were ticked, as is the list of people, and of nobody else’s', async () => {
    const { rows } = await sql(`select id from enrolment where edition_id = $1`, [editionId]);
    const ids = (rows as { id: string }[]).map(({ id }) => id);
    expect(linesOf((await take('lucia', 'csv', `lang=es&ids=${ids[0]}`)).body)).toHaveLength(2);
    const list = await campus.as('lucia').get(`/rosters/${editionId}.csv?lang=es&ids=${ids[1]}`);
    expect(linesOf(list.body)).toHaveLength(2);
    expect(linesOf((await take('carla', 'csv', `lang=es&ids=${ids.join(',')}`)).body)).toHaveLength(2);
    for (const wrong of ['x', Array.from({ length: 201 }, () => randomUUID()).join(',')])
      expect((await take('lucia', 'csv', `lang=es&ids=${wrong}`)).status).toBe(400);
  });

  it('is refused whole where it would hold too many people', async () => {
    const files = campus.server.app.get(GridFile);
    const { most } = files;
    Object.assign(files, { most: 1 });
    try {
      expect((await take('lucia')).status).toBe(400);
    } finally {
      Object.assign(files, { most });
    }
  });

  it('is not there for an edition that is not', async () => {
    editionId = randomUUID();
    expect((await take('lucia')).status).toBe(404);
  });
});

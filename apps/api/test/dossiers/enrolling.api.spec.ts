import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { mutate } from '../support/mutations.ts';
import { testCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, plantPeople, type Planted } from '../support/plant.ts';

const ana = personOf('ana');
const luis = personOf('luis');

describe('people are enrolled from the console', () => {
  const campus = testCampus();
  let planted: Planted;
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);

  const audited = (action: string, subject: string) =>
    sql<{ reason: string; country_code: string; detail: Record<string, unknown> }>(
      `select reason, country_code, detail from audit_event where action = $1 and subject_id = $2 order by at`,
      [action, subject],
    );

  beforeEach(async () => {
    planted = await plantEnrolment(campus.server, 'ana', { endsOn: '2090-06-30' });
  });

  const enrol = async (personIds: string[], over: object = {}, persona: Persona = 'carla') =>
    (
      await mutate(
        campus.as(persona),
        'enrolPeople',
        { editionId: planted.editionId, personIds, ...over },
        '... on PeopleEnrolled { people { personId outcome } }',
      )
    ).people as { outcome: string }[] | undefined;
  const outcomes = async (...parameters: Parameters<typeof enrol>) =>
    (await enrol(...parameters))?.map(({ outcome }) => outcome);

  it('several at once, and each is told apart', async () => {
    const [first, second, third] = (await plantPeople(campus.server, 3, 'MX')) as [string, string, string];
    await sql(`update edition_group set seats = 3 where id = $1`, [planted.groupId]);
    expect(await outcomes([first, ana.id, luis.id, second, third, randomUUID()])).toEqual([
      'ENROLLED',
      'BEFORE',
      'NOT_FOUND',
      'ENROLLED',
      'GROUP_FULL',
      'NOT_FOUND',
    ]);
    expect(await audited('learner.enrolled', await enrolmentOf(first))).toHaveLength(1);
  });

  it('and a retry with the same key is told what was told the first time', async () => {
    const [one] = (await plantPeople(campus.server, 1, 'MX')) as [string];
    const key = { idempotencyKey: randomUUID() };
    const asked = [one, ana.id, randomUUID()];
    const twice = await Promise.all([outcomes(asked, key), outcomes(asked, key)]);
    expect(twice).toEqual([
      ['ENROLLED', 'BEFORE', 'NOT_FOUND'],
      ['ENROLLED', 'BEFORE', 'NOT_FOUND'],
    ]);
    expect(await outcomes([one])).toEqual(['BEFORE']);
    expect(await audited('learner.enrolled', await enrolmentOf(one))).toHaveLength(1);
  });

  const enrolmentOf = async (personId: string) =>
    (await sql<{ id: string }>(`select id from enrolment where person_id = $1`, [personId]))[0]?.id ?? '';

  it('in a group that is named, of the own country or of none', async () => {
    const [one] = (await plantPeople(campus.server, 1, 'MX')) as [string];
    const costaRica = randomUUID();
    await sql(
      `insert into edition_group (id, edition_id, country_code, name, time_zone) values ($1, $2, 'CR', 'Costa Rica', 'America/Costa_Rica')`,
      [costaRica, planted.editionId],
    );
    expect(await outcomes([one], { groupId: costaRica })).toEqual(['NO_GROUP']);
    expect(await outcomes([one], { groupId: planted.groupId })).toEqual(['ENROLLED']);
    expect(await outcomes([one], { groupId: randomUUID() })).toBeUndefined();
  });

  it('found by name among the people of the own countries', async () => {
    const find = async (persona: Persona, search: string) =>
      (
        await campus.as(persona).query<{
          enrollables: { items: { fullName: string; status: string | null; beginsOn: string | null }[] };
        }>(`query ($editionId: ID!, $search: String!) { enrollables(editionId: $editionId, search: $search) { items { fullName status beginsOn } } }`, { editionId: planted.editionId, search })
      ).data.enrollables.items;
    expect(await find('carla', 'hernandez')).toMatchObject([{ status: 'ACTIVE', beginsOn: null }]);
    await sql(`update edition set starts_on = '2090-03-04' where id = $1`, [planted.editionId]);
    expect(await find('carla', 'hernandez')).toMatchObject([{ status: 'ACTIVE', beginsOn: '2090-03-04' }]);
    expect(await find('carla', 'chinchilla')).toEqual([]);
    expect(await find('lucia', 'CHINCHILLA')).toMatchObject([{ status: null, beginsOn: null }]);
    expect(await find('lucia', '%')).toEqual([]);
  });

  it('offered before those who are in the edition already', async () => {
    const { data } = await campus
      .as('lucia')
      .query<{ enrollables: { items: { status: string | null }[] } }>(
        `query ($editionId: ID!, $search: String!) { enrollables(editionId: $editionId, search: $search) { items { status } } }`,
        { editionId: planted.editionId, search: 'demo' },
      );
    const areIn = data.enrollables.items.map(({ status }) => status !== null);
    expect(new Set(areIn).size).toBe(2);
    expect(areIn).toEqual([...areIn].sort((a, b) => Number(a) - Number(b)));
  });

  it('not offered while they only work here, and offered once they study here too', async () => {
    const find = async () =>
      (
        await campus
          .as('lucia')
          .query<{ enrollables: { totalCount: number } }>(
            `query ($editionId: ID!, $search: String!) { enrollables(editionId: $editionId, search: $search) { totalCount } }`,
            { editionId: planted.editionId, search: 'tomas@demo' },
          )
      ).data.enrollables.totalCount;
    expect(await find()).toBe(0);
    const tomas = personOf('tomas').id;
    await sql(`insert into role_grant (id, person_id, role) values ($1, $2, 'learner')`, [
      randomUUID(),
      tomas,
    ]);
    expect(await find()).toBe(1);
  });
});

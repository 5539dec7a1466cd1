import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEdition } from '../support/plant.ts';

const MINE = `query { facilitatedGroups(locale: es) { id name people halfDays } }`;
const GROUP = `query ($groupId: ID!, $search: String, $sort: RosterSort, $isDescending: Boolean, $limit: Int, $offset: Int) {
  groupRoster(locale: es, groupId: $groupId, search: $search, sort: $sort, isDescending: $isDescending, limit: $limit, offset: $offset) {
    group { id people halfDays beginsOn } totalCount items { id fullName status percent lastWorkAt attended } } }`;

interface Mine {
  facilitatedGroups: { id: string; people: number; halfDays: number }[];
}
interface Whole {
  groupRoster: {
    group: { people: number; halfDays: number; beginsOn: string | null };
    totalCount: number;
    items: { fullName: string; percent: number; attended: number }[];
  } | null;
}

describe('who accompanies a group', () => {
  const campus = testCampus();
  let edition: { editionId: string; groupId: string };
  const sql = (text: string, values: unknown[] = []) => campus.server.sql.query(text, values);
  const accompany = (key: 'tomas' | 'carla', groupId = edition.groupId) =>
    sql(`insert into group_facilitator (id, group_id, person_id) values ($1, $2, $3)`, [
      randomUUID(),
      groupId,
      personOf(key).id,
    ]);
  const read = async (persona: Persona, variables: object = {}) =>
    (await campus.as(persona).query<Whole>(GROUP, { groupId: edition.groupId, ...variables })).data
      .groupRoster;
  const mine = async (persona: Persona) =>
    (await campus.as(persona).query<Mine>(MINE)).data.facilitatedGroups.map(({ id }) => id);
  const enrol = (key: 'ana' | 'luis' | 'chloe', status = 'active') =>
    sql(
      `insert into enrolment (id, person_id, edition_id, group_id, version_id, status, source)
       select gen_random_uuid(), $1, id, $2, version_id, $4, 'imported' from edition where id = $3`,
      [personOf(key).id, edition.groupId, edition.editionId, status],
    );

  beforeEach(async () => {
    edition = await plantEdition(campus.server);
    await enrol('ana');
    await enrol('luis');
    await enrol('chloe', 'withdrawn');
  });

  it.each<[Persona, 'FORBIDDEN' | 'SIGN_IN_NEEDED' | 'nothing']>([
    ['ana', 'FORBIDDEN'],
    ['dora', 'FORBIDDEN'],
    ['nobody', 'SIGN_IN_NEEDED'],
    ['tomas', 'nothing'],
    ['carla', 'nothing'],
    ['lucia', 'nothing'],
    ['admin', 'nothing'],
  ])('alone reads its roster: %s, who does not, finds %s', async (persona, finds) => {
    const answers = [
      await campus.as(persona).query(GROUP, { groupId: edition.groupId }),
      await campus.as(persona).query(MINE),
    ];
    if (finds !== 'nothing') {
      for (const answer of answers) expectDenied(answer, finds);
      return;
    }
    expect(answers[0]?.data).toEqual({ groupRoster: null });
    expect(await mine(persona)).not.toContain(edition.groupId);
  });

  it('reads when the group begins, while that is to come', async () => {
    await accompany('tomas');
    expect((await read('tomas'))?.group).toMatchObject({ beginsOn: null });
    await sql(`update edition set starts_on = '2091-03-04' where id = $1`, [edition.editionId]);
    expect((await read('tomas'))?.group).toMatchObject({ beginsOn: '2091-03-04' });
  });

  it('sees names, progress and half days attended, in whatever country, and nothing else', async () => {
    await accompany('tomas');
    const [sessionId, halfDayId, runningId] = [randomUUID(), randomUUID(), randomUUID()];
    await sql(
      `insert into live_session (id, edition_id, titles, mode) values ($1, $2, '{"es": "x"}', 'room')`,
      [sessionId, edition.editionId],
    );
    await sql(
      `insert into session_half_day (id, session_id, starts_at, planned_minutes) values ($1, $2, now() - interval '1 day', 60),
              ($3, $2, now() - interval '30 minutes', 60), (gen_random_uuid(), $2, now() + interval '1 day', 60)`,
      [halfDayId, sessionId, runningId],
    );
    await sql(
      `with said as (insert into attendance_entry (id, enrolment_id, half_day_id, presence, minutes, evidence, recorded_by, said_at, recorded_at)
         select gen_random_uuid(), e.id, h, 'part', 30, 'manual', $2, now(), now() from enrolment e, unnest($1::uuid[]) h
          where e.person_id = $3 and e.edition_id = $4 returning *)
       insert into attendance (enrolment_id, half_day_id, entry_id, presence, minutes, evidence, is_corrected, said_at)
       select enrolment_id, half_day_id, id, presence, minutes, evidence, false, said_at from said`,
      [[halfDayId, runningId], personOf('carla').id, personOf('ana').id, edition.editionId],
    );
    expect(await mine('tomas')).toContain(edition.groupId);
    const whole = await read('tomas');
    expect(whole).toMatchObject({ group: { people: 2, halfDays: 1 }, totalCount: 2 });
    expect(
      whole?.items.map(({ fullName, percent, attended }) => [fullName.split(' ')[0], percent, attended]),
    ).toEqual(
      expect.arrayContaining([
        ['Ana', 0, 1],
        ['Luis', 0, 0],
      ]),
    );
    expect(await read('tomas', { search: 'HERNANDEZ-quinonez' })).toMatchObject({ totalCount: 1 });
    expect((await read('tomas', { limit: 1, offset: 1, sort: 'PROGRESS' }))?.items).toHaveLength(1);
  });

  it('sees attendance by the rule of the edition: a session made up for counts, one of another group does not', async () => {
    await accompany('tomas');
    const otherGroup = randomUUID();
    await sql(
      `insert into edition_group (id, edition_id, country_code, name, time_zone) values ($1, $2, 'CA', 'Otro', 'UTC')`,
      [otherGroup, edition.editionId],
    );
    const [madeUp, elsewhere] = [randomUUID(), randomUUID()];
    for (const [sessionId, groupId] of [
      [madeUp, edition.groupId],
      [elsewhere, otherGroup],
    ]) {
      await sql(
        `insert into live_session (id, edition_id, group_id, titles, mode) values ($1, $2, $3, '{"es": "x"}', 'room')`,
        [sessionId, edition.editionId, groupId],
      );
      await sql(
        `insert into session_half_day (id, session_id, starts_at, planned_minutes)
         values ($1, $1, now() - interval '1 day', 60)`,
        [sessionId],
      );
    }
    const ana = `select id from enrolment where person_id = $1 and edition_id = $2`;
    await sql(
      `with said as (insert into attendance_entry (id, enrolment_id, half_day_id, presence, evidence, recorded_by, said_at, recorded_at)
         select gen_random_uuid(), (${ana}), $3, 'whole', 'manual', $4, now(), now() returning *)
       insert into attendance (enrolment_id, half_day_id, entry_id, presence, evidence, is_corrected, said_at)
       select enrolment_id, half_day_id, id, presence, evidence, false, said_at from said`,
      [personOf('ana').id, edition.editionId, elsewhere, personOf('carla').id],
    );
    const attended = async () =>
      (await read('tomas'))?.items.find(({ fullName }) => fullName.startsWith('Ana'))?.attended;
    expect(await attended()).toBe(0);
    await sql(
      `insert into made_up_session (id, enrolment_id, session_id, reason, decided_by)
       select gen_random_uuid(), (${ana}), $3, 'tarea', $4`,
      [personOf('ana').id, edition.editionId, madeUp, personOf('carla').id],
    );
    expect(await attended()).toBe(1);
    expect((await read('tomas'))?.group.halfDays).toBe(1);
  });

  it('sees that group only, by every route, and no longer than they accompany it', async () => {
    const other = await plantEdition(campus.server);
    await accompany('tomas', other.groupId);
    expect(await read('tomas')).toBeNull();
    for (const id of ['', 'x', '\u0000', randomUUID()])
      expect(await read('tomas', { groupId: id })).toBeNull();
    expect(await read('tomas', { groupId: other.groupId })).toMatchObject({ totalCount: 0 });
    await sql(`update group_facilitator set until = now() where group_id = $1`, [other.groupId]);
    expect(await read('tomas', { groupId: other.groupId })).toBeNull();
    await accompany('tomas');
    const closed = [
      `query { roster(locale: es, editionId: "${edition.editionId}") { totalCount } }`,
      `query { personDossier(locale: es, id: "${personOf('ana').id}") { id } }`,
      `query { progressGrid(locale: es, editionId: "${edition.editionId}") { totalCount } }`,
      `query { messageLog(editionId: "${edition.editionId}") { totalCount } }`,
    ];
    for (const text of closed) expectDenied(await campus.as('tomas').query(text), 'FORBIDDEN');
    const file = await campus.as('tomas').get(`/rosters/${edition.editionId}.csv`);
    expect(file.status).toBe(404);
  });

  it('sees people of other countries of that group alone, when they coordinate one', async () => {
    await accompany('carla');
    expect(await read('carla')).toMatchObject({ totalCount: 2 });
    const { data } = await campus
      .as('carla')
      .query<{ roster: { totalCount: number } }>(
        `query { roster(locale: es, editionId: "${edition.editionId}", filter: { search: "Luis" }) { totalCount } }`,
      );
    expect(data.roster.totalCount).toBe(0);
  });
});

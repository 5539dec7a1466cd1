import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { RosterFile } from '@campus/overview/rosters/roster-file.ts';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEdition } from '../support/plant.ts';

const ROSTER = `query ($editionId: ID, $filter: RosterFilter, $sort: RosterSort, $isDescending: Boolean, $limit: Int, $offset: Int) {
  roster(locale: es, editionId: $editionId, filter: $filter, sort: $sort, isDescending: $isDescending, limit: $limit, offset: $offset) {
    totalCount isClose countries items { enrolmentId personId fullName email sex country { code } institution post groupName status beginsOn percent daysSilent
      endsOn isExtended nextStep { activityId title } stuck { kind action count } } } }`;
const GRID = `query ($editionId: ID!, $limit: Int) {
  progressGrid(locale: es, editionId: $editionId, limit: $limit) {
    totalCount activities { id moduleTitle } rows { personId percent cells { column state score isPassed } } } }`;

interface Row {
  enrolmentId: string;
  personId: string;
  fullName: string;
  percent: number;
  daysSilent: number | null;
  nextStep: { activityId: string } | null;
  stuck: { kind: string; action: string; count: number | null }[];
}
interface RosterData {
  roster: { totalCount: number; isClose: boolean; countries: string[]; items: Row[] };
}
interface GridData {
  progressGrid: {
    totalCount: number;
    activities: { id: string }[];
    rows: { personId: string; cells: { column: number; state: string }[] }[];
  } | null;
}

type DemoKey = Exclude<Persona, 'nobody'>;

describe('the roster of an edition', () => {
  const campus = testCampus();
  let edition: { editionId: string; groupId: string };
  const enrolments = new Map<DemoKey, string>();
  const sql = (text: string, values: unknown[] = []) => campus.server.sql.query(text, values);

  const enrol = async (key: DemoKey) => {
    const id = randomUUID();
    enrolments.set(key, id);
    await sql(
      `insert into enrolment (id, person_id, edition_id, group_id, version_id, source) select $1, $2, id, $3, version_id, 'imported' from edition where id = $4`,
      [id, personOf(key).id, edition.groupId, edition.editionId],
    );
  };
  const work = (key: DemoKey, ...activities: string[]) =>
    sql(
      `insert into activity_progress (enrolment_id, version_id, activity_id, status, completed_at)
       select e.id, e.version_id, a.id, 'completed', now() from enrolment e join activity a on a.version_id = e.version_id
        where e.id = $1 and (a.id = any($2) or ($2 = '{}' and a.is_required)) on conflict do nothing`,
      [enrolments.get(key), activities],
    );
  const ask = async (persona: Persona, variables: object = {}) =>
    campus.as(persona).query<RosterData>(ROSTER, { editionId: edition.editionId, ...variables });
  const names = async (variables: object = {}, persona: Persona = 'lucia') =>
    (await ask(persona, variables)).data.roster.items.map(({ fullName }) => fullName.split(' ')[0]);
  const rowOf = async (key: DemoKey) => {
    const { items } = (await ask('lucia')).data.roster;
    return items.find(({ personId }) => personId === personOf(key).id) as Row;
  };

  beforeEach(async () => {
    edition = await plantEdition(campus.server);
    for (const key of ['ana', 'luis', 'chloe', 'peter'] as const) await enrol(key);
  });

  it.each<[Persona, 'all' | 'MX' | 'CR' | 'FORBIDDEN' | 'SIGN_IN_NEEDED']>([
    ['ana', 'FORBIDDEN'],
    ['luis', 'FORBIDDEN'],
    ['tomas', 'FORBIDDEN'],
    ['carla', 'MX'],
    ['marta', 'CR'],
    ['lucia', 'all'],
    ['admin', 'all'],
    ['dora', 'FORBIDDEN'],
    ['nobody', 'SIGN_IN_NEEDED'],
  ])('and its grid are seen by %s: %s', async (persona, sees) => {
    const [answer, everywhere] = [await ask(persona), await ask(persona, { editionId: null })];
    const grid = await campus.as(persona).query<GridData>(GRID, { editionId: edition.editionId });
    if (sees === 'FORBIDDEN' || sees === 'SIGN_IN_NEEDED') {
      for (const denied of [answer, everywhere, grid]) expectDenied(denied, sees);
      return;
    }
    const expected = sees === 'all' ? 4 : 1;
    expect(answer.data.roster).toMatchObject({ totalCount: expected });
    expect(grid.data.progressGrid).toMatchObject({ totalCount: expected });
    expect(everywhere.data.roster.totalCount).toBeGreaterThanOrEqual(expected);
    const countries = everywhere.body.match(/"code":"[A-Z]{2}"/g) ?? [];
    if (sees !== 'all') expect(new Set(countries)).toEqual(new Set([`"code":"${sees}"`]));
  });

  it('names the countries of its people, whom no group of a country has, whatever the filter', async () => {
    const countriesFor = async (persona: Persona, variables: object = {}) =>
      (await ask(persona, variables)).data.roster.countries;
    expect(await countriesFor('lucia', { filter: { country: 'MX' } })).toEqual(['BZ', 'CA', 'CR', 'MX']);
    expect(await countriesFor('marta')).toEqual(['CR']);
    expect(await countriesFor('lucia', { editionId: null })).toEqual([]);
  });

  it('says of each who it is, where they serve and what comes next', async () => {
    expect(await rowOf('ana')).toMatchObject({
      fullName: 'Ana Lucía Hernández-Quiñónez de la Peña',
      email: 'ana@demo.campus.example',
      sex: 'FEMALE',
      country: { code: 'MX' },
      post: 'Quetzaltenango',
      groupName: 'General',
      status: 'ACTIVE',
      percent: 0,
      daysSilent: null,
      nextStep: { activityId: course.first },
    });
  });

  it('calls nobody active before the edition begins: it says when', async () => {
    const begin = (day: string) =>
      sql(`update edition set starts_on = $2 where id = $1`, [edition.editionId, day]);
    expect(await rowOf('ana')).toMatchObject({ status: 'ACTIVE', beginsOn: null });
    await begin('2091-03-04');
    expect(await rowOf('ana')).toMatchObject({ status: 'ACTIVE', beginsOn: '2091-03-04' });
    const file = await campus.as('lucia').get(`/rosters/${edition.editionId}.csv?lang=es&columns=status`);
    expect(file.body).toContain('Comienza el 2091-03-04');
    expect(file.body).not.toContain('Activa');
  });

  it('moves with the work: progress, the next step and the last day of work', async () => {
    await work('ana', course.first, course.second);
    const begun = await rowOf('ana');
    expect(begun).toMatchObject({ daysSilent: 0 });
    expect(begun.percent).toBeGreaterThan(0);
    await work('ana');
    expect(await rowOf('ana')).toMatchObject({ percent: 100, stuck: [] });
  });

  it.each<[string, object, string[]]>([
    ['a name without its accents', { search: 'quinonez' }, ['Ana']],
    ['capitals', { search: 'CHINCHILLA' }, ['Luis']],
    ['an address', { search: 'peter@' }, ['Peter']],
    ['what nobody is called', { search: '%' }, []],
    ['a country', { country: 'ca' }, ['Chloé']],
    ['a state', { status: 'WITHDRAWN' }, []],
    ['women', { sex: 'FEMALE' }, ['Ana', 'Chloé']],
    ['sex not stated', { sex: 'NOT_STATED' }, []],
    ['a kind of institution', { institutionKind: 'foreign_ministry' }, []],
    ['progress from', { percentFrom: 1 }, []],
    ['progress to', { percentTo: 0, country: 'MX' }, ['Ana']],
    ['a group that is none', { groupId: 'x' }, []],
    ['a group of another edition', { groupId: randomUUID() }, []],
  ])('finds by %s', async (_what, filter, expected) => {
    expect((await names({ filter })).sort()).toEqual(expected);
  });

  it.each<[string, object, boolean, string[]]>([
    ['another letter', { search: 'chinchila' }, true, ['Luis']],
    ['two letters the other way round and another order', { search: 'chinchlila luis' }, true, ['Luis']],
    ['an error, of another country', { search: 'chinchila', country: 'CA' }, false, []],
    ['nobody is called like that', { search: 'chinilla' }, false, []],
    ['the name itself is there', { search: 'chinchilla' }, false, ['Luis']],
  ])(
    'forgives one error in a word where nobody has the name: %s',
    async (_what, filter, isClose, expected) => {
      const { roster } = (await ask('lucia', { filter })).data;
      expect(roster).toMatchObject({ isClose, totalCount: expected.length });
      expect(roster.items.map(({ fullName }) => fullName.split(' ')[0])).toEqual(expected);
      // A file is of people who have the name.
      const file = await campus.as('lucia').get(`/rosters/${edition.editionId}.csv?lang=es&search=chinchila`);
      expect(file.body).not.toContain('Chinchilla');
    },
  );

  it('is sorted by name in the order of the language, by progress and by the last work', async () => {
    expect(await names()).toEqual(['Peter', 'Luis', 'Ana', 'Chloé']);
    expect(await names({ isDescending: true })).toEqual(['Chloé', 'Ana', 'Luis', 'Peter']);
    await work('luis', course.first);
    expect((await names({ sort: 'PROGRESS', isDescending: true }))[0]).toBe('Luis');
    expect((await names({ sort: 'ACTIVITY' }))[0]).toBe('Luis');
  });

  it('comes page by page, never more than a hundred', async () => {
    expect(await names({ limit: 1, offset: 1 })).toEqual(['Luis']);
    expect((await ask('lucia', { limit: 5000, offset: 90 })).data.roster).toMatchObject({
      totalCount: 4,
      items: [],
    });
    for (const id of ['', 'x', '\u0000', randomUUID()])
      expect((await ask('lucia', { editionId: id })).data.roster).toEqual({
        totalCount: 0,
        items: [],
        countries: [],
        isClose: false,
      });
  });

  it('names who is stuck, why, and finds them', async () => {
    await sql(`update enrolment set enrolled_at = now() - interval '20 days' where edition_id = $1`, [
      edition.editionId,
    ]);
    await work('luis', course.first);
    expect((await rowOf('ana')).stuck).toEqual([{ kind: 'NEVER_BEGAN', action: 'CALL', count: 20 }]);
    expect((await rowOf('luis')).stuck).toEqual([]);
    expect(await names({ filter: { isStuck: true } })).toEqual(['Peter', 'Ana', 'Chloé']);
    expect(await names({ filter: { stuck: 'NEVER_BEGAN' } }, 'carla')).toEqual(['Ana']);
    expect(await names({ filter: { stuck: 'FAILING' } })).toEqual([]);
  });

  it('waits with a module that opens later, and says so', async () => {
    await sql(
      `insert into edition_release (edition_id, module_id, opens_on)
       select $1, module_id, current_date + 10 from activity a join edition e on e.version_id = a.version_id and e.id = $1 where a.id = $2`,
      [edition.editionId, course.first],
    );
    expect((await rowOf('ana')).stuck).toMatchObject([{ kind: 'WAITING_FOR_RELEASE', action: 'WAIT' }]);
  });

  it('is read in three statements, the grid in two, however many there are', async () => {
    const grid = () => campus.as('lucia').query(GRID, { editionId: edition.editionId });
    await ask('lucia');
    // And one each for the person who asks.
    await campus.expectQueries(4, () => ask('lucia'));
    await campus.expectQueries(5, () => ask('lucia', { filter: { isStuck: true } }));
    await grid();
    await campus.expectQueries(3, grid);
  });

  describe('is taken along as a file', () => {
    const take = (persona: Persona, address: string) => campus.as(persona).get(`/rosters/${address}`);

    it.each<[Persona, 'all' | 'MX' | number]>([
      ['ana', 404],
      ['tomas', 404],
      ['carla', 'MX'],
      ['lucia', 'all'],
      ['admin', 'all'],
      ['dora', 404],
      ['nobody', 401],
    ])('by %s: %s', async (persona, sees) => {
      const answer = await take(persona, `${edition.editionId}.csv?lang=es`);
      expect(answer.status).toBe(typeof sees === 'number' ? sees : 200);
      expect(answer.body.includes('Ana')).toBe(typeof sees !== 'number');
      expect(answer.body.includes('Luis')).toBe(sees === 'all');
    });

    it('with the people, the order, the columns and the language of the screen', async () => {
      const query = 'lang=fr&columns=progress,email&sex=FEMALE&down=1';
      const { body } = await take('lucia', `${edition.editionId}.csv?${query}`);
      expect(body.replace('\uFEFF', '').trim().split('\r\n')).toEqual([
        // Beside progress it is always said how an outcome was reached.
        'Nom;Comment il a été atteint;Progression (%);Adresse',
        'Chloé Toussaint Lévesque;;0;chloe@demo.campus.example',
        'Ana Lucía Hernández-Quiñónez de la Peña;;0;ana@demo.campus.example',
      ]);
    });

    it('for a workbook, of all editions, and the audit knows', async () => {
      const answer = await take('carla', 'all.xlsx?lang=en&stuck=SILENT');
      expect(answer.body.startsWith('PK')).toBe(true);
      const { rows } = await sql(
        `select actor_id, country_code from audit_event where action = 'roster.downloaded' and subject_id = 'all'`,
      );
      expect(rows).toEqual([{ actor_id: personOf('carla').id, country_code: 'MX' }]);
    });

    it.each([
      'status=ASLEEP',
      'sex=X',
      'stuck=SOMEHOW',
      'band=half',
      'sort=height',
      'sex=MALE&sex=FEMALE',
      'country=MX&country=CR',
      'pais=MX',
    ])('never of everybody for words it does not know: %s', async (query) => {
      const answer = await take('lucia', `${edition.editionId}.csv?${query}`);
      expect([answer.status, answer.body.includes('Ana')]).toEqual([400, false]);
    });

    it('not at all for more people than a file holds', async () => {
      const files = campus.server.app.get(RosterFile);
      const { most } = files;
      Object.assign(files, { most: 1 });
      const { status, body } = await take('lucia', `${edition.editionId}.csv?lang=es`);
      expect([status, body.includes('Ana')]).toEqual([400, false]);
      expect(JSON.parse(body)).toMatchObject({
        errors: [{ extensions: { params: { field: 'people', most: 1 } } }],
      });
      expect((await take('lucia', `${edition.editionId}.csv?lang=es&search=Chlo%C3%A9`)).status).toBe(200);
      Object.assign(files, { most });
    });

    it('with the clock of who takes it', async () => {
      const at = '2026-12-04T03:05:00Z';
      await work('ana', course.first);
      const ofAna = [at, enrolments.get('ana')];
      await sql(`update enrolment_standing set last_work_at = $1 where enrolment_id = $2`, ofAna);
      const { body } = await take('lucia', `${edition.editionId}.csv?lang=es&columns=lastWork`);
      expect(body).toContain('2026-12-03 21:05');
    });

    it.each(['x.csv', 'all.pdf', `${randomUUID()}.doc`])('never as %s', async (file) => {
      expect((await take('lucia', file)).status).toBe(404);
    });
  });

  it('as a grid has every activity, and a cell for each that was begun', async () => {
    await work('ana', course.first, course.quiz);
    const { data } = await campus.as('carla').query<GridData>(GRID, { editionId: edition.editionId });
    const ids = data.progressGrid?.activities.map(({ id }) => id) ?? [];
    expect(ids).toContain(course.final);
    expect(data.progressGrid?.rows[0]?.cells.map(({ column }) => ids[column]).sort()).toEqual(
      [course.first, course.quiz].sort(),
    );
  });

  it('as a grid shows as done what a coordinator counts as done', async () => {
    await sql(
      `insert into outcome_override (id, enrolment_id, kind, activity_id, reason, decided_by)
       select gen_random_uuid(), $1, 'activity', $2, 'Ya lo había hecho en otra edición.', $3`,
      [enrolments.get('ana'), course.final, personOf('lucia').id],
    );
    const { data } = await campus.as('carla').query<GridData>(GRID, { editionId: edition.editionId });
    const column = data.progressGrid?.activities.findIndex(({ id }) => id === course.final);
    expect(data.progressGrid?.rows[0]?.cells.find((cell) => cell.column === column)?.state).toBe('COMPLETED');
  });

  it('as a grid of no edition is nothing', async () => {
    for (const editionId of ['x', '', randomUUID()])
      expect((await campus.as('lucia').query<GridData>(GRID, { editionId })).data.progressGrid).toBeNull();
  });
});

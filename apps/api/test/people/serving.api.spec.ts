import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Database, filteredStatement, type Statement } from '@campus/platform/database/database.ts';
import { countsInQuota, seatHolders } from '@campus/delivery';
import { servesSomewhere } from '@campus/intake/nominations/confirming/confirming.statements.ts';
import { ownZone } from '@campus/overview/notifications/sending/audience.sql.ts';
import { PeopleInBulk } from '@campus/people';
import { holdersOf } from '@campus/intake/people-import/checking/world.statements.ts';
import { choiceOf, meantBy } from '@campus/overview/rosters/roster-query.ts';
import { RosterSort } from '@campus/overview/rosters/roster.type.ts';
import { testCampus } from '../support/campus.ts';
import { plantEdition, plantInto, plantPeople } from '../support/plant.ts';

/** Their days are never the same: the clocks of Kiritimati are 25 hours ahead of those of Pago Pago. */
const EAST = 'Pacific/Kiritimati';
const WEST = 'Pacific/Pago_Pago';

const todayIn = (zone: string, plus = 0): string => {
  const day = new Date(
    `${new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date())}T12:00:00Z`,
  );
  day.setUTCDate(day.getUTCDate() + plus);
  return day.toISOString().slice(0, 10);
};

interface Served {
  post?: string | undefined;
  institution?: string | undefined;
  from: string;
  to: string | null;
  position?: string;
}

describe('who serves where today', () => {
  const campus = testCampus();
  const posts: Record<string, string> = {};
  let institution: string;
  const sql = (text: string, values: unknown[] = []) => campus.server.sql.query(text, values);
  const ask = <Row>(text: string, values: object = []) =>
    campus.server.app
      .get(Database)
      .rows(filteredStatement<Row, object>(`spec-${text.length}-${randomUUID()}`, text), values);
  const run = <Row>(statement: Statement<Row>, values: unknown[]) =>
    campus.server.app.get(Database).rows(statement, values);

  async function serving(served: Served[], home = 'America/Mexico_City'): Promise<string> {
    const [personId = ''] = await plantPeople(campus.server, 1, 'MX');
    await sql(`update person set time_zone = $2 where id = $1`, [personId, home]);
    for (const { post, institution: office, from, to, position } of served)
      await sql(
        `insert into assignment (id, person_id, post_id, institution_id, position, from_date, to_date) values ($1, $2, $3, $4, $5, $6, $7)`,
        [randomUUID(), personId, post ?? null, office ?? null, position ?? 'Cónsul', from, to],
      );
    return personId;
  }

  beforeAll(async () => {
    for (const [zone, city] of [
      [EAST, 'Kiritimati'],
      [WEST, 'Pago Pago'],
    ] as const) {
      posts[zone] = randomUUID();
      await sql(
        `insert into post (id, sending_country_code, host_country_code, city, kind, time_zone) values ($1, 'MX', 'US', $2, 'consulate', $3)`,
        [posts[zone], city, zone],
      );
    }
    institution = randomUUID();
    await sql(
      `insert into institution (id, country_code, kind, name) values ($1, 'MX', 'civil_protection', 'Protección de prueba')`,
      [institution],
    );
  });

  const [west, east] = [todayIn(WEST), todayIn(EAST)];
  it.each<[string, keyof typeof posts, string, string | null, boolean, boolean]>([
    ['begins today', WEST, west, null, true, false],
    ['begins tomorrow', WEST, todayIn(WEST, 1), null, false, false],
    ['ended yesterday', WEST, '2020-01-01', todayIn(WEST, -1), false, true],
    ['ends today', WEST, '2020-01-01', west, true, false],
    ['ends tomorrow', WEST, '2020-01-01', todayIn(WEST, 1), true, false],
    ['one day alone', WEST, west, west, true, false],
    ['the last day of the west, over in the east', EAST, '2020-01-01', west, false, true],
    ['the first day of the east, not yet in the west', WEST, east, null, false, false],
    ['the first day of the east, in the east', EAST, east, null, true, false],
  ])('%s', async (_name, zone, from, to, served, ended) => {
    const personId = await serving([{ post: posts[zone], from, to }], zone === EAST ? WEST : EAST);
    expect(
      await ask(`select is_served as served, has_ended as ended from posting where person_id = $1`, [
        personId,
      ]),
    ).toEqual([{ served, ended }]);
  });

  it('without a post, by the clock of where the person lives', async () => {
    const served = async (home: string) => {
      const personId = await serving([{ institution, from: '2020-01-01', to: west }], home);
      return ask(`select is_served as served from posting where person_id = $1`, [personId]);
    };
    expect(await served(WEST)).toEqual([{ served: true }]);
    expect(await served(EAST)).toEqual([{ served: false }]);
  });

  it.each<[string, Served[]]>([
    [
      'the one begun last',
      [
        { from: '2019-01-01', to: null },
        { from: '2024-01-01', to: null, position: 'X' },
      ],
    ],
    [
      'of those begun on one day the one that goes on',
      [
        { from: '2024-01-01', to: null, position: 'X' },
        { from: '2024-01-01', to: '2099-01-01' },
      ],
    ],
    [
      'on the day of a move, the new one',
      [
        { from: '2019-01-01', to: west },
        { from: west, to: null, position: 'X' },
      ],
    ],
  ])('of several counts %s', async (_name, list) => {
    const personId = await serving(list.map((one) => ({ ...one, post: posts[WEST] })));
    expect(
      await ask(
        `select p.position from current_duty d join posting p on p.id = d.id where d.person_id = $1`,
        [personId],
      ),
    ).toEqual([{ position: 'X' }]);
  });

  describe('is asked alike everywhere, on the last day and on the day after', () => {
    const lastDay = async (plus: number) =>
      serving([{ post: posts[WEST], institution, from: '2020-01-01', to: todayIn(WEST, plus) }]);
    let [ending, ended] = ['', ''];
    beforeAll(async () => {
      [ending, ended] = [await lastDay(0), await lastDay(-1)];
    });

    it('where a person serves (duty)', async () => {
      const posted = (id: string) => ask(`select post from current_duty where person_id = $1`, [id]);
      expect(await posted(ending)).toEqual([{ post: 'Pago Pago' }]);
      expect(await posted(ended)).toEqual([]);
    });

    it('the filter of a roster by institution', async () => {
      const place = await plantEdition(campus.server);
      const enrolled = await plantInto(campus.server, place, ending);
      await plantInto(campus.server, place, ended);
      const query = {
        editionId: place.editionId,
        filter: { institutionKind: 'civil_protection' as const },
        sort: RosterSort.NAME,
        isDescending: false,
        locale: 'es' as const,
      };
      const choice = choiceOf(query, null, null);
      expect(await ask(`select e.id from ${meantBy(choice)}`, choice.values)).toEqual([{ id: enrolled }]);
    });

    it('the zone in which messages are due', async () => {
      const { editionId } = await plantEdition(campus.server);
      const zone = (id: string) =>
        ask(
          `select coalesce(${ownZone}, ed.time_zone) as zone from person p, edition ed where p.id = :id and ed.id = :editionId`,
          { id, editionId, zonesOfCountries: JSON.stringify({ MX: 'America/Mexico_City' }) },
        );
      expect(await zone(ending)).toEqual([{ zone: WEST }]);
      expect(await zone(ended)).toEqual([{ zone: 'America/Mexico_City' }]);
    });

    it('whether a nominee who confirms has a place', async () => {
      expect(await run(servesSomewhere, [ending])).toHaveLength(1);
      expect(await run(servesSomewhere, [ended])).toHaveLength(0);
      const coming = await serving([{ institution, from: todayIn(WEST, 3), to: null }]);
      expect(await run(servesSomewhere, [coming])).toHaveLength(1);
    });

    it('the quota somebody counts in', async () => {
      const place = await plantEdition(campus.server);
      await plantInto(campus.server, place, ending);
      await plantInto(campus.server, place, ended);
      const [counted] = await ask<{ count: number }>(
        `select count(*)::int as count
           from (${seatHolders}) h,
                (select null::text as country_code, 'civil_protection' as institution_kind) q
          where ${countsInQuota}`,
        { editionId: place.editionId },
      );
      expect(counted).toEqual({ count: 1 });
    });

    it('what a list of people compares with', async () => {
      const known = async (id: string) => {
        const address = `${id}@serving.example`;
        await sql(`insert into person_email (id, person_id, address) values ($1, $2, $3)`, [
          randomUUID(),
          id,
          address,
        ]);
        return run(holdersOf, [[address]]);
      };
      expect(await known(ending)).toMatchObject([
        { assignments: [{ institutionId: institution, isCurrent: true, hasBegun: true }] },
      ]);
      expect(await known(ended)).toMatchObject([{ assignments: [{ isCurrent: false }] }]);
    });
  });

  describe('when people move', () => {
    const move = (personId: string, since: string | null) =>
      campus.server.app.get(Database).transaction((tx) =>
        campus.server.app.get(PeopleInBulk).move(tx, [
          {
            id: randomUUID(),
            personId,
            institutionId: institution,
            postId: null,
            position: 'Nueva',
            since,
          },
        ]),
      );
    const days = async (personId: string) =>
      (
        await sql(
          `select position, from_date::text as from, to_date::text as to from assignment where person_id = $1 order by from_date, to_date nulls last`,
          [personId],
        )
      ).rows;

    it('where they served ends, on the day of where they live', async () => {
      const personId = await serving([{ post: posts[WEST], from: '2024-02-01', to: null }], EAST);
      await move(personId, null);
      expect(await days(personId)).toEqual([
        { position: 'Cónsul', from: '2024-02-01', to: east },
        { position: 'Nueva', from: east, to: null },
      ]);
    });

    it('what ends that day anyway stays as it is', async () => {
      const personId = await serving([{ post: posts[WEST], from: '2024-02-01', to: west }], WEST);
      expect((await move(personId, null)).get(personId)).toEqual({ ended: [], until: null });
    });

    it('an older day adds to the past, and ends nothing', async () => {
      const personId = await serving([
        { post: posts[WEST], from: '2018-01-01', to: '2023-01-01' },
        { post: posts[WEST], from: '2024-02-01', to: null },
      ]);
      expect((await move(personId, '2020-05-01')).get(personId)).toEqual({ ended: [], until: '2024-02-01' });
      expect(await days(personId)).toEqual([
        { position: 'Cónsul', from: '2018-01-01', to: '2023-01-01' },
        { position: 'Nueva', from: '2020-05-01', to: '2024-02-01' },
        { position: 'Cónsul', from: '2024-02-01', to: null },
      ]);
    });

    it('what begins later than today stays as planned', async () => {
      const next = todayIn(WEST, 20);
      const personId = await serving(
        [
          { post: posts[WEST], from: '2024-02-01', to: next },
          { post: posts[WEST], from: next, to: null },
        ],
        WEST,
      );
      expect((await move(personId, west)).get(personId)).toMatchObject({
        ended: [{ until: next }],
        until: next,
      });
      expect(await days(personId)).toMatchObject([
        { to: west },
        { from: west, to: next },
        { from: next, to: null },
      ]);
    });
  });
});

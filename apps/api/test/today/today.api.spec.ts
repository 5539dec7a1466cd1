import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { ask, decide, makeLink, nominate, nominationsOf, openCall } from '../support/nominations.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEdition, plantFacilitator, plantInto, plantPeople } from '../support/plant.ts';

interface Line {
  kind: string;
  count: number;
  editionId: string | null;
  editionTitle: string | null;
  subjectId: string | null;
  subject: string | null;
  declined: number | null;
}

describe('what waits for staff', () => {
  const campus = testCampus();
  let place: Awaited<ReturnType<typeof plantEdition>>;

  const today = async (persona: Persona, editionId: string | null = place.editionId) =>
    (await ask<{ todayLines: Line[] }>(campus, persona, 'TodayLines', { locale: 'es', editionId })).data
      .todayLines;
  const words = async (persona: Persona, editionId?: string | null) =>
    (await today(persona, editionId)).map(({ kind, count }) => `${kind} ${count}`);
  const fresh = (over: object = {}) =>
    plantEdition(campus.server, { endsOn: '2099-12-31', isOpen: false, ...over });
  const session = async (groupId: string | null, editionId: string, inDays: number) => {
    const id = randomUUID();
    await campus.server.sql.query(
      `insert into live_session (id, edition_id, group_id, titles, mode, place)
       values ($1, $2, $3, '{"es": "Taller"}', 'room', 'Sala')`,
      [id, editionId, groupId],
    );
    await campus.server.sql.query(
      `insert into session_half_day (id, session_id, starts_at, planned_minutes)
       values ($1, $1, now() + make_interval(days => $2), 60)`,
      [id, inDays],
    );
    return id;
  };

  beforeAll(async () => {
    place = await fresh();
  });

  it('is nothing where nothing waits', async () => {
    expect(await words('lucia')).toEqual([]);
  });

  it('is for staff only', async () => {
    const asking = (persona: Persona) =>
      ask(campus, persona, 'TodayLines', { locale: 'es', editionId: null });
    expectDenied(await asking('ana'), 'FORBIDDEN');
    expectDenied(await asking('dora'), 'FORBIDDEN');
    expectDenied(await asking('nobody'), 'SIGN_IN_NEEDED');
  });

  it('counts nominees by what is to be done, each coordinator those of their countries', async () => {
    const { editionId } = await fresh();
    const call = await openCall(campus, editionId);
    const mexico = await makeLink(campus, call, { country: 'MX' });
    const belize = await makeLink(campus, call, { country: 'BZ' });
    await nominate(campus, mexico.token);
    const accepted = await nominate(campus, mexico.token);
    await nominate(campus, belize.token);
    await decide(campus, 'lucia', [accepted], 'ACCEPT');
    // Nobody confirms what no letter has told them.
    expect(await words('lucia', editionId)).toEqual(['NOMINEES_TO_DECIDE 2', 'NOMINEES_UNTOLD 1']);
    await campus.server.sql.query(`update nomination set told_state = 'accepted' where id = $1`, [accepted]);
    expect(await words('lucia', editionId)).toEqual(['NOMINEES_TO_DECIDE 2', 'NOMINEES_UNCONFIRMED 1']);
    expect(await words('carla', editionId)).toEqual(['NOMINEES_TO_DECIDE 1', 'NOMINEES_UNCONFIRMED 1']);
    expect(await words('tomas', editionId)).toEqual([]);
  });

  describe('of an edition that is being prepared', () => {
    /** Taught in groups, before everything else of the tests. */
    const taught = async () => {
      const planted = await fresh();
      await campus.server.sql.query(
        `update edition set route = 'B', starts_on = '2020-01-01' where id = $1`,
        [planted.editionId],
      );
      return planted;
    };
    const lacks = [
      'QUOTAS_MISSING 1',
      'OPENINGS_MISSING 1',
      'SESSIONS_MISSING 1',
      'FACILITATORS_MISSING 1',
      'PEOPLE_MISSING 1',
    ];

    it('is what it lacks, on its own page as with all that waits', async () => {
      const { editionId } = await taught();
      expect(await words('lucia', editionId)).toEqual(lacks);
      const all = (await today('lucia', null)).filter((each) => each.editionId === editionId);
      expect(all.map(({ kind, count }) => `${kind} ${count}`)).toEqual(lacks);
    });

    it('is for those who plan it; a country has what is of its own group', async () => {
      const { editionId, groupId } = await taught();
      expect(await words('carla', editionId)).toEqual([]);
      await campus.server.sql.query(`update edition_group set country_code = 'MX' where id = $1`, [groupId]);
      expect(await words('carla', editionId)).toEqual(['FACILITATORS_MISSING 1', 'PEOPLE_MISSING 1']);
      await plantFacilitator(campus.server, groupId, 'tomas');
      expect(await words('carla', editionId)).toEqual(['PEOPLE_MISSING 1']);
      expect(await words('tomas', editionId)).toEqual([]);
    });

    it('is a call nobody has the link of, until each country sends its own', async () => {
      const { editionId } = await taught();
      const call = await openCall(campus, editionId);
      const links = async (persona: Persona) =>
        (await today(persona, editionId)).filter(({ kind }) => kind === 'LINKS_MISSING');
      expect(await links('lucia')).toMatchObject([{ count: 1, subjectId: call }]);
      await makeLink(campus, call, { country: 'BZ' });
      expect([await links('lucia'), await links('carla')]).toMatchObject([[], [{ count: 1 }]]);
      // Nobody waits for links of a call that is not for their country.
      await campus.server.sql.query(`update call set countries = '{BZ}' where id = $1`, [call]);
      expect(await links('carla')).toEqual([]);
    });

    it('is that it writes to nobody, until a rule of its own days is on', async () => {
      const planted = await fresh();
      const [person] = await plantPeople(campus.server, 1);
      await plantInto(campus.server, planted, person ?? '');
      expect(await words('lucia', planted.editionId)).toContain('MESSAGES_OFF 1');
      const turnOn = (kind: string) =>
        campus.server.sql.query(
          `insert into message_rule (id, edition_id, kind, is_on, days, texts) values ($1, $2, $3, true, '{}', '{}')`,
          [randomUUID(), planted.editionId, kind],
        );
      await turnOn('follow_up');
      expect(await words('lucia', planted.editionId)).toContain('MESSAGES_OFF 1');
      await turnOn('welcome');
      expect(await words('lucia', planted.editionId)).not.toContain('MESSAGES_OFF 1');
    });

    it('is its closing once its last day is over', async () => {
      const { editionId } = await fresh({ endsOn: '2026-02-01' });
      expect(await words('lucia', editionId)).toEqual(['CLOSING_DUE 1']);
      expect(await words('carla', editionId)).toEqual([]);
    });
  });

  it('awaits neither letter nor confirmation of nominees enrolled by another way, nor does the list it leads to', async () => {
    const planted = await fresh();
    const { editionId } = planted;
    const [person] = await plantPeople(campus.server, 1);
    if (!person) throw new Error('nobody was planted');
    const link = await makeLink(campus, await openCall(campus, editionId));
    const ids = [await nominate(campus, link.token), await nominate(campus, link.token)];
    await decide(campus, 'lucia', ids, 'ACCEPT');
    const listed = async (isTold: boolean) => {
      const filter = { editionId, state: 'ACCEPTED', isTold, isEnrolled: false };
      return (await nominationsOf(campus, 'lucia', filter)).totalCount;
    };
    expect(await words('lucia', editionId)).toContain('NOMINEES_UNTOLD 2');
    expect(await listed(false)).toBe(2);
    await campus.server.sql.query(`update nomination set person_id = $2 where id = $1`, [ids[0], person]);
    await plantInto(campus.server, planted, person);
    expect(await words('lucia', editionId)).toContain('NOMINEES_UNTOLD 1');
    expect(await listed(false)).toBe(1);
    await campus.server.sql.query(`update nomination set told_state = 'accepted' where id = any($1)`, [ids]);
    expect(await words('lucia', editionId)).toContain('NOMINEES_UNCONFIRMED 1');
    expect(await listed(true)).toBe(1);
  });

  it('is of some kinds only when only they are asked for', async () => {
    const { editionId } = await fresh();
    const link = await makeLink(campus, await openCall(campus, editionId));
    await nominate(campus, link.token);
    const of = async (kinds: string[]) =>
      (await ask<{ todayLines: Line[] }>(campus, 'lucia', 'TodayLines', { locale: 'es', editionId, kinds }))
        .data.todayLines.length;
    expect([await of(['NOMINEES_TO_DECIDE']), await of(['WALK_INS']), await of([])]).toEqual([1, 0, 0]);
  });

  it('names the nominee whose turn it is once a seat is free, and that one was declined', async () => {
    const { editionId } = await fresh({ seats: 1 });
    const link = await makeLink(campus, await openCall(campus, editionId), { country: 'MX' });
    const [first, second, third] = [
      await nominate(campus, link.token, { givenNames: 'Primera', firstSurname: 'Paz', secondSurname: null }),
      await nominate(campus, link.token, { givenNames: 'Segunda', firstSurname: 'Paz', secondSurname: null }),
      await nominate(campus, link.token, { givenNames: 'Tercera', firstSurname: 'Paz', secondSurname: null }),
    ];
    await decide(campus, 'lucia', [first], 'ACCEPT');
    await decide(campus, 'lucia', [second], 'WAITLIST');
    await decide(campus, 'lucia', [third], 'WAITLIST');
    expect(await words('carla', editionId)).toEqual(['NOMINEES_UNTOLD 1']);
    await campus.server.sql.query(`update nomination set state = 'declined' where id = $1`, [first]);
    const lines = await today('carla', editionId);
    expect(lines).toMatchObject([
      { kind: 'SEATS_TO_OFFER', count: 2, declined: 1, subjectId: second, subject: 'Segunda Paz' },
    ]);
    // Of another country, which has no link of the call yet.
    expect(await words('marta', editionId)).toEqual(['LINKS_MISSING 1']);
  });

  it('has the sessions of the next seven days, to who coordinates and to who accompanies the group', async () => {
    const { editionId, groupId } = await fresh();
    const soon = await session(groupId, editionId, 2);
    await session(null, editionId, 9);
    expect(await today('lucia', editionId)).toMatchObject([
      { kind: 'SESSIONS', count: 1, subjectId: soon, subject: 'Taller' },
    ]);
    expect(await words('tomas', editionId)).toEqual([]);
    await plantFacilitator(campus.server, groupId, 'tomas');
    expect(await words('tomas', editionId)).toEqual(['SESSIONS 1']);
  });

  it('warns of sessions online that begin within two days and have no address', async () => {
    const { editionId, groupId } = await fresh();
    const [near, far] = [await session(groupId, editionId, 1), await session(groupId, editionId, 4)];
    const missing = async () => (await words('lucia', editionId)).filter((line) => line.startsWith('ADDR'));
    expect(await missing()).toEqual([]);
    await campus.server.sql.query(
      `update live_session set mode = 'webinar', place = null where id = any($1)`,
      [[near, far]],
    );
    expect(await missing()).toEqual(['ADDRESSES_MISSING 1']);
    await campus.server.sql.query(`update live_session set url = 'https://video.example.org' where id = $1`, [
      near,
    ]);
    expect(await missing()).toEqual([]);
  });

  it('has what is over without a list of who came, until somebody of each group is on it', async () => {
    const running = await fresh();
    const [someone] = await plantPeople(campus.server, 1, 'MX');
    const halfDay = await session(running.groupId, running.editionId, -3);
    const sheets = async (persona: Persona) =>
      (await today(persona, running.editionId)).filter(({ kind }) => kind === 'SHEETS_MISSING');
    expect(await sheets('lucia')).toEqual([]);
    const enrolmentId = await plantInto(campus.server, running, someone ?? '');
    expect(await sheets('lucia')).toMatchObject([{ count: 1, subjectId: expect.any(String) }]);
    expect(await sheets('tomas')).toEqual([]);
    await plantFacilitator(campus.server, running.groupId, 'tomas');
    expect(await sheets('tomas')).toHaveLength(1);
    await campus.server.sql.query(
      `with said as (
         insert into attendance_entry (id, enrolment_id, half_day_id, presence, evidence, recorded_by, said_at)
         values ($1, $2, $3, 'whole', 'manual', $4, now()) returning *)
       insert into attendance (enrolment_id, half_day_id, entry_id, presence, evidence, is_corrected, said_at)
       select enrolment_id, half_day_id, id, presence, evidence, false, said_at from said`,
      [randomUUID(), enrolmentId, halfDay, personOf('lucia').id],
    );
    expect(await sheets('lucia')).toEqual([]);
  });

  it('counts strangers at the door until it is settled who they are', async () => {
    const { editionId, groupId } = await fresh();
    const halfDay = await session(groupId, editionId, -1);
    await campus.server.sql.query(
      `insert into attendance_walk_in (id, half_day_id, group_id, name, presence, recorded_by, said_at)
       values ($1, $2, $3, 'Inés Paz', 'whole', $4, now())`,
      [randomUUID(), halfDay, groupId, personOf('lucia').id],
    );
    expect(await words('lucia', editionId)).toEqual(['WALK_INS 1']);
    expect(await words('carla', editionId)).toEqual([]);
  });

  it('counts who is held up by what, as many as the roster lists', async () => {
    const running = await fresh();
    const people = await plantPeople(campus.server, 3, 'MX');
    for (const id of people) await plantInto(campus.server, running, id);
    await campus.server.sql.query(
      `update enrolment set enrolled_at = now() - interval '20 days' where edition_id = $1`,
      [running.editionId],
    );
    await campus.server.sql.query(`update enrolment set status = 'on_hold' where person_id = $1`, [
      people[0],
    ]);
    expect(await words('carla', running.editionId)).toEqual(['NEVER_BEGAN 2']);
    const { data } = await ask<{ roster: { totalCount: number } }>(campus, 'carla', 'Roster', {
      locale: 'es',
      editionId: running.editionId,
      filter: { isStuck: true, stuck: 'NEVER_BEGAN' },
      sort: 'NAME',
      isDescending: false,
      limit: 10,
      offset: 0,
    });
    expect(data.roster.totalCount).toBe(2);
  });

  it('counts them for those who accompany their group, as many as its list has', async () => {
    const running = await fresh();
    const other = await fresh();
    for (const place of [running, other]) {
      const people = await plantPeople(campus.server, 2, 'MX');
      for (const id of people) await plantInto(campus.server, place, id);
    }
    await campus.server.sql.query(
      `update enrolment set enrolled_at = now() - interval '20 days' where edition_id = any($1)`,
      [[running.editionId, other.editionId]],
    );
    expect(await words('tomas', running.editionId)).toEqual([]);
    await plantFacilitator(campus.server, running.groupId, 'tomas');
    expect(await today('tomas', running.editionId)).toMatchObject([
      { kind: 'NEVER_BEGAN', count: 2, subjectId: running.groupId, subject: expect.any(String) },
    ]);
    expect(await words('tomas', other.editionId)).toEqual([]);
    const group = async (stuck: string | null) =>
      (
        await ask<{ groupRoster: { totalCount: number; items: { stuck: { kind: string }[] }[] } }>(
          campus,
          'tomas',
          'GroupRoster',
          {
            locale: 'es',
            groupId: running.groupId,
            stuck,
            sort: 'NAME',
            isDescending: false,
            limit: 10,
            offset: 0,
          },
        )
      ).data.groupRoster;
    expect(await group('NEVER_BEGAN')).toMatchObject({ totalCount: 2 });
    expect((await group('NEVER_BEGAN')).items[0]?.stuck).toEqual([{ kind: 'NEVER_BEGAN' }]);
    expect(await group('SILENT')).toMatchObject({ totalCount: 0, items: [] });
    expect(await group(null)).toMatchObject({ totalCount: 2 });
  });

  it('counts the people who completed without a certificate, until a batch is proposed for them', async () => {
    const planted = await fresh();
    const [id] = await plantPeople(campus.server, 1, 'MX');
    const enrolment = await plantInto(campus.server, planted, id ?? '', 'completed');
    expect(await words('carla', planted.editionId)).toEqual(['CERTIFICATES_TO_PROPOSE 1']);
    const batch = randomUUID();
    await campus.server.sql.query(
      `insert into certificate_batch (id, edition_id, countries, status, proposed_by) values ($1, $2, '{MX}', 'proposed', $3)`,
      [batch, planted.editionId, personOf('lucia').id],
    );
    // While nobody in it is ready, nobody could approve it.
    expect(await words('carla', planted.editionId)).toEqual([]);
    await campus.server.sql.query(
      `insert into certificate_batch_item (batch_id, enrolment_id, state, explanations, blockers, blocker_codes, differs)
       values ($1, $2, 'ready', '[]', '[]', '{}', false)`,
      [batch, enrolment],
    );
    expect(await today('carla', planted.editionId)).toMatchObject([
      { kind: 'CERTIFICATES_TO_APPROVE', count: 1, subjectId: batch },
    ]);
    expect(await words('marta', planted.editionId)).toEqual([]);
    expect(await words('lucia', planted.editionId)).not.toContain('CERTIFICATES_TO_APPROVE 1');
  });

  it('of all editions says of each which it is, and of a closed one nothing', async () => {
    const { editionId } = await fresh();
    const link = await makeLink(campus, await openCall(campus, editionId));
    await nominate(campus, link.token);
    const of = async () => (await today('lucia', null)).filter((each) => each.editionId === editionId);
    expect(await of()).toMatchObject([{ kind: 'NOMINEES_TO_DECIDE', count: 1 }]);
    expect((await of())[0]?.editionTitle).toBeTruthy();
    await campus.server.sql.query(`update edition set closed_at = now() where id = $1`, [editionId]);
    expect(await of()).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@campus/people/people/campus/demo-people.ts';
import { speakFor } from '../support/as.ts';
import { expectDenied, expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { plantAccount } from '../support/mutations.ts';
import { personOf } from '../support/personas.ts';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Refusal { code params } } }`;
const OWN = `{ ownSessions { id browser system isCurrent startedAt lastUsedAt endsAt } }`;
const END = `mutation ($input: EndOwnSessionInput!) { endOwnSession(input: $input) { __typename ... on OwnSessionsEnded { count } ... on Refusal { code } } }`;
const END_OTHERS = `mutation { endOtherSessions { __typename ... on OwnSessionsEnded { count } ... on Refusal { code } } }`;
const ANDROID =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';

interface Own {
  id: string;
  browser: string | null;
  system: string | null;
  isCurrent: boolean;
  startedAt: string;
  endsAt: string;
}

describe('sessions', () => {
  const campus = testCampus();
  const sql = (text: string, values: unknown[] = []) => campus.server.sql.query<{ n: number }>(text, values);

  /** Signs in as a browser does; returns its cookies. */
  const browse = async (email: string, cookie = '', userAgent = ANDROID) => {
    const headers = {
      'content-type': 'application/json',
      'x-campus-request': '1',
      'user-agent': userAgent,
      cookie,
    };
    const payload = JSON.stringify({
      query: SIGN_IN,
      variables: { input: { email, password: DEMO_PASSWORD } },
    });
    const response = await campus.server.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    return [response.headers['set-cookie'] ?? []]
      .flat()
      .map((line) => line.split(';')[0] ?? '')
      .join('; ');
  };
  const ask = async <Data>(cookie: string, query: string, variables = {}) => {
    const headers = { 'content-type': 'application/json', 'x-campus-request': '1', cookie };
    const payload = JSON.stringify({ query, variables });
    const response = await campus.server.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    return response.json<{ data: Data }>().data;
  };
  const ownOf = async (cookie: string) => (await ask<{ ownSessions: Own[] }>(cookie, OWN)).ownSessions;
  const meOf = async (cookie: string) =>
    (await ask<{ me: { id: string } | null }>(cookie, '{ me { id } }')).me;
  const hours = ({ startedAt, endsAt }: Own) => (Date.parse(endsAt) - Date.parse(startedAt)) / 3_600_000;

  it('are listed to their owner by what the browser says, this one first', async () => {
    const phone = await browse('luis@demo.campus.example');
    const other = await browse('luis@demo.campus.example', '', 'curl/8');
    const own = await ownOf(phone);
    expect(own).toMatchObject([
      { browser: 'Chrome', system: 'Android', isCurrent: true },
      { browser: null, system: null, isCurrent: false },
    ]);
    expect((await ownOf(other)).map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expectDenied(await campus.as('nobody').query(OWN), 'SIGN_IN_NEEDED');
  });

  it('are ended one by one, or all others at once', async () => {
    const [one, two, three] = [
      await browse('peter@demo.campus.example'),
      await browse('peter@demo.campus.example'),
      await browse('peter@demo.campus.example'),
    ];
    const second = (await ownOf(two)).find(({ isCurrent }) => isCurrent)?.id;
    expect(await ask(one, END, { input: { sessionId: second } })).toMatchObject({
      endOwnSession: { count: 1 },
    });
    expect(await meOf(two)).toBeNull();
    expect(await ask(one, END_OTHERS)).toMatchObject({ endOtherSessions: { count: 1 } });
    expect(await meOf(three)).toBeNull();
    expect(await meOf(one)).toEqual({ id: personOf('peter').id });
  });

  it('are ended after a fresh proof only', async () => {
    const [desk, left] = [
      await browse('carla@demo.campus.example'),
      await browse('carla@demo.campus.example'),
    ];
    const [mine, other] = await ownOf(desk);
    await sql(`update session set proved_at = now() - interval '11 minutes'`);
    const refused = { __typename: 'Refusal', code: 'PROOF_NEEDED' };
    expect(await ask(desk, END, { input: { sessionId: other?.id } })).toEqual({ endOwnSession: refused });
    expect(await ask(desk, END, { input: { sessionId: mine?.id } })).toEqual({ endOwnSession: refused });
    expect(await ask(desk, END_OTHERS)).toEqual({ endOtherSessions: refused });
    expect(await meOf(left)).not.toBeNull();
  });

  it('of somebody else are nobody’s to end', async () => {
    const dora = await browse('dora@demo.campus.example');
    const theirs = (await ownOf(dora))[0]?.id;
    expectRefusal(await campus.as('ana').query(END, { input: { sessionId: theirs } }), 'NOT_FOUND');
    expectRefusal(await campus.as('ana').query(END, { input: { sessionId: 'x' } }), 'NOT_FOUND');
    expect(await meOf(dora)).not.toBeNull();
  });

  it('end, used or not: after thirty days for a learner, twelve hours for staff', async () => {
    const learner = await browse('chloe@demo.campus.example');
    const staff = await browse('marta@demo.campus.example');
    const later = (time: string) =>
      sql(
        `update session set created_at = created_at - $2::interval, last_seen_at = now() where person_id = any($1)`,
        [[personOf('chloe').id, personOf('marta').id], time],
      );
    expect((await ownOf(learner)).map(hours)[0]).toBeCloseTo(720);
    expect((await ownOf(staff)).map(hours)[0]).toBeCloseTo(12);
    await later('13 hours');
    expect(await meOf(staff)).toBeNull();
    expect(await meOf(learner)).not.toBeNull();
    await later('30 days');
    expect(await meOf(learner)).toBeNull();
  });

  it('end for staff when nobody has used them for four hours', async () => {
    const learner = await browse('chloe@demo.campus.example');
    const staff = await browse('marta@demo.campus.example');
    const idle = (time: string) => sql(`update session set last_seen_at = now() - $1::interval`, [time]);
    await idle('239 minutes');
    expect(await meOf(staff)).not.toBeNull();
    await idle('241 minutes');
    expect(await meOf(staff)).toBeNull();
    expect(await meOf(learner)).not.toBeNull();
  });

  it('of a learner who is given a role of staff end as those of staff do', async () => {
    const id = await plantAccount(campus.server, 'MX');
    const { cookie = '' } = await speakFor(campus.server, id).headers();
    await sql(`update session set created_at = created_at - interval '13 hours' where person_id = $1`, [id]);
    expect(await meOf(cookie)).not.toBeNull();
    await sql(`insert into role_grant (id, person_id, role) values (gen_random_uuid(), $1, 'trainer')`, [id]);
    expect(await meOf(cookie)).toBeNull();
  });

  it('from a device that is new are told to staff by mail, once for each', async () => {
    const mails = async (address: string) =>
      (
        await sql(`select count(*)::int as n from mail where template = 'new-device' and to_address = $1`, [
          address,
        ])
      ).rows[0]?.n;
    await sql(`delete from mail`);
    const cookie = await browse('tomas@demo.campus.example');
    expect(await mails('tomas@demo.campus.example')).toBe(1);
    await browse('tomas@demo.campus.example', cookie);
    expect(await mails('tomas@demo.campus.example')).toBe(1);
    await browse('tomas@demo.campus.example');
    expect(await mails('tomas@demo.campus.example')).toBe(2);
    await browse('ana@demo.campus.example');
    expect(await mails('ana@demo.campus.example')).toBe(0);
  });

  it('are not shown to who sees the campus as somebody else', async () => {
    const begun = await campus
      .as('carla')
      .query<{ seeAsLearner: { viewing: { id: string } } }>(
        `mutation ($input: SeeAsLearnerInput!) { seeAsLearner(input: $input) { __typename ... on ViewingBegun { viewing { id } } } }`,
        {
          input: {
            personId: personOf('ana').id,
            reason: 'No encuentra su examen.',
            idempotencyKey: '0193a000-0000-7000-8000-000000000001',
          },
        },
      );
    const { viewing } = begun.data.seeAsLearner;
    const headers = {
      ...(await campus.as('carla').headers()),
      'content-type': 'application/json',
      'x-campus-as': viewing.id,
    };
    const payload = JSON.stringify({ query: OWN });
    const response = await campus.server.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect(response.json()).toEqual({ data: { ownSessions: [] } });
  });
});

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DEMO_PASSWORD } from '@campus/people/people/campus/demo-people.ts';
import { SecurityWatch } from '@campus/people';
import { Database } from '@campus/platform/database/database.ts';
import { afterCommit } from '@campus/platform/database/open-transaction.ts';
import { log } from '@campus/platform/http/log.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { mutate, plantAccount, REASON } from '../support/mutations.ts';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';

const EVENTS = `query ($kind: SecurityKind, $personId: ID, $search: String, $network: String, $before: ID, $limit: Int, $from: DateTime) {
  securityEvents(kind: $kind, personId: $personId, search: $search, network: $network, before: $before, limit: $limit, from: $from) {
    hasMore items { id kind times isRest personId personName actorName account network operation code browser } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Refusal { code } } }`;
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0';

interface Event {
  id: string;
  kind: string;
  times: number;
  isRest: boolean;
  personId: string | null;
  personName: string | null;
  actorName: string | null;
  account: string | null;
  network: string | null;
  operation: string | null;
  code: string | null;
  browser: string | null;
}

const emailOf = (persona: Exclude<Persona, 'nobody'>) => `${persona}@demo.campus.example`;

describe('the security log', () => {
  const campus = testCampus({ SECURITY_ALERTS: 'guessing=8/60 spray=6/10 refusals=5/10' });
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);
  const look = async (asked: Record<string, unknown> = {}) =>
    (await campus.as('admin').query<{ securityEvents: { items: Event[]; hasMore: boolean } }>(EVENTS, asked))
      .data.securityEvents;
  const events = async (asked: Record<string, unknown> = {}) => (await look(asked)).items;
  /** From an address of a network of its own, so that limits of other tests are not felt. */
  const post = async (query: string, variables: object, remoteAddress: string, headers: object = {}) =>
    campus.server.app.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress,
      headers: {
        'x-campus-request': '1',
        host: 'campus.test',
        'user-agent': FIREFOX,
        'content-type': 'application/json',
        ...headers,
      },
      payload: JSON.stringify({ query, variables }),
    });
  const signIn = (email: string, password: string, from: string) =>
    post(SIGN_IN, { input: { email, password } }, from);
  let lines: Record<string, unknown>[] = [];

  beforeEach(() => {
    lines = [];
    jest.spyOn(log, 'info').mockImplementation((message, fields) => {
      if (message === 'security') lines.push({ ...fields });
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('is the administrators’ to read', async () => {
    for (const persona of ['ana', 'tomas', 'carla', 'lucia', 'dora'] as const) {
      expectDenied(await campus.as(persona).query(EVENTS, {}), 'FORBIDDEN');
      expectDenied(await campus.as(persona).query('{ securityAlerts { id } }'), 'FORBIDDEN');
    }
    expectDenied(await campus.as('nobody').query(EVENTS, {}), 'SIGN_IN_NEEDED');
  });

  it('tells of a sign-in, of the device, and of the sign-out, with network and browser', async () => {
    const answer = await signIn(emailOf('ana'), DEMO_PASSWORD, '192.0.2.10');
    const cookies = [answer.headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0]);
    await post('mutation { signOut { __typename } }', {}, '192.0.2.10', { cookie: cookies.join('; ') });
    const found = await events({ network: '192.0.2.10' });
    expect(found.map(({ kind }) => kind)).toEqual(['SIGN_OUT', 'DEVICE_NEW', 'SIGN_IN']);
    for (const event of found)
      expect(event).toMatchObject({
        personId: personOf('ana').id,
        browser: 'Firefox',
        network: '192.0.2.10',
      });
    const said = lines.filter(({ network }) => network === '192.0.2.10');
    expect(said.map(({ event }) => event)).toEqual(['sign-in', 'device.new', 'sign-out']);
    expect(said[0]).toEqual({
      event: 'sign-in',
      person: personOf('ana').id,
      network: '192.0.2.10',
      browser: 'Firefox',
      system: 'Linux',
      times: 1,
    });
  });

  it('tells why a sign-in failed, of equal ones in a minute once, and never what was typed', async () => {
    const secret = `wrong ${randomUUID()}`;
    const stranger = `nobody.${randomUUID()}@x.example`;
    for (let i = 0; i < 3; i += 1) await signIn(emailOf('luis'), secret, '192.0.2.20');
    await signIn(stranger, secret, '192.0.2.20');
    const found = await events({ network: '192.0.2.20', kind: 'SIGN_IN_FAILED' });
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining(['NO_ACCOUNT', 'WRONG_PASSWORD']));
    expect(found.reduce((sum, { times }) => sum + times, 0)).toBe(4);
    expect(found.find(({ code }) => code === 'NO_ACCOUNT')).toMatchObject({ personId: null });
    expect(found.find(({ code }) => code === 'WRONG_PASSWORD')).toMatchObject({
      personId: personOf('luis').id,
      personName: expect.any(String),
    });
    const everything = JSON.stringify([lines, await sql('select * from security_event')]);
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(stranger);
    expect(everything).not.toContain(emailOf('luis'));
  });

  it('tells when tries are used up, whose, and that a password was asked for', async () => {
    const email = emailOf('dora');
    for (let i = 0; i < 12; i += 1) await signIn(email, 'wrong password here', '192.0.2.30');
    const [event] = await events({ network: '192.0.2.30', kind: 'TRIES_USED_UP' });
    expect(event).toMatchObject({
      personId: personOf('dora').id,
      operation: 'signIn',
      code: 'TOO_MANY_TRIES',
    });
    const text = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }`;
    await post(text, { input: { email, locale: 'es' } }, '192.0.2.30');
    expect(await events({ network: '192.0.2.30', kind: 'RESET_ASKED' })).toMatchObject([
      { personId: personOf('dora').id },
    ]);
  });

  it('tells of refusals: an operation, a row of another country, while its transaction is rolled back', async () => {
    expectDenied(await campus.as('luis').query(EVENTS, {}), 'FORBIDDEN');
    const personId = await plantAccount(campus.server, 'GT');
    const asked = { personId, email: 'other@x.example', reason: REASON };
    expect(await mutate(campus.as('carla'), 'askAddressChange', asked, '')).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await events({ personId: personOf('luis').id, kind: 'REFUSED' })).toMatchObject([
      { code: 'FORBIDDEN', operation: 'securityEvents' },
    ]);
    expect((await events({ personId: personOf('carla').id, kind: 'REFUSED' }))[0]).toMatchObject({
      code: 'NOT_FOUND',
      operation: 'askAddressChange',
    });
  });

  it('tells of roles, accounts and sessions, with who did it; of nothing that was rolled back', async () => {
    const personId = await plantAccount(campus.server, 'MX');
    const act = (name: string, input: object, persona: Persona = 'admin') =>
      mutate(
        campus.as(persona),
        name,
        { personId, reason: REASON, ...input },
        '... on StaffChanged { personId }',
      );
    await act('giveRole', { role: 'COORDINATOR', country: 'MX' });
    await act('disableAccount', {});
    await act('enableAccount', {});
    await act('endSessionsOfPerson', {});
    await act('takeRole', { role: 'COORDINATOR', country: 'MX' });
    await act('takeRole', { role: 'DONOR' });
    const found = (await events({ personId })).reverse();
    expect(found.map(({ kind, code }) => [kind, code])).toEqual([
      ['ROLE_GIVEN', 'COORDINATOR MX'],
      ['ACCOUNT_CLOSED', null],
      ['ACCOUNT_OPENED', null],
      ['SESSION_ENDED_BY_OTHER', null],
      ['ROLE_TAKEN', 'COORDINATOR MX'],
    ]);
    for (const { actorName } of found) expect(actorName).toBeTruthy();
    expect((await events({ personId: personOf('admin').id, kind: 'REFUSED' }))[0]).toMatchObject({
      operation: 'takeRole',
    });
  });

  it('tells of nothing that was rolled back', async () => {
    const security = campus.server.app.get(SecurityLog);
    const personId = personOf('tomas').id;
    const told = (code: string) =>
      afterCommit(() => security.note({ kind: SecurityKind.ACCOUNT_CLOSED, personId, code }, null));
    const database = campus.server.app.get(Database);
    await database.transaction(() => Promise.resolve(told('KEPT')));
    const lost = database.transaction(() => {
      told('LOST');
      return Promise.reject(new Error('rolled back'));
    });
    await expect(lost).rejects.toThrow('rolled back');
    expect((await events({ personId, kind: 'ACCOUNT_CLOSED' })).map(({ code }) => code)).toEqual(['KEPT']);
  });

  it('keeps what happens within a millisecond in its order', async () => {
    const security = campus.server.app.get(SecurityLog);
    const personId = personOf('chloe').id;
    const codes = Array.from('ABCDEFGHIJKL');
    for (const code of codes) security.note({ kind: SecurityKind.SIGN_OUT, personId, code }, null);
    const found = (await events({ personId, kind: 'SIGN_OUT', limit: 100 })).map(({ code }) => code);
    expect(found.filter((code) => code && codes.includes(code))).toEqual(codes.toReversed());
  });

  it('is paged and found by day, name and kind', async () => {
    const security = campus.server.app.get(SecurityLog);
    for (const code of ['A', 'B', 'C'])
      security.note({ kind: SecurityKind.SIGN_OUT, personId: personOf('luis').id, code }, null);
    await security.flush();
    const first = await look({ limit: 2 });
    expect(first).toMatchObject({ hasMore: true });
    const next = await look({ limit: 2, before: first.items[1]?.id });
    expect(Number(next.items[0]?.id)).toBeLessThan(Number(first.items[1]?.id));
    expect(await events({ from: new Date(Date.now() + 86_400_000).toISOString() })).toEqual([]);
    const byName = await events({ search: emailOf('luis').slice(0, 6), limit: 100 });
    expect(byName.length).toBeGreaterThan(0);
    expect(byName.every((one) => one.personId === personOf('luis').id)).toBe(true);
  });

  it('is written by the clock: whatever is asked at that moment has no statement more', async () => {
    const security = campus.server.app.get(SecurityLog);
    const people = () => campus.as('ana').query('{ me { id } }');
    await people();
    const personId = personOf('ana').id;
    await campus.expectQueries(2, async () => {
      security.note({ kind: SecurityKind.SIGN_OUT, personId, code: 'MEANWHILE' }, null);
      await Promise.all([security.flush(), people()]);
    });
    expect((await events({ personId, kind: 'SIGN_OUT' })).map(({ code }) => code)).toContain('MEANWHILE');
  });

  it('never fails a request: what cannot be written waits', async () => {
    const security = campus.server.app.get(SecurityLog);
    await security.flush();
    const complained = jest.spyOn(log, 'error').mockImplementation(() => undefined);
    const rows = jest.spyOn(campus.server.app.get(Database), 'rows').mockRejectedValue(new Error('away'));
    security.note({ kind: SecurityKind.SIGN_OUT, personId: personOf('marta').id, code: 'AWAY' }, null);
    await security.flush();
    expect(complained).toHaveBeenCalledWith('the security log cannot be written', expect.anything());
    rows.mockRestore();
    expect(await events({ personId: personOf('marta').id })).toMatchObject([
      { kind: 'SIGN_OUT', code: 'AWAY' },
    ]);
  });

  /** As if nobody had been told of anything yet. */
  const forgetBursts = async () => {
    await campus.server.app.get(SecurityLog).flush();
    await sql('delete from security_alert');
    await sql(`delete from mail where template = 'security-bursts'`);
  };

  it('bursts are told to administrators once, in their language', async () => {
    await forgetBursts();
    const security = campus.server.app.get(SecurityLog);
    const watch = campus.server.app.get(SecurityWatch);
    const mails = () =>
      sql<{ to_address: string; text_body: string }>(
        `select to_address, text_body from mail where template = 'security-bursts' order by created_at`,
      );
    for (let i = 0; i < 6; i += 1)
      await signIn(`spray.${i}@x.example`, 'wrong password here', '198.51.100.77');
    await security.flush();
    await watch.run();
    const first = await mails();
    expect(first.map(({ to_address }) => to_address)).toEqual([emailOf('admin')]);
    expect(first[0]?.text_body).toContain('198.51.100.77');
    expect(first[0]?.text_body).toContain('/console/security');
    await signIn('spray.7@x.example', 'wrong password here', '198.51.100.77');
    await security.flush();
    await watch.run(new Date(Date.now() + 60_000));
    expect(await mails()).toHaveLength(1);
    const alerts = await campus
      .as('admin')
      .query<{ securityAlerts: object[] }>('{ securityAlerts { rule network times isOver personName } }');
    expect(alerts.data.securityAlerts).toContainEqual({
      rule: 'SPRAY',
      network: '198.51.100.77',
      times: 7,
      isOver: false,
      personName: null,
    });
  });

  it('a new burst within ten minutes of a mail waits for the next', async () => {
    const security = campus.server.app.get(SecurityLog);
    const watch = campus.server.app.get(SecurityWatch);
    const count = async () =>
      (await sql<{ n: number }>(`select count(*)::int as n from mail where template = 'security-bursts'`))[0]
        ?.n;
    await forgetBursts();
    for (let i = 0; i < 6; i += 1)
      await signIn(`storm.${i}@x.example`, 'wrong password here', '198.51.100.78');
    await security.flush();
    await watch.run();
    const before = await count();
    const personId = await plantAccount(campus.server, 'MX');
    for (let i = 0; i < 5; i += 1)
      security.note({ kind: SecurityKind.REFUSED, personId, code: 'NOT_FOUND' }, null);
    await security.flush();
    await watch.run();
    expect(await count()).toBe(before);
    await sql(`update security_alert set told_at = told_at - interval '11 minutes'`);
    await watch.run();
    expect(await count()).toBe((before ?? 0) + 1);
    expect((await events({ kind: 'ALERT' })).map(({ code }) => code)).toContain('REFUSALS');
  });
});

describe('the security log under attack', () => {
  const campus = testCampus();

  it('does not fill: a flood is some rows, and the rest of it one', async () => {
    const security = campus.server.app.get(SecurityLog);
    for (let i = 0; i < 2_000; i += 1)
      security.note({ kind: SecurityKind.RESET_ASKED, address: `flood.${i}@x.example`, code: 'FLOOD' }, null);
    await security.flush();
    const { rows } = await campus.server.sql.query<{ rows: number; rest: number }>(
      `select count(*)::int as rows, coalesce(sum(times) filter (where is_rest), 0)::int as rest from security_event
        where kind = 'password.reset-asked' and (code = 'FLOOD' or is_rest)`,
    );
    expect(rows[0]?.rows).toBeLessThanOrEqual(122);
    expect(rows[0]?.rest).toBeGreaterThan(1_800);
  });
});

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { speakFor } from '../support/as.ts';
import { expectDenied } from '../support/assertions.ts';
import { mutate, plantAccount, REASON } from '../support/mutations.ts';
import { testCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';

const STAFF = `query ($search: String) { staff(search: $search, limit: 50, offset: 0) { totalCount items {
  id fullName email isDisabled roles { role country } sessions lastUsedAt } } }`;

interface Member {
  id: string;
  email: string;
  isDisabled: boolean;
  roles: { role: string; country: string | null }[];
  sessions: number;
  lastUsedAt: string | null;
}

describe('staff and roles', () => {
  const campus = testCampus();
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);
  const act = (name: string, input: object, persona: Persona = 'admin') =>
    mutate(campus.as(persona), name, { reason: REASON, ...input }, '... on StaffChanged { personId }');
  const find = async (search: string | null) =>
    (await campus.as('admin').query<{ staff: { items: Member[] } }>(STAFF, { search })).data.staff.items;
  const facts = (personId: string, action: string) =>
    sql(`select actor_id, reason, country_code from audit_event where subject_id = $1 and action = $2`, [
      personId,
      action,
    ]);

  it('are the administrators’ to see and to change', async () => {
    for (const persona of ['ana', 'tomas', 'dora', 'carla', 'lucia'] as const) {
      expectDenied(await campus.as(persona).query(STAFF, {}), 'FORBIDDEN');
      const text = `mutation ($input: DisableAccountInput!) { disableAccount(input: $input) { __typename } }`;
      const input = { personId: personOf('ana').id, reason: REASON, idempotencyKey: randomUUID() };
      expectDenied(await campus.as(persona).query(text, { input }), 'FORBIDDEN');
    }
    const all = await find(null);
    expect(all.map(({ email }) => email.split('@')[0])).toEqual(
      expect.arrayContaining(['tomas', 'carla', 'lucia', 'admin', 'dora', 'marta']),
    );
    expect(all.some(({ email }) => email.startsWith('ana@'))).toBe(false);
    expect((await find('ana@demo')).map(({ id }) => id)).toEqual([personOf('ana').id]);
  });

  it('anyone who works here is told which administrators to ask, and nobody else is', async () => {
    const asked = '{ administrators { personId fullName email } }';
    const told = (persona: Persona) =>
      campus.as(persona).query<{ administrators: { personId: string; email: string }[] }>(asked, {});
    for (const persona of ['ana', 'dora'] as const) expectDenied(await told(persona), 'FORBIDDEN');
    const admin = expect.objectContaining({ personId: personOf('admin').id });
    for (const persona of ['carla', 'lucia', 'tomas'] as const)
      expect((await told(persona)).data.administrators).toContainEqual(admin);
    await sql(`update person set disabled_at = now() where id = $1`, [personOf('admin').id]);
    expect((await told('carla')).data.administrators).not.toContainEqual(admin);
    await sql(`update person set disabled_at = null where id = $1`, [personOf('admin').id]);
  });

  it('show when each account was last used, to the hour, after its sessions have ended too', async () => {
    const dora = async () => (await find('dora@demo'))[0];
    const ofDora = [personOf('dora').id];
    await sql(`update person set last_used_at = null where id = $1`, ofDora);
    await campus.as('dora').query('{ me { id } }');
    await sql(
      `update session set created_at = now() - interval '2 hours', last_seen_at = now() - interval '2 hours' where person_id = $1`,
      ofDora,
    );
    expect(await dora()).toMatchObject({ lastUsedAt: null });
    await campus.as('dora').query('{ me { id } }');
    const used = (await dora())?.lastUsedAt ?? '';
    expect(used).toMatch(/:00:00.000Z$/);
    expect(Date.now() - Date.parse(used)).toBeLessThan(3_700_000);
    expect((await dora())?.sessions).toBeGreaterThan(0);
    await sql(`update session set created_at = now() - interval '13 hours' where person_id = $1`, ofDora);
    expect(await dora()).toMatchObject({ lastUsedAt: used, sessions: 0 });
    await sql(`update session set created_at = now() where person_id = $1`, ofDora);
  });

  it('somebody is invited with a role in a country, by mail with a link', async () => {
    const email = `nueva.${randomUUID()}@x.example`;
    const person = {
      email,
      givenNames: 'Nueva',
      firstSurname: 'Persona',
      locale: 'es',
      timeZone: 'America/Panama',
    };
    const key = randomUUID();
    const input = { ...person, role: 'COORDINATOR', country: 'PA', idempotencyKey: key };
    const text = `mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { __typename ... on StaffChanged { personId } ... on Refusal { code params } } }`;
    const invite = async () =>
      (await campus.as('admin').query<{ inviteStaff: { personId: string } }>(text, { input })).data
        .inviteStaff;
    const { personId } = await invite();
    expect(await invite()).toMatchObject({ personId });
    expect(await find(email)).toMatchObject([
      { id: personId, roles: [{ role: 'COORDINATOR', country: 'PA' }] },
    ]);
    const mails = await sql<{ text_body: string }>(`select text_body from mail where to_address = $1`, [
      email,
    ]);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text_body).toMatch(/\/reset\/[A-Za-z0-9_-]{43}/);
  });

  it('a role is given and taken with a reason, by country', async () => {
    const personId = await plantAccount(campus.server, 'MX');
    const email = `${personId}@person.example`;
    await act('giveRole', { personId, role: 'COORDINATOR', country: 'MX' });
    expect((await find(email))[0]?.roles).toContainEqual({ role: 'COORDINATOR', country: 'MX' });
    expect(await facts(personId, 'role.granted')).toEqual([
      { actor_id: personOf('admin').id, reason: REASON, country_code: 'MX' },
    ]);
    expect(await act('takeRole', { personId, role: 'COORDINATOR', country: 'CR' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await act('takeRole', { personId, role: 'COORDINATOR', country: 'MX' });
    expect((await find(email))[0]?.roles).toEqual([{ role: 'LEARNER', country: null }]);
    expect(await act('giveRole', { personId, role: 'TRAINER', country: 'MX' })).toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(await act('giveRole', { personId, role: 'TRAINER', reason: 'no' })).toMatchObject({
      code: 'REASON_NEEDED',
    });
  });

  /** Somebody of this test alone, who has signed in. */
  const somebody = async () => {
    const personId = await plantAccount(campus.server, 'MX');
    const speaker = speakFor(campus.server, personId);
    const me = async () => (await speaker.query<{ me: object | null }>('{ me { id } }')).data.me;
    expect(await me()).not.toBeNull();
    return { personId, email: `${personId}@person.example`, me };
  };

  it('an account is closed at once, and opened again', async () => {
    const { personId, email, me } = await somebody();
    await act('disableAccount', { personId });
    expect(await me()).toBeNull();
    expect(await find(email)).toMatchObject([{ isDisabled: true, sessions: 0 }]);
    await act('enableAccount', { personId });
    expect(await find(email)).toMatchObject([{ isDisabled: false }]);
    expect(await facts(personId, 'person.enabled')).toMatchObject([{ reason: REASON }]);
  });

  it('sessions of somebody are ended on every device', async () => {
    const { personId, me } = await somebody();
    await act('endSessionsOfPerson', { personId });
    expect(await me()).toBeNull();
    expect(await facts(personId, 'person.signed-out')).toMatchObject([{ reason: REASON }]);
  });

  it('sessions of somebody are listed with device and network, and one is ended', async () => {
    const personId = await plantAccount(campus.server, 'MX');
    const hash = Buffer.from(randomUUID());
    await sql(
      `insert into session (token_hash, person_id, expires_at, browser, system, network) values
         ($1, $3, now() + interval '1 day', 'Chrome', 'Android', '203.0.113.x'), ($2, $3, now() + interval '1 day', 'Firefox', 'Windows', null)`,
      [hash, Buffer.from(randomUUID()), personId],
    );
    const text = `query ($personId: ID!) { sessionsOfPerson(personId: $personId) { id browser system network isCurrent } }`;
    const list = async () =>
      (
        await campus
          .as('admin')
          .query<{ sessionsOfPerson: { id: string; browser: string; network: string }[] }>(text, { personId })
      ).data.sessionsOfPerson;
    const phone = (await list()).find(({ browser }) => browser === 'Chrome');
    expect(phone).toMatchObject({ network: '203.0.113.x', isCurrent: false });
    await act('endSessionOfPerson', { personId, sessionId: phone?.id });
    expect((await list()).map(({ browser }) => browser)).toEqual(['Firefox']);
    expect(await facts(personId, 'person.signed-out')).toMatchObject([{ reason: REASON }]);
    expect(await act('endSessionOfPerson', { personId, sessionId: phone?.id })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const other = (await list())[0]?.id;
    const stranger = { personId: personOf('ana').id, sessionId: other };
    expect(await act('endSessionOfPerson', stranger)).toMatchObject({ code: 'NOT_FOUND' });
    for (const persona of ['ana', 'dora', 'lucia'] as const)
      expectDenied(await campus.as(persona).query(text, { personId }), 'FORBIDDEN');
  });

  it('the last administrator keeps the role and the access', async () => {
    const personId = personOf('admin').id;
    expect(await act('takeRole', { personId, role: 'ADMINISTRATOR' })).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
    expect(await act('disableAccount', { personId })).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    const second = await plantAccount(campus.server, 'MX');
    await act('giveRole', { personId: second, role: 'ADMINISTRATOR' });
    await act('disableAccount', { personId: second });
    expect(await act('takeRole', { personId, role: 'ADMINISTRATOR' })).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
    await act('enableAccount', { personId: second });
    expect(await act('takeRole', { personId, role: 'ADMINISTRATOR' })).toMatchObject({ personId });
    const given = { personId, role: 'ADMINISTRATOR', reason: REASON };
    await mutate(speakFor(campus.server, second), 'giveRole', given, '... on StaffChanged { personId }');
    await act('takeRole', { personId: second, role: 'ADMINISTRATOR' });
  });
});

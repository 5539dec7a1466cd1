import { describe, expect, it } from '@jest/globals';
import { expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { inShellOf, told } from '../support/commands.ts';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignedIn { me { id roles country { code } } } ... on Refusal { code params } } }`;
const RESET = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename ... on Refusal { code params } } }`;
const PASSWORD = 'una frase bastante larga';

describe('people at the command line', () => {
  const campus = testCampus();
  inShellOf(campus);

  const add = (email: string, ...more: string[]) =>
    told(
      'people',
      'add',
      '--email',
      email,
      '--given',
      'María',
      '--surname',
      'Núñez',
      '--locale',
      'es',
      '--role',
      'learner',
      ...more,
    );
  const signIn = (email: string, password = PASSWORD) =>
    campus.as('nobody').query(SIGN_IN, { input: { email, password } });
  const choose = (link: unknown) => {
    const token = String(link).split('/').at(-1);
    return campus.as('nobody').query(RESET, { input: { token, password: PASSWORD } });
  };
  const eventsOf = async (personId: unknown) =>
    (
      await campus.server.sql.query<{ action: string; actor_id: string | null }>(
        `select action, actor_id from audit_event where subject_id = $1 order by at, id`,
        [personId],
      )
    ).rows;

  it('a person is added, chooses a password with the link and signs in', async () => {
    const { link, personId } = await add(
      'maria@example.org',
      '--country',
      'mx',
      '--time-zone',
      'America/Mexico_City',
    );
    expectRefusal(await signIn('maria@example.org'), 'SIGN_IN_FAILED');
    expect(resultOf(await choose(link)).__typename).toBe('PasswordChanged');
    expect(resultOf(await signIn('Maria@Example.org'))).toMatchObject({
      me: { id: personId, roles: ['LEARNER'], country: { code: 'MX' } },
    });
    expect((await eventsOf(personId)).slice(0, 2)).toEqual([
      { action: 'person.added', actor_id: null },
      { action: 'role.granted', actor_id: null },
    ]);
  });

  it('the link can go by mail, and is then not shown', async () => {
    const answer = await add('berta@example.org', '--mail');
    expect(answer).not.toHaveProperty('link');
    const { rows } = await campus.server.sql.query<{ template: string }>(
      `select template from mail where to_address = 'berta@example.org'`,
    );
    expect(rows).toEqual([{ template: 'welcome' }]);
  });

  it('somebody who has lost a second factor gets in again, and the audit names nobody', async () => {
    const { personId } = await add('lost@example.org');
    await campus.server.sql.query(
      `insert into second_factor (id, person_id, name, sealed_secret, confirmed_at, last_step)
       values (gen_random_uuid(), $1, 'Móvil', '\\x01', now(), 1)`,
      [personId],
    );
    expect(await told('second-factor', 'reset', 'Lost@example.org')).toEqual({ personId });
    expect((await eventsOf(personId)).at(-1)).toEqual({ action: 'second-factor.reset', actor_id: null });
    await expect(told('second-factor', 'reset', 'lost@example.org')).rejects.toThrow('nothing of the kind');
  });

  it('an address belongs to one person, whatever its case; nothing is half made', async () => {
    await add('one@example.org');
    await expect(add('ONE@example.org')).rejects.toThrow('Somebody has this address already.');
    const { rows } = await campus.server.sql.query<{ n: number }>(
      `select count(*)::int as n from person p where not exists (select from person_email e where e.person_id = p.id)`,
    );
    expect(rows[0]?.n).toBe(0);
  });

  it.each([
    ['an address that is none', ['--email', 'x']],
    ['a country that is none', ['--country', 'XX']],
    ['a role that is none', ['--role', 'king']],
    ['a language that is none', ['--locale', 'de']],
    ['a scope for a learner', ['--scope', 'MX']],
    ['a time zone that is none', ['--time-zone', '+5']],
    ['an option that is none', ['--contry', 'MX']],
  ])('%s is refused in a sentence', async (_name, more) => {
    await expect(add('new@example.org', ...more)).rejects.toThrow(/\./);
    expectRefusal(await signIn('new@example.org'), 'SIGN_IN_FAILED');
    const { rows } = await campus.server.sql.query(
      `select 1 from person_email where address = 'new@example.org'`,
    );
    expect(rows).toEqual([]);
  });

  it('a new address signs in, the former one no longer does and may be another person’s', async () => {
    const { link, personId } = await add('before@example.org');
    await choose(link);
    await told('people', 'email', '--email', 'before@example.org', '--to', 'after@example.org');
    expect(resultOf(await signIn('after@example.org'))).toMatchObject({ me: { id: personId } });
    expectRefusal(await signIn('before@example.org'), 'SIGN_IN_FAILED');
    const { personId: other } = await add('before@example.org');
    expect(other).not.toBe(personId);
    const { rows } = await campus.server.sql.query(
      `select address, valid_to is null as is_current from person_email where person_id = $1 order by valid_from`,
      [personId],
    );
    expect(rows).toEqual([
      { address: 'before@example.org', is_current: false },
      { address: 'after@example.org', is_current: true },
    ]);
  });

  it('a changed address makes links mailed to the former one void', async () => {
    const { link } = await add('leaver@example.org');
    await told('people', 'email', '--email', 'leaver@example.org', '--to', 'stayer@example.org');
    expectRefusal(await choose(link), 'RESET_LINK_INVALID');
  });

  it('a role is given once, in a country or everywhere, and taken back', async () => {
    const { link } = await add('carlos@example.org');
    await choose(link);
    for (let i = 0; i < 2; i++)
      await told('people', 'role', '--email', 'carlos@example.org', '--role', 'coordinator', '--scope', 'HT');
    expect(resultOf(await signIn('carlos@example.org'))).toMatchObject({
      me: { roles: ['COORDINATOR', 'LEARNER'] },
    });
    await told(
      'people',
      'role',
      '--email',
      'carlos@example.org',
      '--role',
      'coordinator',
      '--scope',
      'HT',
      '--revoke',
    );
    expect(resultOf(await signIn('carlos@example.org'))).toMatchObject({ me: { roles: ['LEARNER'] } });
    await expect(
      told('people', 'role', '--email', 'carlos@example.org', '--role', 'coordinator', '--revoke'),
    ).rejects.toThrow('There is no such person');
  });

  it('a disabled person is out at once and comes back when enabled', async () => {
    const { link, personId } = await add('diana@example.org');
    await choose(link);
    const token = /campus_session=([^;]*)/.exec(
      String((await signIn('diana@example.org')).headers['set-cookie']),
    )?.[1];
    const headers = {
      'content-type': 'application/json',
      'x-campus-request': '1',
      cookie: `campus_session=${token}`,
    };
    const me = async () =>
      (
        await campus.server.app.inject({
          method: 'POST',
          url: '/graphql',
          headers,
          payload: '{"query":"{ me { id } }"}',
        })
      ).json<{ data: { me: unknown } }>().data.me;
    expect(await me()).toEqual({ id: personId });
    await told('people', 'disable', '--email', 'diana@example.org', '--reason', 'left the service');
    expect(await me()).toBeNull();
    expectRefusal(await signIn('diana@example.org'), 'SIGN_IN_FAILED');
    await told('people', 'disable', '--email', 'diana@example.org', '--enable');
    expect(await me()).toBeNull();
    expect(resultOf(await signIn('diana@example.org')).__typename).toBe('SignedIn');
    expect((await eventsOf(personId)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['person.disabled', 'person.enabled']),
    );
  });

  it('somebody who is not there is not there', async () => {
    await expect(
      told('people', 'email', '--email', 'nobody@example.org', '--to', 'x@example.org'),
    ).rejects.toThrow('There is no such person');
  });
});

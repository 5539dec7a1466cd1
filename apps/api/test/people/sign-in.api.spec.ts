import { describe, expect, it, jest } from '@jest/globals';
import { hashPassword } from '@campus/platform/auth/passwords.ts';
import { WaitingRoom } from '@campus/platform/load/waiting-room.ts';
import { DEMO_PASSWORD } from '@campus/people/people/campus/demo-people.ts';
import { type Answer } from '../support/as.ts';
import { expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus, type TestCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { __typename ... on SignedIn { me { id fullName roles } } ... on Refusal { code params } }
}`;
const SIGN_OUT = `mutation { signOut { __typename ... on SignedOut { done } ... on Refusal { code params } } }`;
const ANA = 'ana@demo.campus.example';

const signIn = (campus: TestCampus, email: string, password: string) =>
  campus.as('nobody').query(SIGN_IN, { input: { email, password } });

function cookieOf(answer: Answer<unknown>): { token: string; line: string } {
  const line = String(answer.headers['set-cookie']);
  return { line, token: /campus_session=([^;]*)/.exec(line)?.[1] ?? '' };
}

async function meWith(campus: TestCampus, token: string, name = 'campus_session'): Promise<unknown> {
  const headers = {
    'content-type': 'application/json',
    'x-campus-request': '1',
    cookie: `${name}=${token}`,
  };
  const response = await campus.server.app.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: '{"query":"{ me { id } }"}',
  });
  return response.json<{ data: { me: { id: string } | null } }>().data.me;
}

describe('signing in', () => {
  const campus = testCampus();

  it('begins a session in an http-only cookie', async () => {
    const answer = await signIn(campus, ANA, DEMO_PASSWORD);
    expect(resultOf(answer)).toMatchObject({
      me: { fullName: 'Ana Lucía Hernández-Quiñónez de la Peña', roles: ['LEARNER'] },
    });
    const { line, token } = cookieOf(answer);
    expect(line).toMatch(/HttpOnly/);
    expect(line).toMatch(/SameSite=Lax/);
    expect(token).toHaveLength(43);
    expect(await meWith(campus, token)).toEqual({ id: personOf('ana').id });
  });

  it('does not mind the case of the address nor how the keyboard composes the password', async () => {
    const password = 'cañón-de-niebla';
    const hash = await hashPassword(password);
    await campus.server.sql.query(`update person_secret set password_hash = $2 where person_id = $1`, [
      personOf('peter').id,
      hash,
    ]);
    expect(
      resultOf(await signIn(campus, ' PETER@demo.Campus.example ', password.normalize('NFD'))).__typename,
    ).toBe('SignedIn');
  });

  it('keeps only a hash of the token', async () => {
    const { token } = cookieOf(await signIn(campus, ANA, DEMO_PASSWORD));
    const { rows } = await campus.server.sql.query<{ n: number }>(
      `select count(*)::int as n from session where token_hash = convert_to($1, 'UTF8')`,
      [token],
    );
    expect(rows[0]?.n).toBe(0);
  });

  it('gives a new token each time and ends the session it replaces', async () => {
    const first = cookieOf(await signIn(campus, ANA, DEMO_PASSWORD)).token;
    const headers = {
      'content-type': 'application/json',
      'x-campus-request': '1',
      cookie: `campus_session=${first}`,
    };
    const payload = JSON.stringify({
      query: SIGN_IN,
      variables: { input: { email: ANA, password: DEMO_PASSWORD } },
    });
    const again = await campus.server.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    const second = /campus_session=([^;]*)/.exec(String(again.headers['set-cookie']))?.[1] ?? '';
    expect(second).not.toBe(first);
    expect(await meWith(campus, first)).toBeNull();
    expect(await meWith(campus, second)).not.toBeNull();
  });

  it('says the same for an unknown address, a wrong password, a person without password and one who is disabled', async () => {
    await campus.server.sql.query(`delete from person_secret where person_id = $1`, [personOf('luis').id]);
    await campus.server.sql.query(`update person set disabled_at = now() where id = $1`, [
      personOf('chloe').id,
    ]);
    const answers = [
      await signIn(campus, 'nadie@demo.campus.example', DEMO_PASSWORD),
      await signIn(campus, ANA, 'not the password'),
      await signIn(campus, 'luis@demo.campus.example', DEMO_PASSWORD),
      await signIn(campus, 'chloe@demo.campus.example', DEMO_PASSWORD),
    ];
    for (const answer of answers) {
      expectRefusal(answer, 'SIGN_IN_FAILED', {});
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });

  it('works as much for an unknown address as for a known one', async () => {
    const room = jest.spyOn(WaitingRoom.prototype, 'run');
    const hashesFor = async (email: string) => {
      room.mockClear();
      expectRefusal(await signIn(campus, email, 'wrong password'), 'SIGN_IN_FAILED', {});
      return room.mock.calls.length;
    };
    const known = await hashesFor('tomas@demo.campus.example');
    expect(known).toBeGreaterThan(0);
    expect(await hashesFor('nobody-at-all@demo.campus.example')).toBe(known);
    room.mockRestore();
  });

  it('refuses an address that cannot be one and a password no one types', async () => {
    expectRefusal(await signIn(campus, 'ana', DEMO_PASSWORD), 'INPUT_INVALID', { field: 'email' });
    expectRefusal(await signIn(campus, ANA, ''), 'INPUT_INVALID', { field: 'password' });
    expectRefusal(await signIn(campus, ANA, 'x'.repeat(100_000)), 'INPUT_INVALID', { field: 'password' });
  });

  it('hashes again when the cost has changed', async () => {
    const cheap = await hashPassword(DEMO_PASSWORD, { memory: 8_192, passes: 1, parallelism: 1 });
    await campus.server.sql.query(`update person_secret set password_hash = $2 where person_id = $1`, [
      personOf('lucia').id,
      cheap,
    ]);
    expect(resultOf(await signIn(campus, 'lucia@demo.campus.example', DEMO_PASSWORD)).__typename).toBe(
      'SignedIn',
    );
    const { rows } = await campus.server.sql.query<{ password_hash: string }>(
      `select password_hash from person_secret where person_id = $1`,
      [personOf('lucia').id],
    );
    expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(resultOf(await signIn(campus, 'lucia@demo.campus.example', DEMO_PASSWORD)).__typename).toBe(
      'SignedIn',
    );
  });

  it('only takes the current address', async () => {
    const { id } = personOf('carla');
    await campus.server.sql.query(`update person_email set valid_to = now() where person_id = $1`, [id]);
    await campus.server.sql.query(
      `insert into person_email (id, person_id, address) values (gen_random_uuid(), $1, 'carla.nunez@sre.example')`,
      [id],
    );
    expectRefusal(await signIn(campus, 'carla@demo.campus.example', DEMO_PASSWORD), 'SIGN_IN_FAILED');
    expect(resultOf(await signIn(campus, 'carla.nunez@sre.example', DEMO_PASSWORD)).__typename).toBe(
      'SignedIn',
    );
  });
});

describe('signing out', () => {
  const campus = testCampus();

  it('ends the session and clears the cookie', async () => {
    const answer = await campus.as('ana').query(SIGN_OUT);
    expect(resultOf(answer)).toMatchObject({ done: true });
    expect(String(answer.headers['set-cookie'])).toMatch(/campus_session=;/);
    expect((await campus.as('ana').query<{ me: unknown }>('{ me { id } }')).data.me).toBeNull();
  });

  it('is fine without a session', async () => {
    expect(resultOf(await campus.as('nobody').query(SIGN_OUT))).toMatchObject({ done: true });
  });
});

describe('over TLS', () => {
  const campus = testCampus({ PUBLIC_URL: 'https://campus.test' });

  it('only the campus itself can begin, carry and end a session', async () => {
    const answer = await signIn(campus, ANA, DEMO_PASSWORD);
    const { line, token } = cookieOf(answer);
    expect(line).toMatch(/^__Host-campus_session=.*Path=\/.*Secure/);
    expect(line).not.toMatch(/Domain=/i);
    expect(await meWith(campus, token, '__Host-campus_session')).toEqual({ id: personOf('ana').id });
    // What content below the same name could have set.
    expect(await meWith(campus, token)).toBeNull();
    const ended = await campus.as('nobody').query(SIGN_OUT);
    expect(String(ended.headers['set-cookie'])).toMatch(/^__Host-campus_session=;.*Secure/);
  });
});

describe('a session', () => {
  const campus = testCampus();

  it('ends when it expires', async () => {
    expect((await campus.as('ana').query<{ me: unknown }>('{ me { id } }')).data.me).not.toBeNull();
    await campus.server.sql.query(`update session set expires_at = now() - interval '1 second'`);
    expect((await campus.as('ana').query<{ me: unknown }>('{ me { id } }')).data.me).toBeNull();
  });

  it('notes once an hour that it is used, and lives no longer by it', async () => {
    const ofTomas = `select last_seen_at > now() - interval '1 minute' as seen, expires_at from session where person_id = '${personOf('tomas').id}'`;
    const read = async () =>
      (await campus.server.sql.query<{ seen: boolean; expires_at: Date }>(ofTomas)).rows[0];
    await campus.as('tomas').query('{ me { id } }');
    const before = await read();
    await campus.server.sql.query(`update session set last_seen_at = now() - interval '30 minutes'`);
    await campus.as('tomas').query('{ me { id } }');
    expect((await read())?.seen).toBe(false);
    await campus.server.sql.query(`update session set last_seen_at = now() - interval '61 minutes'`);
    await campus.as('tomas').query('{ me { id } }');
    expect(await read()).toEqual({ seen: true, expires_at: before?.expires_at });
  });

  it('is void while the person is disabled', async () => {
    await campus.as('luis').query('{ me { id } }');
    await campus.server.sql.query(`update person set disabled_at = now() where id = $1`, [
      personOf('luis').id,
    ]);
    expect((await campus.as('luis').query<{ me: unknown }>('{ me { id } }')).data.me).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@campus/people/people/campus/demo-people.ts';
import { testCampus } from '../support/campus.ts';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Refusal { code params } } }`;

interface Result {
  __typename: string;
  code?: string;
  params?: { retryAfter?: number };
}

describe('the throttle of signing in', () => {
  const campus = testCampus({ TRUSTED_PROXIES: '1' });

  const tryFrom = async (ip: string, email: string, password = 'a wrong password'): Promise<Result> => {
    const headers = { 'content-type': 'application/json', 'x-campus-request': '1', 'x-forwarded-for': ip };
    const payload = JSON.stringify({ query: SIGN_IN, variables: { input: { email, password } } });
    const response = await campus.server.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    return response.json<{ data: { signIn: Result } }>().data.signIn;
  };
  const tries = async (count: number, ip: string, email: string) => {
    const codes: (string | undefined)[] = [];
    for (let i = 0; i < count; i++) codes.push((await tryFrom(ip, email)).code);
    return codes;
  };

  it('lets ten tries of an address pass, then says how long to wait', async () => {
    expect(new Set(await tries(10, '203.0.113.1', 'ana@demo.campus.example'))).toEqual(
      new Set(['SIGN_IN_FAILED']),
    );
    const refused = await tryFrom('203.0.113.1', 'ANA@demo.campus.example', DEMO_PASSWORD);
    expect(refused.code).toBe('TOO_MANY_TRIES');
    expect(refused.params?.retryAfter).toBeGreaterThan(0);
    expect(refused.params?.retryAfter).toBeLessThanOrEqual(900);
  });

  it('does not lock the person out elsewhere', async () => {
    expect((await tryFrom('203.0.113.2', 'ana@demo.campus.example', DEMO_PASSWORD)).__typename).toBe(
      'SignedIn',
    );
  });

  it('treats an address nobody has alike', async () => {
    const codes = await tries(11, '203.0.113.3', 'nadie@demo.campus.example');
    expect(codes[9]).toBe('SIGN_IN_FAILED');
    expect(codes[10]).toBe('TOO_MANY_TRIES');
  });

  it('forgets the tries of an address after a success', async () => {
    await tries(9, '203.0.113.4', 'tomas@demo.campus.example');
    expect((await tryFrom('203.0.113.4', 'tomas@demo.campus.example', DEMO_PASSWORD)).__typename).toBe(
      'SignedIn',
    );
    expect((await tries(1, '203.0.113.4', 'tomas@demo.campus.example'))[0]).toBe('SIGN_IN_FAILED');
  });

  it('counts tries that arrive at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 14 }, () => tryFrom('203.0.113.5', 'peter@demo.campus.example')),
    );
    expect(results.filter(({ code }) => code === 'SIGN_IN_FAILED')).toHaveLength(10);
    expect(results.filter(({ code }) => code === 'TOO_MANY_TRIES')).toHaveLength(4);
  });

  it('begins anew when the time is over', async () => {
    await tries(11, '203.0.113.6', 'lucia@demo.campus.example');
    await campus.server.sql.query(`update throttle set window_ends_at = now() - interval '1 second'`);
    expect((await tryFrom('203.0.113.6', 'lucia@demo.campus.example', DEMO_PASSWORD)).__typename).toBe(
      'SignedIn',
    );
  });

  it('counts a network whatever the addresses tried', async () => {
    await tryFrom('203.0.113.7', 'first@demo.campus.example');
    await campus.server.sql.query(`update throttle set hits = 300 where hits = 1`);
    expect((await tryFrom('203.0.113.7', 'another@demo.campus.example')).code).toBe('TOO_MANY_TRIES');
    expect((await tryFrom('203.0.113.8', 'another@demo.campus.example')).code).toBe('SIGN_IN_FAILED');
  });

  it('counts wrong tries only: a workshop signs in behind one address', async () => {
    await tryFrom('203.0.113.10', 'marta@demo.campus.example', DEMO_PASSWORD);
    const before = await campus.server.sql.query<{ hits: number }>(
      `select hits from throttle where hits = 0`,
    );
    expect(before.rows.length).toBeGreaterThanOrEqual(3);
  });

  it('stops guessing at an account over many networks, known or not', async () => {
    for (const email of ['chloe@demo.campus.example', 'tampoco@demo.campus.example']) {
      const codes: (string | undefined)[] = [];
      for (let i = 0; i < 25; i++) codes.push((await tryFrom(`198.18.${i}.1`, email)).code);
      expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'SIGN_IN_FAILED'));
      expect(codes.slice(20)).toEqual(Array.from({ length: 5 }, () => 'TOO_MANY_TRIES'));
    }
  });

  it('and does not shut the person out, who comes from a device of theirs', async () => {
    const signIn = async (ip: string, cookie: string) => {
      const headers = {
        'content-type': 'application/json',
        'x-campus-request': '1',
        'x-forwarded-for': ip,
        cookie,
      };
      const input = { email: 'dora@demo.campus.example', password: DEMO_PASSWORD };
      const payload = JSON.stringify({ query: SIGN_IN, variables: { input } });
      return campus.server.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    };
    const typeOf = (response: Awaited<ReturnType<typeof signIn>>) =>
      response.json<{ data: { signIn: Result } }>().data.signIn.__typename;
    const first = await signIn('192.0.2.1', '');
    const device = [first.headers['set-cookie'] ?? []]
      .flat()
      .find((line) => line.startsWith('campus_device='));
    for (let i = 0; i < 22; i++) await tryFrom(`198.19.${i}.1`, 'dora@demo.campus.example');
    expect(typeOf(await signIn('192.0.2.2', ''))).toBe('Refusal');
    expect(typeOf(await signIn('192.0.2.2', device?.split(';')[0] ?? ''))).toBe('SignedIn');
    // A device known to one person is unknown to another.
    for (let i = 0; i < 22; i++) await tryFrom(`198.20.${i}.1`, 'luis@demo.campus.example');
    const headers = {
      'content-type': 'application/json',
      'x-campus-request': '1',
      'x-forwarded-for': '192.0.2.3',
      cookie: device?.split(';')[0] ?? '',
    };
    const payload = JSON.stringify({
      query: SIGN_IN,
      variables: { input: { email: 'luis@demo.campus.example', password: DEMO_PASSWORD } },
    });
    const other = await campus.server.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect(typeOf(other)).toBe('Refusal');
  });

  it('believes the proxy in front and not what the visitor says', async () => {
    await tries(10, '203.0.113.9', 'carla@demo.campus.example');
    expect((await tryFrom('198.51.100.1, 203.0.113.9', 'carla@demo.campus.example')).code).toBe(
      'TOO_MANY_TRIES',
    );
  });

  it('keeps neither addresses nor machines in the table', async () => {
    const keys = () => campus.server.sql.query<{ key: string }>(`select key from throttle`);
    const before = (await keys()).rows.length;
    await tryFrom('203.0.113.11', 'una-mas@demo.campus.example');
    const { rows } = await keys();
    expect(rows.length).toBeGreaterThan(before);
    expect(rows.filter(({ key }) => /@|203\.0/.test(key))).toEqual([]);
  });
});

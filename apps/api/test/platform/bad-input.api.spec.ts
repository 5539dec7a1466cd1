import { describe, expect, it } from '@jest/globals';
import { registeredTexts } from '@campus/platform/graphql/operations/operation-texts.ts';
import { testCampus } from '../support/campus.ts';

const repeat = (text: string, times: number) => text.repeat(times);

/** What no answer to anybody may hold. */
const LEAKS =
  /node_modules|at Object\.|\.ts:\d+|QueryFailedError|select .* from|password_hash|syntax error at or near/i;

describe('bad input to /graphql', () => {
  const campus = testCampus();
  const post = async (payload: string, headers: Record<string, string> = {}) => {
    const own = await campus.as('ana').headers();
    return campus.server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...own, 'content-type': 'application/json', ...headers },
      payload,
    });
  };
  const query = (text: string, variables?: unknown) => post(JSON.stringify({ query: text, variables }));

  it.each([
    ['no JSON', '{'],
    ['an empty body', ''],
    ['a list', '[]'],
    ['a batch', '[{"query":"{ me { id } }"},{"query":"{ me { id } }"}]'],
    ['a word', '"query"'],
    ['null', 'null'],
    ['a number for the query', '{"query":1}'],
    ['an object for the query', '{"query":{}}'],
    ['no query', '{"variables":{}}'],
    ['text for the variables', '{"query":"{ me { id } }","variables":"x"}'],
    ['a prototype', '{"query":"{ me { id } }","__proto__":{"x":1}}'],
    ['a constructor', '{"query":"query($x: ID) { me { id } }","variables":{"constructor":{"prototype":{}}}}'],
    ['a two-megabyte body', JSON.stringify({ query: `{ me { id } } #${repeat('x', 2_000_000)}` })],
    [
      'deep JSON',
      `{"query":"{ me { id } }","variables":{"x":${repeat('[', 100_000)}${repeat(']', 100_000)}}}`,
    ],
  ])('%s is a 4xx', async (_name, payload) => {
    const answer = await post(payload);
    if (answer.statusCode === 200) expect(answer.json()).toMatchObject({ data: { me: {} } });
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).not.toMatch(LEAKS);
  });

  it.each([
    ['no GraphQL', 'select * from person'],
    ['an unknown field', '{ me { passwordHash } }'],
    ['an unknown operation', '{ everybody { id } }'],
    ['a subscription', 'subscription { me { id } }'],
    ['two operations and no name', 'query A { me { id } } query B { me { id } }'],
    ['a fragment that spreads itself', 'query { me { ...F } } fragment F on Me { id ...F }'],
    ['an unknown fragment', '{ me { ...Nowhere } }'],
    ['an unknown directive', '{ me @nowhere { id } }'],
    ['deep selections', `{ me ${repeat('{ country ', 2_000)}{ code }${repeat('}', 2_000)} }`],
    ['wide selections', `{ me { ${Array.from({ length: 1_500 }, (_, i) => `a${i}: id`).join(' ')} } }`],
    ['many operations in one', `{ ${Array.from({ length: 500 }, (_, i) => `a${i}: me { id }`).join(' ')} }`],
    [
      'many fields beside one of GraphQL’s own',
      `{ __typename ${Array.from({ length: 500 }, (_, i) => `a${i}: me { id }`).join(' ')} }`,
    ],
    [
      'many fields in a fragment',
      `{ __typename ...F } fragment F on Query { ${Array.from({ length: 500 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
    ],
    ['many tokens', `{ me { id } ${repeat('# ', 1)} ${repeat('{', 5_000)}`],
    ['introspection as a mutation', 'mutation { __schema { types { name } } nothing }'],
  ])('%s is a 400', async (_name, text) => {
    const answer = await query(text);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toMatch(LEAKS);
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD'] as const)('%s does not write', async (method) => {
    const own = await campus.as('ana').headers();
    const text = 'mutation{signOut{__typename}}';
    const answer = await campus.server.app.inject({
      method,
      url: `/graphql?query=${encodeURIComponent(text)}`,
      headers: own,
    });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  });

  it('a forged content type is a 4xx', async () => {
    expect(
      (await post('{"query":"{ me { id } }"}', { 'content-type': 'application/graphql' })).statusCode,
    ).toBeLessThan(500);
    expect((await post('x=1', { 'content-type': 'text/plain' })).statusCode).toBe(400);
  });
});

describe('bad input to /op', () => {
  const campus = testCampus();
  const ids = Object.keys(registeredTexts());
  const idOf = (name: string) => ids.find((id) => id.startsWith(`${name}-`)) ?? 'none';
  const post = async (id: string, payload: string) => {
    const headers = { ...(await campus.as('ana').headers()), 'content-type': 'application/json' };
    return campus.server.app.inject({ method: 'POST', url: `/op/${id}`, headers, payload });
  };

  it.each([
    'none',
    '',
    '__proto__',
    'constructor',
    'toString',
    'Me-000000000000',
    encodeURIComponent('../me'),
    '%00',
    'x'.repeat(250),
    'x'.repeat(5_000),
  ])('the unknown operation %s is a 4xx', async (id) => {
    const answer = await post(id, '{}');
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).not.toMatch(LEAKS);
  });

  it.each([
    ['no JSON', '{'],
    ['variables that are text', '{"variables":"x"}'],
    ['variables that are a number', '{"variables":1}'],
    ['variables that are null', '{"variables":null}'],
    ['no input', '{"variables":{}}'],
    ['a list for the input', '{"variables":{"input":[]}}'],
    ['text for the input', '{"variables":{"input":"x"}}'],
    ['a wrong enum', '{"variables":{"input":{"locale":"xx"}}}'],
    ['an unknown field', '{"variables":{"input":{"locale":"es","isAdmin":true}}}'],
    ['a number for an enum', '{"variables":{"input":{"locale":1}}}'],
    ['deep JSON', `{"variables":${repeat('{"a":', 50_000)}1${repeat('}', 50_000)}}`],
    ['a five-megabyte body', `{"variables":{"x":"${repeat('x', 5_000_000)}"}}`],
  ])('%s is a 4xx', async (_name, payload) => {
    const answer = await post(idOf('ChooseLanguage'), payload);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).not.toMatch(LEAKS);
  });

  it.each([
    ['no JSON', '{', 'application/json', 400],
    ['nothing at all', '', 'application/json', 400],
    ['an odd kind of text', '{}', 'text/odd', 415],
    ['five megabytes', `{"x":"${repeat('x', 5_000_000)}"}`, 'application/json', 413],
  ])('%s is answered with a code, like everything else', async (_name, payload, type, status) => {
    const headers = { ...(await campus.as('ana').headers()), 'content-type': type };
    const answer = await campus.server.app.inject({
      method: 'POST',
      url: `/op/${idOf('ChooseLanguage')}`,
      headers,
      payload,
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toEqual({
      errors: [{ message: 'bad request', extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('a character the database cannot keep is the visitor’s mistake, not ours', async () => {
    const answer = await post(
      idOf('ResetPassword'),
      JSON.stringify({ variables: { input: { token: '\u0000', password: '\u0000' } } }),
    );
    expect(answer.statusCode).toBeLessThan(500);
  });

  it('says who is needed: nobody is told to sign in', async () => {
    const headers = { 'content-type': 'application/json', 'x-campus-request': '1' };
    const payload = '{"variables":{"input":{"locale":"es"}}}';
    const answer = await campus.server.app.inject({
      method: 'POST',
      url: `/op/${idOf('ChooseLanguage')}`,
      headers,
      payload,
    });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'SIGN_IN_NEEDED' } }] });
  });
});

describe('bad input to the addresses that take tables', () => {
  const campus = testCampus();
  it.each([
    ['/people-imports', 'application/json', ''],
    ['/people-imports', 'application/json', '{'],
    ['/people-imports', 'application/json', '{}'],
    ['/people-imports', 'text/odd', 'x'],
    ['/nominee-lists', 'application/json', ''],
    ['/nominee-lists', 'text/odd', 'x'],
  ])('%s as %s with %j is a 4xx with a code', async (url, type, payload) => {
    const headers = { ...(await campus.as('carla').headers()), 'content-type': type };
    const answer = await campus.server.app.inject({ method: 'POST', url, headers, payload });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
  });
});

describe('bad addresses', () => {
  const campus = testCampus();
  it.each([
    '/nowhere',
    '/%00',
    '/%',
    '/%ff%fe',
    '/..%2f..%2fetc/passwd',
    '//evil.example',
    `/${repeat('x', 8_000)}`,
    '/outbox/nope',
    '/outbox/%00',
    '/graphql/x',
    '/op',
    '/media/x/y',
    '/assets/../../package.json',
  ])('%s is a 4xx', async (url) => {
    const answer = await campus.as('ana').get(url);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).not.toMatch(LEAKS);
  });
});

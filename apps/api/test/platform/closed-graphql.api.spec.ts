import { describe, expect, it } from '@jest/globals';
import { registeredTexts } from '@campus/platform/graphql/operations/operation-texts.ts';
import { testCampus } from '../support/campus.ts';

const headers = { 'content-type': 'application/json', 'x-campus-request': '1' };
const ids = registeredTexts();
const textOf = (name: string) => ids[Object.keys(ids).find((id) => id.startsWith(`${name}-`)) ?? ''] ?? '';

describe('/graphql where it is closed', () => {
  const campus = testCampus({ GRAPHQL_OPEN: '0' });
  const post = (payload: string | object) =>
    campus.server.app.inject({ method: 'POST', url: '/graphql', headers, payload });

  it('takes an operation of our own clients', async () => {
    const answer = await post({ query: textOf('Me') });
    expect([answer.statusCode, answer.json()]).toEqual([200, { data: { me: null } }]);
  });

  it.each<[string, string | object]>([
    ['a document of somebody else’s', { query: '{ campus { name } }' }],
    ['one of ours with a space more', { query: `${textOf('Me')} ` }],
    ['what asks for the schema', { query: '{ __schema { types { name } } }' }],
    ['what is no GraphQL', { query: 'select 1' }],
    ['no document', {}],
    ['a document that is no text', { query: { toString: 'x' } }],
    ['a list of documents', [{ query: textOf('Me') }]],
  ])('refuses %s, as a mistake of who sends it', async (_what, payload) => {
    const answer = await post(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({
      errors: [{ message: 'operation not registered', extensions: { code: 'OPERATION_NOT_REGISTERED' } }],
    });
  });

  it('refuses a document in the address too', async () => {
    const answer = await campus.server.app.inject({ url: '/graphql?query={campus{name}}', headers });
    expect(answer.statusCode).toBe(400);
  });
});

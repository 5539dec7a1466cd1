import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { registeredId } from '../support/registered.ts';

const meId = registeredId('Me');

const routes = [
  ['/graphql', { query: '{ me { id } }' }],
  [`/op/${meId}`, { variables: {} }],
] as const;

describe.each(routes)('a write to %s', (url, payload) => {
  const campus = testCampus();
  const post = async (headers: Record<string, string>) => {
    const own = await campus.as('ana').headers();
    const all = {
      'content-type': 'application/json',
      cookie: String(own.cookie),
      host: 'campus.test',
      ...headers,
    };
    return campus.server.app.inject({ method: 'POST', url, headers: all, payload: JSON.stringify(payload) });
  };

  it('is refused without the header no form can set', async () => {
    const answer = await post({});
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'CROSS_SITE_REQUEST' } }] });
  });

  it.each(['https://evil.example', 'http://campus.test.evil.example', 'null', 'file://', 'not an origin'])(
    'is refused from the origin %s',
    async (origin) => {
      expect((await post({ 'x-campus-request': '1', origin })).statusCode).toBe(403);
    },
  );

  const fromUs: Record<string, string>[] = [{}, { origin: 'http://campus.test' }];
  it.each(fromUs)('is taken from a page of the campus (%j)', async (headers) => {
    const answer = await post({ 'x-campus-request': '1', ...headers });
    expect(answer.statusCode).toBe(200);
    expect(answer.json<{ data: { me: { id: string } } }>().data.me.id).toBeTruthy();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused as %s, which a form can send',
    async (type) => {
      const answer = await post({ 'content-type': type });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
    },
  );
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import { ToolKeys } from '@campus/partners';
import { createServer } from '../../src/server.ts';
import { testCampus } from '../support/campus.ts';

describe('the keys by which platforms know the campus', () => {
  const campus = testCampus();
  const keys = () => campus.server.app.get(ToolKeys);
  const published = async () =>
    (await campus.server.app.inject({ url: '/lti/keys' })).json<{ keys: Record<string, string>[] }>().keys;
  const made = async (ago: string) =>
    campus.server.sql.query(`update tool_key set made_at = made_at - $1::interval`, [ago]);

  beforeEach(() => campus.server.sql.query('delete from tool_key'));

  it('are made when they are first asked for, by however many at once, and show nothing secret', async () => {
    const answers = await Promise.all([published(), published(), published()]);
    expect(new Set(answers.flat().map(({ kid }) => kid)).size).toBe(1);
    const [key = {}] = await published();
    expect(key).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig', e: 'AQAB' });
    expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    const { headers } = await campus.server.app.inject({ url: '/lti/keys' });
    expect(headers['cache-control']).toBe('public, max-age=3600');
    expect((await keys().signer()).kid).toBe(key.kid);
  });

  it('take turns: the next is published for a day before it signs, the old one for a week after', async () => {
    const [old] = await published();
    await keys().turn();
    expect(await published()).toHaveLength(1);
    await made('181 days');
    await keys().turn();
    await keys().turn();
    const [next] = await published();
    expect(await published()).toEqual([next, old]);
    expect((await keys().signer()).kid).toBe(old?.kid);
    await made('25 hours');
    expect((await keys().signer()).kid).toBe(next?.kid);
    expect(await published()).toEqual([next, old]);
    await made('8 days');
    await keys().turn();
    expect(await published()).toEqual([next]);
  });

  it('are sealed under another campus secret when it changes, and made anew when it is lost', async () => {
    const [before] = await published();
    const { config } = campus.server;
    const secret = 'a secret of after, and only of after';
    const kept = await createServer({ ...config, secret, previousSecret: config.secret });
    await kept.get(ToolKeys).sealAnew();
    expect((await kept.get(ToolKeys).signer()).kid).toBe(before?.kid);
    await kept.close();
    const after = await createServer({ ...config, secret, previousSecret: null });
    expect((await after.get(ToolKeys).signer()).kid).toBe(before?.kid);
    await after.close();
    const lost = await createServer({
      ...config,
      secret: 'one that nobody knew before',
      previousSecret: null,
    });
    const { kid } = await lost.get(ToolKeys).signer();
    expect(kid).not.toBe(before?.kid);
    expect((await published()).map((key) => key.kid)).toContain(kid);
    await lost.close();
  });
});

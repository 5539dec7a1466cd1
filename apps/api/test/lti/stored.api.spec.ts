import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimNames } from '@campus/lti';
import { testCampus } from '../support/campus.ts';
import { Browser, type LearningPlatform, type Seen } from '../support/learning-platform.ts';
import { arrivalIn, codeIn, titleOf, framed, openAroundFrames } from '../support/registered-platform.ts';

const ORIGIN = 'https://campus.test';
const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
const dataIn = ({ body }: Seen, name: string) =>
  plain(new RegExp(`data-${name}="([^"]+)"`).exec(body)?.[1] ?? '');
const markIn = ({ body }: Seen) => /name="mark" value="([^"]*)"/.exec(body)?.[1];
const passIn = ({ body }: Seen) => /\/lti\/enter\?pass=([\w-]+)/.exec(body)?.[1] ?? '';

describe('in a frame where the browser keeps nothing, and the platform offers to', () => {
  const campus = testCampus({ PUBLIC_URL: ORIGIN });
  let platform: LearningPlatform;

  beforeAll(async () => {
    platform = await openAroundFrames(campus, ORIGIN);
  });
  afterAll(() => platform.close());

  /** A browser that has kept nothing; `isOurs`: on a page of ours. */
  const fresh = (isOurs = false) =>
    new Browser(campus.server.app, isOurs ? { ...framed, origin: ORIGIN } : framed);
  /** The page that hands the mark to the platform. */
  const keep = async (target = '_parent') => {
    const params = platform.loginParams({ lti_storage_target: target });
    const { location } = await fresh().send('POST', '/lti/login', params);
    return fresh().send('GET', location);
  };
  /** What the platform then posts. */
  const formFor = async (kept: Seen, claims: Record<string, unknown> = {}) => {
    const { searchParams } = new URL(dataIn(kept, 'go'));
    const token = platform.keys.claims(new Date(), {
      nonce: searchParams.get('nonce'),
      [claimNames.target]: platform.target,
      ...claims,
    });
    return { state: searchParams.get('state') ?? '', id_token: await platform.keys.sign(token) };
  };
  const launch = async (claims: Record<string, unknown> = {}) => {
    const kept = await keep();
    const form = { ...(await formFor(kept, claims)), mark: dataIn(kept, 'value') };
    return { mark: form.mark, page: await fresh(true).send('POST', '/lti/launch', form) };
  };

  it('the platform keeps what the browser is known by, before it is asked', async () => {
    const kept = await keep();
    expect(kept.status).toBe(200);
    expect([dataIn(kept, 'target'), dataIn(kept, 'site')]).toEqual([
      '_parent',
      'https://learning.example.org',
    ]);
    expect(kept.policy).toContain('frame-ancestors https://learning.example.org');
    expect(kept.policy).toMatch(/script-src 'sha256-/);
    expect(kept.body).toContain('/lti/login?');
    expect(kept.body).not.toContain('lti_storage_target');
  });

  it('the launch is read back from there, and goes on until the course opens in a window', async () => {
    const sub = randomUUID();
    const names = { given_name: 'Rosa', family_name: 'Díaz' };
    const kept = await keep();
    const form = await formFor(kept, { sub, ...names });
    const asked = await fresh().send('POST', '/lti/launch', form);
    expect([asked.status, dataIn(asked, 'key'), markIn(asked)]).toEqual([200, dataIn(kept, 'key'), '']);

    const mark = dataIn(kept, 'value');
    const page = await fresh(true).send('POST', '/lti/launch', { ...form, mark });
    expect(titleOf(page)).toBe('Le damos la bienvenida al curso');
    expect(markIn(page)).toBe(mark);

    const let_in = await fresh(true).send('POST', '/lti/begin', { arrival: arrivalIn(page), mark });
    expect([let_in.status, let_in.cookies]).toEqual([200, []]);
    const pass = passIn(let_in);

    const window = new Browser(campus.server.app, { origin: ORIGIN });
    const shown = await window.send('GET', `/lti/enter?pass=${pass}`);
    expect(shown.body).toContain('Rosa Díaz');
    expect(shown.policy).toContain("frame-ancestors 'none'");
    const entered = await window.send('POST', '/lti/enter', { pass });
    expect([entered.status, entered.location]).toEqual([303, expect.stringMatching(/^\/course\//)]);
    const session = entered.cookies.find((one) => /^__Host-campus_session=[^;]/.test(one));
    expect(session).toContain('SameSite=Lax');
    expect((await window.send('POST', '/lti/enter', { pass })).status).toBe(403);
  });

  it('nobody else than a page of ours says what a browser is known by, nor uses a pass', async () => {
    const kept = await keep();
    const form = { ...(await formFor(kept)), mark: dataIn(kept, 'value') };
    // It is asked of the platform again.
    expect(markIn(await fresh().send('POST', '/lti/launch', form))).toBe('');
    const wrong = await fresh(true).send('POST', '/lti/launch', { ...form, mark: 'x'.repeat(43) });
    expect([wrong.status, codeIn(wrong)]).toEqual([403, 'STATE_ELSEWHERE (state)']);

    const { page, mark } = await launch({ sub: randomUUID() });
    const foreign = await fresh().send('POST', '/lti/begin', { arrival: arrivalIn(page), mark });
    expect(foreign.status).toBe(403);
    const pass = passIn(await fresh(true).send('POST', '/lti/begin', { arrival: arrivalIn(page), mark }));
    const sent = await new Browser(campus.server.app, { origin: 'https://evil.example' }).send(
      'POST',
      '/lti/enter',
      { pass },
    );
    expect([sent.status, sent.cookies.some((one) => one.includes('session='))]).toEqual([403, false]);
  });

  it('a pass holds ten minutes', async () => {
    const { page, mark } = await launch({ sub: randomUUID() });
    const pass = passIn(await fresh(true).send('POST', '/lti/begin', { arrival: arrivalIn(page), mark }));
    await campus.server.sql.query(`update partner_pass set made_at = now() - interval '11 minutes'`);
    const late = await new Browser(campus.server.app).send('GET', `/lti/enter?pass=${pass}`);
    expect(late.status).toBe(403);
  });

  it('whoever teaches there picks links in the frame', async () => {
    const { page, mark } = await launch({
      [claimNames.messageType]: 'LtiDeepLinkingRequest',
      [claimNames.resourceLink]: undefined,
      [claimNames.roles]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'],
      [claimNames.linking]: {
        deep_link_return_url: 'https://learning.example.org/back',
        accept_types: ['ltiResourceLink'],
      },
    });
    expect(markIn(page)).toBe(mark);
    const request = /name="request" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const form = { request, mark, cancel: 'yes' };
    expect((await fresh(true).send('POST', '/lti/links', form)).body).toContain('name="JWT"');
    expect((await fresh().send('POST', '/lti/links', form)).status).toBe(403);
  });

  it('an odd name of a frame counts as none: the course opens in a window', async () => {
    const page = await keep('a b');
    expect(titleOf(page)).toBe('Abra el curso en una ventana');
    expect(page.policy).not.toContain('script-src');
  });
});

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { claimNames } from '@campus/lti';
import { createServer } from '../../src/server.ts';
import { testCampus } from '../support/campus.ts';
import { type LearningPlatform } from '../support/learning-platform.ts';
import { registeredText } from '../support/registered.ts';
import { arrivalIn, codeIn, inPlace, registeredPlatform } from '../support/registered-platform.ts';

describe('somebody who comes from a platform is refused', () => {
  const campus = testCampus();
  const from = registeredPlatform(campus);

  const logins: [string, Record<string, string>, string][] = [
    ['without a hint', { login_hint: '' }, 'LOGIN_INVALID (login_hint)'],
    [
      'from a platform that nobody registered',
      { iss: 'https://other.example.org' },
      'PLATFORM_UNKNOWN (iss)',
    ],
    ['for another client', { client_id: 'campus-2' }, 'PLATFORM_UNKNOWN (iss)'],
    [
      'to another campus',
      { target_link_uri: 'https://other.example.org/lti/launch' },
      'TARGET_ELSEWHERE (target_link_uri)',
    ],
    [
      'to something else here',
      { target_link_uri: 'http://campus.test/op/x' },
      'TARGET_ELSEWHERE (target_link_uri)',
    ],
    ['from another deployment', { lti_deployment_id: '2' }, 'DEPLOYMENT_WRONG (lti_deployment_id)'],
  ];
  it.each(logins)('at the login %s', async (_name, changes, code) => {
    const page = await from.platform.login(from.browser(), changes);
    expect([page.status, codeIn(page)]).toEqual([403, code]);
  });

  const now = () => Math.floor(Date.now() / 1_000);
  const launches: [
    string,
    () => Record<string, unknown>,
    Parameters<LearningPlatform['launch']>[2],
    string,
  ][] = [
    ['signed by nobody', () => ({}), { algorithm: 'none' }, 'ALGORITHM_REFUSED'],
    ['signed with the public key as a secret', () => ({}), { algorithm: 'HS256' }, 'ALGORITHM_REFUSED'],
    ['signed by somebody else', () => ({}), { isForged: true }, 'SIGNATURE_WRONG'],
    ['signed by a key nobody knows', () => ({}), { kid: 'other' }, 'KEY_UNKNOWN'],
    ['for another tool', () => ({ aud: 'other' }), {}, 'AUDIENCE_WRONG'],
    ['from another deployment', () => ({ [claimNames.deployment]: '2' }), {}, 'DEPLOYMENT_WRONG'],
    ['with the nonce of another login', () => ({ nonce: 'other' }), {}, 'NONCE_WRONG'],
    ['expired by more than a minute', () => ({ exp: now() - 70, iat: now() - 130 }), {}, 'TOKEN_EXPIRED'],
    [
      'to another address',
      () => ({ [claimNames.target]: 'http://campus.test/lti/launch/x' }),
      {},
      'TARGET_CHANGED',
    ],
    ['about nobody', () => ({ sub: undefined }), {}, 'SUBJECT_MISSING'],
  ];
  it.each(launches)('at the launch %s, and the board says so', async (_name, claims, misdeeds, code) => {
    await from.rows(
      `update partner_platform set last_refused_at = now() - interval '1 hour' where last_refused_at is not null`,
      [],
    );
    const page = await from.platform.launch(from.browser(), claims(), misdeeds);
    expect([page.status, codeIn(page)]).toEqual([403, code]);
    expect(page.policy).toContain("default-src 'none'");
    expect((await from.board())?.lastRefusal).toBe(code);
  });

  it('with a token of forty kilobytes', async () => {
    const mine = from.browser();
    const { state } = await from.platform.form(mine);
    const page = await mine.send('POST', '/lti/launch', { state, id_token: 'a'.repeat(40_000) });
    expect([page.status, codeIn(page)]).toEqual([403, 'TOKEN_TOO_LARGE']);
    const larger = await mine.send('POST', '/lti/launch', { state, id_token: 'a'.repeat(70_000) });
    expect(larger.status).toBe(413);
  });

  it('with an error of the platform in place of a token', async () => {
    const mine = from.browser();
    const { state } = await from.platform.form(mine);
    const page = await mine.send('POST', '/lti/launch', { state, error: 'login_required' });
    expect([page.status, codeIn(page)]).toEqual([403, 'PLATFORM_SAID_NO (error)']);
    expect(page.body).toContain('debe enviar el identificador de la persona');
  });

  it('in another browser than the login began in', async () => {
    const [mine, other] = [from.browser(), from.browser()];
    await from.platform.login(other);
    const page = await other.send('POST', '/lti/launch', await from.platform.form(mine));
    expect([page.status, codeIn(page)]).toEqual([403, 'STATE_ELSEWHERE (state)']);
  });

  it('ten minutes after the login began', async () => {
    const mine = from.browser();
    const form = await from.platform.form(mine);
    await from.rows(`update partner_login set started_at = now() - interval '11 minutes'`, []);
    const page = await mine.send('POST', '/lti/launch', form);
    expect([page.status, codeIn(page)]).toEqual([403, 'STATE_EXPIRED (state)']);
  });

  it('a second time, on whichever server of the campus, and of two at once one is let in', async () => {
    const second = await createServer(campus.server.config);
    try {
      const { context } = await from.tiedPlace();
      const mine = from.browser();
      const form = await from.platform.form(mine, { ...inPlace(context), sub: randomUUID() });
      const answers = await Promise.all([
        mine.send('POST', '/lti/launch', form),
        mine.send('POST', '/lti/launch', form, second),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
      const third = await mine.send('POST', '/lti/launch', form, second);
      expect([third.status, codeIn(third)]).toEqual([403, 'STATE_UNKNOWN (state)']);
    } finally {
      await second.close();
    }
  });

  it('with a token that was taken before, in a login of its own', async () => {
    const mine = from.browser();
    const form = await from.platform.form(mine);
    expect((await mine.send('POST', '/lti/launch', form)).status).toBe(200);
    const { state } = await from.platform.form(mine);
    const page = await mine.send('POST', '/lti/launch', { ...form, state });
    expect([page.status, codeIn(page)]).toEqual([403, 'NONCE_WRONG']);
  });

  it('with the page of a first launch in another browser, or a while after they have begun', async () => {
    const { context } = await from.tiedPlace();
    const mine = from.browser();
    const page = await from.platform.launch(mine, { ...inPlace(context), sub: randomUUID() });
    const other = from.browser();
    await from.platform.login(other);
    const stolen = await other.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    expect([stolen.status, codeIn(stolen)]).toEqual([403, 'STATE_EXPIRED']);
    expect((await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) })).status).toBe(303);
    await from.rows(`update partner_account set began_at = began_at - interval '2 minutes'`);
    const again = await mine.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    expect([again.status, codeIn(again)]).toEqual([403, 'STATE_UNKNOWN']);
  });

  it('from a platform that an administrator has closed, until it is opened again', async () => {
    const setOpen = (isOpen: boolean) =>
      campus.as('admin').query(registeredText('SetPlatformOpen'), {
        input: { id: from.id, isOpen, idempotencyKey: randomUUID() },
      });
    const mine = from.browser();
    const form = await from.platform.form(mine);
    await setOpen(false);
    expect(codeIn(await from.platform.login(from.browser()))).toBe('PLATFORM_CLOSED');
    expect(codeIn(await mine.send('POST', '/lti/launch', form))).toBe('PLATFORM_CLOSED');
    await setOpen(true);
    expect((await from.platform.login(from.browser())).status).toBe(302);
  });
});

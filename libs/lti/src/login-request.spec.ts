import { describe, expect, it } from '@jest/globals';
import { authorisationUrl, isBelow, readLoginRequest } from './login-request.ts';

const HINT = '{"cmid":"12","launchid":"ltilaunch12_4711"}';
const moodle = {
  iss: 'https://learning.example.org',
  target_link_uri: 'https://campus.example.org/lti/launch',
  login_hint: '7',
  lti_message_hint: HINT,
  client_id: 'campus-1',
  lti_deployment_id: '1',
};

describe('a login', () => {
  it('is read as Moodle sends it', () =>
    expect(readLoginRequest(moodle)).toEqual({
      issuer: 'https://learning.example.org',
      loginHint: '7',
      target: 'https://campus.example.org/lti/launch',
      clientId: 'campus-1',
      messageHint: HINT,
      deploymentId: '1',
      storageTarget: null,
    }));

  it.each([
    ['_parent', '_parent'],
    ['post_message_forwarding', 'post_message_forwarding'],
    ['a b', null],
    ['', null],
    [['_parent', '_parent'], null],
  ])('that names a frame which keeps something for tools: %s', (named, target) =>
    expect(readLoginRequest({ ...moodle, lti_storage_target: named }).storageTarget).toBe(target),
  );

  it.each([
    ['without an issuer', { iss: undefined }, 'iss'],
    ['without a hint', { login_hint: undefined }, 'login_hint'],
    ['with an empty hint', { login_hint: '' }, 'login_hint'],
    ['without an address', { target_link_uri: undefined }, 'target_link_uri'],
    ['with a parameter twice', { client_id: ['a', 'b'] }, 'client_id'],
    ['with a hint of nine kilobytes', { lti_message_hint: 'x'.repeat(9_000) }, 'lti_message_hint'],
    ['with an endless address', { target_link_uri: `https://c.org/${'x'.repeat(3_000)}` }, 'target_link_uri'],
  ])('%s is refused', (_name, changes, claim) =>
    expect(() => readLoginRequest({ ...moodle, ...changes })).toThrow(`LOGIN_INVALID ${claim}`),
  );

  it('of nothing is refused', () => expect(() => readLoginRequest(undefined)).toThrow('LOGIN_INVALID'));
});

describe('an address of the campus', () => {
  it.each([
    ['https://campus.example.org/lti/launch', true],
    ['https://campus.example.org/lti/launch?part=m3', true],
    ['https://campus.example.org/lti/launch/m3', true],
    ['https://campus.example.org/lti/launched', false],
    ['https://campus.example.org/lti/launch/../../op', false],
    ['http://campus.example.org/lti/launch', false],
    ['https://campus.example.org:444/lti/launch', false],
    ['https://campus.example.org@evil.example/lti/launch', false],
    ['https://x@campus.example.org/lti/launch', false],
    ['//campus.example.org/lti/launch', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s: %s', (target, is) => expect(isBelow(target, 'https://campus.example.org/lti/launch')).toBe(is));
});

it('the browser goes on to the platform, with its hints untouched', () => {
  const url = new URL(
    authorisationUrl(readLoginRequest(moodle), {
      authUrl: 'https://learning.example.org/auth?site=2',
      clientId: 'campus-1',
      redirectUri: 'https://campus.example.org/lti/launch',
      state: 's',
      nonce: 'n',
    }),
  );
  expect(`${url.origin}${url.pathname}`).toBe('https://learning.example.org/auth');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    site: '2',
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: 'campus-1',
    redirect_uri: 'https://campus.example.org/lti/launch',
    login_hint: '7',
    lti_message_hint: HINT,
    state: 's',
    nonce: 'n',
  });
});

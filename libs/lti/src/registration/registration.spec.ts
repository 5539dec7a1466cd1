import { describe, expect, it } from '@jest/globals';
import { isOnSite, type PlatformConfiguration, readConfiguration } from './configuration.ts';
import { readRegistered, toolRegistration } from './tool-registration.ts';

const SITE = 'https://learning.example.org';
const TOOL = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

/** As Moodle says it, in parts. */
const moodle = {
  issuer: SITE,
  token_endpoint: `${SITE}/mod/lti/token.php`,
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  jwks_uri: `${SITE}/mod/lti/certs.php`,
  authorization_endpoint: `${SITE}/mod/lti/auth.php`,
  registration_endpoint: `${SITE}/mod/lti/openid-registration.php`,
  id_token_signing_alg_values_supported: ['RS256'],
};

describe('what a platform says of itself', () => {
  it('is its issuer, its addresses and how it signs', () => {
    expect(readConfiguration(moodle)).toEqual({
      issuer: SITE,
      authUrl: `${SITE}/mod/lti/auth.php`,
      tokenUrl: `${SITE}/mod/lti/token.php`,
      jwksUrl: `${SITE}/mod/lti/certs.php`,
      registrationUrl: `${SITE}/mod/lti/openid-registration.php`,
      signsAsTaken: true,
    });
  });

  it.each([
    ['nothing of tokens', { token_endpoint: undefined }, { tokenUrl: null }],
    ['nothing of how it signs', { id_token_signing_alg_values_supported: undefined }, { signsAsTaken: true }],
    ['another way to sign', { id_token_signing_alg_values_supported: ['ES256'] }, { signsAsTaken: false }],
  ])('may be %s', (_name, changes, said) =>
    expect(readConfiguration({ ...moodle, ...changes })).toMatchObject(said),
  );

  it.each([
    [{ ...moodle, issuer: undefined }, 'issuer'],
    [{ ...moodle, jwks_uri: 7 }, 'jwks_uri'],
    [{ ...moodle, registration_endpoint: '' }, 'registration_endpoint'],
    [{ ...moodle, authorization_endpoint: `${SITE}/${'x'.repeat(500)}` }, 'authorization_endpoint'],
    ['hello', 'openid_configuration'],
    [null, 'openid_configuration'],
  ])('is refused with the name of what is wrong', (answer, name) =>
    expect(readConfiguration(answer)).toBe(name),
  );
});

describe('what is asked while registering', () => {
  const said = (changes: Partial<PlatformConfiguration> = {}) => ({
    issuer: SITE,
    registrationUrl: `${SITE}/register`,
    ...changes,
  });
  it.each([
    [`${SITE}/mod/lti/openid-configuration.php`, {}, true],
    [`${SITE}/.well-known/openid-configuration`, { issuer: `${SITE}/campus` }, true],
    ['https://other.example.org/configuration', {}, false],
    [`${SITE}.evil.example/configuration`, {}, false],
    ['http://learning.example.org/configuration', {}, false],
    [`${SITE}/configuration`, { registrationUrl: 'http://10.0.0.1/register' }, false],
    [`${SITE}/configuration`, { issuer: 'https://other.example.org' }, false],
    [`${SITE}/configuration`, { issuer: 'the platform' }, false],
    ['configuration', {}, false],
  ])('%s with %j is on the site that was named: %s', (url, changes, is) =>
    expect(isOnSite(SITE, url, said(changes))).toBe(is),
  );
});

describe('what a platform is told of the campus', () => {
  it('is where it begins, what it takes, and that it wants no address of anybody', () => {
    const told = toolRegistration({
      loginUrl: 'https://campus.example.org/lti/login',
      launchUrl: 'https://campus.example.org/lti/launch',
      keysUrl: 'https://campus.example.org/lti/keys',
      names: [
        { locale: 'en', name: 'Campus' },
        { locale: 'es', name: 'El campus' },
      ],
      scopes: ['a', 'b'],
    });
    expect(told).toMatchObject({
      application_type: 'web',
      token_endpoint_auth_method: 'private_key_jwt',
      redirect_uris: ['https://campus.example.org/lti/launch'],
      client_name: 'Campus',
      'client_name#es': 'El campus',
      scope: 'a b',
      [TOOL]: {
        domain: 'campus.example.org',
        messages: [{ type: 'LtiResourceLinkRequest' }, { type: 'LtiDeepLinkingRequest', label: 'Campus' }],
      },
    });
    expect(JSON.stringify(told)).not.toContain('email');
  });
});

describe('the answer to a registration', () => {
  it.each([
    [
      { client_id: 'c-7', [TOOL]: { deployment_id: '3' } },
      { clientId: 'c-7', deploymentId: '3' },
    ],
    [{ client_id: 'c-7' }, { clientId: 'c-7', deploymentId: null }],
    [
      { client_id: 'c-7', [TOOL]: { deployment_id: 3 } },
      { clientId: 'c-7', deploymentId: null },
    ],
    [{ client_id: '' }, null],
    [{ error: 'invalid_client_metadata' }, null],
    ['no', null],
  ])('%j is %j', (answer, read) => expect(readRegistered(answer)).toEqual(read));
});

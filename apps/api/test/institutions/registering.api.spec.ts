import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ProviderClient } from '@campus/people/providers/asking/provider-client.ts';
import { testCampus } from '../support/campus.ts';
import { codeOf, registeredInstitution } from '../support/institution-door.ts';
import { registeredText } from '../support/registered.ts';

describe('an institution that signs people in', () => {
  const campus = testCampus();
  const from = registeredInstitution(campus);
  const changed = (more: object = {}) => {
    const { name, domains, country, factorValues } = from.institution.registration;
    const given = { id: from.id, name, domains, country, factorValues, clientSecret: null };
    return from.act('ChangeProvider', 'changeProvider', { ...given, ...more });
  };
  const tested = async () => {
    const { data } = await campus
      .as('admin')
      .query<{ testProvider: { checks: { check: string; isGood: boolean }[] } }>(
        registeredText('TestProvider'),
        { input: { id: from.id } },
      );
    return Object.fromEntries(data.testProvider.checks.map(({ check, isGood }) => [check, isGood]));
  };

  it('is registered once for an issuer and a client, however often it is sent', async () => {
    const key = randomUUID();
    const first = await from.register({ clientId: 'campus-9', domains: ['nine.example'] }, key);
    expect(await from.register({ clientId: 'campus-9', domains: ['nine.example'] }, key)).toEqual(first);
    const again = await from.register({ clientId: 'campus-9', domains: ['ten.example'] });
    expect(again.code).toBe('PROVIDER_KNOWN');
    const [event] = await from.rows(
      `select detail from audit_event where action = 'identity-provider.registered' and subject_id = $1`,
      [first.id],
    );
    expect(event.detail).toMatchObject({ clientId: 'campus-9', domains: ['nine.example'] });
    expect(JSON.stringify(event.detail)).not.toContain(from.institution.clientSecret);
  });

  it('keeps its secret sealed, and tells it to nobody', async () => {
    const [row] = await from.rows('select sealed_secret from identity_provider where id = $1', [from.id]);
    expect(row.sealed_secret.toString('latin1')).not.toContain(from.institution.clientSecret);
    const { data } = await campus.as('admin').query(registeredText('IdentityProviders'));
    expect(JSON.stringify(data)).not.toContain(from.institution.clientSecret);
  });

  it('alone answers for a domain', async () => {
    const answer = await from.register({ clientId: randomUUID(), domains: ['SRE.example'] });
    expect(answer).toMatchObject({ code: 'DOMAIN_TAKEN', params: { domain: 'sre.example' } });
  });

  it.each([
    ['an issuer in the clear', { issuer: 'http://login.example.org' }, 'issuer'],
    ['no secret', { clientSecret: ' ' }, 'clientSecret'],
    ['no domain', { domains: [] }, 'domains'],
    ['a domain that is open to all', { domains: ['gmail.com'] }, 'domains'],
    ['a country that is none', { domains: ['xx.example'], country: 'XX' }, 'country'],
    ['no name', { name: '' }, 'name'],
  ])('is refused with %s', async (_name, more, field) => {
    const answer = await from.register({ clientId: randomUUID(), ...more });
    expect(answer).toMatchObject({ code: 'INPUT_INVALID', params: { field } });
  });

  it('is changed, but for issuer and client, and what was changed is on record', async () => {
    expect((await changed({ name: 'SRE', clientSecret: 'another' })).id).toBe(from.id);
    const [event] = await from.rows(
      `select detail from audit_event where action = 'identity-provider.changed' order by id desc limit 1`,
    );
    expect(event.detail).toEqual({ name: 'SRE', changed: ['name', 'clientSecret'] });
    expect((await tested()).CLIENT).toBe(false);
    const anybody = { sub: '7', email: 'ana@sre.example', email_verified: true };
    expect(codeOf(await from.enter(anybody))).toBe('CLIENT_REFUSED');
    await changed({ clientSecret: from.institution.clientSecret });
  });

  it('is tried without anybody signing in', async () => {
    expect(await tested()).toEqual({
      CONFIGURATION: true,
      KEYS: true,
      PKCE: true,
      CLIENT: true,
      SIGN_OUT: true,
    });
  });

  it('of which nothing can be read says just that, and signs nobody in', async () => {
    const gone = { clientId: 'gone', issuer: 'http://127.0.0.1:9', domains: ['gone.example'] };
    const { id = '' } = await from.register(gone);
    const { data } = await campus.as('admin').query(registeredText('TestProvider'), { input: { id } });
    expect(data).toMatchObject({ testProvider: { checks: [{ check: 'CONFIGURATION', isGood: false }] } });
    expect((await from.visitor().begin(id)).code).toBe('PROVIDER_AWAY');
  });

  it('is asked for its configuration once, however many come at once', async () => {
    campus.server.app.get(ProviderClient)['kept'].clear();
    const before = from.institution.reads;
    const began = await Promise.all(Array.from({ length: 6 }, () => from.visitor().begin(from.id)));
    expect(began.filter(({ url }) => url)).toHaveLength(6);
    expect(from.institution.reads).toBe(before + 1);
  });

  it('is found by the domain of an address, whoever has it', async () => {
    const visitor = from.visitor();
    expect(await visitor.ask('SignInDoor')).toEqual({ hasSignInProviders: true });
    expect(await visitor.ask('SignInProvider', { domain: 'sre.example' })).toMatchObject({
      signInProvider: { id: from.id },
    });
    expect(await visitor.ask('SignInProvider', { domain: 'other.example' })).toEqual({
      signInProvider: null,
    });
  });

  it('needs a fresh proof of whoever registers or changes it', async () => {
    await from.rows(`update session set proved_at = now() - interval '1 hour'`);
    expect((await changed({ name: 'Another' })).code).toBe('PROOF_NEEDED');
    expect((await from.register({ clientId: randomUUID() })).code).toBe('PROOF_NEEDED');
    await from.rows('update session set proved_at = now()');
  });
});

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { demoAddress, DEMO_DOMAIN, type DemoKey } from '@campus/people';
import { testCampus } from '../support/campus.ts';
import { codeOf, registeredInstitution } from '../support/institution-door.ts';
import { personOf } from '../support/personas.ts';
import { type Person } from '../support/institution.ts';

const at = (key: DemoKey) => demoAddress({ key });
const person = (key: DemoKey, more: object = {}): Person => ({
  sub: `subject of ${key}`,
  email: at(key),
  email_verified: true,
  given_name: 'Ana',
  family_name: 'López',
  ...more,
});

const mailsOf = (from: ReturnType<typeof registeredInstitution>) => async (address: string) =>
  (
    await from.rows(
      `select template from mail where to_address = $1 and template like 'institution-%' order by id`,
      [address],
    )
  ).map(({ template }) => String(template));

describe('somebody signs in with the account of their institution', () => {
  const campus = testCampus();
  const from = registeredInstitution(campus, { domains: [DEMO_DOMAIN, 'sre.example'] });
  const mails = mailsOf(from);

  it('and is in, where they were', async () => {
    const visitor = from.visitor();
    const location = await from.enter(person('ana'), visitor, '/course/1/lesson/2?page=3');
    expect(location).toBe('/course/1/lesson/2?page=3');
    expect(await visitor.who()).toBe(at('ana'));
    const events = await from.rows(
      `select detail from audit_event where action = 'institution-account.joined' and subject_id = $1`,
      [personOf('ana').id],
    );
    expect(events).toEqual([{ detail: { name: 'Cancillería' } }]);
    expect(await mails(at('ana'))).toEqual(['institution-account-joined']);
  });

  it('by its id for them from then on, whatever address it says', async () => {
    await from.enter(person('ana'));
    const visitor = from.visitor();
    expect(
      await from.enter(person('ana', { email: 'other@sre.example', email_verified: false }), visitor),
    ).toBe('/courses');
    expect(await visitor.who()).toBe(at('ana'));
    expect(await mails(at('ana'))).toEqual(['institution-account-joined']);
  });

  it('with the claims of its page about the person, where the token has none', async () => {
    const visitor = from.visitor();
    from.institution.claims = { email: undefined };
    await from.enter(person('chloe'), visitor);
    expect(await visitor.who()).toBe(at('chloe'));
  });

  it('with an address of that page only where the page says that it was verified', async () => {
    from.institution.claims = { email: undefined, email_verified: true, xms_edov: true };
    const unverified = person('luis', { sub: randomUUID(), email_verified: false });
    expect(codeOf(await from.enter(unverified))).toBe('ADDRESS_UNVERIFIED');
  });

  it('with a code and a nonce that went with a hash of a secret, and nothing of it twice', async () => {
    const { url = '' } = await from.visitor().begin(from.id);
    const asked = new URL(url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      redirect_uri: 'http://campus.test/oidc/answer',
      login_hint: 'ana@sre.example',
    });
    const again = new URL((await from.visitor().begin(from.id)).url ?? '').searchParams;
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.get(name)).not.toBe(again.get(name));
  });

  it('and is asked for a second factor where they have one', async () => {
    await plantFactor('tomas');
    const visitor = from.visitor();
    expect(await from.enter(person('tomas'), visitor)).toBe('/courses#factor=CODE');
    expect(await visitor.who()).toBeNull();
  });

  it('unless the institution says that it was shown one, in words an administrator has agreed to', async () => {
    await plantFactor('tomas');
    const visitor = from.visitor();
    const { name, domains } = { ...from.institution.registration, domains: [DEMO_DOMAIN, 'sre.example'] };
    const given = { id: from.id, name, domains, country: null, clientSecret: null };
    await from.act('ChangeProvider', 'changeProvider', { ...given, factorValues: ['mfa'] });
    expect(await from.enter(person('tomas', { amr: ['pwd', 'mfa'] }), visitor)).toBe('/courses');
    expect(await visitor.who()).toBe(at('tomas'));
    expect(await from.enter(person('tomas', { amr: ['pwd'] }))).toBe('/courses#factor=CODE');
    // What it has not signed, a person may have written there.
    from.institution.claims = { amr: undefined, email: undefined };
    expect(await from.enter(person('tomas', { amr: ['pwd', 'mfa'] }))).toBe('/courses#factor=CODE');
    from.institution.claims = {};
    await from.act('ChangeProvider', 'changeProvider', { ...given, factorValues: [] });
    expect(await from.enter(person('tomas', { amr: ['pwd', 'mfa'] }))).toBe('/courses#factor=CODE');
  });

  it('after its keys have changed', async () => {
    await from.enter(person('ana'));
    await from.institution.rotate();
    expect(await from.enter(person('ana'))).toBe('/courses');
  });

  it('though its clock is half a minute ahead', async () => {
    from.institution.claims = { iat: Math.floor(Date.now() / 1_000) + 30 };
    expect(await from.enter(person('ana'))).toBe('/courses');
  });

  it('and signs out there as well', async () => {
    const visitor = from.visitor();
    await from.enter(person('ana'), visitor);
    await visitor.ask('SignOut');
    expect([...visitor.jar.values()].join()).not.toContain('eyJ');
    expect(await visitor.ask('ProviderToLeave')).toEqual({
      providerToLeave: { id: from.id, name: 'Cancillería' },
    });
    const { location } = await visitor.open('/oidc/leave');
    expect(location.startsWith(`${from.institution.issuer}/session/end?`)).toBe(true);
    const asked = new URL(location).searchParams;
    expect(asked.get('post_logout_redirect_uri')).toBe('http://campus.test/');
    expect(decodeJwt(asked.get('id_token_hint') ?? '')).toMatchObject({ sub: 'subject of ana' });
    expect([...visitor.jar.keys()].filter((name) => name.includes('institution'))).toEqual([]);
    expect(await visitor.ask('ProviderToLeave')).toEqual({ providerToLeave: null });
    expect((await visitor.open('/oidc/leave')).location).toBe('/');
  });

  const soon = () => Math.floor(Date.now() / 1_000);
  it.each([
    ['says no', null, {}, 'PROVIDER_SAID_NO'],
    ['says no address', { email: undefined }, {}, 'ADDRESS_MISSING'],
    ['has not verified the address', { email_verified: false }, {}, 'ADDRESS_UNVERIFIED'],
    ['does not say whether it has', { email_verified: undefined }, {}, 'ADDRESS_UNVERIFIED'],
    ['names an address of another domain', { email: 'ana@other.example' }, {}, 'ADDRESS_ELSEWHERE'],
    ['names nobody who was invited', { email: 'nobody@sre.example' }, {}, 'PERSON_UNKNOWN'],
    ['answers with another nonce', {}, { nonce: 'another' }, 'TOKEN_REFUSED'],
    ['answers with no nonce', {}, { nonce: undefined }, 'TOKEN_REFUSED'],
    ['answers for another client', {}, { aud: 'somebody' }, 'TOKEN_REFUSED'],
    ['answers in the name of another', {}, { iss: 'https://other.example' }, 'TOKEN_REFUSED'],
    ['answers with what is over', {}, { exp: soon() - 120 }, 'TOKEN_REFUSED'],
    ['answers with what begins later', {}, { nbf: soon() + 600 }, 'TOKEN_REFUSED'],
    ['answers with the hash of another token', {}, { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }, 'TOKEN_REFUSED'],
  ] as const)('not when it %s', async (_name, more, claims, code) => {
    const visitor = from.visitor();
    from.institution.claims = claims;
    const who = more && person('luis', { sub: randomUUID(), ...more });
    expect(codeOf(await from.enter(who, visitor))).toBe(code);
    expect(await visitor.who()).toBeNull();
  });

  it('not when something else than its key has signed', async () => {
    const { privateKey } = await crypto.subtle.generateKey(
      {
        name: 'RSASSA-PKCS1-v1_5',
        modulusLength: 2_048,
        publicExponent: new Uint8Array([1, 0, 1]),
        hash: 'SHA-256',
      },
      true,
      ['sign', 'verify'],
    );
    from.institution.otherKey = privateKey;
    expect(codeOf(await from.enter(person('luis')))).toBe('TOKEN_REFUSED');
  });

  it('not with an answer that names another institution (mix-up): its code is sent nowhere', async () => {
    const visitor = from.visitor();
    const answer = new URL(await from.answer(person('luis'), visitor));
    answer.searchParams.set('iss', 'https://other.example');
    expect(codeOf((await visitor.open(answer.href)).location)).toBe('ISSUER_WRONG');
    const missing = new URL(await from.answer(person('luis'), visitor));
    missing.searchParams.delete('iss');
    expect(codeOf((await visitor.open(missing.href)).location)).toBe('ISSUER_WRONG');
  });

  it('not twice with one answer, nor with a code of before', async () => {
    const visitor = from.visitor();
    const answer = await from.answer(person('ana'), visitor);
    expect((await visitor.open(answer)).location).toBe('/courses');
    expect(codeOf((await visitor.open(answer)).location)).toBe('STATE_UNKNOWN');
    const next = new URL(await from.answer(person('ana'), visitor));
    next.searchParams.set('code', new URL(answer).searchParams.get('code') ?? '');
    expect(codeOf((await visitor.open(next.href)).location)).toBe('CODE_REFUSED');
  });

  it('not with a state that is none, too old, or of another browser', async () => {
    const visitor = from.visitor();
    const answer = new URL(await from.answer(person('ana'), visitor));
    answer.searchParams.set('state', 'x'.repeat(43));
    expect(codeOf((await visitor.open(answer.href)).location)).toBe('STATE_UNKNOWN');
    expect(codeOf((await from.visitor().open(await from.answer(person('ana'), visitor))).location)).toBe(
      'STATE_ELSEWHERE',
    );
    const late = await from.answer(person('ana'), visitor);
    await from.rows(`update provider_login set started_at = now() - interval '11 minutes'`);
    expect(codeOf((await visitor.open(late)).location)).toBe('STATE_EXPIRED');
  });

  it('not when an address has passed to somebody else', async () => {
    await from.enter(person('peter'));
    expect(codeOf(await from.enter(person('peter', { sub: 'the successor' })))).toBe('PERSON_OTHER');
  });

  it('not into an account that is closed', async () => {
    await from.rows('update person set disabled_at = now() where id = $1', [personOf('luis').id]);
    expect(codeOf(await from.enter(person('luis')))).toBe('ACCOUNT_CLOSED');
    await from.rows('update person set disabled_at = null where id = $1', [personOf('luis').id]);
  });

  it.each([
    ['es', 'No ha iniciado sesión', 'Idiomas'],
    ['en', 'You are not signed in', 'Languages'],
    ['fr', 'Vous n’êtes pas connecté', 'Langues'],
  ])('otherwise a page says why, without a script, in %s', async (lang, title, languages) => {
    const { status, body, policy } = await from
      .visitor()
      .open(`/oidc/refused?code=PERSON_UNKNOWN&provider=${from.id}&lang=${lang}`);
    expect(status).toBe(403);
    expect(body).toContain(`<h1>${title}</h1>`);
    expect(body).toContain(`aria-label="${languages}"`);
    expect(body).toContain('Cancillería');
    expect(body).not.toContain('<script');
    expect(policy).toContain("default-src 'none'");
  });

  it('and who was not let in is listed for administrators, without a name', async () => {
    const unknown = person('luis', { sub: randomUUID(), email: 'somebody@other.example' });
    await from.enter(unknown);
    const [last] = await from.rows('select code, detail from refused_entry order by refused_at desc limit 1');
    expect(last).toEqual({ code: 'ADDRESS_ELSEWHERE', detail: 'other.example' });
  });

  it('not once the institution is closed, before or on the way', async () => {
    const visitor = from.visitor();
    const answer = await from.answer(person('ana'), visitor);
    await from.act('SetProviderOpen', 'setProviderOpen', { id: from.id, isOpen: false });
    expect(codeOf((await visitor.open(answer)).location)).toBe('PROVIDER_CLOSED');
    expect((await visitor.begin(from.id)).code).toBe('PROVIDER_AWAY');
    expect(await visitor.ask('SignInProvider', { domain: DEMO_DOMAIN })).toEqual({ signInProvider: null });
    await from.act('SetProviderOpen', 'setProviderOpen', { id: from.id, isOpen: true });
    expect(await visitor.ask('SignInProvider', { domain: DEMO_DOMAIN })).toEqual({
      signInProvider: { id: from.id, name: 'Cancillería' },
    });
  });

  const plantFactor = (key: DemoKey) =>
    from.rows(
      `insert into second_factor (id, person_id, name, sealed_secret, confirmed_at, last_step)
       select $1::uuid, $2::uuid, 'Teléfono', '\\x00', now(), 1
        where not exists (select from second_factor where person_id = $2::uuid)`,
      [randomUUID(), personOf(key).id],
    );
});

describe('an institution that is trusted for a country', () => {
  const campus = testCampus();
  const from = registeredInstitution(campus, { country: 'MX' });
  const mails = mailsOf(from);
  const maria = {
    sub: 'maria',
    email: 'maria@sre.example',
    email_verified: true,
    given_name: 'María',
    family_name: 'Ruiz',
    locale: 'fr-FR',
  };

  it('makes learners of this country of people with its addresses', async () => {
    const visitor = from.visitor();
    expect(await from.enter(maria, visitor)).toBe('/courses');
    expect(await visitor.who()).toBe('maria@sre.example');
    const [row] = await from.rows(
      `select p.given_names, p.country_code, p.locale, g.role from person p
         join role_grant g on g.person_id = p.id join person_email e on e.person_id = p.id
        where e.address = 'maria@sre.example'`,
    );
    expect(row).toEqual({ given_names: 'María', country_code: 'MX', locale: 'fr', role: 'learner' });
  });

  it('one of them, of two windows at once', async () => {
    const jose = {
      sub: 'jose',
      email: 'jose@sre.example',
      email_verified: true,
      given_name: 'José',
      family_name: 'Paz',
    };
    const [one, two] = [from.visitor(), from.visitor()];
    const answers = [await from.answer(jose, one), await from.answer(jose, two)];
    const came = await Promise.all([one.open(answers[0] ?? ''), two.open(answers[1] ?? '')]);
    expect(came.map(({ location }) => location)).toEqual(['/courses', '/courses']);
    const [{ count }] = await from.rows(
      `select count(*)::int from person_email where address = 'jose@sre.example'`,
    );
    expect(count).toBe(1);
  });

  it('none without a name', async () => {
    const nobody = { sub: 'nobody', email: 'nobody@sre.example', email_verified: true };
    expect(codeOf(await from.enter(nobody))).toBe('PERSON_UNKNOWN');
  });

  it('and is parted from after a fresh proof, but not by whoever has nothing else', async () => {
    const visitor = from.visitor();
    await from.enter(maria, visitor);
    type Own = { ownInstitutionAccounts: { id: string; institution: string; isOpen: boolean }[] };
    const { ownInstitutionAccounts: own } = await visitor.ask<Own>('OwnInstitutionAccounts');
    expect(own).toEqual([expect.objectContaining({ institution: 'Cancillería', isOpen: true })]);
    const part = () =>
      visitor.ask<{ partInstitutionAccount: { code?: string; id?: string } }>('PartInstitutionAccount', {
        input: { id: own[0]?.id },
      });
    await from.rows('update session set proved_at = null');
    expect((await part()).partInstitutionAccount.code).toBe('PROOF_NEEDED');
    await from.rows('update session set proved_at = now()');
    expect((await part()).partInstitutionAccount.code).toBe('LAST_WAY_IN');
    await from.rows(
      `insert into person_secret (person_id, password_hash)
       select person_id, 'x' from institution_account where id = $1`,
      [own[0]?.id],
    );
    expect((await part()).partInstitutionAccount.id).toBe(own[0]?.id);
    expect((await part()).partInstitutionAccount.code).toBe('NOT_FOUND');
    await campus.server.app.get(SecurityLog).flush();
    const noted = await from.rows(
      `select kind from security_event where kind like 'institution.%' order by id desc limit 1`,
    );
    expect(noted).toEqual([{ kind: 'institution.parted' }]);
    expect(await mails('maria@sre.example')).toEqual([
      'institution-account-joined',
      'institution-account-parted',
    ]);
  });
});

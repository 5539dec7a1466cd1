import { describe, expect, it } from '@jest/globals';
import { hashOf } from '@campus/platform/auth/secret-token.ts';
import { testCampus } from '../support/campus.ts';
import { OWN_PASSKEYS, PasskeyBrowser, withoutPasskeys } from '../support/passkeys.ts';
import { personOf } from '../support/personas.ts';
import { type Differs } from '../support/software-authenticator.ts';

const REFUSED = { __typename: 'Refusal', code: 'PASSKEY_REFUSED', params: {} };

describe('signing in with a passkey', () => {
  const campus = testCampus({ TRUSTED_PROXIES: '1' });
  const { sql, browser, besides, mails, noted } = withoutPasskeys(campus);
  const owner = async (name: 'ana' | 'carla', differs: Differs = {}) => {
    const one = browser();
    await one.signIn(name);
    return { one, ...(await one.addPasskey('Portátil', differs)) };
  };

  it('needs no address, and begins a session that is proved', async () => {
    const { one } = await owner('ana');
    const phone = besides(one);
    const asked = await phone.asked();
    expect(asked).toMatchObject({ rpId: 'campus.test', allowed: [], seconds: 600 });
    expect(await phone.key('signInWithPasskey', phone.authenticator.show(asked))).toMatchObject({
      __typename: 'SignedIn',
      me: { id: personOf('ana').id },
    });
    expect(await phone.me()).toEqual({ id: personOf('ana').id });
    expect((await phone.ask(OWN_PASSKEYS)).data).toMatchObject({
      ownPasskeys: { passkeys: [{ lastUsedAt: expect.any(String) }] },
    });
    expect(await phone.key('beginPasskey')).toMatchObject({ __typename: 'PasskeyBegun' });
    expect(await noted('ana')).toContainEqual({ kind: 'sign-in', code: 'PASSKEY' });
  });

  it('is told where it was, and to staff as any new browser', async () => {
    const { one } = await owner('carla');
    const phone = besides(one);
    const shown = phone.authenticator.show(await phone.asked());
    await sql('delete from mail');
    await phone.ask(
      'mutation ($input: ShownPasskeyInput!) { signInWithPasskey(input: $input) { __typename } }',
      { input: shown },
      { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0' },
    );
    expect((await phone.ask(OWN_PASSKEYS)).data).toMatchObject({
      ownPasskeys: { passkeys: [{ browser: 'Firefox', system: 'Linux' }] },
    });
    expect(await sql('select template from mail')).toEqual([{ template: 'new-device' }]);
  });

  it('ends the session that was open in this browser', async () => {
    const { one } = await owner('ana');
    const shared = besides(one);
    await shared.signIn('tomas');
    await shared.enter();
    expect(await shared.me()).toEqual({ id: personOf('ana').id });
    expect(await sql('select from session where person_id = $1', [personOf('tomas').id])).toEqual([]);
  });

  const wrong: [string, Differs][] = [
    ['by a page of another origin', { origin: 'https://campus-test.example' }],
    ['by a page of another port of the host', { origin: 'http://campus.test:8080' }],
    ['for another party', { rpId: 'evil.example' }],
    ['in a frame of another site', { crossOrigin: true }],
    ['without unlocking it', { isVerified: false }],
    ['to another question', { challenge: 'A'.repeat(43) }],
    ['for somebody else', { userHandle: Buffer.alloc(32, 7).toString('base64url') }],
    ['for nobody', { userHandle: null }],
    ['as if one could copy it, which one could not when it was made', { isSynced: true }],
    ['as it was made', { type: 'webauthn.create' }],
  ];
  it.each(wrong)('is refused where it is shown %s', async (_how, differs) => {
    const { one } = await owner('ana');
    const phone = besides(one);
    expect(await phone.enter(differs)).toEqual(REFUSED);
    expect(await phone.me()).toBeNull();
  });

  it('is refused to what was signed with another key or changed on the way', async () => {
    const [ana, carla] = [await owner('ana'), await owner('carla')];
    const phone = besides(ana.one);
    const asked = await phone.asked();
    const theirs = carla.one.authenticator.show(asked);
    expect(await phone.key('signInWithPasskey', { ...theirs, credentialId: ana.credentialId })).toEqual(
      REFUSED,
    );
    const shown = phone.authenticator.show(await phone.asked());
    const { signature } = phone.authenticator.show(await phone.asked());
    expect(await phone.key('signInWithPasskey', { ...shown, signature })).toEqual(REFUSED);
    for (const part of ['credentialId', 'clientData', 'authenticatorData', 'signature'])
      for (const text of ['', 'no base64url!', 'AAAA'])
        expect(
          await phone.key('signInWithPasskey', {
            ...phone.authenticator.show(await phone.asked()),
            [part]: text,
          }),
        ).toEqual(REFUSED);
  });

  it('takes one answer to each question, and within ten minutes', async () => {
    const { one } = await owner('ana');
    const [phone, thief] = [besides(one), besides(one)];
    const shown = phone.authenticator.show(await phone.asked());
    const twice = await Promise.all([
      phone.key('signInWithPasskey', shown),
      thief.key('signInWithPasskey', shown),
    ]);
    expect(twice.map(({ __typename }) => __typename).sort()).toEqual(['Refusal', 'SignedIn']);
    expect(await thief.key('signInWithPasskey', shown)).toEqual(REFUSED);
    const late = phone.authenticator.show(await phone.asked());
    await sql(`update passkey_challenge set begun_at = begun_at - interval '601 seconds'`);
    expect(await phone.key('signInWithPasskey', late)).toEqual(REFUSED);
    // One that was refused is used as well.
    const asked = await phone.asked();
    const noted = phone.authenticator.show(asked, { isVerified: false });
    expect(await phone.key('signInWithPasskey', noted)).toEqual(REFUSED);
    expect(await phone.key('signInWithPasskey', phone.authenticator.show(asked))).toEqual(REFUSED);
    expect(
      await sql('select from passkey_challenge where challenge_hash = $1', [hashOf(asked.challenge)]),
    ).toEqual([]);
  });

  it('does not answer what was asked for a proof or for a new passkey', async () => {
    const { one } = await owner('ana');
    const phone = besides(one);
    for (const asked of [await one.asked('askForOwnPasskey'), await one.begun()])
      expect(await phone.key('signInWithPasskey', phone.authenticator.show(asked))).toEqual(REFUSED);
  });

  it('says the same of one that nobody knows, one that was removed, a closed account and a merged one', async () => {
    const { one, id } = await owner('ana');
    const phone = besides(one);
    const stranger = browser();
    stranger.authenticator.make({ ...(await phone.asked()), userHandle: 'AAAA' });
    expect(await stranger.enter()).toEqual(REFUSED);
    const before = await sql<{ disabled_at: string | null }>('select disabled_at from person where id = $1', [
      personOf('ana').id,
    ]);
    await sql('update person set disabled_at = now() where id = $1', [personOf('ana').id]);
    expect(await phone.enter()).toEqual(REFUSED);
    expect(await noted('ana')).toContainEqual({ kind: 'sign-in.failed', code: 'ACCOUNT_CLOSED' });
    await sql('update person set disabled_at = $2 where id = $1', [
      personOf('ana').id,
      before[0]?.disabled_at,
    ]);
    expect(await phone.enter()).toMatchObject({ __typename: 'SignedIn' });
    await phone.remove(id);
    expect(await phone.enter()).toEqual(REFUSED);
  });

  it('is refused to one that counts fewer uses than it had, and its owner is told once', async () => {
    const { one } = await owner('ana', { count: 5 });
    const [phone, copy] = [besides(one), besides(one)];
    expect(await phone.enter()).toMatchObject({ __typename: 'SignedIn' });
    expect(await copy.enter({ count: 6 })).toEqual(REFUSED);
    expect(await copy.enter({ count: 0 })).toEqual(REFUSED);
    expect(await copy.me()).toBeNull();
    expect((await mails('ana')).filter((template) => template === 'passkey-copied')).toHaveLength(1);
    expect(await noted('ana')).toContainEqual({ kind: 'sign-in.failed', code: 'PASSKEY_COPIED' });
    // Without the key nobody can say so.
    await sql('delete from mail');
    const asked = await copy.asked();
    const { signature } = copy.authenticator.show(await copy.asked());
    await copy.key('signInWithPasskey', { ...copy.authenticator.show(asked, { count: 1 }), signature });
    expect(await mails('ana')).toEqual([]);
    expect(await phone.enter()).toMatchObject({ __typename: 'SignedIn' });
  });

  it('is slowed down for a network that fails again and again, and for nobody else', async () => {
    const { one } = await owner('ana');
    const [guesser, phone] = [besides(one, '198.51.100.7'), besides(one, '203.0.113.9')];
    await guesser.enter({ isVerified: false });
    await sql(`update throttle set hits = 300 where hits = 1`);
    expect(await guesser.enter()).toMatchObject({ code: 'TOO_MANY_TRIES' });
    expect(await phone.enter()).toMatchObject({ __typename: 'SignedIn' });
  });

  it('asks for no code of who has one, and the password still does', async () => {
    const { one } = await owner('carla');
    await one.enrol();
    const phone = besides(one);
    expect(await phone.enter()).toMatchObject({ __typename: 'SignedIn' });
    expect(await phone.me()).toEqual({ id: personOf('carla').id });
    expect(await sql('select from open_session')).toHaveLength(2);
    expect(await browser().signIn('carla')).toMatchObject({ params: { step: 'CODE' } });
  });
});

describe('where staff must have a second factor, a passkey', () => {
  const campus = testCampus({ STAFF_SECOND_FACTOR: 'required' });
  const browser = () => new PasskeyBrowser(campus.server);
  const sql = (text: string, values: unknown[] = []) => campus.server.sql.query(text, values);

  it('is one: nothing is to be set up, and after the password it is asked for', async () => {
    const peter = browser();
    await peter.signIn('peter');
    const { id } = await peter.addPasskey();
    await sql(`insert into role_grant (id, person_id, role) values (gen_random_uuid(), $1, 'trainer')`, [
      personOf('peter').id,
    ]);
    // The role asks for more than the password that this session began with.
    expect(await peter.ask(OWN_PASSKEYS)).toMatchObject({ codes: ['SECOND_FACTOR_NEEDED'] });
    expect(await peter.enter()).toMatchObject({ __typename: 'SignedIn' });
    expect((await peter.ask(OWN_PASSKEYS)).data).toMatchObject({ ownPasskeys: { isRequired: true } });
    expect(await peter.remove(id)).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
    const thief = browser();
    expect(await thief.signIn('peter')).toMatchObject({
      code: 'SECOND_FACTOR_NEEDED',
      params: { step: 'PASSKEY' },
    });
    await expect(thief.enrol()).rejects.toThrow('SECOND_FACTOR_NEEDED');
    await expect(thief.begun()).rejects.toThrow('SECOND_FACTOR_NEEDED');
  });

  it('lets the last application go, and the application the last passkey', async () => {
    const tomas = browser();
    await tomas.signIn('tomas');
    const { id: application } = await tomas.enrol();
    const { id } = await tomas.addPasskey();
    const remove = { id: application, idempotencyKey: crypto.randomUUID() };
    expect((await tomas.ask(OWN_PASSKEYS)).data).toMatchObject({ ownPasskeys: { isRequired: false } });
    expect(await tomas.act('removeSecondFactor', remove)).toMatchObject({
      __typename: 'SecondFactorChanged',
    });
    expect(await tomas.enter()).toMatchObject({ __typename: 'SignedIn' });
    expect(await tomas.remove(id)).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
    await tomas.enrol('Otra');
    expect(await tomas.remove(id)).toMatchObject({ __typename: 'PasskeyChanged' });
  });
});

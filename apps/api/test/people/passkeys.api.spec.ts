import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { OWN_PASSKEYS, withoutPasskeys } from '../support/passkeys.ts';
import { personOf } from '../support/personas.ts';
import { type Differs } from '../support/software-authenticator.ts';

const REFUSED = { __typename: 'Refusal', code: 'PASSKEY_REFUSED', params: {} };

describe('a passkey', () => {
  const campus = testCampus({ TRUSTED_PROXIES: '1' });
  const { sql, browser, besides, mails, noted } = withoutPasskeys(campus);

  it('is added by Ana on her page, named, and told by mail and in the security log', async () => {
    const ana = browser();
    await ana.signIn('ana');
    const begun = await ana.begun();
    expect(begun).toMatchObject({
      rpId: 'campus.test',
      rpName: 'MICIC Campus',
      userName: 'ana@demo.campus.example',
      algorithms: [-8, -7, -257],
      excluded: [],
      seconds: 600,
    });
    const input = { name: '  Mi  portátil ', ...ana.authenticator.make(begun), idempotencyKey: randomUUID() };
    const added = await ana.key('addPasskey', input);
    expect(added).toMatchObject({ __typename: 'PasskeyAdded' });
    // A repeat, after an answer that was lost.
    expect(await ana.key('addPasskey', input)).toEqual(added);
    expect((await ana.ask(OWN_PASSKEYS)).data).toEqual({
      ownPasskeys: {
        isRequired: false,
        passkeys: [
          {
            id: added.id,
            name: 'Mi portátil',
            isSynced: false,
            lastUsedAt: null,
            browser: null,
            system: null,
          },
        ],
      },
    });
    expect(await mails('ana')).toEqual(['passkey-added']);
    expect(await noted('ana')).toContainEqual({ kind: 'passkey.added', code: null });
  });

  it('is begun and removed after a fresh proof only, which a passkey gives as well', async () => {
    const ana = browser();
    await ana.signIn('ana');
    const { id } = await ana.addPasskey();
    await ana.addPasskey('Teléfono');
    await sql(`update session set proved_at = now() - interval '11 minutes'`);
    expect(await ana.key('beginPasskey')).toMatchObject({ code: 'PROOF_NEEDED' });
    expect(await ana.remove(id)).toMatchObject({ code: 'PROOF_NEEDED' });
    const asked = await ana.asked('askForOwnPasskey');
    expect(asked).toMatchObject({ allowed: [{ transports: ['internal', 'hybrid'] }, {}] });
    expect(await ana.act('proveAgain', { passkey: ana.authenticator.show(asked) })).toMatchObject({
      __typename: 'SecondFactorChanged',
    });
    expect(await ana.remove(id)).toMatchObject({ __typename: 'PasskeyChanged' });
    expect((await mails('ana')).filter((template) => template === 'passkey-removed')).toHaveLength(1);
    expect(await noted('ana')).toContainEqual({ kind: 'passkey.removed', code: null });
  });

  it('of somebody else is no proof, nor one whose question was answered, was another’s or was for a sign-in', async () => {
    const [ana, tomas] = [browser(), browser()];
    await ana.signIn('ana');
    await ana.addPasskey();
    await tomas.signIn('tomas');
    await tomas.addPasskey();
    const prove = (passkey: object) => ana.act('proveAgain', { passkey });
    const asked = await ana.asked('askForOwnPasskey');
    expect(await prove(tomas.authenticator.show(asked))).toEqual(REFUSED);
    const shown = ana.authenticator.show(await ana.asked('askForOwnPasskey'));
    expect(await prove(shown)).toMatchObject({ __typename: 'SecondFactorChanged' });
    expect(await prove(shown)).toEqual(REFUSED);
    expect(await prove(ana.authenticator.show(await tomas.asked('askForOwnPasskey')))).toEqual(REFUSED);
    expect(await prove(ana.authenticator.show(await ana.asked()))).toEqual(REFUSED);
    expect(await noted('ana')).toContainEqual({ kind: 'refused', code: 'PASSKEY_OTHER' });
  });

  const made: [string, Differs][] = [
    ['of another origin', { origin: 'https://campus.test.evil.example' }],
    ['of another port of the host', { origin: 'http://campus.test:8080' }],
    ['for another party', { rpId: 'evil.example' }],
    ['that nobody was asked to unlock', { isVerified: false }],
    ['in a frame of another site', { crossOrigin: true }],
    ['that answers to another question', { challenge: 'A'.repeat(43) }],
    ['that was to be shown, not made', { type: 'webauthn.get' }],
    ['that brings a certificate of its make', { certificate: Buffer.alloc(300, 1) }],
  ];
  it.each(made)('%s is not taken', async (_what, differs) => {
    const ana = browser();
    await ana.signIn('ana');
    const input = { name: 'Una', ...ana.authenticator.make(await ana.begun(), differs) };
    expect(await ana.key('addPasskey', { ...input, idempotencyKey: randomUUID() })).toEqual(REFUSED);
    expect(await sql('select from passkey')).toHaveLength(0);
  });

  it('answers once, within ten minutes, for who was asked', async () => {
    const [ana, tomas] = [browser(), browser()];
    await ana.signIn('ana');
    await tomas.signIn('tomas');
    const add = (who: typeof ana, asked: Awaited<ReturnType<typeof ana.begun>>) =>
      who.key('addPasskey', { name: 'Una', ...who.authenticator.make(asked), idempotencyKey: randomUUID() });
    const begun = await ana.begun();
    expect(await add(tomas, begun)).toEqual(REFUSED);
    expect(await add(ana, begun)).toMatchObject({ __typename: 'PasskeyAdded' });
    expect(await add(ana, begun)).toEqual(REFUSED);
    const late = await ana.begun();
    await sql(`update passkey_challenge set begun_at = begun_at - interval '601 seconds'`);
    expect(await add(ana, late)).toEqual(REFUSED);
  });

  it('that somebody has already is nobody else’s', async () => {
    const [ana, tomas] = [browser(), browser()];
    await ana.signIn('ana');
    await tomas.signIn('tomas');
    await ana.addPasskey();
    const theirs = tomas.authenticator.make(await tomas.begun());
    await sql(`update passkey set credential_id = $1`, [Buffer.from(theirs.credentialId, 'base64url')]);
    expect(await tomas.key('addPasskey', { name: 'Una', ...theirs, idempotencyKey: randomUUID() })).toEqual(
      REFUSED,
    );
  });

  it('is one of ten at most, and says to the device which ones there are', async () => {
    const ana = browser();
    await ana.signIn('ana');
    const { credentialId } = await ana.addPasskey();
    expect(await ana.begun()).toMatchObject({
      excluded: [{ credentialId, transports: ['internal', 'hybrid'] }],
    });
    await sql(
      `insert into passkey (id, person_id, name, credential_id, public_key, sign_count, transports, is_synced, added_at)
       select gen_random_uuid(), $1, 'Una', sha256(gen_random_uuid()::text::bytea), '\\x01', 0, '{}', false, now()
         from generate_series(1, 9)`,
      [personOf('ana').id],
    );
    expect(await ana.key('beginPasskey')).toMatchObject({ code: 'PASSKEYS_ENOUGH', params: { most: 10 } });
  });

  it('is renamed by its owner, and of nobody else', async () => {
    const [ana, tomas] = [browser(), browser()];
    await ana.signIn('ana');
    const { id } = await ana.addPasskey();
    await tomas.signIn('tomas');
    expect(await tomas.key('renamePasskey', { id, name: 'Mía' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await tomas.remove(id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ana.key('renamePasskey', { id, name: 'x'.repeat(61) })).toMatchObject({
      code: 'INPUT_INVALID',
      params: { field: 'name' },
    });
    expect(await ana.key('renamePasskey', { id, name: 'El de casa' })).toMatchObject({
      __typename: 'PasskeyChanged',
    });
    expect((await ana.ask(OWN_PASSKEYS)).data).toMatchObject({
      ownPasskeys: { passkeys: [{ name: 'El de casa' }] },
    });
  });

  it('signs nobody in once it was removed, and ends what began with it elsewhere', async () => {
    const desk = browser();
    await desk.signIn('ana');
    const { id } = await desk.addPasskey();
    const [phone, other] = [besides(desk), browser()];
    await phone.enter();
    await other.signIn('ana');
    await desk.remove(id);
    expect(await phone.me()).toBeNull();
    expect(await desk.me()).toEqual({ id: personOf('ana').id });
    expect(await other.me()).toEqual({ id: personOf('ana').id });
    expect(await phone.enter()).toEqual(REFUSED);
  });

  it('is removed by an administrator who lets somebody back in', async () => {
    const [carla, admin] = [browser(), browser()];
    await carla.signIn('carla');
    await carla.addPasskey();
    await admin.signIn('admin');
    const listed = `{ staff(search: "carla") { items { hasSecondFactor } } }`;
    expect((await admin.ask(listed)).data).toEqual({ staff: { items: [{ hasSecondFactor: true }] } });
    const reset = {
      personId: personOf('carla').id,
      reason: 'Perdió el portátil',
      idempotencyKey: randomUUID(),
    };
    expect(await admin.act('resetSecondFactor', reset)).toMatchObject({ __typename: 'SecondFactorChanged' });
    expect(await carla.me()).toBeNull();
    expect(await carla.enter()).toEqual(REFUSED);
    expect(await carla.signIn('carla')).toMatchObject({ __typename: 'SignedIn' });
  });
});

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { hashOf } from '@campus/platform/auth/secret-token.ts';
import { testCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { Browser, forgetSteps, roomInStep, shownBy, type Done } from '../support/second-factors.ts';

const OWN = `{ ownSecondFactors { isRequired recoveryCodesLeft factors { id name lastUsedAt } } }`;

describe('a second factor', () => {
  const campus = testCampus({ TRUSTED_PROXIES: '1' });
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);
  const browser = (ip?: string) => new Browser(campus.server, ip);
  const mails = (persona: string) =>
    sql<{ template: string }>(
      `select template from mail where to_address = $1 and template like any('{second-factor-%,recovery-%,codes-%}') order by created_at, template`,
      [`${persona}@demo.campus.example`],
    ).then((rows) => rows.map(({ template }) => template));
  const acts = (persona: 'lucia' | 'carla' | 'tomas' | 'marta' | 'admin' | 'ana') =>
    sql<{ action: string; actor_id: string | null; reason: string | null }>(
      `select action, actor_id, reason from audit_event
        where subject_id = $1 and action ~ '^(second-factor|recovery)' order by at, id`,
      [personOf(persona).id],
    );

  /** Everybody begins without one, and with all their tries. */
  beforeEach(async () => {
    await sql('delete from recovery_code');
    await sql('delete from second_factor');
    await sql('delete from throttle');
    await sql('delete from session');
    await sql('delete from mail');
  });

  it('is offered: who has none signs in as before', async () => {
    const lucia = browser();
    expect(await lucia.signIn('lucia')).toMatchObject({ __typename: 'SignedIn' });
    expect((await lucia.ask(OWN)).data).toEqual({
      ownSecondFactors: { isRequired: false, recoveryCodesLeft: 0, factors: [] },
    });
  });

  it('is set up by Lucía with a square and a code, and other devices have to sign in again', async () => {
    const [desk, phone] = [browser(), browser()];
    const before = await acts('lucia');
    await desk.signIn('lucia');
    await phone.signIn('lucia');
    const begun = await desk.act('beginSecondFactor', { name: '  Mi  móvil ', idempotencyKey: randomUUID() });
    expect(begun.key).toMatch(/^[A-Z2-7]{32}$/);
    expect(begun.uri).toContain(
      `otpauth://totp/MICIC%20Campus:lucia%40demo.campus.example?secret=${begun.key}&`,
    );
    const wrong = { id: begun.id, code: '000000', idempotencyKey: randomUUID() };
    expect(await desk.act('confirmSecondFactor', wrong)).toMatchObject({ code: 'CODE_WRONG' });
    const right = { id: begun.id, code: shownBy(begun.key ?? ''), idempotencyKey: randomUUID() };
    const added = await desk.act('confirmSecondFactor', right);
    expect(added.recoveryCodes).toHaveLength(10);
    expect(new Set(added.recoveryCodes).size).toBe(10);
    // A repeat, after an answer that was lost, has nothing to show.
    expect(await desk.act('confirmSecondFactor', right)).toMatchObject({ recoveryCodes: [] });
    expect((await desk.ask(OWN)).data).toMatchObject({
      ownSecondFactors: { recoveryCodesLeft: 10, factors: [{ id: begun.id, name: 'Mi móvil' }] },
    });
    expect(await phone.me()).toBeNull();
    expect(await desk.me()).toEqual({ id: personOf('lucia').id });
    expect(await mails('lucia')).toEqual(['second-factor-added']);
    expect((await acts('lucia')).slice(before.length)).toMatchObject([
      { action: 'second-factor.added', actor_id: personOf('lucia').id },
    ]);
  });

  it('tells the same secret to a repeat until it is confirmed, and no more', async () => {
    const lucia = browser();
    await lucia.signIn('lucia');
    const input = { name: 'Móvil', idempotencyKey: randomUUID() };
    const begun = await lucia.act('beginSecondFactor', input);
    expect(await lucia.act('beginSecondFactor', input)).toEqual(begun);
    await lucia.act('confirmSecondFactor', {
      id: begun.id,
      code: shownBy(begun.key ?? ''),
      idempotencyKey: randomUUID(),
    });
    expect(await lucia.act('beginSecondFactor', input)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is asked for after the right password only: nobody else learns that there is one', async () => {
    const lucia = browser();
    await lucia.signIn('lucia');
    await lucia.enrol();
    for (const name of ['lucia', 'tomas', 'nadie'])
      expect(await browser().signIn(name, 'not the password')).toEqual({
        __typename: 'Refusal',
        code: 'SIGN_IN_FAILED',
        params: {},
      });
    expect(await browser().signIn('lucia')).toEqual({
      __typename: 'Refusal',
      code: 'SECOND_FACTOR_NEEDED',
      params: { step: 'CODE' },
    });
  });

  it('lets nobody in half way: every operation but the code is refused, and files are', async () => {
    const lucia = browser();
    await lucia.signIn('lucia');
    const { key } = await lucia.enrol();
    await forgetSteps(campus.server);
    const half = browser();
    await half.signIn('lucia');
    expect(await half.me()).toBeNull();
    for (const query of ['{ ownSessions { id } }', OWN, '{ myContacts(locale: es) { address } }'])
      expect(await half.ask(query)).toMatchObject({ status: 401, codes: ['SECOND_FACTOR_NEEDED'] });
    for (const [name, input] of [
      ['beginSecondFactor', { name: 'Otro', idempotencyKey: randomUUID() }],
      ['renewRecoveryCodes', { idempotencyKey: randomUUID() }],
      ['proveAgain', { password: 'x' }],
    ] as const)
      await expect(half.act(name, input)).rejects.toThrow('SECOND_FACTOR_NEEDED');
    expect(await half.get('/personal-data/x')).not.toBe(200);
    expect(await sql(`select from open_session where person_id = $1`, [personOf('lucia').id])).toHaveLength(
      1,
    );
    expect(await half.show(shownBy(key))).toMatchObject({ me: { id: personOf('lucia').id } });
    expect(await half.me()).toEqual({ id: personOf('lucia').id });
    // The answer was lost: the repeat is answered like the first.
    expect(await half.show(shownBy(key))).toMatchObject({ me: { id: personOf('lucia').id } });
  });

  it('is over after ten minutes half way, and by signing out', async () => {
    const lucia = browser();
    await lucia.signIn('lucia');
    const { key } = await lucia.enrol();
    await forgetSteps(campus.server);
    const [late, gone] = [browser(), browser()];
    await late.signIn('lucia');
    await sql(`update session set created_at = now() - interval '11 minutes' where factor_shown_at is null`);
    await expect(late.show(shownBy(key))).rejects.toThrow('SIGN_IN_NEEDED');
    await gone.signIn('lucia');
    await gone.act('signOut');
    await expect(gone.show(shownBy(key))).rejects.toThrow('SIGN_IN_NEEDED');
  });

  it('takes a code with blanks, and one of half a minute before or after, and each once', async () => {
    const lucia = browser();
    await lucia.signIn('lucia');
    const { key } = await lucia.enrol();
    const tryCode = async (code: string) => {
      const one = browser();
      await one.signIn('lucia');
      return (await one.show(code)).code ?? 'in';
    };
    await forgetSteps(campus.server);
    await roomInStep();
    const before = shownBy(key, -1);
    expect(await tryCode(` ${before.slice(0, 3)} ${before.slice(3)} `)).toBe('in');
    expect(await tryCode(before)).toBe('CODE_WRONG');
    expect(await tryCode(shownBy(key, 1))).toBe('in');
    // One that was skipped is older than one that was used.
    expect(await tryCode(shownBy(key))).toBe('CODE_WRONG');
    await forgetSteps(campus.server);
    expect(await tryCode(shownBy(key, -3))).toBe('CODE_WRONG');
    expect(await tryCode(shownBy(key, 3))).toBe('CODE_WRONG');
    expect(await tryCode('abc')).toBe('INPUT_INVALID');
  });

  it('lets one in of those who send the same code at once', async () => {
    const lucia = browser();
    await lucia.signIn('lucia');
    const { key, recoveryCodes } = await lucia.enrol();
    for (const code of [shownBy(key, 1), recoveryCodes[0] ?? '']) {
      await forgetSteps(campus.server);
      const many = [browser(), browser(), browser(), browser()];
      for (const one of many) await one.signIn('lucia');
      const answers = await Promise.all(many.map((one) => one.show(code)));
      expect(answers.filter(({ __typename }) => __typename === 'SignedIn')).toHaveLength(1);
    }
  });

  it('ends the sign-in after five wrong codes, says how many are left, and writes to its owner', async () => {
    const lucia = browser();
    await lucia.signIn('lucia');
    const { key } = await lucia.enrol();
    await forgetSteps(campus.server);
    const guesser = browser('198.51.100.7');
    await guesser.signIn('lucia');
    const told: Done[] = [];
    for (let i = 0; i < 5; i++) told.push(await guesser.show('000000'));
    expect(told.map(({ code, params }) => params?.left ?? code)).toEqual([4, 3, 2, 1, 'CODES_USED_UP']);
    await expect(guesser.show(shownBy(key))).rejects.toThrow('SIGN_IN_NEEDED');
    expect(await mails('lucia')).toEqual(['second-factor-added', 'codes-wrong']);
  });

  it('counts wrong codes for the account over all networks, and lets in a device its person has used', async () => {
    const lucia = browser();
    await lucia.signIn('lucia');
    const { key } = await lucia.enrol();
    await forgetSteps(campus.server);
    const codes: (string | undefined)[] = [];
    for (let i = 0; i < 5; i++) {
      const guesser = browser(`198.18.${i}.1`);
      await guesser.signIn('lucia');
      for (let n = 0; n < 5; n++) {
        const { code } = await guesser.show('000000');
        codes.push(code);
        if (code !== 'CODE_WRONG') break;
      }
    }
    expect(codes.slice(0, 20).filter((code) => code === 'CODES_USED_UP')).toHaveLength(4);
    expect(codes.slice(20)).toEqual(['TOO_MANY_TRIES']);
    await lucia.act('signOut');
    await lucia.signIn('lucia');
    expect(await lucia.show(shownBy(key))).toMatchObject({ __typename: 'SignedIn' });
  });

  it('gives way to a recovery code, once each, which is told by mail', async () => {
    const lucia = browser();
    await lucia.signIn('lucia');
    const { recoveryCodes } = await lucia.enrol();
    const [first = '', second = ''] = recoveryCodes;
    const use = async (code: string) => {
      const one = browser();
      await one.signIn('lucia');
      return { one, answer: await one.show(code) };
    };
    expect((await use(first)).answer).toMatchObject({ __typename: 'SignedIn' });
    expect((await use(first)).answer).toMatchObject({ code: 'CODE_WRONG' });
    const { one, answer } = await use(second.toLowerCase().replaceAll('-', ' '));
    expect(answer).toMatchObject({ __typename: 'SignedIn' });
    expect((await one.ask(OWN)).data).toMatchObject({ ownSecondFactors: { recoveryCodesLeft: 8 } });
    expect((await mails('lucia')).filter((template) => template === 'recovery-code-used')).toHaveLength(2);
    const made = await one.act('renewRecoveryCodes', { idempotencyKey: randomUUID() });
    expect(made.recoveryCodes).toHaveLength(10);
    expect((await use(recoveryCodes[2] ?? '')).answer).toMatchObject({ code: 'CODE_WRONG' });
    expect((await use(made.recoveryCodes?.[0] ?? '')).answer).toMatchObject({ __typename: 'SignedIn' });
  });

  it('is kept so that a reader of the tables can make no code', async () => {
    const lucia = browser();
    await lucia.signIn('lucia');
    const { key, recoveryCodes } = await lucia.enrol();
    const [row] = await sql<{ text: string }>(
      `select encode(sealed_secret, 'escape') || encode(sealed_secret, 'base64') as text from second_factor`,
    );
    expect(row?.text).not.toContain(key);
    const hashes = await sql<{ code_hash: Buffer }>(`select code_hash from recovery_code`);
    const first = hashOf((recoveryCodes[0] ?? '').replaceAll('-', ''));
    expect(hashes.some(({ code_hash }) => code_hash.equals(first))).toBe(true);
  });

  it('is named, joined by another, and removed after a fresh proof; the last takes the recovery codes along', async () => {
    const lucia = browser();
    await lucia.signIn('lucia');
    const first = await lucia.enrol('Móvil');
    const second = await lucia.enrol('Tableta');
    expect(second.recoveryCodes).toEqual([]);
    expect(await lucia.act('renameSecondFactor', { id: first.id, name: 'Móvil viejo' })).toMatchObject({
      __typename: 'SecondFactorChanged',
    });
    await sql(`update session set proved_at = now() - interval '11 minutes'`);
    const removal = { id: first.id, idempotencyKey: randomUUID() };
    expect(await lucia.act('removeSecondFactor', removal)).toMatchObject({ code: 'PROOF_NEEDED' });
    expect(
      await lucia.act('beginSecondFactor', { name: 'De otro', idempotencyKey: randomUUID() }),
    ).toMatchObject({ code: 'PROOF_NEEDED' });
    expect(await lucia.act('proveAgain', { password: 'not this one' })).toMatchObject({
      code: 'PASSWORD_WRONG',
    });
    expect(await lucia.act('removeSecondFactor', removal)).toMatchObject({ code: 'PROOF_NEEDED' });
    await forgetSteps(campus.server);
    await lucia.act('proveAgain', { code: shownBy(second.key) });
    for (let i = 0; i < 2; i++)
      expect(await lucia.act('removeSecondFactor', removal)).toMatchObject({
        __typename: 'SecondFactorChanged',
      });
    await lucia.act('removeSecondFactor', { id: second.id, idempotencyKey: randomUUID() });
    expect(await sql('select from recovery_code')).toHaveLength(0);
    expect(await browser().signIn('lucia')).toMatchObject({ __typename: 'SignedIn' });
    expect((await mails('lucia')).filter((template) => template === 'second-factor-removed')).toHaveLength(2);
  });

  it('of somebody else is nobody’s to change', async () => {
    const lucia = browser();
    await lucia.signIn('lucia');
    const { id } = await lucia.enrol();
    const tomas = browser();
    await tomas.signIn('tomas');
    await tomas.enrol();
    expect(await tomas.act('renameSecondFactor', { id, name: 'Mío' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await tomas.act('removeSecondFactor', { id, idempotencyKey: randomUUID() })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const confirm = { id, code: '123456', idempotencyKey: randomUUID() };
    expect(await tomas.act('confirmSecondFactor', confirm)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not shown to staff who see the campus as its owner sees it', async () => {
    await plantEnrolment(campus.server, 'ana');
    const [ana, carla] = [browser(), browser()];
    await ana.signIn('ana');
    await ana.enrol();
    await carla.signIn('carla');
    const reason = 'Ana no ve el cuestionario del módulo 1.';
    const input = { personId: personOf('ana').id, reason, idempotencyKey: randomUUID() };
    const { data } = await carla.ask(
      `mutation ($input: SeeAsLearnerInput!) { seeAsLearner(input: $input) { ... on ViewingBegun { viewing { id } } } }`,
      { input },
    );
    const begun = data?.seeAsLearner as { viewing: { id: string } } | undefined;
    expect((await carla.ask(OWN, {}, { 'x-campus-as': begun?.viewing.id ?? '' })).data).toEqual({
      ownSecondFactors: { isRequired: false, recoveryCodesLeft: 0, factors: [] },
    });
    expect((await ana.ask(OWN)).data).toMatchObject({ ownSecondFactors: { recoveryCodesLeft: 10 } });
  });

  it('is reset by an administrator with a reason, never by oneself, and the person is told', async () => {
    const [lucia, admin] = [browser(), browser()];
    await lucia.signIn('lucia');
    await lucia.enrol();
    await admin.signIn('admin');
    await admin.enrol();
    const reset = (who: Browser, personId: string, reason = 'Perdió el teléfono y los códigos.') =>
      who.act('resetSecondFactor', { personId, reason, idempotencyKey: randomUUID() });
    await expect(reset(lucia, personOf('admin').id)).rejects.toThrow('FORBIDDEN');
    expect(await reset(admin, personOf('admin').id)).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    expect(await reset(admin, personOf('lucia').id, 'no')).toMatchObject({ code: 'REASON_NEEDED' });
    expect(await reset(admin, personOf('tomas').id)).toMatchObject({ code: 'NOT_FOUND' });
    await sql(`update session set proved_at = now() - interval '11 minutes'`);
    expect(await reset(admin, personOf('lucia').id)).toMatchObject({ code: 'PROOF_NEEDED' });
    await sql(`update session set proved_at = now()`);
    expect(await reset(admin, personOf('lucia').id)).toMatchObject({ __typename: 'SecondFactorChanged' });
    expect(await lucia.me()).toBeNull();
    expect(await sql('select from recovery_code where person_id = $1', [personOf('lucia').id])).toEqual([]);
    expect(await browser().signIn('lucia')).toMatchObject({ __typename: 'SignedIn' });
    expect(await mails('lucia')).toContain('second-factor-reset');
    expect((await acts('lucia')).at(-1)).toEqual({
      action: 'second-factor.reset',
      actor_id: personOf('admin').id,
      reason: 'Perdió el teléfono y los códigos.',
    });
  });

  it('shows in the list of staff who has one, with both numbers, and can be asked for', async () => {
    const [lucia, admin] = [browser(), browser()];
    await lucia.signIn('lucia');
    await lucia.enrol();
    await admin.signIn('admin');
    const list = async (has: boolean | null) => {
      const { data } = await admin.ask(
        `query ($has: Boolean) { staff(hasSecondFactor: $has, limit: 50, offset: 0) {
           totalCount withSecondFactor withoutSecondFactor items { email hasSecondFactor } } }`,
        { has },
      );
      return data?.staff as {
        totalCount: number;
        withSecondFactor: number;
        withoutSecondFactor: number;
        items: { email: string; hasSecondFactor: boolean }[];
      };
    };
    const all = await list(null);
    expect(all.withSecondFactor).toBe(1);
    expect(all.withoutSecondFactor).toBe(all.totalCount - 1);
    expect((await list(true)).items).toEqual([{ email: 'lucia@demo.campus.example', hasSecondFactor: true }]);
    expect((await list(false)).totalCount).toBe(all.totalCount - 1);
  });

  it('leaves its traces in the security log', async () => {
    const lucia = browser();
    await lucia.signIn('lucia');
    const { recoveryCodes } = await lucia.enrol();
    const half = browser();
    await half.signIn('lucia');
    await half.show('000000');
    await half.show(recoveryCodes[0] ?? '');
    const admin = browser();
    await admin.signIn('admin');
    const { data } = await admin.ask(
      `query ($personId: ID) { securityEvents(personId: $personId, limit: 200) { items { kind code } } }`,
      { personId: personOf('lucia').id },
    );
    expect(data?.securityEvents).toMatchObject({
      items: expect.arrayContaining([
        { kind: 'FACTOR_ADDED', code: null },
        { kind: 'SIGN_IN_HALF', code: 'CODE' },
        { kind: 'CODE_WRONG', code: null },
        { kind: 'RECOVERY_CODE_USED', code: null },
        { kind: 'SIGN_IN', code: null },
      ]),
    });
  });
});

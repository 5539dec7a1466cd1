import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { hashOf, newToken } from '@campus/platform/auth/secret-token.ts';
import { testCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';
import {
  type Done,
  forgetSteps,
  OWN_FACTORS,
  roomInStep,
  shownBy,
  withoutFactors,
} from '../support/second-factors.ts';

describe('the second step of signing in', () => {
  const campus = testCampus({ TRUSTED_PROXIES: '1' });
  const { sql, browser, mails } = withoutFactors(campus);

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
    for (const query of ['{ ownSessions { id } }', OWN_FACTORS, '{ myContacts(locale: es) { address } }'])
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
    expect((await one.ask(OWN_FACTORS)).data).toMatchObject({ ownSecondFactors: { recoveryCodesLeft: 8 } });
    expect((await mails('lucia')).filter((template) => template === 'recovery-code-used')).toHaveLength(2);
    const made = await one.act('renewRecoveryCodes', { idempotencyKey: randomUUID() });
    expect(made.recoveryCodes).toHaveLength(10);
    expect((await use(recoveryCodes[2] ?? '')).answer).toMatchObject({ code: 'CODE_WRONG' });
    expect((await use(made.recoveryCodes?.[0] ?? '')).answer).toMatchObject({ __typename: 'SignedIn' });
  });

  it('is asked for after a new password by a mailed link too', async () => {
    const marta = browser();
    await marta.signIn('marta');
    const { key } = await marta.enrol();
    const token = newToken();
    await sql(
      `insert into password_reset (token_hash, person_id, expires_at) values ($1, $2, now() + interval '1 hour')`,
      [hashOf(token), personOf('marta').id],
    );
    const password = 'volcán y maíz tierno';
    const { data } = await browser().ask(
      `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }`,
      { input: { token, password } },
    );
    expect(data).toEqual({ resetPassword: { __typename: 'PasswordChanged' } });
    expect(await marta.me()).toBeNull();
    expect(await marta.signIn('marta', password)).toMatchObject({ params: { step: 'CODE' } });
    expect(await marta.me()).toBeNull();
    await forgetSteps(campus.server);
    expect(await marta.show(shownBy(key))).toMatchObject({ __typename: 'SignedIn' });
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

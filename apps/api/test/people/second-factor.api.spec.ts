import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@campus/people/people/campus/demo-people.ts';
import { hashOf } from '@campus/platform/auth/secret-token.ts';
import { testCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import {
  type Browser,
  forgetSteps,
  OWN_FACTORS,
  shownBy,
  withoutFactors,
} from '../support/second-factors.ts';

describe('a second factor', () => {
  const campus = testCampus({ TRUSTED_PROXIES: '1' });
  const { sql, browser, mails, acts } = withoutFactors(campus);

  it('is offered: who has none signs in as before', async () => {
    const lucia = browser();
    expect(await lucia.signIn('lucia')).toMatchObject({ __typename: 'SignedIn' });
    expect((await lucia.ask(OWN_FACTORS)).data).toEqual({
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
    expect((await desk.ask(OWN_FACTORS)).data).toMatchObject({
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

  it('gives the session another token with a fresh proof: who has the one of before gains nothing, and is soon out', async () => {
    const [lucia, thief] = [browser(), browser()];
    await lucia.signIn('lucia');
    await sql(
      `update session set proved_at = now() - interval '11 minutes', created_at = created_at - interval '1 hour',
                          is_vouched = true`,
    );
    thief.takeCookiesOf(lucia);
    const begin = (who: Browser) =>
      who.act('beginSecondFactor', { name: 'Móvil', idempotencyKey: randomUUID() });
    await lucia.act('proveAgain', { password: DEMO_PASSWORD });
    // What an institution vouched for holds under both, or requests under way would be refused.
    expect(await sql('select from session where not is_vouched')).toEqual([]);
    expect(await begin(lucia)).toMatchObject({ __typename: 'SecondFactorBegun' });
    expect(await thief.me()).toEqual({ id: personOf('lucia').id });
    expect(await begin(thief)).toMatchObject({ code: 'PROOF_NEEDED' });
    const { data } = await lucia.ask('{ ownSessions { isCurrent startedAt } }');
    expect(data).toMatchObject({ ownSessions: [{ isCurrent: true }] });
    const [own] = (data?.ownSessions ?? []) as { startedAt: string }[];
    // It began when it began: a proof does not put off its end.
    expect(Date.now() - Date.parse(own?.startedAt ?? '')).toBeGreaterThan(3_500_000);
    await sql(`update session set expires_at = expires_at - interval '31 seconds'`);
    expect(await thief.me()).toBeNull();
    expect(await lucia.me()).toEqual({ id: personOf('lucia').id });
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
    expect((await carla.ask(OWN_FACTORS, {}, { 'x-campus-as': begun?.viewing.id ?? '' })).data).toEqual({
      ownSecondFactors: { isRequired: false, recoveryCodesLeft: 0, factors: [] },
    });
    expect((await ana.ask(OWN_FACTORS)).data).toMatchObject({ ownSecondFactors: { recoveryCodesLeft: 10 } });
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
});

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@campus/people/people/campus/demo-people.ts';
import { testCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';
import { type Browser } from '../support/learning-platform.ts';
import { arrivalIn, inPlace, registeredPlatform } from '../support/registered-platform.ts';

describe('an account that a platform opens', () => {
  const campus = testCampus();
  const from = registeredPlatform(campus);
  const join = async (personId: string, sub: string = randomUUID()) => {
    await from.rows(
      `insert into partner_account (id, platform_id, subject, person_id, is_joined, began_at)
       values (gen_random_uuid(), $1, $2, $3, true, now())`,
      [from.id, sub, personId],
    );
    return sub;
  };
  const pageOf = async (payload?: string) => {
    const { statusCode, body } = await campus.server.app.inject({
      method: payload === undefined ? 'GET' : 'POST',
      url: payload === undefined ? '/lti/join' : '/lti/part',
      headers: {
        ...(await campus.as('ana').headers()),
        'content-type': 'application/x-www-form-urlencoded',
      },
      ...(payload === undefined ? {} : { payload }),
    });
    expect(statusCode).toBe(200);
    return body;
  };

  const setUp = (browser: Browser) =>
    browser.ask(
      `mutation ($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { __typename ... on Refusal { code } } }`,
      { name: 'Móvil', idempotencyKey: randomUUID() },
    );
  const prove = (browser: Browser) =>
    browser.ask(`mutation ($input: ProveAgainInput!) { proveAgain(input: $input) { __typename } }`, {
      password: DEMO_PASSWORD,
    });

  it('has a password to show before weighty acts: a launch shows none, unless there is nothing else', async () => {
    const { context } = await from.tiedPlace();
    const mine = from.browser();
    await from.platform.launch(mine, { ...inPlace(context), sub: await join(personOf('ana').id) });
    expect(await setUp(mine)).toEqual([{ __typename: 'Refusal', code: 'PROOF_NEEDED' }]);
    expect(await prove(mine)).toEqual([{ __typename: 'SecondFactorChanged' }]);
    expect(await setUp(mine)).toEqual([{ __typename: 'SecondFactorBegun' }]);

    const newcomer = from.browser();
    const page = await from.platform.launch(newcomer, { ...inPlace(context), sub: randomUUID() });
    await newcomer.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    expect(await setUp(newcomer)).toEqual([{ __typename: 'SecondFactorBegun' }]);
  });

  it('shows more than a launch also where it began there, once it has an address', async () => {
    const { context } = await from.tiedPlace();
    const sub = randomUUID();
    const first = from.browser();
    const page = await from.platform.launch(first, { ...inPlace(context), sub });
    await first.send('POST', '/lti/begin', { arrival: arrivalIn(page) });
    await from.rows(
      `insert into person_email (id, person_id, address)
       select gen_random_uuid(), person_id, 'since@learning.example.org' from partner_account where subject = $1`,
      [sub],
    );
    const later = from.browser();
    await from.platform.launch(later, { ...inPlace(context), sub });
    expect(await setUp(later)).toEqual([{ __typename: 'Refusal', code: 'PROOF_NEEDED' }]);
  });

  it('is asked for its second factor', async () => {
    const { context } = await from.tiedPlace();
    const mine = from.browser();
    await from.rows(
      `insert into second_factor (id, person_id, name, sealed_secret, confirmed_at, last_step)
       values (gen_random_uuid(), $1, 'Móvil', 'x', now(), 0)`,
      [personOf('peter').id],
    );
    const sub = await join(personOf('peter').id);
    expect((await from.platform.launch(mine, { ...inPlace(context), sub })).status).toBe(303);
    expect(await mine.ask('{ ownSessions { id } }')).toEqual(['SECOND_FACTOR_NEEDED']);
  });

  it('is opened to a platform, and closed to it, after a fresh proof only', async () => {
    const sub = await join(personOf('chloe').id);
    const [{ id }] = await from.rows('select id from partner_account where subject = $1', [sub]);
    const press = async (path: 'join' | 'part', form: Record<string, string>) => {
      const headers = {
        ...(await campus.as('chloe').headers()),
        origin: 'http://campus.test',
        'content-type': 'application/x-www-form-urlencoded',
      };
      await from.rows(`update session set proved_at = now() - interval '11 minutes'`);
      const payload = new URLSearchParams(form).toString();
      return campus.server.app.inject({ method: 'POST', url: `/lti/${path}`, headers, payload });
    };
    const isJoined = async () =>
      (await from.rows('select from partner_account where id = $1', [id])).length === 1;
    for (const password of ['', 'not this one']) {
      const { body } = await press('join', { password });
      expect([body.includes('type="password"'), body.includes('role="alert"')]).toEqual([true, !!password]);
      expect(body).not.toContain('class="code"');
      expect((await press('part', { id, password })).body).toContain(`name="id" value="${id}"`);
      expect(await isJoined()).toBe(true);
    }
    const password = DEMO_PASSWORD;
    expect((await press('part', { id, password })).body).not.toContain(id);
    expect(await isJoined()).toBe(false);
    const shown = await press('join', { password });
    expect(shown.body).toContain('class="code"');
    expect(String(shown.headers['set-cookie'])).toContain('campus_session=');
  });

  it('is parted by its owner also when another account took it in', async () => {
    const [taken, stranger] = [randomUUID(), randomUUID()];
    for (const [id, into] of [
      [taken, personOf('ana').id],
      [stranger, personOf('peter').id],
    ])
      await from.rows(
        `insert into person (id, given_names, first_surname, locale, time_zone, disabled_at, merged_into)
         values ($1, 'Ana', 'Paz', 'es', 'UTC', now(), $2)`,
        [id, into],
      );
    const [subject, other] = [await join(taken), await join(stranger)];
    const idOf = async (sub: string) =>
      (await from.rows('select id from partner_account where subject = $1', [sub]))[0]?.id as string;
    expect(await pageOf()).toContain(await idOf(subject));
    expect(await pageOf()).not.toContain(await idOf(other));
    await pageOf(`id=${await idOf(other)}`);
    expect(await idOf(other)).toBeTruthy();
    const id = await idOf(subject);
    expect(await pageOf(`id=${id}`)).not.toContain(id);
    expect(await idOf(subject)).toBeUndefined();
  });
});

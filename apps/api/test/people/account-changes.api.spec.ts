import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { accountChanges, CHANGES, type AccountChange } from '../support/account-changes.ts';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { mutate, plantAccount, REASON } from '../support/mutations.ts';
import { testCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';

const ana = personOf('ana');
const BY_LINK = `query ($token: String!) { addressChangeByLink(token: $token) { from to state } }`;
const ANSWER = `mutation ($input: AnswerAddressChangeInput!) { answerAddressChange(input: $input) {
  __typename ... on AddressChangeAnswered { change { state } } ... on Refusal { code params } } }`;
const RESET = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename ... on Refusal { code } } }`;

describe('the account is the person’s', () => {
  const campus = testCampus();
  let id: string;
  let address: string;
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);
  const act = (name: string, input: object, persona: Persona = 'carla', fields = '') =>
    mutate(campus.as(persona), name, { reason: REASON, ...input }, fields);
  const waiting = (persona: Persona, personId: string | null = id) =>
    accountChanges(campus.as(persona), personId);
  const mails = (template: string) =>
    sql<{ to_address: string; text_body: string }>(
      `select to_address, text_body from mail where template = $1 order by created_at, id`,
      [template],
    );
  const linkIn = async () =>
    /\/address\/([A-Za-z0-9_-]{43})\s/.exec((await mails('address-asked')).at(-1)?.text_body ?? '')?.[1] ??
    '';
  const current = async () =>
    (
      await sql<{ address: string }>(
        `select address from person_email where person_id = $1 and valid_to is null`,
        [id],
      )
    )[0]?.address;
  const facts = (action: string) =>
    sql<{ actor_id: string; reason: string; country_code: string; detail: Record<string, unknown> }>(
      `select actor_id, reason, country_code, detail from audit_event where subject_id = $1 and action = $2 order by at`,
      [id, action],
    );
  const answer = (token: string, isConfirmed: boolean) =>
    campus.as('nobody').query(ANSWER, { input: { token, isConfirmed } });
  const later = (changeId: unknown, hours = 73) =>
    sql(`update account_change set asked_at = now() - $2 * interval '1h' where id = $1`, [changeId, hours]);
  const ask = async (to: string, persona: Persona = 'carla') =>
    (
      await act(
        'askAddressChange',
        { personId: id, email: to },
        persona,
        '... on AddressChangeAsked { changeId }',
      )
    ).changeId;

  beforeEach(async () => {
    id = await plantAccount(campus.server, 'MX');
    address = (await current()) ?? '';
    await sql(`delete from mail`);
  });

  it('another address is only asked for: nothing changes, both mailboxes are told', async () => {
    const key = randomUUID();
    const input = { personId: id, email: `x.${id}@y.example`, idempotencyKey: key };
    const asked = await act('askAddressChange', input, 'carla', '... on AddressChangeAsked { changeId }');
    expect(await act('askAddressChange', input, 'carla', '... on AddressChangeAsked { changeId }')).toEqual(
      asked,
    );
    expect(await current()).toBe(address);
    expect((await mails('address-asked')).map(({ to_address }) => to_address)).toEqual([address]);
    expect((await mails('address-proposed')).map(({ to_address }) => to_address)).toEqual([
      `x.${id}@y.example`,
    ]);
    expect(await facts('person.address-change-asked')).toMatchObject([
      {
        actor_id: personOf('carla').id,
        reason: REASON,
        country_code: 'MX',
        detail: { changeId: asked.changeId },
      },
    ]);
    expect(await waiting('lucia')).toMatchObject([
      {
        kind: 'ADDRESS',
        from: address,
        to: `x.${id}@y.example`,
        reason: REASON,
        isAskedByMe: false,
        mayDecide: true,
      },
    ]);
    expect(await waiting('marta')).toEqual([]);
    expect(await act('askAddressChange', { personId: id, email: 'z@y.example' }, 'lucia')).toMatchObject({
      code: 'CHANGE_WAITING',
    });
  });

  it('the holder of the present address confirms it: sessions end, links are void, both are told', async () => {
    await ask(`neu.${id}@y.example`);
    const token = await linkIn();
    await sql(
      `insert into session (token_hash, person_id, expires_at) values (sha256('s'::bytea), $1, now() + interval '1 hour')`,
      [id],
    );
    await sql(
      `insert into password_reset (token_hash, person_id, expires_at) values (sha256('r'::bytea), $1, now() + interval '1 hour')`,
      [id],
    );
    expect((await campus.as('nobody').query(BY_LINK, { token })).data).toEqual({
      addressChangeByLink: { from: address, to: `neu.${id}@y.example`, state: 'WAITING' },
    });
    expect(resultOf(await answer(token, true))).toMatchObject({ change: { state: 'CONFIRMED' } });
    expect(await current()).toBe(`neu.${id}@y.example`);
    expect(await sql(`select 1 from session where person_id = $1`, [id])).toEqual([]);
    expect(await sql(`select 1 from password_reset where person_id = $1 and used_at is null`, [id])).toEqual(
      [],
    );
    expect((await mails('address-changed')).map(({ to_address }) => to_address).sort()).toEqual(
      [address, `neu.${id}@y.example`].sort(),
    );
    expect(await facts('person.address-changed')).toMatchObject([
      {
        actor_id: id,
        reason: REASON,
        country_code: 'MX',
        detail: { how: 'LINK', askedBy: personOf('carla').id },
      },
    ]);
    expectRefusal(await answer(token, false), 'CHANGE_OVER');
  });

  it('or refuses it, and who asked is told', async () => {
    await ask(`neu.${id}@y.example`);
    const token = await linkIn();
    expect(resultOf(await answer(token, false))).toMatchObject({ change: { state: 'REFUSED' } });
    expect(await current()).toBe(address);
    expect((await mails('address-kept')).map(({ to_address }) => to_address).sort()).toEqual(
      [address, `neu.${id}@y.example`, 'carla@demo.campus.example'].sort(),
    );
    expect(await facts('person.address-change-ended')).toMatchObject([
      { actor_id: id, detail: { how: 'refused' } },
    ]);
    expect(await waiting('lucia')).toEqual([]);
  });

  it.each(['', 'x', 'x'.repeat(43), 'ñ'.repeat(43)])(
    'a link that is none answers nothing (%#)',
    async (token) => {
      expect((await campus.as('nobody').query(BY_LINK, { token })).data).toEqual({
        addressChangeByLink: null,
      });
      expectRefusal(await answer(token, true), 'CHANGE_LINK_INVALID');
    },
  );

  it('where nobody answers, a second coordinator approves after 72 hours, never who asked', async () => {
    const changeId = await ask(`neu.${id}@y.example`);
    const approve = (persona: Persona) => act('approveAccountChange', { changeId }, persona);
    expect(await approve('lucia')).toMatchObject({
      code: 'CHANGE_TOO_EARLY',
      params: { from: expect.any(String) },
    });
    await later(changeId);
    expect(await approve('carla')).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    expect(await approve('marta')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await approve('lucia')).toMatchObject({ __typename: 'AccountChangeDecided' });
    expect(await current()).toBe(`neu.${id}@y.example`);
    expect(await facts('person.address-changed')).toMatchObject([
      {
        actor_id: personOf('lucia').id,
        reason: REASON,
        detail: { how: 'APPROVAL', askedBy: personOf('carla').id },
      },
    ]);
    expectRefusal(await answer(await linkIn(), false), 'CHANGE_OVER');
  });

  it('a coordinator cancels it, and it is over after thirty days', async () => {
    const changeId = await ask(`neu.${id}@y.example`);
    expect(await act('cancelAccountChange', { changeId }, 'lucia')).toMatchObject({
      __typename: 'AccountChangeDecided',
    });
    expectRefusal(await answer(await linkIn(), true), 'CHANGE_OVER');
    const next = await ask(`neu2.${id}@y.example`);
    await sql(`update account_change set expires_at = now() where id = $1`, [next]);
    expectRefusal(await answer(await linkIn(), true), 'CHANGE_OVER');
    expect(await waiting('lucia')).toEqual([]);
    expect(await ask(`neu3.${id}@y.example`)).toBeTruthy();
  });

  it('never to an address of somebody else, the same one or none', async () => {
    const to = (email: string) => act('askAddressChange', { personId: id, email });
    expect((await to('luis@demo.campus.example')).params).toEqual({ field: 'email', reason: 'TAKEN' });
    expect(await to(address.toUpperCase())).toMatchObject({ params: { field: 'email', reason: 'SAME' } });
    expect(await to('x')).toMatchObject({ code: 'INPUT_INVALID' });
    const changeId = await ask('wird.vergeben@y.example');
    await plantAccount(campus.server, 'CR', 'wird.vergeben@y.example');
    await later(changeId);
    expect(await act('approveAccountChange', { changeId }, 'lucia')).toMatchObject({
      params: { reason: 'TAKEN' },
    });
    expect(await current()).toBe(address);
  });

  it('fifty times in a day by one person, and no more', async () => {
    const once = () =>
      act('askAddressChange', { personId: personOf('ana').id, email: 'a@y.example' }, 'marta');
    for (let time = 0; time < 50; time++) expect((await once()).code).toBe('NOT_FOUND');
    expect((await once()).code).toBe('TOO_MANY_TRIES');
  });

  it('of somebody of staff only administrators ask, and another one approves', async () => {
    id = personOf('marta').id;
    const input = { personId: id, email: `m.${randomUUID()}@x.example` };
    expect(await act('askAddressChange', input, 'lucia')).toMatchObject({ code: 'ACCOUNT_OF_STAFF' });
    const asked = await act('askAddressChange', input, 'admin', '... on AddressChangeAsked { changeId }');
    await later(asked.changeId);
    expect(await waiting('lucia')).toMatchObject([{ mayDecide: false }]);
    expect(await act('approveAccountChange', { changeId: asked.changeId }, 'lucia')).toMatchObject({
      code: 'ACCOUNT_OF_STAFF',
    });
    expect(await act('approveAccountChange', { changeId: asked.changeId }, 'admin')).toMatchObject({
      code: 'SECOND_PERSON_NEEDED',
    });
    await act('cancelAccountChange', { changeId: asked.changeId }, 'admin');
  });

  it('one coordinator alone never takes an account over', async () => {
    const to = `carla.privada.${id}@example.org`;
    await sql(
      `insert into password_reset (token_hash, person_id, expires_at) values (sha256('old'::bytea), $1, now() + interval '1 hour')`,
      [id],
    );
    const changeId = await ask(to);
    const request = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }`;
    await campus.as('nobody').query(request, { input: { email: to, locale: 'es' } });
    await campus.server.app.get(Jobs).drain();
    expect((await mails('password-reset')).filter(({ to_address }) => to_address === to)).toEqual([]);
    await later(changeId, 24 * 20);
    expect(await act('approveAccountChange', { changeId })).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
    const stolen = await linkIn();
    expectRefusal(
      await campus.as('nobody').query(RESET, { input: { token: stolen, password: 'volcán y maíz tierno' } }),
      'RESET_LINK_INVALID',
    );
    expect(await current()).toBe(address);
  });

  it('is for coordinators, but what was asked about oneself', async () => {
    for (const persona of ['ana', 'tomas', 'dora'] as const) {
      expectDenied(await campus.as(persona).query(CHANGES, {}), 'FORBIDDEN');
      const changeId = await ask(`p.${randomUUID()}@y.example`);
      expect(await act('cancelAccountChange', { changeId }, persona)).toMatchObject({ code: 'NOT_FOUND' });
      await act('cancelAccountChange', { changeId });
    }
    id = ana.id;
    const changeId = await ask(`ana.${randomUUID()}@y.example`);
    const own = await campus
      .as('ana')
      .query<{ ownAccountChanges: AccountChange[] }>(`{ ownAccountChanges { id kind to } }`);
    expect(own.data.ownAccountChanges).toMatchObject([{ id: changeId, kind: 'ADDRESS' }]);
    await act('cancelAccountChange', { changeId }, 'ana');
    expect(await facts('person.address-change-ended')).toMatchObject([
      { actor_id: ana.id, detail: { how: 'refused' } },
    ]);
  });
});

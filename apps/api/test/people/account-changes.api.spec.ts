import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { mutate, plantAccount, REASON } from '../support/mutations.ts';
import { speakFor, type Speaker } from '../support/as.ts';
import { testCampus } from '../support/campus.ts';
import { propose } from '../support/batches.ts';
import { earn } from '../support/certificates.ts';
import { makeLink, nominate, openCall } from '../support/nominations.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEdition, plantEnrolment, plantInto } from '../support/plant.ts';

const ana = personOf('ana');
const CHANGES = `query ($personId: ID) { accountChanges(personId: $personId, limit: 50, offset: 0) { totalCount items {
  id kind personId fullName from to reason askedByName isAskedByMe isBouncing mayDecide } } }`;
const BY_LINK = `query ($token: String!) { addressChangeByLink(token: $token) { from to state } }`;
const ANSWER = `mutation ($input: AnswerAddressChangeInput!) { answerAddressChange(input: $input) {
  __typename ... on AddressChangeAnswered { change { state } } ... on Refusal { code params } } }`;
const PROFILE = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
  __typename ... on ProfileUpdated { isNameAsked me { fullName } } ... on Refusal { code params } } }`;
const RESET = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename ... on Refusal { code } } }`;

interface Listed {
  id: string;
  kind: string;
  to: string;
  [field: string]: unknown;
}

describe('the account is the person’s', () => {
  const campus = testCampus();
  let id: string;
  let address: string;
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);
  const act = (name: string, input: object, persona: Persona = 'carla', fields = '') =>
    mutate(campus.as(persona), name, { reason: REASON, ...input }, fields);
  const waiting = async (persona: Persona, personId: string | null = id) =>
    (await campus.as(persona).query<{ accountChanges: { items: Listed[] } }>(CHANGES, { personId })).data
      .accountChanges.items;
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
      .query<{ ownAccountChanges: Listed[] }>(`{ ownAccountChanges { id kind to } }`);
    expect(own.data.ownAccountChanges).toMatchObject([{ id: changeId, kind: 'ADDRESS' }]);
    await act('cancelAccountChange', { changeId }, 'ana');
    expect(await facts('person.address-change-ended')).toMatchObject([
      { actor_id: ana.id, detail: { how: 'refused' } },
    ]);
  });
});

describe('the name', () => {
  const campus = testCampus();
  const sql = <Row extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Row>(text, values).then(({ rows }) => rows);
  const renameBy = async (speaker: Speaker, names: object) =>
    resultOf(await speaker.query(PROFILE, { input: { ...names, timeZone: 'America/Mexico_City' } }));
  const rename = (persona: Persona, givenNames: string) => {
    const { firstSurname, secondSurname } = personOf(persona === 'nobody' ? 'ana' : persona);
    return renameBy(campus.as(persona), { givenNames, firstSurname, secondSurname });
  };
  /** Somebody studies in Belize, and was nominated. */
  const nominated = async (personId: string, address: string) => {
    const place = await plantEdition(campus.server);
    await plantInto(campus.server, place, personId);
    const link = await makeLink(campus, await openCall(campus, place.editionId), { country: 'BZ' });
    await nominate(campus, link.token, { address });
  };
  const facts = (personId: string, action: string) =>
    sql<{ actor_id: string; reason: string | null; detail: Record<string, unknown> }>(
      `select actor_id, reason, detail from audit_event where subject_id = $1 and action = $2 order by at`,
      [personId, action],
    );
  const told = (template: string, to: string) =>
    sql<{ text_body: string }>(
      `select text_body from mail where template = $1 and to_address = $2 order by created_at`,
      [template, to],
    );
  const waiting = async (persona: Persona, personId: string) =>
    (await campus.as(persona).query<{ accountChanges: { items: Listed[] } }>(CHANGES, { personId })).data
      .accountChanges.items;
  const decide = (name: string, changeId: unknown, persona: Persona) =>
    mutate(campus.as(persona), name, { changeId, reason: REASON }, '');

  it('is changed by oneself while nothing rests on it: told by mail, in the audit, without words there', async () => {
    expect(await rename('luis', 'Luis')).toMatchObject({
      isNameAsked: false,
      me: { fullName: 'Luis Chinchilla Ureña' },
    });
    const events = await facts(personOf('luis').id, 'person.renamed');
    expect(events).toMatchObject([
      { actor_id: personOf('luis').id, detail: { changeId: expect.any(String) } },
    ]);
    expect(JSON.stringify(events)).not.toContain('Chinchilla');
    const [mail] = await told('name-changed', 'luis@demo.campus.example');
    expect(mail?.text_body).toMatch(/Luis Ángel Chinchilla Ureña[^]*Luis Chinchilla Ureña/);
    await rename('luis', 'Luis');
    expect(await facts(personOf('luis').id, 'person.renamed')).toHaveLength(1);
    expect(
      await sql(`select before, after, state from account_change where person_id = $1`, [
        personOf('luis').id,
      ]),
    ).toEqual([
      {
        before: { givenNames: 'Luis Ángel', firstSurname: 'Chinchilla', secondSurname: 'Ureña' },
        after: { givenNames: 'Luis', firstSurname: 'Chinchilla', secondSurname: 'Ureña' },
        state: 'done',
      },
    ]);
  });

  it('is asked of a coordinator of the country after a nomination', async () => {
    await nominated(personOf('peter').id, 'peter@demo.campus.example');
    expect(await rename('peter', 'Pedro')).toMatchObject({
      isNameAsked: true,
      me: { fullName: 'Peter Castillo Young' },
    });
    expect(await told('name-asked', 'peter@demo.campus.example')).toHaveLength(1);
    expect(await waiting('carla', personOf('peter').id)).toEqual([]);
    const [asked] = await waiting('lucia', personOf('peter').id);
    expect(asked).toMatchObject({ kind: 'NAME', from: 'Peter Castillo Young', to: 'Pedro Castillo Young' });
    expect(await decide('cancelAccountChange', asked?.id, 'lucia')).toMatchObject({
      __typename: 'AccountChangeDecided',
    });
    const [kept] = await told('name-kept', 'peter@demo.campus.example');
    expect(kept?.text_body).not.toContain(REASON);
    expect(kept?.text_body).not.toContain('Reason:');
    expect(await facts(personOf('peter').id, 'person.name-change-ended')).toMatchObject([
      { detail: { how: 'refused' } },
    ]);
    expect(await rename('peter', 'Peter')).toMatchObject({ isNameAsked: false });
  });

  it('is refused with a reason for the records and another that the person reads', async () => {
    const address = 'paul@belize.example';
    const id = await plantAccount(campus.server, 'BZ', address);
    await sql(`update person set given_names = 'Paul', locale = 'en' where id = $1`, [id]);
    await nominated(id, address);
    const names = { givenNames: 'Pablo', firstSurname: 'Prueba', secondSurname: '' };
    expect(await renameBy(speakFor(campus.server, id), names)).toMatchObject({ isNameAsked: true });
    const [asked] = await waiting('lucia', id);
    await mutate(
      campus.as('lucia'),
      'cancelAccountChange',
      { changeId: asked?.id, reason: REASON, letterReason: 'Your passport says Paul.' },
      '',
    );
    const mails = await told('name-kept', address);
    expect(mails).toMatchObject([{ text_body: expect.stringContaining('Reason: Your passport says Paul.') }]);
    expect(mails[0]?.text_body).not.toContain(REASON);
    expect(await facts(id, 'person.name-change-ended')).toMatchObject([{ reason: REASON }]);
  });

  it('and after a certificate was proposed: no other name gets on it unseen', async () => {
    const earned = await plantEnrolment(campus.server, 'ana');
    await earn(campus.server, earned.enrolmentId);
    await propose(campus.as('lucia'), earned.editionId);
    expect(await rename('ana', 'Ministra Rosa')).toMatchObject({
      isNameAsked: true,
      me: { fullName: expect.stringContaining('Ana') },
    });
    await rename('ana', 'Ministra Rosa Otra');
    const asked = await waiting('carla', ana.id);
    expect(asked).toMatchObject([{ to: expect.stringContaining('Ministra Rosa Otra') }]);
    expect(await decide('approveAccountChange', asked[0]?.id, 'marta')).toMatchObject({ code: 'NOT_FOUND' });
    await decide('approveAccountChange', asked[0]?.id, 'carla');
    expect(await facts(ana.id, 'person.renamed')).toMatchObject([
      { actor_id: personOf('carla').id, detail: { askedBy: ana.id } },
    ]);
    expect(await told('name-changed', 'ana@demo.campus.example')).toHaveLength(1);
  });

  it('of staff is decided by administrators', async () => {
    for (const persona of ['carla', 'tomas', 'dora', 'admin'] as const)
      expect(await rename(persona, 'Otra Persona')).toMatchObject({ isNameAsked: true });
    const [asked] = await waiting('admin', personOf('carla').id);
    expect(await decide('approveAccountChange', asked?.id, 'lucia')).toMatchObject({
      code: 'ACCOUNT_OF_STAFF',
    });
    expect(await decide('approveAccountChange', asked?.id, 'admin')).toMatchObject({
      __typename: 'AccountChangeDecided',
    });
    const own = await campus
      .as('admin')
      .query<{ ownAccountChanges: Listed[] }>(`{ ownAccountChanges { id kind to } }`);
    const changeId = own.data.ownAccountChanges[0]?.id;
    expect(await decide('approveAccountChange', changeId, 'admin')).toMatchObject({ code: 'NOT_FOUND' });
    await decide('cancelAccountChange', changeId, 'admin');
    expect(await facts(personOf('admin').id, 'person.name-change-ended')).toMatchObject([
      { detail: { how: 'cancelled' } },
    ]);
  });
});

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { EnrolmentPins } from '@campus/delivery';
import { Database } from '@campus/platform/database/database.ts';
import { expectDenied } from '../support/assertions.ts';
import { plantAccount, REASON } from '../support/mutations.ts';
import { earn, issue } from '../support/certificates.ts';
import { speakAs } from '../support/as.ts';
import { testCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEdition } from '../support/plant.ts';
import { MERGE_PREVIEW, twoAccounts } from '../support/two-accounts.ts';

describe('two accounts of one human', () => {
  const campus = testCampus();
  const { pair, sql, enrol, halfDay, attend, preview, merge, undo } = twoAccounts(campus);
  const ownerOf = async (enrolmentId: string) =>
    (await sql<{ person_id: string }>(`select person_id from enrolment where id = $1`, [enrolmentId]))[0]
      ?.person_id;
  const signIn = async (email: string) => {
    const { data } = await campus
      .as('nobody')
      .query<{ signIn: { me?: { id: string }; code?: string } }>(
        `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { me { id } } ... on Refusal { code } } }`,
        { input: { email, password: 'puente-maiz-lluvia' } },
      );
    return data.signIn.me?.id ?? data.signIn.code;
  };

  it.each<[Persona, 'FORBIDDEN' | 'SIGN_IN_NEEDED' | boolean]>([
    ['ana', 'FORBIDDEN'],
    ['tomas', 'FORBIDDEN'],
    ['dora', 'FORBIDDEN'],
    ['nobody', 'SIGN_IN_NEEDED'],
    ['marta', false],
    ['carla', true],
    ['lucia', true],
    ['admin', true],
  ])('are compared and merged by %s: %s', async (persona, may) => {
    const ids = { survivorId: pair.survivor, loserId: pair.loser };
    const answer = await campus.as(persona).query(MERGE_PREVIEW, ids);
    if (typeof may === 'string') {
      expectDenied(answer, may);
      return;
    }
    expect(answer.data.mergePreview !== null).toBe(may);
    expect(await merge({}, persona)).toMatchObject(
      may ? { mergeId: expect.any(String) } : { code: 'NOT_FOUND' },
    );
  });

  it.each([
    [['Marta Elena', 'Paz', 'Ruiz'], ['Marta', 'Paz', null], false],
    [['Marta Elena', 'Paz', 'Ruiz'], ['Ruiz', 'Elena', null], false],
    [['Marta Elena', 'Paz', 'Ruiz'], ['Marta', 'Quiroga', null], true],
    [['Marta Elena', 'Paz', 'Ruiz'], ['Tomás', 'Paz', null], true],
  ])('named %j and %j are said to have other names: %s', async (one, other, haveOtherNames) => {
    const name = `update person set given_names = $2, first_surname = $3, second_surname = $4 where id = $1`;
    await sql(name, [pair.survivor, ...one]);
    await sql(name, [pair.loser, ...other]);
    expect(await preview()).toMatchObject({ haveOtherNames });
  });

  it('become one: what is about the person moves, the other signs in no more, its address leads on', async () => {
    const address = `${randomUUID()}@lead.example`;
    pair.loser = await plantAccount(campus.server, 'MX', address);
    await sql(
      `insert into person_secret (person_id, password_hash) select p, s.password_hash from unnest($1::uuid[]) p, person_secret s where s.person_id = $2`,
      [[pair.survivor, pair.loser], personOf('ana').id],
    );
    const enrolment = await enrol(pair.loser, await plantEdition(campus.server));
    await earn(campus.server, enrolment);
    const { certificate } = (await issue(campus.as('carla'), enrolment)).data.issueCertificate;
    await sql(`insert into person_note (id, person_id, author_id, body) values ($1, $2, $3, 'Nota')`, [
      randomUUID(),
      pair.loser,
      personOf('carla').id,
    ]);
    expect(await signIn(address)).toBe(pair.loser);
    expect(await preview()).toMatchObject({ enrolmentsMoved: 1, collisions: [], obstacle: null });
    const { mergeId } = await merge();
    expect(await ownerOf(enrolment)).toBe(pair.survivor);
    expect(await signIn(address)).toBe(pair.survivor);
    expect(await sql(`select from session where person_id = $1`, [pair.loser])).toEqual([]);
    const [dossier] = await sql<{ notes: number }>(
      `select count(*)::int as notes from person_note where person_id = $1`,
      [pair.survivor],
    );
    expect(dossier).toEqual({ notes: 1 });
    expect((await campus.as('nobody').get(`/verify/${certificate.code}`)).status).toBe(200);
    await undo(mergeId);
    expect(await signIn(address)).toBe(pair.loser);
  });

  it('keep each how they sign in: second factors and their codes, passkeys, accounts of institutions', async () => {
    const [factor, passkey, provider, account] = Array.from({ length: 4 }, randomUUID);
    await sql(
      `insert into second_factor (id, person_id, name, sealed_secret, confirmed_at, last_step)
       values ($1, $2, 'Teléfono', '\\x01', now(), 1)`,
      [factor, pair.loser],
    );
    await sql(`insert into recovery_code (person_id, code_hash) values ($1, '\\x01')`, [pair.loser]);
    await sql(
      `insert into passkey (id, person_id, name, credential_id, public_key, sign_count, transports, is_synced, added_at)
       values ($1, $2, 'Portátil', sha256($1::uuid::text::bytea), '\\x01', 0, '{}', false, now())`,
      [passkey, pair.loser],
    );
    await sql(
      `insert into identity_provider (id, name, issuer, client_id, sealed_secret, domains, factor_values, is_open, registered_by, registered_at)
       values ($1, 'Cancillería', 'https://id.sre.example', $1::uuid::text, '\\x01', '{sre.example}', '{}', true, $2, now())`,
      [provider, personOf('admin').id],
    );
    await sql(
      `insert into institution_account (id, provider_id, subject, person_id, joined_at, last_used_at)
       values ($1, $2, 'maria', $3, now(), now())`,
      [account, provider, pair.loser],
    );
    const kept = () =>
      sql(
        `select 'second_factor' as of, person_id from second_factor where id = $1
         union all select 'recovery_code', person_id from recovery_code where person_id = any($4)
         union all select 'passkey', person_id from passkey where id = $2
         union all select 'institution_account', person_id from institution_account where id = $3`,
        [factor, passkey, account, [pair.survivor, pair.loser]],
      );
    const own = await kept();
    expect(own).toHaveLength(4);
    const { mergeId } = await merge();
    expect(await kept()).toEqual(own);
    await undo(mergeId);
    expect(await kept()).toEqual(own);
  });

  it('are parted although a table whose rows passed over stays with its account by now', async () => {
    const { mergeId } = await merge();
    const factor = randomUUID();
    await sql(
      `insert into second_factor (id, person_id, name, sealed_secret) values ($1, $2, 'Teléfono', '\\x01')`,
      [factor, pair.survivor],
    );
    const rows = [{ table: 'second_factor', key: { id: factor } }];
    await sql(`update account_merge set changes = jsonb_set(changes, '{rows}', $2) where id = $1`, [
      mergeId,
      JSON.stringify(rows),
    ]);
    expect(await undo(mergeId)).toMatchObject({ mergeId });
    expect(await sql('select person_id from second_factor where id = $1', [factor])).toEqual([
      { person_id: pair.loser },
    ]);
  });

  it('are one on another server too, which remembers whose enrolment it was: the person goes on there', async () => {
    const elsewhere = new EnrolmentPins(campus.server.app.get(Database));
    const [survivor, loser] = [{ personId: pair.survivor }, { personId: pair.loser }];
    const enrolment = await enrol(pair.loser, await plantEdition(campus.server));
    expect(await elsewhere.mine(loser, enrolment)).toMatchObject(loser);
    expect(await elsewhere.mine(survivor, enrolment)).toBeNull();
    await merge();
    expect(await elsewhere.mine(survivor, enrolment)).toMatchObject(survivor);
    expect(await elsewhere.mine(loser, enrolment)).toBeNull();
  });

  it('in one edition keep the enrolment that is further; attendance of the other fills its gaps', async () => {
    const at = await plantEdition(campus.server);
    const [weak, strong] = [await enrol(pair.survivor, at, 1), await enrol(pair.loser, at, 3)];
    const [both, one] = [await halfDay(at.editionId), await halfDay(at.editionId)];
    await attend(weak, both);
    await attend(strong, both);
    await attend(weak, one);
    expect(await preview()).toMatchObject({
      enrolmentsMoved: 0,
      collisions: [{ suggestedId: strong, attendanceJoined: 1, survivor: { beginsOn: null } }],
    });
    await sql(`update edition set starts_on = '2090-03-04' where id = $1`, [at.editionId]);
    const coming = { beginsOn: '2090-03-04' };
    expect(await preview()).toMatchObject({ collisions: [{ survivor: coming, loser: coming }] });
    await merge();
    expect([await ownerOf(strong), await ownerOf(weak)]).toEqual([pair.survivor, pair.loser]);
    const [left] = await sql(`select status, ended_reason from enrolment where id = $1`, [weak]);
    expect(left).toEqual({ status: 'withdrawn', ended_reason: REASON });
    const there = await sql(`select from attendance where enrolment_id = $1`, [strong]);
    expect(there).toHaveLength(2);
  });

  it('are told what passes over and what ends, as it is', async () => {
    const mails = () =>
      sql<{ template: string; text_body: string }>(
        `select template, text_body from mail where to_address = (select address from person_email where person_id = $1 limit 1) order by id`,
        [pair.loser],
      );
    const saying = async (template: string) =>
      (await mails()).findLast((mail) => mail.template === template)?.text_body ?? '';
    const at = await plantEdition(campus.server);
    const [own] = [await enrol(pair.survivor, at, 1), await enrol(pair.loser, at, 3)];
    await merge({ keepEnrolmentIds: [own] });
    expect(await saying('merge-asked')).toContain('Ninguna inscripción pasaría de una cuenta a la otra.');
    expect(await saying('merge-asked')).toContain('En una edición están las dos cuentas');
    expect(await saying('accounts-merged')).toContain('Ninguna inscripción pasó de una cuenta a la otra.');
    expect(await saying('accounts-merged')).toContain('En una edición estaban las dos cuentas');

    [pair.survivor, pair.loser] = [
      await plantAccount(campus.server, 'MX'),
      await plantAccount(campus.server, 'MX'),
    ];
    await enrol(pair.loser, await plantEdition(campus.server), 2);
    await merge();
    expect(await saying('merge-asked')).toMatch(/Una inscripción de la cuenta de \S+ pasaría a la de/);
    expect(await saying('accounts-merged')).toMatch(/Una inscripción de la cuenta de \S+ pasó a la de/);
    expect(await saying('accounts-merged')).not.toContain('estaban las dos cuentas');
  });

  it('in one edition keep the enrolment that was chosen, and only one of theirs', async () => {
    const at = await plantEdition(campus.server);
    const [weak, strong] = [await enrol(pair.survivor, at, 1), await enrol(pair.loser, at, 3)];
    for (const keepEnrolmentIds of [[randomUUID()], [weak, strong]])
      expect(await merge({ keepEnrolmentIds })).toMatchObject({ params: { field: 'keepEnrolmentIds' } });
    await merge({ keepEnrolmentIds: [weak] });
    expect([await ownerOf(strong), await ownerOf(weak)]).toEqual([pair.loser, pair.survivor]);
  });

  it('lets the pair.survivor go on studying where the other left off, and the other no more', async () => {
    const at = await plantEdition(campus.server);
    const ana = personOf('ana').id;
    const enrolment = await enrol(pair.loser, at);
    const home = () =>
      // A merge ends every session: she signs in again.
      speakAs(campus.server)('ana').query<{ courseHome: object | null }>(
        `query ($id: ID!) { courseHome(enrolmentId: $id, locale: es) { percent } }`,
        { id: enrolment },
      );
    expect((await home()).data.courseHome).toBeNull();
    const { mergeId } = await merge({ survivorId: ana });
    expect((await home()).data.courseHome).not.toBeNull();
    await undo(mergeId);
    expect((await home()).data.courseHome).toBeNull();
  });

  it('are not merged when that makes no sense, or is not theirs to decide', async () => {
    expect(await merge({ loserId: pair.survivor })).toMatchObject({ params: { obstacle: 'SAME' } });
    expect(await merge({ loserId: personOf('luis').id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await merge({ loserId: personOf('marta').id }, 'lucia')).toMatchObject({
      code: 'NOT_MERGEABLE',
      params: { obstacle: 'STAFF' },
    });
    expect(await merge({ reason: '' })).toMatchObject({ code: 'REASON_NEEDED' });
    await merge();
    expect(await merge()).toMatchObject({ params: { obstacle: 'MERGED' } });
    await sql(`update person set disabled_at = now() where id = $1`, [pair.survivor]);
    const other = await plantAccount(campus.server, 'MX');
    expect(await merge({ loserId: other })).toMatchObject({ params: { obstacle: 'DISABLED' } });
  });

  it('find each other by name, and by words', async () => {
    // Everybody planted here has one name, and a list of twenty would leave one of them out.
    await sql(`update person set first_surname = $2 where id = any($1)`, [
      [pair.survivor, pair.loser],
      `Apellido ${randomUUID().slice(0, 8)}`,
    ]);
    const find = async (persona: Persona, search: string) =>
      (
        await campus
          .as(persona)
          .query<{ mergeCandidates: { id: string }[] }>(
            `query ($personId: ID!, $search: String!) { mergeCandidates(personId: $personId, search: $search) { id } }`,
            { personId: pair.survivor, search },
          )
      ).data.mergeCandidates.map(({ id }) => id);
    expect(await find('carla', '')).toEqual([pair.loser]);
    expect(await find('carla', `${pair.loser}@person`)).toEqual([pair.loser]);
    expect(await find('marta', '')).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { accountChanges, type AccountChange } from '../support/account-changes.ts';
import { speakFor, type Speaker } from '../support/as.ts';
import { resultOf } from '../support/assertions.ts';
import { propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { earn } from '../support/certificates.ts';
import { mutate, plantAccount, REASON } from '../support/mutations.ts';
import { makeLink, nominate, openCall } from '../support/nominations.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEdition, plantEnrolment, plantInto } from '../support/plant.ts';

const ana = personOf('ana');
const PROFILE = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
  __typename ... on ProfileUpdated { isNameAsked me { fullName } } ... on Refusal { code params } } }`;

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
  const waiting = (persona: Persona, personId: string) => accountChanges(campus.as(persona), personId);
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
      .query<{ ownAccountChanges: AccountChange[] }>(`{ ownAccountChanges { id kind to } }`);
    const changeId = own.data.ownAccountChanges[0]?.id;
    expect(await decide('approveAccountChange', changeId, 'admin')).toMatchObject({ code: 'NOT_FOUND' });
    await decide('cancelAccountChange', changeId, 'admin');
    expect(await facts(personOf('admin').id, 'person.name-change-ended')).toMatchObject([
      { detail: { how: 'cancelled' } },
    ]);
  });
});

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { plantWorkshop, type Workshop } from '../support/attendance.ts';
import { expectDenied, expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';

interface Contacts {
  enrolmentId: string;
  address: string | null;
  people: { name: string; role: string; address: string | null }[];
}

describe('whom to ask', () => {
  const campus = testCampus();
  let shop: Workshop;
  beforeEach(async () => {
    shop = await plantWorkshop(campus.server);
  });

  const mine = async (persona: 'ana' | 'luis', enrolmentId: string) => {
    const { data } = await campus
      .as(persona)
      .query<{ myContacts: Contacts[] }>(
        `{ myContacts(locale: es) { enrolmentId address people { name role address } } }`,
      );
    return data.myContacts.find((contacts) => contacts.enrolmentId === enrolmentId);
  };

  it('is who accompanies the group and who coordinates the country, with their addresses', async () => {
    const contacts = await mine('ana', shop.ana);
    expect(contacts?.address).toBeNull();
    expect(contacts?.people.map(({ role }) => role).slice(0, 2)).toEqual(['FACILITATOR', 'COORDINATOR']);
    for (const { address } of contacts?.people ?? []) expect(address).toContain('@');
  });

  it('says when and how each is reached, in their own words', async () => {
    const save = `mutation ($input: SaveHelperNoteInput!) { saveHelperNote(input: $input) {
      ... on HelperNote { hours how } ... on Refusal { code params } } }`;
    const said = (persona: 'tomas' | 'ana', hours: string | null) =>
      campus.as(persona).query(save, {
        input: { hours, how: 'Por aquí; llamo si hace falta.', idempotencyKey: randomUUID() },
      });
    await said('tomas', ' De 8 a 12, hora de Guatemala ');
    const contacts = async () => {
      const { data } = await campus.as('ana').query<{
        myContacts: {
          enrolmentId: string;
          people: { role: string; hours: string | null; how: string | null }[];
        }[];
      }>(`{ myContacts(locale: es) { enrolmentId people { role hours how } } }`);
      return data.myContacts.find(({ enrolmentId }) => enrolmentId === shop.ana)?.people;
    };
    expect((await contacts())?.find(({ role }) => role === 'FACILITATOR')).toMatchObject({
      hours: 'De 8 a 12, hora de Guatemala',
      how: 'Por aquí; llamo si hace falta.',
    });
    expectRefusal(await said('tomas', 'a'.repeat(201)), 'INPUT_INVALID', { field: 'hours' });
    expectDenied(await said('ana', null), 'FORBIDDEN');
    await said('tomas', null);
    expect((await contacts())?.find(({ role }) => role === 'FACILITATOR')?.hours).toBeNull();
  });

  it('is the mailbox of the edition alone, where it has one', async () => {
    await campus.server.sql.query(`update edition set contact_address = 'curso@example.org' where id = $1`, [
      shop.editionId,
    ]);
    const contacts = await mine('ana', shop.ana);
    expect(contacts?.address).toBe('curso@example.org');
    expect(contacts?.people.length).toBeGreaterThan(0);
    expect(contacts?.people.filter(({ address }) => address !== null)).toEqual([]);
  });

  it('is nobody who has left', async () => {
    const { sql } = campus.server;
    await sql.query(`update group_facilitator set until = now() where group_id = $1`, [shop.mexico]);
    expect((await mine('ana', shop.ana))?.people.map(({ role }) => role)).not.toContain('FACILITATOR');
    await sql.query(`insert into group_facilitator (id, group_id, person_id) values ($1, $2, $3)`, [
      randomUUID(),
      shop.costaRica,
      personOf('tomas').id,
    ]);
    await sql.query(`update person set disabled_at = now() where id = $1`, [personOf('tomas').id]);
    expect((await mine('luis', shop.luis))?.people.map(({ role }) => role)).not.toContain('FACILITATOR');
    await sql.query(`update person set disabled_at = null where id = $1`, [personOf('tomas').id]);
  });

  it('is told of no course that somebody has left', async () => {
    await campus.server.sql.query(`update enrolment set status = 'withdrawn' where id = $1`, [shop.ana]);
    expect(await mine('ana', shop.ana)).toBeUndefined();
  });
});

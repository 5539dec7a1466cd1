import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { WriteMessages } from '@campus/overview';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEdition, plantFacilitator, plantInto } from '../support/plant.ts';

const AUDIENCE = `query ($editionId: ID!, $groupId: ID) {
  announcementAudience(editionId: $editionId, groupId: $groupId) { people withoutMail } }`;
const READ_BY = `query ($editionId: ID!, $groupId: ID, $limit: Int!) {
  announcementAudience(editionId: $editionId, groupId: $groupId, limit: $limit) {
    languages { locale people } items { fullName locale why } } }`;
const PREVIEW = `query ($editionId: ID!, $groupId: ID, $texts: [MessageTextInput!]!) {
  announcementPreview(editionId: $editionId, groupId: $groupId, texts: $texts) {
    locale people subject greeting paragraphs unknown } }`;
const LIST = `query ($editionId: ID!, $groupId: ID) {
  announcements(editionId: $editionId, groupId: $groupId, locale: fr) {
    totalCount items { id subject body writtenBy people read } } }`;
const READERS = `query ($announcementId: ID!) {
  announcementReaders(announcementId: $announcementId) { items { fullName readAt } } }`;
const OWN = `query ($enrolmentId: ID!, $locale: Locale!) {
  ownAnnouncements(enrolmentId: $enrolmentId, locale: $locale) { id subject body writtenBy } }`;
const ANNOUNCE = `mutation ($input: AnnounceInput!) { announce(input: $input) {
  ... on Announced { announcementId } ... on Refusal { code params } } }`;
const READ = `mutation ($input: ReadAnnouncementInput!) { readAnnouncement(input: $input) {
  ... on Announced { announcementId } ... on Refusal { code params } } }`;

const text = { locale: 'es', subject: 'La sesión cambia', body: 'Nos vemos el jueves.\n\nTraigan el plan.' };

describe('an announcement', () => {
  const campus = testCampus();
  let place: Awaited<ReturnType<typeof plantEdition>>;
  let ana: string;
  let luis: string;
  const sql = (query: string, values: unknown[] = []) => campus.server.sql.query(query, values);
  const ask = async <Data>(persona: Persona, query: string, variables: object) =>
    (await campus.as(persona).query<Data>(query, { ...variables })).data;
  const announce = (persona: Persona, over: Record<string, unknown> = {}) =>
    campus.as(persona).query(ANNOUNCE, {
      input: {
        editionId: place.editionId,
        texts: [text],
        expectedCount: 2,
        idempotencyKey: randomUUID(),
        ...over,
      },
    });
  const said = async (persona: Persona, over: Record<string, unknown> = {}): Promise<string> =>
    String(resultOf(await announce(persona, over))['announcementId']);
  const own = async (persona: Persona, enrolmentId: string, locale = 'es') =>
    (
      await ask<{ ownAnnouncements: { id: string; subject: string; body: string; writtenBy: string }[] }>(
        persona,
        OWN,
        { enrolmentId, locale },
      )
    ).ownAnnouncements;
  const list = async (persona: Persona) =>
    (
      await ask<{ announcements: { items: { id: string; people: number; read: number }[] } }>(
        persona,
        LIST,
        place,
      )
    ).announcements.items;
  const read = (persona: Persona, announcementId: string) =>
    campus.as(persona).query(READ, { input: { announcementId } });
  const write = () => campus.server.app.get(WriteMessages).run();
  const mails = async (announcementId: string) =>
    (
      await sql(
        `select l.subject, l.text_body from mail l join message m on m.mail_id = l.id where m.sending_id = $1`,
        [announcementId],
      )
    ).rows;

  beforeEach(async () => {
    place = await plantEdition(campus.server, { endsOn: '2099-12-31' });
    ana = await plantInto(campus.server, place, personOf('ana').id);
    luis = await plantInto(campus.server, place, personOf('luis').id);
    await plantFacilitator(campus.server, place.groupId, 'tomas');
    await sql('delete from reminder_choice');
  });

  it('of a facilitator reaches the whole group: by mail once, and on the course home until it is read', async () => {
    expect(await ask('tomas', AUDIENCE, place)).toEqual({
      announcementAudience: { people: 2, withoutMail: 0 },
    });
    const id = await said('tomas');
    expect(await own('ana', ana)).toMatchObject([{ id, subject: text.subject, body: text.body }]);
    await write();
    await write();
    expect(await mails(id)).toHaveLength(2);
    expect(resultOf(await read('ana', id))).toEqual({ announcementId: id });
    expect(await own('ana', ana)).toEqual([]);
    expect(await own('luis', luis)).toHaveLength(1);
    expect(await list('tomas')).toMatchObject([{ id, people: 2, read: 1 }]);
    const { announcementReaders } = await ask<{
      announcementReaders: { items: { fullName: string; readAt: string | null }[] };
    }>('tomas', READERS, { announcementId: id });
    expect(announcementReaders.items).toMatchObject([
      { fullName: expect.stringContaining('Luis'), readAt: null },
      { fullName: expect.stringContaining('Ana'), readAt: expect.any(String) },
    ]);
  });

  it('stands in the log with the name of its author, a facilitator too', async () => {
    await said('tomas');
    await write();
    const LOG = `query ($editionId: ID!) { messageLog(editionId: $editionId) { items { kind writtenBy } } }`;
    expect(await ask('lucia', LOG, { editionId: place.editionId })).toMatchObject({
      messageLog: {
        items: expect.arrayContaining([{ kind: 'ONE_OFF', writtenBy: expect.stringContaining('Tomás') }]),
      },
    });
  });

  it('is on the course home also for who wants no reminders, without a mail', async () => {
    await sql(`insert into reminder_choice (person_id, is_off, made_by) values ($1, true, 'profile')`, [
      personOf('ana').id,
    ]);
    expect(await ask('tomas', AUDIENCE, place)).toEqual({
      announcementAudience: { people: 2, withoutMail: 1 },
    });
    const id = await said('tomas');
    await write();
    expect(await mails(id)).toHaveLength(1);
    expect(await own('ana', ana)).toHaveLength(1);
  });

  it('shows before it is sent who would read it, in which language and without a mail', async () => {
    await sql(`insert into reminder_choice (person_id, is_off, made_by) values ($1, true, 'profile')`, [
      personOf('ana').id,
    ]);
    await sql(`update person set locale = 'fr' where id = $1`, [personOf('luis').id]);
    const { announcementAudience: whole } = await ask<{
      announcementAudience: { languages: unknown; items: { why: string | null }[] };
    }>('tomas', READ_BY, { ...place, limit: 10 });
    expect(whole).toEqual({
      languages: [
        { locale: 'es', people: 1 },
        { locale: 'fr', people: 1 },
      ],
      items: [
        { fullName: expect.stringContaining('Ana'), locale: 'es', why: 'UNSUBSCRIBED' },
        { fullName: expect.stringContaining('Luis'), locale: 'fr', why: null },
      ],
    });
    const short = await ask('tomas', READ_BY, { ...place, limit: 1 });
    expect(short).toMatchObject({ announcementAudience: { items: [{ why: 'UNSUBSCRIBED' }] } });
  });

  it('is previewed as each language’s readers get it, for those who may send it alone', async () => {
    await sql(`update person set locale = 'fr' where id = $1`, [personOf('luis').id]);
    const french = { locale: 'fr', subject: 'La séance change', body: 'À jeudi.\n\nVotre {plan}.' };
    const preview = (persona: Persona, texts: object[]) => ask(persona, PREVIEW, { ...place, texts });
    expect(await preview('tomas', [text, french])).toEqual({
      announcementPreview: [
        {
          locale: 'es',
          people: 1,
          subject: text.subject,
          greeting: 'Nos vemos el jueves.',
          paragraphs: ['Traigan el plan.'],
          unknown: [],
        },
        {
          locale: 'fr',
          people: 1,
          subject: french.subject,
          greeting: 'À jeudi.',
          paragraphs: ['Votre {plan}.'],
          unknown: ['plan'],
        },
      ],
    });
    expect(await preview('tomas', [text])).toMatchObject({ announcementPreview: [{ people: 2 }] });
    await sql('delete from group_facilitator where group_id = $1', [place.groupId]);
    expect(await preview('tomas', [text])).toEqual({ announcementPreview: [] });
  });

  it('is said once, however often it is sent', async () => {
    const idempotencyKey = randomUUID();
    const id = await said('tomas', { idempotencyKey });
    expect(await said('tomas', { idempotencyKey })).toBe(id);
    expect(await list('tomas')).toHaveLength(1);
  });

  it('is read in the language it has, and in that of the reader where there is one', async () => {
    const french = { locale: 'fr', subject: 'La séance change', body: 'À jeudi.' };
    await said('tomas', { texts: [text, french] });
    expect(await own('ana', ana, 'fr')).toMatchObject([{ subject: french.subject }]);
    expect(await own('ana', ana, 'en')).toMatchObject([{ subject: text.subject }]);
  });

  it('of a coordinator reaches the people of the own country alone, and nobody else’s readers are shown', async () => {
    expect(await ask('carla', AUDIENCE, place)).toEqual({
      announcementAudience: { people: 1, withoutMail: 0 },
    });
    const id = await said('carla', { expectedCount: 1 });
    expect(await own('ana', ana)).toMatchObject([{ id }]);
    expect(await own('luis', luis)).toEqual([]);
    await said('lucia');
    expect((await list('carla')).map(({ people }) => people)).toEqual([1, 1]);
  });

  it('is refused where the sender looks after nobody, to another number of people, and in a closed edition', async () => {
    await sql('delete from group_facilitator where group_id = $1', [place.groupId]);
    expectRefusal(await announce('tomas'), 'NOT_FOUND');
    expectRefusal(await announce('lucia', { expectedCount: 1 }), 'AUDIENCE_CHANGED', { count: 2 });
    await sql('update edition set closed_at = now() where id = $1', [place.editionId]);
    expectRefusal(await announce('lucia'), 'EDITION_FROZEN');
    expect(await list('lucia')).toEqual([]);
  });

  it('fills nothing in, and says something', async () => {
    const placeholder = { ...text, body: 'Hola, {given}.' };
    expectRefusal(await announce('tomas', { texts: [placeholder] }), 'PLACEHOLDER_UNKNOWN', {
      name: 'given',
    });
    expectRefusal(await announce('tomas', { texts: [] }), 'INPUT_INVALID', { field: 'texts' });
    expectRefusal(await announce('tomas', { texts: [{ ...text, subject: ' ' }] }), 'INPUT_INVALID');
  });

  it('is for staff to say, and read by those it was said to alone', async () => {
    for (const persona of ['ana', 'dora'] as const) expectDenied(await announce(persona), 'FORBIDDEN');
    const id = await said('tomas');
    expect(await own('luis', ana)).toEqual([]);
    expectRefusal(await read('chloe', id), 'NOT_FOUND');
    const { announcementReaders } = await ask<{ announcementReaders: { items: { fullName: string }[] } }>(
      'marta',
      READERS,
      { announcementId: id },
    );
    expect(announcementReaders.items.map(({ fullName }) => fullName)).toEqual([
      expect.stringContaining('Luis'),
    ]);
  });
});

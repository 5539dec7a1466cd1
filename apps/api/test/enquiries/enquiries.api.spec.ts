import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { speakFor } from '../support/as.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { mailsTo } from '../support/messages.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, plantFacilitator, plantInto, plantPeople, type Planted } from '../support/plant.ts';
import { TestDevice } from '../support/work.ts';

const OWN = `query { ownEnquiries(locale: es) { id kind state text isUnread
  place { activityId activityTitle moduleTitle quoted versionNumber } replies { text writtenBy } } }`;
const WAITING = `query ($isFault: Boolean!, $editionId: ID, $isOnlyWaiting: Boolean!) {
  enquiries(locale: es, isFault: $isFault, editionId: $editionId, isOnlyWaiting: $isOnlyWaiting) {
    totalCount items { id kind state text replyCount person { fullName } assignedTo { id } } } }`;
const THREAD = `query ($id: ID!) { enquiry(id: $id, locale: es) {
  id state text replyCount person { id } place { activityTitle quoted locale } replies { text writtenBy } helpers { id fullName } } }`;
const QUOTED = `query ($id: ID!) { quotedText(enquiryId: $id) {
  title moduleTitle locale versionNumber parts { id title html isQuoted } } }`;
const ANSWER = `mutation ($input: AnswerEnquiryInput!) { answerEnquiry(input: $input) {
  ... on EnquiryAnswered { enquiryId } ... on Refusal { code params } } }`;
const HAND_OVER = `mutation ($input: HandOverEnquiryInput!) { handOverEnquiry(input: $input) {
  ... on EnquiryAnswered { enquiryId } ... on Refusal { code params } } }`;
const SEE = `mutation ($input: SeeEnquiriesInput!) { seeEnquiries(input: $input) { ... on EnquiriesSeen { count } ... on Refusal { code params } } }`;

interface Own {
  ownEnquiries: {
    id: string;
    kind: string;
    state: string;
    text: string;
    isUnread: boolean;
    place: { activityId: string | null; activityTitle: string | null; quoted: string | null };
    replies: { text: string; writtenBy: string | null }[];
  }[];
}
interface Waiting {
  enquiries: {
    totalCount: number;
    items: { id: string; text: string; person: { fullName: string } | null }[];
  };
}
interface Thread {
  enquiry: {
    state: string;
    replyCount: number;
    person: { id: string } | null;
    replies: { text: string; writtenBy: string | null }[];
    helpers: { id: string }[];
  } | null;
}

interface Quoted {
  title: string;
  locale: string;
  parts: { id: string; html: string; isQuoted: boolean }[];
}

const words = '¿Quién avisa a la familia cuando el puesto está cerrado?';
const answer = 'La cancillería; el puesto solo confirma que recibió el aviso.';

describe('an officer asks', () => {
  const campus = testCampus();
  let ana: Planted;
  let phone: TestDevice;
  const sql = (text: string, values: unknown[] = []) => campus.server.sql.query(text, values);

  /** What the phone writes down of a question. */
  const asked = (over: Record<string, unknown> = {}) => ({
    enquiryMade: {
      id: randomUUID(),
      enrolmentId: ana.enrolmentId,
      kind: 'QUESTION',
      activityId: course.first,
      screen: 'avisar',
      quoted: 'Avisar a la familia',
      locale: 'es',
      text: words,
      ...over,
    },
  });
  const ask = async (over: Record<string, unknown> = {}): Promise<string> => {
    const entry = asked(over);
    expect(await phone.record(entry)).toMatchObject([{ isRecorded: true }]);
    return entry.enquiryMade.id;
  };
  const quotedFor = async (persona: Persona, id: string) =>
    (await campus.as(persona).query<{ quotedText: Quoted | null }>(QUOTED, { id })).data.quotedText;
  const own = async (persona: Persona = 'ana') =>
    (await campus.as(persona).query<Own>(OWN)).data.ownEnquiries;
  const mine = async (id: string) => (await own()).find((each) => each.id === id);
  const waitingFor = async (persona: Persona, over: Record<string, unknown> = {}) =>
    (
      await campus
        .as(persona)
        .query<Waiting>(WAITING, { isFault: false, isOnlyWaiting: true, editionId: ana.editionId, ...over })
    ).data.enquiries;
  const idsFor = async (persona: Persona, over: Record<string, unknown> = {}) =>
    (await waitingFor(persona, over)).items.map(({ id }) => id);
  const thread = async (persona: Persona, id: string) =>
    (await campus.as(persona).query<Thread>(THREAD, { id })).data.enquiry;
  const reply = (persona: Persona, enquiryId: string, over: Record<string, unknown> = {}) =>
    campus.as(persona).query(ANSWER, {
      input: {
        enquiryId,
        text: answer,
        state: 'ANSWERED',
        repliesSeen: 0,
        idempotencyKey: randomUUID(),
        ...over,
      },
    });
  const mails = () => mailsTo(campus, 'ana', 'enquiry-answered');

  beforeEach(async () => {
    ana = await plantEnrolment(campus.server, 'ana');
    await plantFacilitator(campus.server, ana.groupId, 'tomas');
    phone = new TestDevice(campus.as('ana'));
    await sql(`delete from mail where template = 'enquiry-answered'`);
    // Other tests of this file asked in the name of the same person: the limit of a day is not what they are about.
    await sql('delete from enquiry where enrolment_id <> $1', [ana.enrolmentId]);
    await sql('delete from reminder_choice where person_id = $1', [personOf('ana').id]);
  });

  it('and the facilitator of the group answers, with the place quoted; the officer is told by mail and reads it', async () => {
    const id = await ask();
    expect(await waitingFor('tomas')).toMatchObject({
      totalCount: 1,
      items: [
        {
          id,
          kind: 'QUESTION',
          state: 'WAITING',
          text: words,
          person: { fullName: expect.stringContaining('Ana') },
        },
      ],
    });
    expect(await thread('tomas', id)).toMatchObject({
      place: { activityTitle: expect.any(String), quoted: 'Avisar a la familia', locale: 'es' },
      replies: [],
    });
    expect(resultOf(await reply('tomas', id))).toEqual({ enquiryId: id });
    expect(await idsFor('tomas')).toEqual([]);
    expect(await idsFor('tomas', { isOnlyWaiting: false })).toEqual([id]);
    expect(await mine(id)).toMatchObject({
      state: 'ANSWERED',
      isUnread: true,
      replies: [{ text: answer, writtenBy: expect.stringContaining('Tomás') }],
    });
    await campus.as('ana').query(SEE, { input: { enquiryIds: [id] } });
    expect(await mine(id)).toMatchObject({ isUnread: false });
  });

  it('and the facilitator reads the whole lesson it was written from, with the screen marked, without being enrolled', async () => {
    const id = await ask({ screen: 'dos' });
    const text = await quotedFor('tomas', id);
    expect(text?.locale).toBe('es');
    expect(text?.parts.map((part) => [part.id, part.isQuoted])).toEqual([
      ['uno', false],
      ['dos', true],
      ['tres', false],
    ]);
    expect(text?.parts.every(({ html }) => html.length > 0)).toBe(true);
    // Nobody else's way into the course: who may not answer finds nothing.
    expect(await quotedFor('marta', id)).toBeNull();
    expectDenied(await campus.as('luis').query(QUOTED, { id }), 'FORBIDDEN');
    expect(await quotedFor('tomas', await ask({ activityId: course.quiz, screen: null }))).toBeNull();
    expect(await quotedFor('tomas', 'x')).toBeNull();
  });

  it('and the mail says neither what was asked nor what was answered', async () => {
    await reply('tomas', await ask());
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.text_body).toContain('/questions');
    expect(`${mail?.subject} ${mail?.text_body}`).not.toMatch(/familia|cancillería/);
  });

  it('and who wants no reminders gets no mail, only the answer', async () => {
    await sql(`insert into reminder_choice (person_id, is_off, made_by) values ($1, true, 'profile')`, [
      personOf('ana').id,
    ]);
    const id = await ask();
    await reply('tomas', id);
    expect(await mails()).toEqual([]);
    expect(await mine(id)).toMatchObject({ isUnread: true });
  });

  it('once, however often the entry arrives, and whatever its number in the journal', async () => {
    const entry = asked();
    const first = phone.entry(entry);
    await phone.send(first);
    expect((await phone.send(first)).data.recordWork.receipts).toMatchObject([
      { isRecorded: true, isRepeat: true },
    ]);
    await phone.record(entry);
    expect(await idsFor('tomas')).toEqual([entry.enquiryMade.id]);
  });

  it('and goes on with the thread: it waits again, and both sides read everything in order', async () => {
    const id = await ask();
    await reply('tomas', id);
    const more = { id: randomUUID(), enquiryId: id, text: '¿Y si la cancillería no contesta?' };
    expect(await phone.record({ enquiryReplied: more })).toMatchObject([{ isRecorded: true }]);
    // A second number in the journal for the same reply: nothing more happens.
    await phone.record({ enquiryReplied: more });
    const read = await thread('tomas', id);
    expect(read).toMatchObject({ state: 'WAITING', replyCount: 2 });
    expect(read?.replies.map(({ text }) => text)).toEqual([answer, more.text]);
    expect(read?.replies[1]?.writtenBy).toBeNull();
  });

  it('and an answer to a thread that has a newer reply is refused', async () => {
    const id = await ask();
    await phone.record({ enquiryReplied: { id: randomUUID(), enquiryId: id, text: 'Ya lo encontré.' } });
    expectRefusal(await reply('tomas', id), 'ENQUIRY_CHANGED');
    expect(resultOf(await reply('tomas', id, { repliesSeen: 1 }))).toEqual({ enquiryId: id });
  });

  it('and the same answer sent twice is one answer and one mail', async () => {
    const id = await ask();
    const idempotencyKey = randomUUID();
    await reply('tomas', id, { idempotencyKey });
    expect(resultOf(await reply('tomas', id, { idempotencyKey }))).toEqual({ enquiryId: id });
    expect((await mine(id))?.replies).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
  });

  it('and closing needs no words, answering does', async () => {
    const id = await ask();
    expectRefusal(await reply('tomas', id, { text: '  ' }), 'INPUT_INVALID', { field: 'text' });
    expectRefusal(await reply('tomas', id, { state: 'CORRECTED' }), 'INPUT_INVALID', { field: 'state' });
    expect(resultOf(await reply('tomas', id, { text: '', state: 'CLOSED' }))).toEqual({ enquiryId: id });
    expect(await mine(id)).toMatchObject({ state: 'CLOSED', replies: [] });
    expect(await mails()).toEqual([]);
  });

  it.each<[Persona, string]>([
    ['tomas', 'facilitates the group'],
    ['carla', 'coordinates the country'],
    ['lucia', 'coordinates every country'],
    ['admin', 'administers'],
  ])('and %s, who %s, reads the question', async (persona) => {
    const id = await ask();
    expect(await idsFor(persona)).toEqual([id]);
    expect(await thread(persona, id)).not.toBeNull();
  });

  it('and who facilitates another group or coordinates another country finds nothing, and answers nothing', async () => {
    const id = await ask();
    await sql('delete from group_facilitator where group_id = $1', [ana.groupId]);
    const elsewhere = await plantEnrolment(campus.server, 'luis');
    await plantFacilitator(campus.server, elsewhere.groupId, 'tomas');
    for (const persona of ['tomas', 'marta'] as const) {
      expect(await idsFor(persona)).toEqual([]);
      expect(await thread(persona, id)).toBeNull();
      expectRefusal(await reply(persona, id), 'NOT_FOUND');
    }
    expect((await mine(id))?.replies).toEqual([]);
  });

  it('and neither other officers nor donors nor visitors read any', async () => {
    await ask();
    for (const persona of ['luis', 'dora'] as const)
      expectDenied(
        await campus.as(persona).query(WAITING, { isFault: false, isOnlyWaiting: true }),
        'FORBIDDEN',
      );
    expectDenied(await campus.as('nobody').query(OWN), 'SIGN_IN_NEEDED');
    expect(await own('luis')).toEqual([]);
  });

  it('and nobody asks, replies or marks as read in the name of another', async () => {
    const id = await ask();
    const other = new TestDevice(campus.as('luis'));
    expect(await other.record(asked({ id: randomUUID() }))).toMatchObject([{ refusal: 'NOT_FOUND' }]);
    const intruding = { enquiryReplied: { id: randomUUID(), enquiryId: id, text: 'Soy yo.' } };
    expect(await other.record(intruding)).toMatchObject([{ refusal: 'NOT_FOUND' }]);
    const seen = await campus.as('luis').query(SEE, { input: { enquiryIds: [id, 'x'] } });
    expectRefusal(seen, 'NOT_FOUND');
  });

  it('and a facilitator hands the question to somebody who helps there, and to nobody else', async () => {
    const id = await ask();
    const helpers = (await thread('tomas', id))?.helpers.map((helper) => helper.id);
    expect(helpers).toEqual(expect.arrayContaining([personOf('tomas').id, personOf('carla').id]));
    expect(helpers).not.toContain(personOf('marta').id);
    const hand = (persona: Persona, to: string) =>
      campus
        .as(persona)
        .query(HAND_OVER, { input: { enquiryId: id, personId: to, idempotencyKey: randomUUID() } });
    expectRefusal(await hand('tomas', personOf('marta').id), 'NOT_FOUND');
    expectRefusal(await hand('marta', personOf('carla').id), 'NOT_FOUND');
    expect(resultOf(await hand('carla', personOf('tomas').id))).toEqual({ enquiryId: id });
    // Handed over, it stays theirs when the group has another facilitator.
    await sql('delete from group_facilitator where group_id = $1', [ana.groupId]);
    expect(await idsFor('tomas')).toEqual([id]);
  });

  it('and a fault goes to trainers and those who coordinate every country, without a name', async () => {
    const id = await ask({ kind: 'FACT', text: 'El plazo es de tres días, no de cinco.' });
    for (const persona of ['tomas', 'lucia', 'admin'] as const)
      expect(await waitingFor(persona, { isFault: true })).toMatchObject({ items: [{ id, person: null }] });
    expect(await idsFor('carla', { isFault: true })).toEqual([]);
    expect(await idsFor('tomas')).toEqual([]);
    expect(await thread('tomas', id)).toMatchObject({ person: null, helpers: [] });
    expectRefusal(await reply('carla', id, { state: 'CORRECTED' }), 'NOT_FOUND');
    const said = 'Corregido: rige desde la próxima versión.';
    expect(resultOf(await reply('tomas', id, { state: 'CORRECTED', text: said }))).toEqual({ enquiryId: id });
    expect(await mine(id)).toMatchObject({ state: 'CORRECTED', isUnread: true, replies: [{ text: said }] });
  });

  it('and what cannot be kept of the place is left out, the words are kept', async () => {
    const id = await ask({ activityId: 'x', cardId: 'y', screen: 'z'.repeat(101), quoted: '\u0000' });
    expect(await mine(id)).toMatchObject({ text: words, place: { activityId: null, quoted: null } });
  });

  it.each([
    ['no words', { text: '   ' }],
    ['more than two thousand characters', { text: 'a'.repeat(2001) }],
    ['words no table can hold', { text: 'a\u0000b' }],
    ['an id that is none', { id: 'x' }],
  ])('and %s are refused', async (_, over) => {
    expect(await phone.record(asked(over))).toMatchObject([{ refusal: 'INPUT_INVALID' }]);
  });

  it('and who has left the course is told so', async () => {
    await sql(`update enrolment set status = 'withdrawn' where id = $1`, [ana.enrolmentId]);
    expect(await phone.record(asked())).toMatchObject([{ refusal: 'ENROLMENT_NOT_ACTIVE' }]);
  });

  it('and forty in a day are enough', async () => {
    const [personId = ''] = await plantPeople(campus.server, 1);
    const enrolmentId = await plantInto(campus.server, ana, personId);
    const device = new TestDevice(speakFor(campus.server, personId));
    const many = Array.from({ length: 41 }, () => asked({ id: randomUUID(), enrolmentId }));
    const receipts = await device.record(...many);
    expect(receipts.filter(({ isRecorded }) => isRecorded)).toHaveLength(40);
    expect(receipts.at(-1)).toMatchObject({ refusal: 'ENQUIRIES_TOO_MANY' });
  });
});

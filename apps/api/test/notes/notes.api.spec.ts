import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { timeToken } from '@campus/platform/auth/time-token.ts';
import { Retention } from '@campus/overview';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { mutate } from '../support/mutations.ts';
import { plantEdition, plantEnrolment } from '../support/plant.ts';
import { noteWritten, TestDevice } from '../support/work.ts';

const NOTES = `query ($enrolmentId: ID!, $locale: Locale!) {
  screenNotes(enrolmentId: $enrolmentId, locale: $locale) {
    id activityId activityKind cardId termKey screenId text moduleTitle title screenTitle
  }
}`;
const LESSON = `query ($enrolmentId: ID!, $activityId: ID!) {
  lesson(enrolmentId: $enrolmentId, activityId: $activityId, locale: es) { notes { id screenId text } }
}`;

interface Note {
  id: string;
  activityId: string | null;
  activityKind: string | null;
  cardId: string | null;
  termKey: string | null;
  screenId: string | null;
  text: string;
  moduleTitle: string;
  title: string;
  screenTitle: string;
}

/** A field card and a term of the course in test/fixtures/course. */
const card = '10000000-0000-4000-8000-000000000901';
const term = 'register';

const WORDS = 'Preguntar por el puente del río Samalá';

describe('notes beside lessons, debriefs, field cards and terms', () => {
  const campus = testCampus();
  let enrolmentId: string;
  let noteId: string;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
    noteId = randomUUID();
  });

  const device = (persona: Persona = 'ana') => new TestDevice(campus.as(persona));
  const written = (
    text: string | null,
    more: Partial<{ noteId: string; screenId: string | null; activityId: string }> = {},
  ) => noteWritten({ enrolmentId, activityId: course.first, noteId, screenId: 'dos', text, ...more });
  /** Beside no activity. */
  const beside = (place: { cardId?: string; termKey?: string }, text: string | null = WORDS) =>
    noteWritten({ enrolmentId, noteId: randomUUID(), screenId: null, text, ...place });
  const read = async (persona: Persona = 'ana', locale = 'es') =>
    (await campus.as(persona).query<{ screenNotes: Note[] }>(NOTES, { enrolmentId, locale })).data
      .screenNotes;
  const texts = async () => (await read()).map(({ text }) => text);
  /** Written on one of Ana's devices so many seconds ago. */
  const ago = (seconds: number) => ({
    timeToken: timeToken(
      campus.server.config.secret,
      personOf('ana').id,
      new Date(Date.now() - seconds * 1000),
    ),
  });

  it('is read by who wrote it, with the place it belongs to', async () => {
    await device().record(written(WORDS));
    expect(await read()).toEqual([
      {
        id: noteId,
        activityId: course.first,
        activityKind: 'LESSON',
        cardId: null,
        termKey: null,
        screenId: 'dos',
        text: WORDS,
        moduleTitle: expect.any(String),
        title: expect.any(String),
        screenTitle: expect.any(String),
      },
    ]);
    const lesson = await campus
      .as('ana')
      .query<{ lesson: { notes: unknown } }>(LESSON, { enrolmentId, activityId: course.first });
    expect(lesson.data.lesson.notes).toEqual([{ id: noteId, screenId: 'dos', text: WORDS }]);
  });

  it('is about the lesson as a whole where it names no screen, and without words a bookmark', async () => {
    await device().record(written('', { screenId: null }));
    expect(await read()).toMatchObject([{ screenId: null, text: '', screenTitle: '' }]);
  });

  it('is about the debrief beside a simulation, which has no screens', async () => {
    const river = { activityId: course.river };
    const receipts = await device().record(
      written(WORDS, { ...river, screenId: null }),
      written(WORDS, { ...river, noteId: randomUUID(), screenId: 'bridge' }),
    );
    expect(receipts.map(({ refusal }) => refusal)).toEqual([null, 'INPUT_INVALID']);
    expect(await read()).toMatchObject([
      { ...river, activityKind: 'SCENARIO', screenId: null, title: 'El río', screenTitle: '' },
    ]);
  });

  it('is about a field card, which no gate closes, or a term of the glossary', async () => {
    const receipts = await device().record(beside({ cardId: card }), beside({ termKey: term }, ''));
    expect(receipts.map(({ refusal }) => refusal)).toEqual([null, null]);
    const nowhere = { activityId: null, activityKind: null, screenId: null, screenTitle: '' };
    expect(await read('ana', 'en')).toMatchObject([
      { ...nowhere, cardId: card, termKey: null, text: WORDS, title: 'First minutes' },
      { ...nowhere, cardId: null, termKey: term, text: '', title: 'consular register', moduleTitle: '' },
    ]);
  });

  it.each([
    ['a card that the course does not have', { cardId: course.first }, 'NOT_FOUND'],
    ['a term that the course does not have', { termKey: 'nothing' }, 'NOT_FOUND'],
    ['a card that is none', { cardId: 'first' }, 'INPUT_INVALID'],
    ['nothing at all', {}, 'INPUT_INVALID'],
    ['two things at once', { cardId: card, termKey: term }, 'INPUT_INVALID'],
    ['a screen of a card', { cardId: card, screenId: 'dos' }, 'INPUT_INVALID'],
  ])('is refused about %s', async (_, place, refusal) => {
    const note = { enrolmentId, noteId: randomUUID(), screenId: null, text: WORDS, ...place };
    expect(await device().record(noteWritten(note))).toMatchObject([{ refusal }]);
    expect(await read()).toEqual([]);
  });

  it('goes with its author to another edition, whatever it is about', async () => {
    await device().record(written('uno'), beside({ cardId: card }, 'dos'), beside({ termKey: term }, 'tres'));
    const { groupId } = await plantEdition(campus.server);
    const done = await mutate(
      campus.as('carla'),
      'transferEnrolment',
      { enrolmentId, groupId, reason: 'La acompaña otro grupo' },
      '... on EnrolmentTransferred { enrolmentId }',
    );
    enrolmentId = String(done.enrolmentId);
    expect(await texts()).toEqual(['uno', 'dos', 'tres']);
  });

  it('comes in the order of the course, then cards, then terms, however it was written', async () => {
    const phone = device();
    await phone.passGate(enrolmentId);
    await phone.record(
      beside({ termKey: term }, 'seis'),
      beside({ termKey: 'alert' }, 'cinco'),
      beside({ cardId: card }, 'cuatro'),
      written('tres', { noteId: randomUUID(), activityId: course.only, screenId: 'aqui' }),
      written('dos', { noteId: randomUUID(), screenId: null }),
      written('uno', { noteId: randomUUID(), screenId: 'dos' }),
      written('cero', { noteId: randomUUID(), screenId: 'uno' }),
    );
    expect(await texts()).toEqual(['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis']);
  });

  it('has one effect, however often the entry arrives', async () => {
    const phone = device();
    const entry = phone.entry(written(WORDS));
    await phone.send(entry);
    expect((await phone.send(entry)).data.recordWork.receipts).toMatchObject([
      { isRepeat: true, refusal: null },
    ]);
    expect(await texts()).toEqual([WORDS]);
  });

  it('keeps of two devices the later text, whichever arrives first', async () => {
    const phone = device();
    await phone.send(phone.entry(written('later'), ago(60)));
    const laptop = device();
    await laptop.send(laptop.entry(written('earlier'), ago(120)));
    expect(await texts()).toEqual(['later']);
    await laptop.send(laptop.entry(written('latest'), ago(30)));
    expect(await texts()).toEqual(['latest']);
  });

  it('goes when it is deleted, with its words, and an older entry does not bring it back', async () => {
    const phone = device();
    await phone.send(phone.entry(written(WORDS), ago(60)));
    await phone.send(phone.entry(written(null), ago(30)));
    const laptop = device();
    await laptop.send(laptop.entry(written('older'), ago(90)));
    expect(await read()).toEqual([]);
    expect(
      (await campus.server.sql.query('select text from screen_note where enrolment_id = $1', [enrolmentId]))
        .rows,
    ).toEqual([{ text: null }]);
  });

  it('is refused beside what the course does not have, and in an enrolment of somebody else', async () => {
    const receipts = await device().record(
      written(WORDS, { screenId: 'cuatro' }),
      written(WORDS, { activityId: course.quiz }),
      written('x'.repeat(2001)),
    );
    expect(receipts.map(({ refusal }) => refusal)).toEqual(['INPUT_INVALID', 'NOT_FOUND', 'INPUT_INVALID']);
    expect(await device('luis').record(written(WORDS))).toMatchObject([{ refusal: 'NOT_FOUND' }]);
    expect(await read()).toEqual([]);
  });

  it('is taken after the edition was closed, and not in an enrolment that has ended', async () => {
    await campus.server.sql.query(
      `update edition set closed_at = now() where id = (select edition_id from enrolment where id = $1)`,
      [enrolmentId],
    );
    expect(await device().record(written(WORDS))).toMatchObject([{ refusal: null }]);
    await campus.server.sql.query(
      `update enrolment set status = 'withdrawn', ended_at = now(), ended_reason = 'x' where id = $1`,
      [enrolmentId],
    );
    expect(await device().record(written('later'))).toMatchObject([{ refusal: 'ENROLMENT_NOT_ACTIVE' }]);
    expect(await texts()).toEqual([WORDS]);
  });

  it('is one of a thousand at most; those there are can still be changed and deleted', async () => {
    await device().record(written(WORDS));
    await campus.server.sql.query(
      `insert into screen_note (enrolment_id, id, version_id, activity_id, text, begun_at, occurred_at)
       select enrolment_id, gen_random_uuid(), version_id, activity_id, '', now(), now()
         from screen_note, generate_series(1, 999) where enrolment_id = $1`,
      [enrolmentId],
    );
    const phone = device();
    expect(await phone.record(written('one more', { noteId: randomUUID() }))).toMatchObject([
      { refusal: 'NOTES_FULL' },
    ]);
    expect(await phone.record(written('changed'), written(null))).toMatchObject([
      { refusal: null },
      { refusal: null },
    ]);
    expect(await phone.record(written('one more', { noteId: randomUUID() }))).toMatchObject([
      { refusal: null },
    ]);
  });

  it.each(['luis', 'tomas', 'carla', 'lucia'] as const)('is not shown to %s', async (persona) => {
    await device().record(written(WORDS));
    expect(await read(persona)).toEqual([]);
  });

  it('is not shown to staff who see the campus as its author does', async () => {
    await device().record(written(WORDS));
    const SEE = `mutation ($input: SeeAsLearnerInput!) {
      seeAsLearner(input: $input) { ... on ViewingBegun { viewing { id } } }
    }`;
    const input = {
      personId: personOf('ana').id,
      reason: 'No encuentra su lección',
      idempotencyKey: randomUUID(),
    };
    const { data } = await campus
      .as('carla')
      .query<{ seeAsLearner: { viewing: { id: string } } }>(SEE, { input });
    const headers = { ...(await campus.as('carla').headers()), 'x-campus-as': data.seeAsLearner.viewing.id };
    const within = async (query: string, variables: object) => {
      const { body } = await campus.server.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { ...headers, 'content-type': 'application/json' },
        payload: JSON.stringify({ query, variables }),
      });
      return (JSON.parse(body) as { data: unknown }).data;
    };
    expect(await within(NOTES, { enrolmentId, locale: 'es' })).toEqual({ screenNotes: [] });
    expect(await within(LESSON, { enrolmentId, activityId: course.first })).toEqual({
      lesson: { notes: [] },
    });
  });

  it('goes with the plans, its author told before also where there is no plan', async () => {
    await device().record(written(WORDS));
    await campus.server.sql.query(
      `update edition set closed_at = now() - interval '95 days'
        where id = (select edition_id from enrolment where id = $1)`,
      [enrolmentId],
    );
    const retention = campus.server.app.get(Retention);
    expect(await retention.authorsToTell()).toBe(1);
    await retention.run();
    expect(await texts()).toEqual([WORDS]);
    await campus.server.sql.query(
      `update enrolment set plan_told_at = now() - interval '31 days' where id = $1`,
      [enrolmentId],
    );
    await retention.run();
    expect(await texts()).toEqual([]);
  });
});

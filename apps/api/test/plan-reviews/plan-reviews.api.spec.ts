import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { mailsTo } from '../support/messages.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, plantFacilitator, plantVersion, type Planted } from '../support/plant.ts';
import { fieldWritten, TestDevice } from '../support/work.ts';

const OWN = `query ($enrolmentId: ID!) { ownPlanReviews(enrolmentId: $enrolmentId, locale: es) {
  isOffered readers most approval rounds { id number state readBy total summary isUnread
    criteria { key title points levels { points text } } comments { section text } } } }`;
const OWN_TEXT = `query ($id: ID!) { ownHandedInPlan(id: $id, locale: es) { number parts { key fields { fieldId value } } } }`;
const LIST = `query ($editionId: ID, $isOnlyWaiting: Boolean!) {
  plansToReview(locale: es, editionId: $editionId, isOnlyWaiting: $isOnlyWaiting) {
    totalCount items { id fullName number state readBy total } } }`;
const ONE = `query ($id: ID!) { planReview(id: $id, locale: es) { id state isMine readBy summary nextId previousId
  criteria { key points } comments { section text } earlier { number state total }
  plan { parts { key fields { fieldId value } } annexes { key } } } }`;
const result = '{ ... on PlanReviewed { handInId } ... on Refusal { code params } }';
const DECIDE = `mutation ($input: DecidePlanReviewInput!) { decidePlanReview(input: $input) ${result} }`;
const TAKE = `mutation ($input: TakePlanReviewInput!) { takePlanReview(input: $input) ${result} }`;
const SEE = `mutation ($input: SeePlanReviewInput!) { seePlanReview(input: $input) ${result} }`;

interface Round {
  id: string;
  number: number;
  state: string;
  readBy: string | null;
  total: number | null;
  summary: string;
  isUnread: boolean;
  criteria: { key: string; points: number | null }[];
  comments: { section: string; text: string }[];
}
interface Own {
  ownPlanReviews: { isOffered: boolean; readers: string[]; rounds: Round[] } | null;
}
interface List {
  plansToReview: { totalCount: number; items: { id: string; state: string }[] };
}
interface One {
  planReview: {
    state: string;
    isMine: boolean;
    readBy: string | null;
    summary: string;
    nextId: string | null;
    criteria: { key: string; points: number | null }[];
    comments: { section: string; text: string }[];
    earlier: { number: number; state: string }[];
    plan: { parts: { key: string; fields: { fieldId: string; value: string }[] }[] };
  } | null;
}

const whole = [
  { criterion: 'risk', points: 10 },
  { criterion: 'contacts', points: 10 },
];
const said = {
  marks: [{ criterion: 'risk', points: 6 }],
  comments: [{ section: '3', text: 'Falta la fecha de la fuente.' }],
  summary: 'Va bien: complete las fuentes.',
};

describe('a plan that is handed in', () => {
  const campus = testCampus();
  let ana: Planted;
  let phone: TestDevice;
  const sql = (text: string, values: unknown[] = []) => campus.server.sql.query(text, values);

  const handIn = (over: Record<string, unknown> = {}) => ({
    planHandedIn: { id: randomUUID(), enrolmentId: ana.enrolmentId, locale: 'es', ...over },
  });
  /** Writes something and hands in; the id of the round. */
  const handedIn = async (text = 'Lluvias de octubre'): Promise<string> => {
    const entry = handIn();
    await phone.record(fieldWritten(ana.enrolmentId, 'risks', text));
    expect(await phone.record(entry)).toMatchObject([{ isRecorded: true }]);
    return entry.planHandedIn.id;
  };
  const own = async (persona: Persona = 'ana') =>
    (await campus.as(persona).query<Own>(OWN, { enrolmentId: ana.enrolmentId })).data.ownPlanReviews;
  const last = async () => (await own())?.rounds[0];
  const waiting = async (persona: Persona, isOnlyWaiting = true) =>
    (await campus.as(persona).query<List>(LIST, { editionId: ana.editionId, isOnlyWaiting })).data
      .plansToReview.items;
  const idsFor = async (persona: Persona, isOnlyWaiting = true) =>
    (await waiting(persona, isOnlyWaiting)).map(({ id }) => id);
  const one = async (persona: Persona, id: string) =>
    (await campus.as(persona).query<One>(ONE, { id })).data.planReview;
  const draft = (persona: Persona, handInId: string, over: Record<string, unknown> = {}) =>
    new TestDevice(campus.as(persona)).record({ planReviewWritten: { handInId, ...said, ...over } });
  const decide = (persona: Persona, handInId: string, over: Record<string, unknown> = {}) =>
    campus.as(persona).query(DECIDE, {
      input: { handInId, ...said, outcome: 'RETURNED', idempotencyKey: randomUUID(), ...over },
    });
  const approve = (persona: Persona, handInId: string, over: Record<string, unknown> = {}) =>
    decide(persona, handInId, { outcome: 'APPROVED', marks: whole, ...over });
  const mails = () => mailsTo(campus, 'ana', 'plan-reviewed');

  beforeEach(async () => {
    ana = await plantEnrolment(campus.server, 'ana');
    await plantFacilitator(campus.server, ana.groupId, 'tomas');
    phone = new TestDevice(campus.as('ana'));
    await sql(`delete from mail where template = 'plan-reviewed'`);
    await sql('delete from reminder_choice where person_id = $1', [personOf('ana').id]);
  });

  it('is read by the facilitator as it was then, returned with comments, handed in again and approved', async () => {
    expect(await own()).toMatchObject({
      isOffered: true,
      rounds: [],
      readers: [expect.stringContaining('Tom')],
    });
    const id = await handedIn();
    expect(await last()).toMatchObject({ id, number: 1, state: 'WAITING', comments: [], total: null });
    expect(await waiting('tomas')).toMatchObject([{ id, state: 'WAITING' }]);
    // What is written afterwards is not in it.
    await phone.record(fieldWritten(ana.enrolmentId, 'risks', 'Otra cosa'));
    expect((await one('tomas', id))?.plan.parts.find(({ key }) => key === '3')?.fields).toEqual([
      { fieldId: 'risks', value: 'Lluvias de octubre' },
    ]);

    expect(resultOf(await decide('tomas', id))).toEqual({ handInId: id });
    expect(await last()).toMatchObject({
      state: 'RETURNED',
      isUnread: true,
      total: null,
      summary: said.summary,
      comments: said.comments,
      readBy: expect.stringContaining('Tom'),
      criteria: [
        { key: 'risk', points: 6 },
        { key: 'contacts', points: null },
      ],
    });
    expect(await idsFor('tomas')).toEqual([]);
    await campus.as('ana').query(SEE, { input: { handInId: id } });
    expect(await last()).toMatchObject({ isUnread: false });

    const again = await handedIn('Lluvias de octubre; protección civil, 2025');
    expect(await one('tomas', again)).toMatchObject({ earlier: [{ number: 1, state: 'RETURNED' }] });
    expect(resultOf(await approve('tomas', again))).toEqual({ handInId: again });
    expect((await own())?.rounds).toMatchObject([
      { number: 2, state: 'APPROVED', total: 20 },
      { number: 1, state: 'RETURNED' },
    ]);
    const text = await campus.as('ana').query(OWN_TEXT, { id });
    expect(JSON.stringify(text.data)).toContain('Lluvias de octubre');
    expect(JSON.stringify(text.data)).not.toContain('protección civil');
  });

  it('tells its author by mail that it came back or is approved, and nothing of the plan', async () => {
    await decide('tomas', await handedIn());
    await approve('tomas', await handedIn());
    const told = await mails();
    expect(told).toHaveLength(2);
    for (const { subject, text_body } of told) {
      expect(text_body).toContain(`/course/${ana.enrolmentId}/plan`);
      expect(`${subject} ${text_body}`).not.toMatch(/Lluvias|fuente/);
    }
  });

  it('sends no mail to an author who wants no reminders', async () => {
    await sql(`insert into reminder_choice (person_id, is_off, made_by) values ($1, true, 'profile')`, [
      personOf('ana').id,
    ]);
    await decide('tomas', await handedIn());
    expect(await mails()).toEqual([]);
  });

  it('counts once, however often its entry arrives, and whatever its number in the journal', async () => {
    await phone.record(fieldWritten(ana.enrolmentId, 'risks', 'Lluvias'));
    const entry = handIn();
    const first = phone.entry(entry);
    await phone.send(first);
    await phone.send(first);
    await phone.record(entry);
    expect((await own())?.rounds).toHaveLength(1);
    await draft('tomas', entry.planHandedIn.id);
    expect(await phone.record(entry)).toMatchObject([{ isRecorded: true }]);
  });

  it('is replaced by the next one while nobody has begun to read it', async () => {
    const first = await handedIn('Uno');
    const second = await handedIn('Dos');
    expect((await own())?.rounds).toMatchObject([{ id: second, number: 1 }]);
    expectRefusal(await decide('tomas', first), 'NOT_FOUND');
  });

  it('stays as it is while somebody reads it, and after it was approved', async () => {
    const id = await handedIn();
    await draft('tomas', id);
    expect(await last()).toMatchObject({
      state: 'READING',
      readBy: expect.stringContaining('Tom'),
      summary: '',
    });
    expect(await phone.record(handIn())).toMatchObject([{ refusal: 'PLAN_NOT_TAKEN' }]);
    await approve('tomas', id);
    expect(await phone.record(handIn())).toMatchObject([{ refusal: 'PLAN_NOT_TAKEN' }]);
  });

  it.each([
    ['empty', 'PLAN_NOT_TAKEN', async () => handIn()],
    [
      'of somebody else',
      'NOT_FOUND',
      async () => handIn({ enrolmentId: (await plantEnrolment(campus.server, 'luis')).enrolmentId }),
    ],
    ['named by no id', 'INPUT_INVALID', async () => handIn({ id: 'x' })],
  ])('is not taken: %s', async (_, refusal, entry) => {
    expect(await phone.record(await entry())).toMatchObject([{ refusal }]);
  });

  it('is not taken from who has left the course', async () => {
    await phone.record(fieldWritten(ana.enrolmentId, 'risks', 'Lluvias'));
    await sql(`update enrolment set status = 'withdrawn' where id = $1`, [ana.enrolmentId]);
    expect(await phone.record(handIn())).toMatchObject([{ refusal: 'ENROLMENT_NOT_ACTIVE' }]);
  });

  it('is not taken in a version without a rubric, and nothing is offered there', async () => {
    const versionId = await plantVersion(campus.server, ['es'], { withoutPlan: true });
    ana = await plantEnrolment(campus.server, 'ana', { versionId });
    expect(await phone.record(handIn())).toMatchObject([{ refusal: 'NOT_FOUND' }]);
    expect(await own()).toBeNull();
  });

  it('is offered only where somebody accompanies the group', async () => {
    await sql('delete from group_facilitator where group_id = $1', [ana.groupId]);
    expect(await own()).toMatchObject({ isOffered: false, readers: [] });
  });

  describe('and its review', () => {
    it('is kept as a draft while it is written, which its author does not read', async () => {
      const id = await handedIn();
      expect(await draft('tomas', id)).toMatchObject([{ isRecorded: true }]);
      expect(await one('tomas', id)).toMatchObject({
        state: 'READING',
        isMine: true,
        summary: said.summary,
        comments: said.comments,
        criteria: [
          { key: 'risk', points: 6 },
          { key: 'contacts', points: null },
        ],
      });
      expect(JSON.stringify(await own())).not.toMatch(/fuente|complete/);
    });

    it('is written by one person; a colleague takes it over first, and goes on with what is there', async () => {
      const id = await handedIn();
      await draft('tomas', id);
      expect(await draft('carla', id)).toMatchObject([{ refusal: 'PLAN_READ_BY_ANOTHER' }]);
      expectRefusal(await decide('carla', id), 'PLAN_READ_BY_ANOTHER', {
        name: expect.stringContaining('Tom'),
      });
      expect(await one('carla', id)).toMatchObject({ isMine: false });
      const input = { handInId: id, idempotencyKey: randomUUID() };
      expect(resultOf(await campus.as('carla').query(TAKE, { input }))).toEqual({ handInId: id });
      expect(await one('carla', id)).toMatchObject({ isMine: true, summary: said.summary });
      expect(await draft('tomas', id)).toMatchObject([{ refusal: 'PLAN_READ_BY_ANOTHER' }]);
      expect(resultOf(await decide('carla', id))).toEqual({ handInId: id });
    });

    it('is decided once: the second of two decisions is refused, and what still arrives of a draft changes nothing', async () => {
      const id = await handedIn();
      await decide('tomas', id);
      expectRefusal(await approve('tomas', id), 'PLAN_DECIDED');
      expectRefusal(await decide('carla', id), 'PLAN_DECIDED');
      expect(await draft('tomas', id, { summary: 'Tarde' })).toMatchObject([{ isRecorded: true }]);
      expect(await last()).toMatchObject({ summary: said.summary });
    });

    it('sent twice is one decision, one event and one mail', async () => {
      const id = await handedIn();
      const idempotencyKey = randomUUID();
      await decide('tomas', id, { idempotencyKey });
      expect(resultOf(await decide('tomas', id, { idempotencyKey }))).toEqual({ handInId: id });
      expect(await mails()).toHaveLength(1);
      const { rows } = await sql(
        `select action, detail from audit_event where subject_id = $1 and action like 'plan.%'`,
        [ana.enrolmentId],
      );
      expect(rows).toEqual([{ action: 'plan.returned', detail: { round: 1 } }]);
    });

    it.each([
      [
        'below the points of the rubric',
        [
          { criterion: 'risk', points: 6 },
          { criterion: 'contacts', points: 4 },
        ],
      ],
      [
        'with a criterion at 0',
        [
          { criterion: 'risk', points: 10 },
          { criterion: 'contacts', points: 0 },
        ],
      ],
      ['without a level for each criterion', [{ criterion: 'risk', points: 10 }]],
    ])('approves nothing %s', async (_, marks) => {
      const id = await handedIn();
      expectRefusal(await approve('tomas', id, { marks }), 'PLAN_BELOW_APPROVAL');
    });

    it.each([
      ['levels the rubric does not have', { marks: [{ criterion: 'risk', points: 7 }] }, 'marks'],
      ['words about parts there are not', { comments: [{ section: 'Z', text: 'x' }] }, 'comments'],
      ['no words at all', { comments: [], summary: ' ' }, 'summary'],
    ])('returns nothing with %s', async (_, over, field) => {
      expectRefusal(await decide('tomas', await handedIn(), over), 'INPUT_INVALID', { field });
    });

    it('changes no progress, and no certificate where the course asks for no approved plan', async () => {
      const standing = async () =>
        (await sql('select * from enrolment_standing where enrolment_id = $1', [ana.enrolmentId])).rows;
      const id = await handedIn();
      const before = await standing();
      await approve('tomas', id);
      expect(await standing()).toEqual(before);
      const { rows } = await sql('select id from certificate where enrolment_id = $1', [ana.enrolmentId]);
      expect(rows).toEqual([]);
    });
  });

  it.each<[Persona, string]>([
    ['tomas', 'facilitates the group'],
    ['carla', 'coordinates the country'],
    ['lucia', 'coordinates every country'],
  ])('is read by %s, who %s', async (persona) => {
    const id = await handedIn();
    expect(await idsFor(persona)).toEqual([id]);
    expect(await one(persona, id)).not.toBeNull();
  });

  it('is not read by who facilitates another group or coordinates another country', async () => {
    const id = await handedIn();
    await sql('delete from group_facilitator where group_id = $1', [ana.groupId]);
    for (const persona of ['tomas', 'marta'] as const) {
      expect(await idsFor(persona, false)).toEqual([]);
      expect(await one(persona, id)).toBeNull();
      expectRefusal(await decide(persona, id), 'NOT_FOUND');
      expectRefusal(
        await campus.as(persona).query(TAKE, { input: { handInId: id, idempotencyKey: randomUUID() } }),
        'NOT_FOUND',
      );
      expect(await draft(persona, id)).toMatchObject([{ refusal: 'NOT_FOUND' }]);
    }
  });

  it('is not read by other officers, donors, who only administers, or visitors, and nobody reviews their own', async () => {
    const id = await handedIn();
    for (const persona of ['luis', 'dora', 'admin'] as const) {
      expectDenied(await campus.as(persona).query(LIST, { isOnlyWaiting: true }), 'FORBIDDEN');
      expectDenied(await campus.as(persona).query(ONE, { id }), 'FORBIDDEN');
    }
    expectDenied(await campus.as('nobody').query(OWN, { enrolmentId: ana.enrolmentId }), 'SIGN_IN_NEEDED');
    expect(await own('luis')).toBeNull();
    const { data } = await campus.as('luis').query(OWN_TEXT, { id });
    expect(data).toEqual({ ownHandedInPlan: null });
    expectRefusal(await campus.as('luis').query(SEE, { input: { handInId: id } }), 'NOT_FOUND');
    expect(await draft('ana', id)).toMatchObject([{ refusal: 'NOT_FOUND' }]);

    ana = await plantEnrolment(campus.server, 'tomas');
    await plantFacilitator(campus.server, ana.groupId, 'tomas');
    phone = new TestDevice(campus.as('tomas'));
    const mine = await handedIn();
    expect(await idsFor('tomas')).toEqual([]);
    expectRefusal(await approve('tomas', mine), 'NOT_FOUND');
  });
});

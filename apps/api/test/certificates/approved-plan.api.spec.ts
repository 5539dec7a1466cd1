import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type CompletionRule } from '@campus/course-rules';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { act, codeOf, itemsOf, propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { CANDIDATES, earn, issue, type CandidateData } from '../support/certificates.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEdition, plantFacilitator, plantInto, plantVersion } from '../support/plant.ts';
import { fieldWritten, TestDevice } from '../support/work.ts';

const rule: CompletionRule = {
  all: [{ done: 'lessons' }, { passed: course.final }, { plan: 'approved' }],
};
const HOME = `query ($id: ID!) { courseHome(enrolmentId: $id, locale: es) {
  reached missing { kind isMet had needed plan { state handedInAt hasReader } } } }`;
const REASON = 'The ministry approved the plan on paper.';
const whole = [
  { criterion: 'risk', points: 10 },
  { criterion: 'contacts', points: 10 },
];

interface Home {
  courseHome: {
    reached: string | null;
    missing: { kind: string; isMet: boolean; plan: { state: string | null } | null }[];
  };
}

describe('a certificate that asks for an approved plan', () => {
  const campus = testCampus();
  let place: Awaited<ReturnType<typeof plantEdition>>;
  let ana: string;
  let phone: TestDevice;
  const rows = async <Row>(text: string, values: unknown[]) =>
    (await campus.server.sql.query(text, values)).rows as Row[];

  const handIn = () => ({ planHandedIn: { id: randomUUID(), enrolmentId: ana, locale: 'es' } });
  const handedIn = async (text = 'Lluvias de octubre'): Promise<string> => {
    const entry = handIn();
    await phone.record(fieldWritten(ana, 'risks', text));
    expect(await phone.record(entry)).toMatchObject([{ isRecorded: true }]);
    return entry.planHandedIn.id;
  };
  const decide = (
    handInId: string,
    outcome: 'APPROVED' | 'RETURNED',
    idempotencyKey: string = randomUUID(),
  ) =>
    campus.as('tomas').query(
      `mutation ($input: DecidePlanReviewInput!) { decidePlanReview(input: $input) {
         __typename ... on Refusal { code } } }`,
      { input: { handInId, outcome, marks: whole, comments: [], summary: 'Léalo.', idempotencyKey } },
    );
  const decided = async (handInId: string, outcome: 'APPROVED' | 'RETURNED') =>
    expect(resultOf(await decide(handInId, outcome)).code).toBeUndefined();
  const plan = async () => {
    const { data } = await campus.as('ana').query<Home>(HOME, { id: ana });
    return data.courseHome.missing.find(({ kind }) => kind === 'PLAN');
  };
  const reached = async () => (await campus.as('ana').query<Home>(HOME, { id: ana })).data.courseHome.reached;
  const candidate = async () => {
    const { data } = await campus
      .as('lucia')
      .query<{ certificateCandidates: { items: CandidateData[] } }>(CANDIDATES, {
        editionId: place.editionId,
        locale: 'es',
      });
    return data.certificateCandidates.items.find(({ enrolmentId }) => enrolmentId === ana);
  };
  const itemIn = async (batchId: string) =>
    (await itemsOf(campus.as('lucia'), batchId)).items.find(({ enrolmentId }) => enrolmentId === ana);
  const item = async () => itemIn((await propose(campus.as('lucia'), place.editionId)).id);
  const waive = (persona: Persona = 'carla') =>
    act(campus.as(persona), 'OverrideOutcome', { enrolmentId: ana, kind: 'PLAN', reason: REASON });
  const close = async (name: 'closeEdition' | 'reopenEdition' = 'closeEdition') => {
    const type = name === 'closeEdition' ? 'CloseEditionInput' : 'ReopenEditionInput';
    const answer = await campus
      .as('lucia')
      .query(
        `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code } } }`,
        { input: { editionId: place.editionId, reason: 'El curso terminó.', idempotencyKey: randomUUID() } },
      );
    expect(resultOf(answer).code).toBeUndefined();
  };
  const statusOf = async () =>
    (await rows<{ status: string }>('select status from enrolment where id = $1', [ana]))[0]?.status;

  beforeEach(async () => {
    const versionId = await plantVersion(campus.server, ['es', 'en', 'fr'], { rule });
    place = await plantEdition(campus.server, { versionId });
    await plantFacilitator(campus.server, place.groupId, 'tomas');
    ana = await plantInto(campus.server, place, personOf('ana').id);
    await earn(campus.server, ana);
    phone = new TestDevice(campus.as('ana'));
  });

  it('is not reached before a plan is handed in, and the officer reads so among its conditions', async () => {
    expect(await plan()).toEqual({
      kind: 'PLAN',
      isMet: false,
      had: 0,
      needed: 1,
      plan: { state: null, handedInAt: null, hasReader: true },
    });
    expect(await reached()).toBeNull();
    expect(await candidate()).toMatchObject({ isEligible: false, missing: [{ kind: 'PLAN' }] });
    expectRefusal(await issue(campus.as('lucia'), ana), 'NOT_ELIGIBLE', { missing: 1 });
  });

  it('is reached by the approval, shown at once in a proposal that is open, and says so in three languages', async () => {
    const handInId = await handedIn();
    expect(await plan()).toMatchObject({
      isMet: false,
      plan: { state: 'WAITING', handedInAt: expect.stringMatching(/^\d{4}-/) },
    });
    const { id: batchId } = await propose(campus.as('lucia'), place.editionId);
    expect(await itemIn(batchId)).toMatchObject({
      state: 'BLOCKED',
      blockers: [{ code: 'PLAN_NOT_APPROVED', remover: 'FACILITATOR', plan: { state: 'WAITING' } }],
    });

    await decided(handInId, 'APPROVED');
    expect(await plan()).toMatchObject({ isMet: true, plan: { state: 'APPROVED' } });
    expect(await reached()).toBe('COMPLETION');
    expect(await itemIn(batchId)).toMatchObject({ state: 'READY', outcome: 'COMPLETION', basis: 'EARNED' });
    expect(await candidate()).toMatchObject({ isEligible: true, missing: [] });

    const { serial } = (await issue(campus.as('lucia'), ana)).data.issueCertificate.certificate;
    const [row] = await rows<{ statements: Record<string, string> }>(
      `select snapshot -> 'statement' as statements from certificate where serial = $1`,
      [serial],
    );
    expect(row?.statements).toEqual({
      es: 'estudió todas las lecciones, aprobó 1 prueba y presentó un plan de contingencia aprobado.',
      en: 'studied every lesson, passed 1 test and submitted an approved contingency plan.',
      fr: 'a étudié toutes les leçons, a réussi 1 test et a remis un plan de contingence approuvé.',
    });
  });

  it('counts an approval once, however often it is sent', async () => {
    const handInId = await handedIn();
    const { id: batchId } = await propose(campus.as('lucia'), place.editionId);
    const key = randomUUID();
    await decide(handInId, 'APPROVED', key);
    expect(resultOf(await decide(handInId, 'APPROVED', key)).code).toBeUndefined();
    expect((await itemsOf(campus.as('lucia'), batchId)).items).toMatchObject([{ state: 'READY' }]);
  });

  it('is not reached by a plan that came back: it is the officer’s again', async () => {
    await decided(await handedIn(), 'RETURNED');
    expect(await plan()).toMatchObject({ isMet: false, plan: { state: 'RETURNED' } });
    expect(await item()).toMatchObject({
      blockers: [{ code: 'PLAN_NOT_APPROVED', remover: 'LEARNER', plan: { state: 'RETURNED' } }],
    });
    await decided(await handedIn('Lluvias, y huracanes'), 'APPROVED');
    expect(await reached()).toBe('COMPLETION');
  });

  it('looks at the round that replaced another', async () => {
    const first = await handedIn('Uno');
    const second = await handedIn('Dos');
    expectRefusal(await decide(first, 'APPROVED'), 'NOT_FOUND');
    expect(await plan()).toMatchObject({ isMet: false, plan: { state: 'WAITING' } });
    await decided(second, 'APPROVED');
    expect(await plan()).toMatchObject({ isMet: true });
  });

  it('is not settled while only a reader is to come: an approval after the end of the edition earns it', async () => {
    const handInId = await handedIn();
    await close();
    expect(await statusOf()).toBe('active');
    await decided(handInId, 'APPROVED');
    expect(await item()).toMatchObject({ state: 'READY', outcome: 'COMPLETION' });
    await issue(campus.as('lucia'), ana);
    expect(await statusOf()).toBe('completed');
  });

  it('is settled with the edition where no plan was handed in', async () => {
    await close();
    expect(await statusOf()).toBe('expired');
  });

  it('can be waived of the plan alone, with a reason that the certificate’s words count', async () => {
    const { id: batchId } = await propose(campus.as('lucia'), place.editionId);
    expect(codeOf(await waive())).toBeUndefined();
    expect(await itemIn(batchId)).toMatchObject({
      state: 'READY',
      basis: 'WAIVED',
      decisions: [{ kind: 'PLAN', reason: REASON }],
    });
    expect(await plan()).toMatchObject({ isMet: true, plan: { state: null } });
    const twice = await waive();
    expect(codeOf(twice)).toBeUndefined();
    expect((await itemIn(batchId))?.decisions).toHaveLength(1);
  });

  it('is waived by who coordinates the country of the officer, and nobody else', async () => {
    const { id: batchId } = await propose(campus.as('lucia'), place.editionId);
    expect(codeOf(await waive('marta'))).toBe('NOT_FOUND');
    for (const persona of ['ana', 'tomas', 'dora'] as const) expectDenied(await waive(persona), 'FORBIDDEN');
    expect(await itemIn(batchId)).toMatchObject({ state: 'BLOCKED', decisions: [] });
  });

  it('names the coordinators where nobody facilitates the group, and their waiver is the way', async () => {
    await rows('delete from group_facilitator where group_id = $1', [place.groupId]);
    expect(await plan()).toMatchObject({ isMet: false, plan: { state: null, hasReader: false } });
    expect(await item()).toMatchObject({
      state: 'BLOCKED',
      blockers: [{ code: 'PLAN_NOT_APPROVED', remover: 'COORDINATOR', plan: { hasReader: false } }],
    });
    await waive();
    expect(await item()).toMatchObject({ state: 'READY' });
  });

  it('does not ask other courses for a plan', async () => {
    const other = await plantEdition(campus.server);
    ana = await plantInto(campus.server, other, personOf('ana').id);
    expect(await plan()).toBeUndefined();
  });
});

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { mutate, plantLearner, REASON } from '../support/mutations.ts';
import { type Persona } from '../support/personas.ts';
import { plantEdition, type Planted } from '../support/plant.ts';

interface Row {
  enrolmentId: string;
  refusal: string | null;
  extendedTo: string | null;
}

interface Changed {
  __typename: string;
  code?: string;
  doneCount: number;
  enrolments: Row[];
}

const FIELDS = `doneCount enrolments { enrolmentId refusal extendedTo }`;
const PREVIEW = `query ($act: EnrolmentAct!, $enrolmentIds: [ID!]!, $until: String) {
  enrolmentsPreview(act: $act, enrolmentIds: $enrolmentIds, until: $until) { ${FIELDS} } }`;

describe('many enrolments at once', () => {
  const campus = testCampus();
  let planted: Omit<Planted, 'enrolmentId'>;
  let people: string[];

  const sql = <Found extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Found>(text, values).then(({ rows }) => rows);
  const change = (input: object, persona: Persona = 'carla') =>
    mutate(
      campus.as(persona),
      'changeEnrolments',
      { reason: REASON, ...input },
      `... on EnrolmentsChanged { ${FIELDS} }`,
    ) as Promise<unknown> as Promise<Changed>;
  const preview = async (variables: Record<string, unknown>, persona: Persona = 'carla') =>
    (await campus.as(persona).query<{ enrolmentsPreview: Changed | null }>(PREVIEW, variables)).data
      ?.enrolmentsPreview;
  const statuses = async () =>
    (
      await sql<{ status: string }>(`select status from enrolment where id = any($1) order by id`, [people])
    ).map(({ status }) => status);
  const enrol = (country: string) => plantLearner(campus.server, planted, country);

  beforeEach(async () => {
    planted = await plantEdition(campus.server, { endsOn: '2090-06-30' });
    people = [];
    for (let count = 0; count < 12; count++) people.push(await enrol('MX'));
  });

  it('are given a later last day in one act, each with its own event in the audit', async () => {
    const done = await change({ act: 'EXTEND', enrolmentIds: people, until: '2090-07-31' });
    expect(done).toMatchObject({ doneCount: 12 });
    expect(done.enrolments.map(({ enrolmentId }) => enrolmentId)).toEqual(people);
    const events = await sql(
      `select from audit_event where action = 'enrolment.extended' and subject_id = any($1)`,
      [people],
    );
    expect(events).toHaveLength(12);
  });

  it('tell of each whether it was done, and do the others', async () => {
    const foreign = await enrol('CR');
    const [first = ''] = people;
    await change({ act: 'PAUSE', enrolmentIds: [first] });
    const done = await change({
      act: 'EXTEND',
      enrolmentIds: [...people, foreign, randomUUID()],
      until: '2090-07-31',
    });
    expect(done.doneCount).toBe(11);
    expect(done.enrolments.map(({ refusal }) => refusal)).toEqual([
      'ENROLMENT_NOT_ACTIVE',
      ...people.slice(1).map(() => null),
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
  });

  it('say what each last day was, so that it can be given back', async () => {
    await change({ act: 'EXTEND', enrolmentIds: people, until: '2090-07-31' });
    const again = await change({ act: 'EXTEND', enrolmentIds: people, until: '2090-08-31' });
    expect(new Set(again.enrolments.map(({ extendedTo }) => extendedTo))).toEqual(new Set(['2090-07-31']));
  });

  it.each([
    ['PAUSE', 'on_hold', 'RESUME'],
    ['WITHDRAW', 'withdrawn', 'REINSTATE'],
  ] as const)('are changed by %s, and as before by the act that takes it back', async (act, status, back) => {
    expect(await change({ act, enrolmentIds: people })).toMatchObject({ doneCount: 12 });
    expect(new Set(await statuses())).toEqual(new Set([status]));
    expect(await change({ act: back, enrolmentIds: people })).toMatchObject({ doneCount: 12 });
    expect(new Set(await statuses())).toEqual(new Set(['active']));
  });

  it('are changed once for a key, and a repeat is told the same', async () => {
    const input = { act: 'WITHDRAW', enrolmentIds: people, idempotencyKey: randomUUID() };
    const first = await change(input);
    expect(await change(input)).toEqual(first);
    expect(first.doneCount).toBe(12);
  });

  it('are previewed by the same rules, seats counted together, and nothing is changed', async () => {
    await change({ act: 'WITHDRAW', enrolmentIds: people });
    await sql(`update edition_group set seats = 5 where id = $1`, [planted.groupId]);
    const seen = await preview({ act: 'REINSTATE', enrolmentIds: people });
    expect(seen?.doneCount).toBe(5);
    expect(seen?.enrolments.filter(({ refusal }) => refusal === 'GROUP_FULL')).toHaveLength(7);
    expect(new Set(await statuses())).toEqual(new Set(['withdrawn']));
    expect(
      await sql(`select from audit_event where action = 'enrolment.reinstated' and subject_id = any($1)`, [
        people,
      ]),
    ).toEqual([]);
    expect(await change({ act: 'REINSTATE', enrolmentIds: people })).toMatchObject({ doneCount: 5 });
  });

  it('need a reason, and are at least one and at most five hundred', async () => {
    const codeOf = async (input: object) => (await change({ act: 'PAUSE', ...input })).code;
    expect(await codeOf({ enrolmentIds: people, reason: 'no' })).toBe('REASON_NEEDED');
    expect(await codeOf({ enrolmentIds: [] })).toBe('INPUT_INVALID');
    expect(await codeOf({ enrolmentIds: ['x'] })).toBe('INPUT_INVALID');
    const many = Array.from({ length: 501 }, () => randomUUID());
    expect(await codeOf({ enrolmentIds: many })).toBe('INPUT_INVALID');
    expect(await preview({ act: 'PAUSE', enrolmentIds: many })).toBeNull();
  });

  it('are for coordinators, and of their own countries', async () => {
    const seen = await preview({ act: 'PAUSE', enrolmentIds: people }, 'marta');
    expect(new Set(seen?.enrolments.map(({ refusal }) => refusal))).toEqual(new Set(['NOT_FOUND']));
    for (const persona of ['ana', 'tomas', 'dora'] as const)
      expectDenied(
        await campus.as(persona).query(PREVIEW, { act: 'PAUSE', enrolmentIds: people }),
        'FORBIDDEN',
      );
  });
});

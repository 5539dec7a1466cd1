import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { mutate, plantAccount, REASON } from '../support/mutations.ts';
import { type Persona } from '../support/personas.ts';

interface TimesSet {
  code?: string;
  doneCount: number;
  people: { personId: string; refusal: string | null; percentBefore: number | null }[];
}

const FIELDS = `doneCount people { personId refusal percentBefore }`;
const PREVIEW = `query ($personIds: [ID!]!, $percent: Int!) {
  extraTimesPreview(personIds: $personIds, percent: $percent) { ${FIELDS} } }`;

describe('more time in timed quizzes, for many people at once', () => {
  const campus = testCampus();
  let people: string[];

  const sql = <Found extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Found>(text, values).then(({ rows }) => rows);
  const set = (input: object, persona: Persona = 'carla') =>
    mutate(
      campus.as(persona),
      'setExtraTimes',
      { reason: REASON, personIds: people, percent: 50, ...input },
      `... on ExtraTimesSet { ${FIELDS} }`,
    ) as Promise<unknown> as Promise<TimesSet>;
  const preview = async (percent: number, personIds = people, persona: Persona = 'carla') =>
    (await campus.as(persona).query<{ extraTimesPreview: TimesSet | null }>(PREVIEW, { personIds, percent }))
      .data?.extraTimesPreview;
  const times = async () =>
    (
      await sql<{ percent: number }>(`select extra_time_percent as percent from person where id = any($1)`, [
        people,
      ])
    ).map(({ percent }) => percent);

  beforeEach(async () => {
    people = [];
    for (let count = 0; count < 3; count++) people.push(await plantAccount(campus.server, 'MX'));
  });

  it('is set in one act, each with its own event in the audit, and the answer says what it was', async () => {
    await set({ personIds: people.slice(0, 1), percent: 25 });
    const done = await set({});
    expect(done).toMatchObject({ doneCount: 3 });
    expect(done.people.map(({ percentBefore }) => percentBefore)).toEqual([25, 0, 0]);
    expect(await times()).toEqual([50, 50, 50]);
    expect(
      await sql(`select from audit_event where action = 'person.extra-time-set' and subject_id = any($1)`, [
        people,
      ]),
    ).toHaveLength(4);
  });

  it('is previewed by the same rules: who has it already, or is of another country, is left out', async () => {
    await set({ personIds: people.slice(0, 1) });
    const foreign = await plantAccount(campus.server, 'CR');
    const seen = await preview(50, [...people, foreign]);
    expect(seen?.people.map(({ refusal }) => refusal)).toEqual(['EXTRA_TIME_SAME', null, null, 'NOT_FOUND']);
    expect((await times()).toSorted((a, b) => a - b)).toEqual([0, 0, 50]);
    expect(await set({ personIds: [...people, foreign] })).toMatchObject({ doneCount: 2 });
  });

  it('is set once for a key, and a repeat is told the same', async () => {
    const input = { idempotencyKey: randomUUID() };
    const first = await set(input);
    expect(await set(input)).toEqual(first);
    expect(first.doneCount).toBe(3);
  });

  it('needs a reason and a time that there is, and is for coordinators', async () => {
    expect(await set({ reason: 'no' })).toMatchObject({ code: 'REASON_NEEDED' });
    expect(await set({ percent: 301 })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await set({ personIds: [] })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await preview(301)).toBeNull();
    expect(await preview(50, people, 'marta')).toMatchObject({ doneCount: 0 });
    for (const persona of ['ana', 'tomas', 'dora'] as const)
      expectDenied(await campus.as(persona).query(PREVIEW, { personIds: people, percent: 50 }), 'FORBIDDEN');
  });
});

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
  params: { obstacle?: string };
  fromGroupId: string | null;
  kept: string | null;
}
interface Moved {
  code?: string;
  doneCount: number;
  enrolments: Row[];
}

const FIELDS = `doneCount enrolments { enrolmentId refusal params fromGroupId kept }`;
const PREVIEW = `query ($enrolmentIds: [ID!]!, $groupId: ID!) {
  transfersPreview(enrolmentIds: $enrolmentIds, groupId: $groupId) { ${FIELDS} } }`;

describe('many people are transferred', () => {
  const campus = testCampus();
  let planted: Omit<Planted, 'enrolmentId'>;
  let there: Omit<Planted, 'enrolmentId'>;
  let people: string[];

  const sql = <Found extends object>(text: string, values: unknown[] = []) =>
    campus.server.sql.query<Found>(text, values).then(({ rows }) => rows);
  const transfer = (input: object, persona: Persona = 'carla') =>
    mutate(
      campus.as(persona),
      'transferEnrolments',
      { reason: REASON, enrolmentIds: people, ...input },
      `... on EnrolmentsTransferred { ${FIELDS} }`,
    ) as Promise<unknown> as Promise<Moved>;
  const preview = async (groupId: string, enrolmentIds = people, persona: Persona = 'carla') =>
    (await campus.as(persona).query<{ transfersPreview: Moved | null }>(PREVIEW, { enrolmentIds, groupId }))
      .data?.transfersPreview;
  const enrol = (country: string) => plantLearner(campus.server, planted, country);
  const statuses = async () =>
    (await sql<{ status: string }>(`select status from enrolment where id = any($1)`, [people])).map(
      ({ status }) => status,
    );

  beforeEach(async () => {
    planted = await plantEdition(campus.server, { endsOn: '2090-06-30' });
    there = await plantEdition(campus.server, { endsOn: '2090-12-31' });
    people = [];
    for (let count = 0; count < 4; count++) people.push(await enrol('MX'));
  });

  it('to another edition in one act: their work goes along, each with its own event in the audit', async () => {
    const [first = ''] = people;
    await sql(
      `insert into activity_progress (enrolment_id, version_id, activity_id, status, completed_at)
       select e.id, e.version_id, a.id, 'completed', now()
         from enrolment e join activity a on a.version_id = e.version_id and a.is_required
        where e.id = $1 limit 1`,
      [first],
    );
    const done = await transfer({ groupId: there.groupId });
    expect(done.doneCount).toBe(4);
    expect(done.enrolments.map(({ enrolmentId }) => enrolmentId)).toEqual(people);
    expect(new Set(done.enrolments.map(({ kept }) => kept))).toEqual(new Set(['WORK']));
    expect(new Set(await statuses())).toEqual(new Set(['transferred']));
    expect(
      await sql(
        `select from activity_progress d join enrolment e on e.id = d.enrolment_id where e.edition_id = $1`,
        [there.editionId],
      ),
    ).toHaveLength(1);
    expect(
      await sql(`select from audit_event where action = 'enrolment.transferred' and subject_id = any($1)`, [
        people,
      ]),
    ).toHaveLength(4);
  });

  it('as far as there are seats, which a preview counts together, changing nothing', async () => {
    await sql(`update edition_group set seats = 3 where id = $1`, [there.groupId]);
    const seen = await preview(there.groupId);
    expect(seen?.doneCount).toBe(3);
    expect(seen?.enrolments.flatMap(({ params }) => params.obstacle ?? [])).toEqual(['GROUP_FULL']);
    expect(new Set(await statuses())).toEqual(new Set(['active']));
    expect(await transfer({ groupId: there.groupId })).toMatchObject({ doneCount: 3 });
  });

  it('each by the rules for one: who is of another country, or has left, stays', async () => {
    const [first = ''] = people;
    await sql(`update enrolment set status = 'withdrawn', ended_at = now() where id = $1`, [first]);
    const foreign = await enrol('CR');
    const done = await transfer({ groupId: there.groupId, enrolmentIds: [...people, foreign] });
    expect(done.doneCount).toBe(3);
    expect(done.enrolments[0]).toMatchObject({
      refusal: 'NOT_TRANSFERABLE',
      params: { obstacle: 'NOT_ACTIVE' },
    });
    expect(done.enrolments.at(-1)).toMatchObject({ refusal: 'NOT_FOUND' });
  });

  it('to another group of the edition, and back: the answer says where each was', async () => {
    const other = randomUUID();
    await sql(
      `insert into edition_group (id, edition_id, country_code, name, time_zone)
       values ($1, $2, 'MX', 'México', 'America/Mexico_City')`,
      [other, planted.editionId],
    );
    const done = await transfer({ groupId: other });
    expect(new Set(done.enrolments.map(({ kept, fromGroupId }) => `${kept} ${fromGroupId}`))).toEqual(
      new Set([`ALL ${planted.groupId}`]),
    );
    expect(await transfer({ groupId: planted.groupId })).toMatchObject({ doneCount: 4 });
  });

  it('once for a key, and a repeat is told the same', async () => {
    const input = { groupId: there.groupId, idempotencyKey: randomUUID() };
    const first = await transfer(input);
    expect(await transfer(input)).toEqual(first);
    expect(first.doneCount).toBe(4);
  });

  it('with a reason, at most five hundred, by coordinators', async () => {
    const { groupId } = there;
    expect(await transfer({ groupId, reason: 'no' })).toMatchObject({ code: 'REASON_NEEDED' });
    expect(await transfer({ groupId, enrolmentIds: [] })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await transfer({ groupId: 'x' })).toMatchObject({ doneCount: 0 });
    expect(await preview(groupId, ['x'])).toBeNull();
    const seen = await preview(groupId, people, 'marta');
    expect(new Set(seen?.enrolments.map(({ refusal }) => refusal))).toEqual(new Set(['NOT_FOUND']));
    for (const persona of ['ana', 'tomas', 'dora'] as const)
      expectDenied(await campus.as(persona).query(PREVIEW, { enrolmentIds: people, groupId }), 'FORBIDDEN');
  });
});

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { CANDIDATES, earn, issue, type CandidateData } from '../support/certificates.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEdition, plantInto } from '../support/plant.ts';

const ROSTER = `query ($editionId: ID!, $filter: RosterFilter) {
  roster(editionId: $editionId, filter: $filter, sort: NAME, isDescending: false, locale: es, limit: 10, offset: 0) {
    totalCount } }`;
const HOME = `query ($id: ID!) { courseHome(enrolmentId: $id, locale: es) { isClosed percent reached } }`;

describe('closing an edition', () => {
  const campus = testCampus();
  let place: Awaited<ReturnType<typeof plantEdition>>;
  const ids: Record<string, string> = {};

  const rows = async <Row>(text: string, values: unknown[]) =>
    (await campus.server.sql.query(text, values)).rows as Row[];
  const states = async () => {
    const found = await rows<{ id: string; status: string }>(
      `select id, status from enrolment where edition_id = $1`,
      [place.editionId],
    );
    return Object.fromEntries(
      Object.entries(ids).map(([who, id]) => [who, found.find((row) => row.id === id)?.status]),
    );
  };
  const decide = async (persona: Persona, name: 'closeEdition' | 'reopenEdition') => {
    const answer = await campus.as(persona).query(
      `mutation ($input: ${name === 'closeEdition' ? 'CloseEditionInput' : 'ReopenEditionInput'}!) {
         ${name}(input: $input) { __typename ... on Refusal { code } } }`,
      { input: { editionId: place.editionId, reason: 'El curso terminó.', idempotencyKey: randomUUID() } },
    );
    expect(resultOf(answer).code).toBeUndefined();
  };

  beforeEach(async () => {
    const { server } = campus;
    place = await plantEdition(server, {});
    const plant = async (who: 'ana' | 'luis' | 'chloe' | 'peter' | 'tomas', status?: string) => {
      ids[who] = await plantInto(server, place, personOf(who).id, status);
    };
    for (const who of ['ana', 'luis', 'chloe', 'peter'] as const) await plant(who);
    await plant('tomas', 'on_hold');
    // Ana has reached an outcome, Luis has its certificate, Chloé did not pass the test, Peter and Tomás left work undone.
    for (const who of ['ana', 'luis', 'chloe'] as const) await earn(server, ids[who] ?? '');
    await issue(campus.as('lucia'), ids.luis ?? '');
    await rows(
      `update activity_progress set score = 20, is_passed = false where enrolment_id = $1 and activity_id = $2`,
      [ids.chloe, course.final],
    );
    await decide('lucia', 'closeEdition');
  });

  it('settles who has reached no outcome: failed where nothing was left to do, else expired', async () => {
    expect(await states()).toEqual({
      ana: 'active',
      luis: 'completed',
      chloe: 'failed',
      peter: 'expired',
      tomas: 'expired',
    });
    const told = await rows<{ subject_id: string; detail: object }>(
      `select subject_id, detail from audit_event where action = 'enrolment.settled' and subject_id = any($1)`,
      [Object.values(ids)],
    );
    expect(new Map(told.map(({ subject_id, detail }) => [subject_id, detail]))).toEqual(
      new Map([
        [ids.chloe, { from: 'active', to: 'failed' }],
        [ids.peter, { from: 'active', to: 'expired' }],
        [ids.tomas, { from: 'on_hold', to: 'expired' }],
      ]),
    );
  });

  it('leaves them to be found by coordinators, and their results to be read by themselves', async () => {
    const count = async (status: string) =>
      (
        await campus.as('lucia').query<{ roster: { totalCount: number } }>(ROSTER, {
          editionId: place.editionId,
          filter: { status },
        })
      ).data.roster.totalCount;
    expect([await count('FAILED'), await count('EXPIRED'), await count('ACTIVE')]).toEqual([1, 2, 1]);
    const home = await campus.as('chloe').query<{ courseHome: object }>(HOME, { id: ids.chloe });
    expect(home.data.courseHome).toMatchObject({ isClosed: true, reached: null });
  });

  it('still lets a certificate be issued to who deserves it; opening it again puts the others back', async () => {
    await rows(
      `update activity_progress set score = 90, is_passed = true where enrolment_id = $1 and activity_id = $2`,
      [ids.chloe, course.final],
    );
    const { data } = await campus
      .as('lucia')
      .query<{ certificateCandidates: { totalCount: number; items: CandidateData[] } }>(CANDIDATES, {
        editionId: place.editionId,
        locale: 'es',
      });
    expect(data.certificateCandidates.totalCount).toBe(5);
    await issue(campus.as('lucia'), ids.chloe ?? '');
    await decide('admin', 'reopenEdition');
    expect(await states()).toEqual({
      ana: 'active',
      luis: 'completed',
      chloe: 'completed',
      peter: 'active',
      tomas: 'on_hold',
    });
    await decide('lucia', 'closeEdition');
    expect(await states()).toMatchObject({ peter: 'expired', tomas: 'expired', chloe: 'completed' });
  });
});

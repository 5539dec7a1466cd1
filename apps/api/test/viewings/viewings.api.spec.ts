import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { registeredTexts } from '@campus/platform/graphql/operations/operation-texts.ts';
import { expectDenied, expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { fieldWritten, TestDevice } from '../support/work.ts';

const SEE = `mutation ($input: SeeAsLearnerInput!) { seeAsLearner(input: $input) { __typename ... on ViewingBegun { viewing { id personName endsAt } } ... on Refusal { code } } }`;
const END = `mutation ($input: EndViewingInput!) { endViewing(input: $input) { __typename ... on ViewingEnded { viewingId } ... on Refusal { code } } }`;
const MINE = `{ viewingsOfMe { id staffName reason begunAt endedAt } }`;
const ME = `{ me { id roles } }`;
const LESSON = `query ($enrolmentId: ID!, $activityId: ID!) { lesson(enrolmentId: $enrolmentId, activityId: $activityId, locale: es) { key values { fieldId } } }`;
const PLAN = `query ($enrolmentId: ID!) { plan(enrolmentId: $enrolmentId, locale: es) { enrolmentId } }`;

interface Begun {
  seeAsLearner: { viewing: { id: string; personName: string; endsAt: string } };
}

describe('seeing the campus as a learner sees it', () => {
  const campus = testCampus();
  let enrolmentId: string;
  const reason = 'Ana no ve el cuestionario del módulo 1.';
  const ask = (persona: Persona, whom: Exclude<Persona, 'nobody'> = 'ana', why = reason) =>
    campus.as(persona).query<Begun>(SEE, {
      input: { personId: personOf(whom).id, reason: why, idempotencyKey: randomUUID() },
    });
  const begin = async (persona: Persona = 'carla') => (await ask(persona)).data.seeAsLearner.viewing.id;
  const end = (persona: Persona, viewingId: string) =>
    campus.as(persona).query(END, { input: { viewingId, idempotencyKey: randomUUID() } });

  /** An operation with the header of a viewing, the way the learner's client sends it. */
  async function within(
    viewingId: string,
    query: string,
    variables: object = {},
    persona: Persona = 'carla',
  ) {
    const headers = { ...(await campus.as(persona).headers()), 'x-campus-as': viewingId };
    const { statusCode, body } = await campus.server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...headers, 'content-type': 'application/json' },
      payload: JSON.stringify({ query, variables }),
    });
    return {
      status: statusCode,
      ...(JSON.parse(body) as {
        data: Record<string, unknown> | null;
        errors?: { extensions: { code: string } }[];
      }),
    };
  }

  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
    const phone = new TestDevice(campus.as('ana'));
    await phone.passGate(enrolmentId);
  });

  it.each<[Persona, Exclude<Persona, 'nobody'>, 'may' | 'NOT_FOUND' | 'FORBIDDEN' | 'SIGN_IN_NEEDED']>([
    ['carla', 'ana', 'may'],
    ['lucia', 'ana', 'may'],
    ['admin', 'ana', 'may'],
    ['carla', 'luis', 'NOT_FOUND'],
    ['carla', 'carla', 'NOT_FOUND'],
    ['carla', 'lucia', 'NOT_FOUND'],
    ['lucia', 'admin', 'NOT_FOUND'],
    ['lucia', 'tomas', 'NOT_FOUND'],
    ['lucia', 'carla', 'NOT_FOUND'],
    ['tomas', 'ana', 'FORBIDDEN'],
    ['ana', 'luis', 'FORBIDDEN'],
    ['dora', 'ana', 'FORBIDDEN'],
    ['nobody', 'ana', 'SIGN_IN_NEEDED'],
  ])('%s sees as %s: %s', async (persona, whom, verdict) => {
    const answer = await ask(persona, whom);
    if (verdict === 'may') expect(answer.data.seeAsLearner.viewing.id).toBeTruthy();
    else if (verdict === 'NOT_FOUND') expectRefusal(answer, 'NOT_FOUND');
    else expectDenied(answer, verdict);
  });

  it('needs a reason', async () => {
    expectRefusal(await ask('carla', 'ana', '  ?  '), 'REASON_NEEDED');
  });

  it('shows the learner’s own campus, without the rights of the one who looks', async () => {
    const viewing = await begin();
    const { data } = await within(viewing, ME);
    expect(data).toMatchObject({ me: { id: personOf('ana').id } });
    const current = await within(viewing, '{ viewing { id personName } }');
    expect(current.data).toEqual({
      viewing: { id: viewing, personName: 'Ana Lucía Hernández-Quiñónez de la Peña' },
    });
    const staff = await within(
      viewing,
      `{ certificateCandidates(editionId: "${randomUUID()}", locale: es) { totalCount } }`,
    );
    expect(staff.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await campus.as('carla').query<{ me: { id: string } }>(ME)).data.me.id).toBe(
      personOf('carla').id,
    );
  });

  it('refuses every mutation there is, compiled and interpreted', async () => {
    const viewing = await begin();
    const { schema } = campus.server.app.get(GraphQLSchemaHost);
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const texts = Object.entries(registeredTexts()).filter(([, text]) =>
      text.trimStart().startsWith('mutation'),
    );
    expect(texts.length).toBeGreaterThan(20);
    const headers = { ...(await campus.as('carla').headers()), 'x-campus-as': viewing };
    const passed: string[] = [];
    for (const [id, text] of texts) {
      const { body } = await campus.server.app.inject({
        method: 'POST',
        url: `/op/${id}`,
        headers: { ...headers, 'content-type': 'application/json' },
        payload: JSON.stringify({ variables: {} }),
      });
      // Without its input an operation is refused before it runs; with it, by the guard. Both change nothing.
      if (!/READ_ONLY|BAD_USER_INPUT/.test(body)) passed.push(id);
      expect(mutations.some((name) => text.includes(name))).toBe(true);
    }
    expect(passed).toEqual([]);
    const work = {
      deviceId: randomUUID(),
      entries: [{ sequence: 1, elapsedMs: 1, ...fieldWritten(enrolmentId, 'risks', 'x') }],
    };
    const recorded = await within(
      viewing,
      `mutation ($input: RecordWorkInput!) { recordWork(input: $input) { __typename } }`,
      { input: work },
    );
    expect(recorded).toMatchObject({ status: 403, errors: [{ extensions: { code: 'READ_ONLY' } }] });
    const chosen = await within(viewing, `mutation { signOut { __typename } }`);
    expect(chosen.errors?.[0]?.extensions.code).toBe('READ_ONLY');
  });

  it('keeps from view what an officer writes for themselves', async () => {
    const phone = new TestDevice(campus.as('ana'));
    await phone.record(fieldWritten(enrolmentId, 'risks', 'Inundación'));
    const viewing = await begin();
    const lesson = await within(viewing, LESSON, { enrolmentId, activityId: course.first });
    expect(lesson.data).toMatchObject({ lesson: { values: [] } });
    expect((await within(viewing, PLAN, { enrolmentId })).data).toEqual({ plan: null });
  });

  it('ends by a button, by the clock, and is nobody else’s', async () => {
    const viewing = await begin();
    expect((await within(viewing, ME, {}, 'lucia')).data).toEqual({ me: null });
    expectRefusal(await end('lucia', viewing), 'NOT_FOUND');
    await end('carla', viewing);
    expect((await within(viewing, ME)).data).toEqual({ me: null });
    const other = await begin();
    await campus.server.sql.query(`update viewing set ends_at = now() - interval '1 second' where id = $1`, [
      other,
    ]);
    expect((await within(other, ME)).data).toEqual({ me: null });
    expect((await within('no-uuid', ME)).data).toEqual({ me: null });
  });

  it('is told to the learner, and recorded', async () => {
    const viewing = await begin();
    await end('carla', viewing);
    const { data } = await campus
      .as('ana')
      .query<{ viewingsOfMe: { id: string; staffName: string; reason: string }[] }>(MINE);
    expect(data.viewingsOfMe[0]).toMatchObject({
      id: viewing,
      staffName: 'Carla Ximena Núñez Ibáñez',
      reason,
    });
    const { rows } = await campus.server.sql.query<{ action: string }>(
      `select action from audit_event where subject_id = $1 order by at desc limit 2`,
      [personOf('ana').id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['viewing.ended', 'viewing.begun']);
  });
});

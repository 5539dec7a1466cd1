import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { demoEditionId, demoEnrolmentId } from '../../src/seeds/editions.ts';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEdition, plantEnrolment, plantPeople } from '../support/plant.ts';

const RESULT = `{ __typename ... on Enrolled { enrolmentId } ... on Refusal { code params } }`;
const ENROL_MYSELF = `mutation ($input: EnrolMyselfInput!) { enrolMyself(input: $input) ${RESULT} }`;
const ENROL_LEARNER = `mutation ($input: EnrolLearnerInput!) { enrolLearner(input: $input) ${RESULT} }`;
const OPEN = `query ($locale: Locale!) { openEditions(locale: $locale) { id title courseTitle summary endsOn locales minutes } }`;

interface OpenData {
  openEditions: {
    id: string;
    title: string;
    courseTitle: string;
    summary: string;
    endsOn: string | null;
    locales: string[];
    minutes: number;
  }[];
}

describe('enrolling', () => {
  const campus = testCampus();

  const enrolMyself = (persona: Persona, editionId: string, idempotencyKey: string = randomUUID()) =>
    campus.as(persona).query(ENROL_MYSELF, { input: { editionId, idempotencyKey } });
  const enrolLearner = (
    persona: Persona,
    personId: string,
    editionId: string,
    idempotencyKey: string = randomUUID(),
  ) => campus.as(persona).query(ENROL_LEARNER, { input: { personId, editionId, idempotencyKey } });
  const open = async (persona: Persona, locale = 'es') =>
    (await campus.as(persona).query<OpenData>(OPEN, { locale })).data.openEditions;
  const rows = async (text: string, values: unknown[]) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const enrolments = (editionId: string) =>
    rows('select id, person_id, group_id, version_id, source, status from enrolment where edition_id = $1', [
      editionId,
    ]);

  it('oneself makes one enrolment, pinned to the version of the edition', async () => {
    const { editionId, groupId } = await plantEdition(campus.server);
    const result = resultOf(await enrolMyself('luis', editionId));
    const [edition] = await rows('select version_id from edition where id = $1', [editionId]);
    expect(await enrolments(editionId)).toEqual([
      {
        id: result.enrolmentId,
        person_id: personOf('luis').id,
        group_id: groupId,
        version_id: edition?.version_id,
        source: 'self',
        status: 'active',
      },
    ]);
  });

  it('again gives the same enrolment, with the same key or another, at the same moment too', async () => {
    const { editionId } = await plantEdition(campus.server);
    const key = randomUUID();
    const answers = await Promise.all([
      enrolMyself('luis', editionId, key),
      enrolMyself('luis', editionId, key),
      enrolMyself('luis', editionId),
      enrolMyself('luis', editionId),
    ]);
    const ids = answers.map((answer) => resultOf(answer).enrolmentId);
    expect(ids[0]).toEqual(expect.any(String));
    expect(new Set(ids).size).toBe(1);
    expect(await enrolments(editionId)).toHaveLength(1);
  });

  it('puts a person into the group of the own country, else into the general one', async () => {
    const { editionId, groupId } = await plantEdition(campus.server);
    const mexico = randomUUID();
    await rows(
      `insert into edition_group (id, edition_id, country_code, name, time_zone) values ($1, $2, 'MX', 'México', 'America/Mexico_City')`,
      [mexico, editionId],
    );
    await enrolMyself('ana', editionId);
    await enrolMyself('peter', editionId);
    const groups = new Map((await enrolments(editionId)).map((row) => [row.person_id, row.group_id]));
    expect(groups.get(personOf('ana').id)).toBe(mexico);
    expect(groups.get(personOf('peter').id)).toBe(groupId);
  });

  it('is refused when the group is full', async () => {
    const { editionId } = await plantEdition(campus.server, { seats: 1 });
    await enrolMyself('ana', editionId);
    expectRefusal(await enrolMyself('luis', editionId), 'GROUP_FULL');
    await rows(`update enrolment set status = 'withdrawn' where edition_id = $1`, [editionId]);
    expect(resultOf(await enrolMyself('luis', editionId)).__typename).toBe('Enrolled');
  });

  it('of ten at the same moment takes as many as there are seats', async () => {
    const { editionId } = await plantEdition(campus.server, { seats: 3 });
    const people = await plantPeople(campus.server, 10);
    const answers = await Promise.all(
      people.map(async (personId) => {
        const token = randomBytes(32).toString('base64url');
        await rows(
          `insert into session (token_hash, person_id, expires_at) values ($1, $2, now() + interval '1 hour')`,
          [createHash('sha256').update(token).digest(), personId],
        );
        const response = await campus.server.app.inject({
          method: 'POST',
          url: '/graphql',
          headers: {
            'x-campus-request': '1',
            host: 'campus.test',
            'content-type': 'application/json',
            cookie: `campus_session=${token}`,
          },
          payload: JSON.stringify({
            query: ENROL_MYSELF,
            variables: { input: { editionId, idempotencyKey: randomUUID() } },
          }),
        });
        return (JSON.parse(response.body) as { data: { enrolMyself: { __typename: string; code?: string } } })
          .data.enrolMyself;
      }),
    );
    expect(answers.filter((answer) => answer.__typename === 'Enrolled')).toHaveLength(3);
    expect(answers.filter((answer) => answer.code === 'GROUP_FULL')).toHaveLength(7);
    expect(await enrolments(editionId)).toHaveLength(3);
  });

  it.each([
    ['that is not open', { isOpen: false }],
    ['that has ended', { endsOn: '2026-02-01' }],
    ['that has been closed', { isFrozen: true }],
  ])('oneself in an edition %s is refused', async (_name, plan) => {
    const { editionId } = await plantEdition(campus.server, plan);
    expectRefusal(await enrolMyself('luis', editionId), 'EDITION_NOT_OPEN');
    expect(await enrolments(editionId)).toEqual([]);
    expect((await open('luis')).map(({ id }) => id)).not.toContain(editionId);
  });

  it('in an edition without a group for the person is refused', async () => {
    const { editionId, groupId } = await plantEdition(campus.server);
    await rows(`update edition_group set country_code = 'MX' where id = $1`, [groupId]);
    expectRefusal(await enrolMyself('luis', editionId), 'EDITION_NOT_OPEN');
    expect(resultOf(await enrolMyself('ana', editionId)).__typename).toBe('Enrolled');
  });

  it('again after having been withdrawn is refused: a coordinator decided', async () => {
    const { editionId } = await plantEnrolment(campus.server, 'luis', { status: 'withdrawn' });
    expectRefusal(await enrolMyself('luis', editionId), 'ENROLMENT_NOT_ACTIVE');
  });

  it.each([['nonsense'], [randomUUID()], ["'; drop table enrolment; --"]])(
    'in %p is not found',
    async (editionId) => {
      expectRefusal(await enrolMyself('luis', editionId), 'NOT_FOUND');
      expectRefusal(await enrolLearner('lucia', personOf('luis').id, editionId), 'NOT_FOUND');
    },
  );

  it('somebody unknown is not found', async () => {
    const { editionId } = await plantEdition(campus.server);
    expectRefusal(await enrolLearner('lucia', randomUUID(), editionId), 'NOT_FOUND');
    expectRefusal(await enrolLearner('lucia', 'luis', editionId), 'NOT_FOUND');
  });

  it('by a coordinator works where officers may not enrol themselves, and leaves an audit event', async () => {
    const { editionId } = await plantEdition(campus.server, { isOpen: false });
    const { enrolmentId } = resultOf(await enrolLearner('carla', personOf('ana').id, editionId));
    expect(await enrolments(editionId)).toMatchObject([
      { source: 'nominated', person_id: personOf('ana').id },
    ]);
    const events = await rows(
      `select actor_id, action, country_code, detail from audit_event where subject_id = $1`,
      [enrolmentId],
    );
    expect(events).toEqual([
      {
        actor_id: personOf('carla').id,
        action: 'learner.enrolled',
        country_code: 'MX',
        detail: { personId: personOf('ana').id, editionId },
      },
    ]);
    await enrolLearner('carla', personOf('ana').id, editionId);
    expect(await rows(`select from audit_event where subject_id = $1`, [enrolmentId])).toHaveLength(1);
  });

  it.each<[Persona, 'MX' | 'CR', string]>([
    ['carla', 'MX', 'Enrolled'],
    ['carla', 'CR', 'NOT_FOUND'],
    ['lucia', 'MX', 'Enrolled'],
    ['lucia', 'CR', 'Enrolled'],
    ['admin', 'MX', 'Enrolled'],
    ['admin', 'CR', 'Enrolled'],
    ['ana', 'MX', 'FORBIDDEN'],
    ['luis', 'CR', 'FORBIDDEN'],
    ['tomas', 'MX', 'FORBIDDEN'],
    ['nobody', 'MX', 'SIGN_IN_NEEDED'],
  ])('by %s of a learner of %s: %s', async (persona, country, outcome) => {
    const { editionId } = await plantEdition(campus.server);
    const answer = await enrolLearner(persona, personOf(country === 'MX' ? 'ana' : 'luis').id, editionId);
    if (outcome === 'FORBIDDEN' || outcome === 'SIGN_IN_NEEDED') return expectDenied(answer, outcome);
    const result = resultOf(answer);
    expect(result.code ?? result.__typename).toBe(outcome);
  });

  it.each<[Persona, boolean]>([
    ['ana', true],
    ['luis', true],
    ['tomas', true],
    ['carla', true],
    ['lucia', true],
    ['admin', true],
    ['nobody', false],
  ])('oneself is for everybody signed in: %s %p', async (persona, isAllowed) => {
    const { editionId } = await plantEdition(campus.server);
    const answer = await enrolMyself(persona, editionId);
    if (!isAllowed) return expectDenied(answer, 'SIGN_IN_NEEDED');
    expect(resultOf(answer).__typename).toBe('Enrolled');
    expectDenied(await campus.as('nobody').query(OPEN, { locale: 'es' }), 'SIGN_IN_NEEDED');
  });

  it('open editions are those one may enrol in and is not enrolled in, in the own language', async () => {
    const demo = (await open('luis', 'fr')).find(({ id }) => id === demoEditionId);
    expect(demo).toMatchObject({
      title: 'Cours essentiel ouvert 2026–27',
      courseTitle: 'Cours d’essai',
      summary: 'Un très petit cours.',
      locales: ['es', 'en', 'fr'],
      minutes: 40,
      endsOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect((await open('ana')).map(({ id }) => id)).not.toContain(demoEditionId);
  });

  it('open editions are one statement beside the session, however many', async () => {
    await open('luis');
    await plantEdition(campus.server);
    await campus.expectQueries(2, () => open('luis'));
  });

  it('pins: person, edition and version of an enrolment never change, nor does the version of an edition in use', async () => {
    const id = demoEnrolmentId('ana');
    const { editionId } = await plantEdition(campus.server);
    await expect(
      rows(`update enrolment set person_id = $2 where id = $1`, [id, personOf('luis').id]),
    ).rejects.toThrow('stays with');
    await expect(rows(`update enrolment set edition_id = $2 where id = $1`, [id, editionId])).rejects.toThrow(
      'stays with',
    );
    await expect(
      rows(`update enrolment set version_id = gen_random_uuid() where id = $1`, [id]),
    ).rejects.toThrow('stays with');
    await expect(
      rows(`update edition set version_id = gen_random_uuid() where id = $1`, [demoEditionId]),
    ).rejects.toThrow('keeps its');
  });
});

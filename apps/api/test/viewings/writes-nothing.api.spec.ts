import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { QuizFinishing } from '@campus/study';
import { askedQueries } from '../support/asked-queries.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf } from '../support/personas.ts';
import { quizLearner } from '../support/quiz-learner.ts';
import { readAttempt } from '../support/quiz.ts';
import { idsAround } from '../support/rows-of.ts';
import { tableContents } from '../support/table-contents.ts';

const SEE = `mutation ($input: SeeAsLearnerInput!) { seeAsLearner(input: $input) { ... on ViewingBegun { viewing { id } } } }`;

/** Written for the viewer, not the learner: refused operations are noted about whoever asked. */
const OF_THE_REQUEST = ['session', 'throttle', 'security_event'];

describe('who sees the campus as a learner', () => {
  const campus = testCampus();
  const learner = quizLearner(campus);

  const view = async (): Promise<Record<string, string>> => {
    const input = {
      personId: personOf('ana').id,
      reason: 'Ana no ve el cuestionario del módulo 1.',
      idempotencyKey: randomUUID(),
    };
    const { data } = await campus
      .as('carla')
      .query<{ seeAsLearner: { viewing: { id: string } } }>(SEE, { input });
    return { ...(await campus.as('carla').headers()), 'x-campus-as': data.seeAsLearner.viewing.id };
  };

  const ask = async (headers: Record<string, string>, query: string, variables: object) =>
    campus.server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...headers, 'content-type': 'application/json' },
      payload: JSON.stringify({ query, variables }),
    });

  const contents = () => tableContents(campus.server, OF_THE_REQUEST);

  /** An attempt that time has ended, at a quiz whose right answers may be seen then. */
  const endedAttempt = async (): Promise<string> => {
    await learner.withSettings({ 'review.when': 'finished' }, course.timed);
    const id = await learner.start(course.timed);
    await learner.longAgo(id, 60);
    await campus.server.app.get(QuizFinishing).finishOverdue();
    return id;
  };

  it('writes nothing, whatever query they ask', async () => {
    const attemptId = await endedAttempt();
    const headers = await view();
    const ids = [...(await idsAround(campus.server, personOf('ana').id)), attemptId];
    const words = { search: 'Ana', day: '2026-01-01', locale: 'es' };
    const before = await contents();
    const answered = new Set<string>();
    for (const { name, text, variables } of askedQueries(campus.server.app.get(GraphQLSchemaHost).schema)) {
      for (const values of variables(ids, words)) {
        const places = 'activityId' in values ? Object.values(course) : [values.activityId];
        for (const activityId of places) {
          const { body, statusCode } = await ask(headers, text, {
            ...values,
            ...('activityId' in values ? { activityId } : {}),
            ...('enrolmentId' in values ? { enrolmentId: learner.enrolmentId } : {}),
            ...('attemptId' in values ? { attemptId } : {}),
          });
          if (statusCode === 200 && !body.includes('"data":null')) answered.add(name);
        }
        if (['enrolmentId', 'attemptId'].some((key) => key in values)) break;
      }
    }
    expect([...answered]).toEqual(expect.arrayContaining(['QuizAttempt', 'Quiz', 'Lesson', 'CourseHome']));
    expect(await contents()).toEqual(before);
  });

  it('the test itself sees: the learner’s own look at right answers is written down', async () => {
    const attemptId = await endedAttempt();
    const before = await contents();
    expect((await readAttempt(campus.as('ana'), attemptId)).questions[0]?.review?.correct).toBeTruthy();
    const after = await contents();
    expect(Object.keys(after).filter((name) => before[name] !== after[name])).toContain('quiz_attempt');
    expect(after.quiz_attempt).not.toEqual(before.quiz_attempt);
  });

  it('no longer sees it when the role is revoked, or the learner serves another country', async () => {
    const headers = await view();
    const name = async () => JSON.parse((await ask(headers, '{ me { id } }', {})).body) as object;
    expect(await name()).toEqual({ data: { me: { id: personOf('ana').id } } });
    const change = async (sql: string, whose: 'ana' | 'carla') => learner.rows(sql, [personOf(whose).id]);
    await change(`update person set country_code = 'CR' where id = $1`, 'ana');
    expect(await name()).toEqual({ data: { me: null } });
    await change(`update person set country_code = 'MX' where id = $1`, 'ana');
    expect(await name()).toEqual({ data: { me: { id: personOf('ana').id } } });
    await change(
      `update role_grant set revoked_at = now() where person_id = $1 and role = 'coordinator'`,
      'carla',
    );
    try {
      expect(await name()).toEqual({ data: { me: null } });
    } finally {
      await change(
        `update role_grant set revoked_at = null where person_id = $1 and role = 'coordinator'`,
        'carla',
      );
    }
  });
});

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { plantEnrolment } from '../support/plant.ts';
import { questionAnswered, quizFinished, readAttempt, rightResponse } from '../support/quiz.ts';
import { quizLearner } from '../support/quiz-learner.ts';
import { committed, type LaunchPlan } from '../support/scorm.ts';
import { type Entry, TestDevice } from '../support/work.ts';

const LAUNCH_PROOF = `mutation ($input: LaunchScormInput!) {
  launchScorm(input: $input) { ... on ScormLaunched { launch { attemptId sessionId itemId proof } } }
}`;

interface LaunchProof {
  attemptId: string;
  sessionId: string;
  itemId: string;
  proof: string;
}

const forged = (proof: string): string => {
  const [body = '', sign = ''] = proof.split('.');
  const said = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  const other = { ...said, startedAt: '2020-01-01T00:00:00Z', sessionId: randomUUID() };
  return `${Buffer.from(JSON.stringify(other)).toString('base64url')}.${sign}`;
};

describe('an attempt that a restore has taken away', () => {
  const campus = testCampus();
  const learner = quizLearner(campus);
  const { rows, start } = learner;

  const proofOf = async (attemptId: string) => {
    const { proof, questions } = await readAttempt(learner.ana(), attemptId);
    return { proof: proof ?? '', questions };
  };

  /** As a backup leaves it that was made before the attempt began. */
  const lose = async (attemptId: string) => {
    await rows('delete from quiz_answer where attempt_id = $1', [attemptId]);
    await rows('delete from quiz_attempt where id = $1', [attemptId]);
    await rows('delete from activity_progress where enrolment_id = $1 and activity_id = $2', [
      learner.enrolmentId,
      course.quiz,
    ]);
    await rows('delete from journal_receipt where device_id = $1', [learner.phone.deviceId]);
  };
  const stateOf = (attemptId: string) =>
    rows(
      `select a.number, a.locale, a.version_id, a.started_at, a.deadline_at, a.finished_by, a.score::float8,
              (select jsonb_agg(jsonb_build_array(q.question_id, q.response, q.points) order by q.position)
                 from quiz_answer q where q.attempt_id = a.id) as answers
         from quiz_attempt a where a.id = $1`,
      [attemptId],
    );
  /** What the phone has done: begun, answered, handed in. */
  const workAt = async (attemptId: string): Promise<Entry[]> => {
    const { proof, questions } = await proofOf(attemptId);
    return [
      learner.phone.entry({ quizBegun: { proof } }),
      ...questions.map((question) =>
        learner.phone.entry(questionAnswered(attemptId, question.id, rightResponse(question))),
      ),
      learner.phone.entry(quizFinished(attemptId)),
    ];
  };

  it('is there again, with its questions, answers and score, when the device gives back', async () => {
    const attemptId = await start();
    const work = await workAt(attemptId);
    const first = (await learner.phone.send(...work)).data.recordWork.receipts;
    expect(first.map(({ refusal }) => refusal)).toEqual(work.map(() => null));
    const before = await stateOf(attemptId);
    await lose(attemptId);
    for (const isRepeat of [false, true]) {
      const receipts = (await learner.phone.send(...work)).data.recordWork.receipts;
      expect(receipts).toEqual(
        work.map(({ sequence }) => ({ sequence, isRecorded: true, refusal: null, isRepeat })),
      );
      expect(await stateOf(attemptId)).toEqual(before);
    }
    expect(await learner.progressOf(course.quiz)).toMatchObject({ status: 'completed', score: 100 });
  });

  it('comes back from whichever device had it open, and once', async () => {
    const attemptId = await start();
    const { proof } = await proofOf(attemptId);
    await lose(attemptId);
    const tablet = new TestDevice(learner.ana());
    const answers = await Promise.all([
      learner.phone.record({ quizBegun: { proof } }),
      tablet.record({ quizBegun: { proof } }),
    ]);
    expect(answers.flat().map(({ refusal }) => refusal)).toEqual([null, null]);
    expect(await learner.attemptsOf(course.quiz)).toMatchObject([{ id: attemptId, number: 1 }]);
  });

  it('takes its place before one that was begun since, and its answers count', async () => {
    const lost = await start();
    const work = await workAt(lost);
    await learner.phone.send(...work.slice(0, 1));
    await lose(lost);
    const since = await start();
    const receipts = (await learner.phone.send(...work)).data.recordWork.receipts;
    expect(receipts.map(({ refusal }) => refusal)).toEqual(work.map(() => null));
    expect(await learner.attemptsOf(course.quiz)).toMatchObject([
      { id: lost, number: 1, finished_by: 'time', score: '100.00' },
      { id: since, number: 2, finished_by: null },
    ]);
  });

  it.each([
    ['that was changed', forged],
    ['that is none', () => 'a word'],
    ['of a launch', (proof: string) => proof.replace(/^[^.]+/, (body) => `${body}A`)],
  ])('is not believed with a proof %s', async (_name, change) => {
    const attemptId = await start();
    const { proof } = await proofOf(attemptId);
    await lose(attemptId);
    expect(await learner.phone.record({ quizBegun: { proof: change(proof) } })).toMatchObject([
      { isRecorded: false, refusal: 'INPUT_INVALID' },
    ]);
    expect(await learner.attemptsOf(course.quiz)).toEqual([]);
  });

  it('is nobody else’s', async () => {
    const attemptId = await start();
    const { proof } = await proofOf(attemptId);
    const luis = new TestDevice(campus.as('luis'));
    expect(await luis.record({ quizBegun: { proof } })).toMatchObject([{ refusal: 'NOT_FOUND' }]);
    await lose(attemptId);
    expect(await luis.record({ quizBegun: { proof } })).toMatchObject([{ refusal: 'NOT_FOUND' }]);
    expect(await learner.attemptsOf(course.quiz)).toEqual([]);
  });

  it('has no proof any more when it has ended', async () => {
    const attemptId = await start();
    await learner.finish(attemptId);
    expect((await readAttempt(learner.ana(), attemptId)).proof).toBeNull();
  });
});

describe('a launch that a restore has taken away', () => {
  const campus = testCampus();
  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  let enrolmentId = '';
  let phone: TestDevice;

  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
    phone = new TestDevice(campus.as('ana'));
    await phone.passGate(enrolmentId);
  });

  const launched = async (plan: LaunchPlan = {}): Promise<LaunchProof> =>
    (
      await campus.as('ana').query<{ launchScorm: { launch: LaunchProof } }>(LAUNCH_PROOF, {
        input: {
          enrolmentId,
          activityId: course.map,
          locale: 'es',
          newAttempt: false,
          idempotencyKey: randomUUID(),
          ...plan,
        },
      })
    ).data.launchScorm.launch;

  const lose = async ({ attemptId }: LaunchProof, hasAttempt: boolean) => {
    for (const table of ['scorm_calls', 'scorm_item_state', 'scorm_session'])
      await rows(`delete from ${table} where attempt_id = $1`, [attemptId]);
    if (!hasAttempt) await rows('delete from scorm_attempt where id = $1', [attemptId]);
    await rows('delete from activity_progress where enrolment_id = $1 and activity_id = $2', [
      enrolmentId,
      course.map,
    ]);
    await rows('delete from journal_receipt where device_id = $1', [phone.deviceId]);
  };
  const state = () =>
    rows(
      `select a.id, a.number, a.package_id, a.policy, a.started_at, a.finished_at, s.id as session, s.item_id, s.is_review,
              s.started_at as at, s.commit_number, i.cmi, i.is_completed
         from scorm_attempt a left join scorm_session s on s.attempt_id = a.id
         left join scorm_item_state i on i.attempt_id = a.id
        where a.enrolment_id = $1 order by a.number, s.id`,
      [enrolmentId],
    );

  it.each([
    ['with its attempt', false],
    ['of an attempt that the backup had', true],
  ])('is there again, %s, and what its content committed', async (_name, hasAttempt) => {
    const one = await launched();
    const work = [
      phone.entry({ scormLaunched: { proof: one.proof } }),
      phone.entry(committed(one, 1, { 'cmi.core.lesson_location': 'page 3' })),
    ];
    await phone.send(...work);
    const before = await state();
    expect(before).toMatchObject([{ commit_number: 1 }]);
    await lose(one, hasAttempt);
    for (const isRepeat of [false, true]) {
      const receipts = (await phone.send(...work)).data.recordWork.receipts;
      expect(receipts).toEqual(
        work.map(({ sequence }) => ({ sequence, isRecorded: true, refusal: null, isRepeat })),
      );
      expect(await state()).toEqual(before);
    }
  });

  it('ends where another attempt has begun since, and goes before it', async () => {
    const lost = await launched();
    const work = [
      phone.entry({ scormLaunched: { proof: lost.proof } }),
      phone.entry(committed(lost, 1, { 'cmi.core.lesson_location': 'page 3' })),
    ];
    await lose(lost, false);
    const since = await launched();
    const receipts = (await phone.send(...work)).data.recordWork.receipts;
    expect(receipts.map(({ refusal }) => refusal)).toEqual([null, null]);
    const attempts = await rows(
      'select id, number, started_at, finished_at from scorm_attempt where enrolment_id = $1 order by number',
      [enrolmentId],
    );
    expect(attempts).toMatchObject([
      { id: lost.attemptId, number: 1, finished_at: attempts[1]?.started_at },
      { id: since.attemptId, number: 2, finished_at: null },
    ]);
  });

  it('is not believed when its proof was changed, and is nobody else’s', async () => {
    const one = await launched();
    await lose(one, false);
    expect(await phone.record({ scormLaunched: { proof: forged(one.proof) } })).toMatchObject([
      { refusal: 'INPUT_INVALID' },
    ]);
    const luis = new TestDevice(campus.as('luis'));
    expect(await luis.record({ scormLaunched: { proof: one.proof } })).toMatchObject([
      { refusal: 'NOT_FOUND' },
    ]);
    expect(await state()).toEqual([]);
  });
});

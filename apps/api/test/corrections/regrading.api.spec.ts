import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { earn, issue } from '../support/certificates.ts';
import { testCampus } from '../support/campus.ts';
import {
  apply,
  importRewritten,
  offerFirstVersion,
  oneKey,
  oneSentence,
  oneSuspended,
  previewOf,
  regrade,
} from '../support/corrections.ts';
import { course } from '../support/course.ts';
import { command } from '../support/nominations.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEdition, plantEnrolment, plantInto, type Planted } from '../support/plant.ts';
import { questionAnswered, quizFinished, readAttempt, readQuiz, startAttempt } from '../support/quiz.ts';
import { TestDevice } from '../support/work.ts';

const question = '10000000-0000-4000-8000-000000000101';

describe('an edition whose key was corrected', () => {
  const campus = testCampus();
  let place: Planted;
  let luis: string;
  beforeEach(async () => {
    await offerFirstVersion(campus.server);
    place = await plantEnrolment(campus.server, 'ana');
    luis = await plantInto(campus.server, place, personOf('luis').id);
  });

  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const shown = async (persona: Persona, attemptId: string) => {
    const attempt = await readAttempt(campus.as(persona), attemptId);
    const found = attempt.questions.find(({ id }) => id === question);
    if (!found) throw new Error('the question was not drawn');
    return { ...found, result: attempt.result };
  };
  /** Sends an attempt in which the one question has this answer. */
  const answered = async (persona: Persona, enrolmentId: string, words: string) => {
    const mine = new TestDevice(campus.as(persona));
    await mine.passGate(enrolmentId);
    const { attemptId } = (await startAttempt(campus.as(persona), enrolmentId, course.quiz)).data
      .startQuizAttempt;
    const choice = (await shown(persona, attemptId)).options.find(({ html }) => html === words)?.key;
    await mine.record(
      questionAnswered(attemptId, question, { type: 'single', choice }),
      quizFinished(attemptId),
    );
    return attemptId;
  };
  /** “mal” becomes the right answer in the edition; each case is a version of its own. */
  const correct = async (words: string) => {
    const { versionId } = await importRewritten(campus.server, { ...oneKey, ...oneSentence(words) });
    await apply(campus.as('lucia'), place.editionId, versionId);
    return versionId;
  };
  const scoreOf = async (attemptId: string) =>
    (await rows('select score::float8, is_passed from quiz_attempt where id = $1', [attemptId]))[0];

  it('says of an answer that it is right today and was graded by the key of then', async () => {
    const attemptId = await answered('ana', place.enrolmentId, 'mal');
    expect((await shown('ana', attemptId)).review).toMatchObject({ isCorrect: false, correction: null });
    await correct('Lea antes.');
    const { review, result } = await shown('ana', attemptId);
    expect(review).toMatchObject({ points: 0, isCorrect: false, correction: 'NOT_YET' });
    expect(result).toMatchObject({ score: 0, regradedAt: null, firstScore: null });
  });

  it('is graded again: who was right by the corrected key gets the points, and is written to', async () => {
    const attemptId = await answered('ana', place.enrolmentId, 'mal');
    const versionId = await correct('Lea después.');
    const max = (await readAttempt(campus.as('ana'), attemptId)).result?.maxPoints ?? 0;
    const preview = await previewOf(campus.as('lucia'), place.editionId, versionId);
    expect(preview).toMatchObject({ affectedCount: 1, regradableCount: 1 });
    const [{ regradedScore = 0 } = {}] = preview?.affected ?? [];
    expect(regradedScore).toBeGreaterThan(0);

    expect(await regrade(campus.as('lucia'), place.editionId, versionId)).toMatchObject({
      regraded: 1,
      raised: 1,
    });
    expect(await scoreOf(attemptId)).toMatchObject({ score: regradedScore });
    const { review, result } = await shown('ana', attemptId);
    expect(review).toMatchObject({ isCorrect: true, correction: 'COUNTS_NOW' });
    expect(result).toMatchObject({ score: regradedScore, firstScore: 0, maxPoints: max });
    expect((await readQuiz(campus.as('ana'), place.enrolmentId)).countedScore).toBe(regradedScore);
    expect(
      await rows(`select score::float8 from activity_progress where enrolment_id = $1 and activity_id = $2`, [
        place.enrolmentId,
        course.quiz,
      ]),
    ).toEqual([{ score: regradedScore }]);
    const mails = await rows(
      `select text_body from mail where template = 'quiz-regraded' and text_body like '%' || $1 || '%'`,
      [attemptId],
    );
    expect(mails).toHaveLength(1);
    expect(
      await rows(`select detail ->> 'to' as "to" from audit_event where action = $1 and subject_id = $2`, [
        'enrolment.regraded',
        place.enrolmentId,
      ]),
    ).toEqual([{ to: String(regradedScore) }]);
    expect(await previewOf(campus.as('lucia'), place.editionId, versionId)).toMatchObject({
      affectedCount: 0,
      regradableCount: 0,
    });
  });

  it('gives everybody the points of a question that is suspended', async () => {
    const attemptId = await answered('ana', place.enrolmentId, 'peor');
    const { versionId } = await importRewritten(campus.server, oneSuspended);
    expect(await previewOf(campus.as('lucia'), place.editionId, versionId)).toMatchObject({
      isCorrection: true,
      hasChangedKeys: true,
      affectedCount: 1,
      raisedCount: 1,
    });
    await apply(campus.as('lucia'), place.editionId, versionId);
    expect(await regrade(campus.as('lucia'), place.editionId, versionId)).toMatchObject({
      regraded: 1,
      raised: 1,
    });
    expect((await shown('ana', attemptId)).review).toMatchObject({
      isCorrect: true,
      correction: 'COUNTS_NOW',
    });
  });

  it('says before whose result would rise, who would pass by it, and whose certificate stays as it is', async () => {
    await answered('ana', place.enrolmentId, 'mal');
    await answered('luis', luis, 'bien');
    await earn(campus.server, place.enrolmentId);
    const versionId = await correct('Lea las dos.');
    const preview = () => previewOf(campus.as('lucia'), place.editionId, versionId);
    expect(await preview()).toMatchObject({ affectedCount: 2, raisedCount: 1, certifiedCount: 0 });
    await issue(campus.as('carla'), place.enrolmentId);
    const told = await preview();
    expect(told).toMatchObject({ raisedCount: 1, certifiedCount: 1 });
    const [first, second] = told?.affected ?? [];
    expect(first).toMatchObject({ hasCertificate: true, hasPassed: false });
    expect(second).toMatchObject({ hasCertificate: false });
    expect(told?.passingCount).toBe(first?.wouldPass ? 1 : 0);
  });

  it('takes nothing from who was right by the key of then, and says why it counts', async () => {
    const attemptId = await answered('luis', luis, 'bien');
    const before = await scoreOf(attemptId);
    const versionId = await correct('Lea todo.');
    expect((await shown('luis', attemptId)).review).toMatchObject({
      isCorrect: true,
      correction: 'COUNTS_STILL',
    });
    expect(await regrade(campus.as('lucia'), place.editionId, versionId)).toMatchObject({
      regraded: 1,
      raised: 0,
      passed: 0,
    });
    expect(await scoreOf(attemptId)).toEqual(before);
    const { review, result } = await shown('luis', attemptId);
    expect(review).toMatchObject({ isCorrect: true, correction: 'COUNTS_STILL' });
    expect(result).toMatchObject({ firstScore: before?.score, regradedAt: expect.any(String) });
    expect(
      await rows(`select from mail where template = 'quiz-regraded' and text_body like '%' || $1 || '%'`, [
        attemptId,
      ]),
    ).toEqual([]);
  });

  it('is graded again once, however often it is asked for', async () => {
    const attemptId = await answered('ana', place.enrolmentId, 'mal');
    const versionId = await correct('Lea una.');
    const idempotencyKey = randomUUID();
    for (const _time of [1, 2])
      expect(await regrade(campus.as('lucia'), place.editionId, versionId, { idempotencyKey })).toMatchObject(
        { regraded: 1, raised: 1 },
      );
    expect(await regrade(campus.as('lucia'), place.editionId, versionId)).toMatchObject({ regraded: 0 });
    expect(
      await rows(`select from mail where template = 'quiz-regraded' and text_body like '%' || $1 || '%'`, [
        attemptId,
      ]),
    ).toHaveLength(1);
  });

  it('is carried along by a transfer: what was graded again stays so, and says what it was', async () => {
    const attemptId = await answered('ana', place.enrolmentId, 'mal');
    const versionId = await correct('Lea con calma.');
    await regrade(campus.as('lucia'), place.editionId, versionId);
    const { result: before } = await shown('ana', attemptId);
    const there = await plantEdition(campus.server, { versionId });
    const moved = await command<{ enrolmentId: string }>(campus, 'lucia', 'TransferEnrolment', {
      enrolmentId: place.enrolmentId,
      groupId: there.groupId,
      reason: 'Cambia de sede',
      idempotencyKey: randomUUID(),
    });
    const [attempt, ...more] = await rows(
      'select id, graded_version_id from quiz_attempt where enrolment_id = $1',
      [moved.enrolmentId],
    );
    expect(more).toEqual([]);
    expect(attempt).toMatchObject({ graded_version_id: versionId });
    const { review, result } = await shown('ana', String(attempt?.id));
    expect(review).toMatchObject({ isCorrect: true, correction: 'COUNTS_NOW' });
    expect(result).toEqual(before);
    expect(result).toMatchObject({ firstScore: 0, regradedAt: expect.any(String) });
    expect((await readQuiz(campus.as('ana'), moved.enrolmentId)).countedScore).toBe(before?.score);
    // Nobody is graded a second time for having moved.
    expect(await regrade(campus.as('lucia'), there.editionId, versionId)).not.toMatchObject({ regraded: 1 });
  });

  it('leaves open attempts alone until they are sent', async () => {
    const mine = new TestDevice(campus.as('ana'));
    await mine.passGate(place.enrolmentId);
    const { attemptId } = (await startAttempt(campus.as('ana'), place.enrolmentId, course.quiz)).data
      .startQuizAttempt;
    const versionId = await correct('Lea otra.');
    expect(await previewOf(campus.as('lucia'), place.editionId, versionId)).toMatchObject({
      affectedCount: 1,
      regradableCount: 0,
    });
    expect(await regrade(campus.as('lucia'), place.editionId, versionId)).toMatchObject({ regraded: 0 });
    expect(await scoreOf(attemptId)).toMatchObject({ score: null });
  });

  it('is not graded again by another version than it has, nor once it is closed', async () => {
    const versionId = await correct('Lea la que es.');
    const later = await importRewritten(campus.server, oneSentence('Lea la que sigue.'));
    expect(await regrade(campus.as('lucia'), place.editionId, later.versionId)).toMatchObject({
      code: 'VERSION_CHANGED',
    });
    await rows('update edition set closed_at = now() where id = $1', [place.editionId]);
    expect(await regrade(campus.as('lucia'), place.editionId, versionId)).toMatchObject({
      code: 'EDITION_FROZEN',
    });
  });
});

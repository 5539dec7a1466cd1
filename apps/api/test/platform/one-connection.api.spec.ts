import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { SecondConnection } from '@campus/platform/database/open-transaction.ts';
import { registeredTexts } from '@campus/platform/graphql/operations/operation-texts.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { act, itemsOf, plantThree, propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { Importer } from '../support/people-imports.ts';
import { plantEnrolment } from '../support/plant.ts';
import { questionAnswered, quizFinished, readAttempt, rightResponse, startAttempt } from '../support/quiz.ts';
import { cases, plantScene, type Scene } from '../support/registered-cases.ts';
import { played, toDry } from '../support/scenario.ts';
import { committed, launch, tryLaunch } from '../support/scorm.ts';
import { fieldWritten, screenSeen, TestDevice } from '../support/work.ts';

const texts = registeredTexts();
const textOf = (operation: string) =>
  texts[Object.keys(texts).find((id) => id.slice(0, id.lastIndexOf('-')) === operation) ?? ''] ?? '';
const one = statement<{ one: number }>('one-connection', 'select 1 as one');

/** More than any pool of the specs has, and than the server's own. */
const CLASS = 12;

/**
 * As after a restart: nothing is remembered, and there is one connection. Whatever asks for a second one while it holds
 * the first would wait for itself, and is refused.
 */
describe('on one connection, with nothing remembered', () => {
  const campus = testCampus({ DATABASE_POOL: '1' });
  let forgetful: jest.SpiedFunction<BoundedCache<unknown>['peek']>;
  let scene: Scene;

  beforeAll(async () => {
    forgetful = jest.spyOn(BoundedCache.prototype, 'peek').mockReturnValue(undefined);
    scene = await plantScene(campus);
  });
  afterAll(() => forgetful.mockRestore());

  const database = () => campus.server.app.get(Database);
  const drain = () => campus.server.app.get(Jobs).drain();
  const failed = async () =>
    (
      await campus.server.sql.query(
        `select task_identifier as task, last_error from graphile_worker.jobs where last_error is not null`,
      )
    ).rows;
  const places = () => Promise.all(Array.from({ length: CLASS }, () => plantEnrolment(campus.server, 'ana')));

  it('a transaction that asks the pool for another one is refused', async () => {
    await expect(database().transaction(() => database().row(one))).rejects.toThrow(SecondConnection);
    await expect(
      database().transaction(() => database().transaction(() => Promise.resolve())),
    ).rejects.toThrow(SecondConnection);
    expect(await database().row(one)).toEqual({ one: 1 });
  });

  it.each(cases)('%s: %s', async (operation, _about, persona, variables) => {
    const { status, codes } = await campus.as(persona).query(textOf(operation), variables(scene));
    expect({ status, isServed: status < 500 && !codes.includes('INTERNAL') }).toEqual({
      status,
      isServed: true,
    });
  });

  it('a class begins a quiz, answers and sends it, all at the same moment', async () => {
    const phones = await Promise.all(
      (await places()).map(async ({ enrolmentId }) => {
        const phone = new TestDevice(campus.as('ana'));
        await phone.passGate(enrolmentId);
        return { phone, enrolmentId };
      }),
    );
    const begun = await Promise.all(
      phones.map(({ enrolmentId }) => startAttempt(campus.as('ana'), enrolmentId, course.quiz)),
    );
    const ids = begun.map(({ data }) => data.startQuizAttempt.attemptId);
    expect(new Set(ids).size).toBe(CLASS);
    const sent = await Promise.all(
      phones.map(async ({ phone }, i) => {
        const id = ids[i] ?? '';
        const { questions } = await readAttempt(campus.as('ana'), id);
        return phone.record(
          ...questions.map((question) => questionAnswered(id, question.id, rightResponse(question))),
          quizFinished(id),
        );
      }),
    );
    expect(sent.flat().filter(({ isRecorded }) => !isRecorded)).toEqual([]);
    const { rows } = await campus.server.sql.query(
      `select count(*)::int as count from quiz_attempt where id = any($1) and score = 100`,
      [ids],
    );
    expect(rows).toEqual([{ count: CLASS }]);
  });

  it('a class opens a package at the same moment, and opens it again', async () => {
    const enrolments = await places();
    for (const { enrolmentId } of enrolments) await new TestDevice(campus.as('ana')).passGate(enrolmentId);
    for (let time = 0; time < 2; time++) {
      const launches = await Promise.all(
        enrolments.map(({ enrolmentId }) => tryLaunch(campus.as('ana'), enrolmentId)),
      );
      expect(launches.map(({ status, codes }) => ({ status, codes }))).toEqual(
        launches.map(() => ({ status: 200, codes: [] })),
      );
    }
  });

  it('every kind of work in the journal is recorded', async () => {
    const { enrolmentId } = await plantEnrolment(campus.server, 'ana');
    const phone = new TestDevice(campus.as('ana'));
    await phone.passGate(enrolmentId);
    const opened = await launch(campus.as('ana'), enrolmentId);
    const receipts = await phone.record(
      screenSeen(enrolmentId, course.first, 'uno'),
      fieldWritten(enrolmentId, 'risks', 'San José'),
      played(enrolmentId, toDry),
      committed(opened, 1, { core: { lesson_status: 'completed' } }, true),
      { surveyAnswered: { enrolmentId, activityId: course.hopes, answers: { useful: 4 } } },
    );
    expect(receipts.map(({ isRecorded, refusal }) => ({ isRecorded, refusal }))).toEqual(
      receipts.map(() => ({ isRecorded: true, refusal: null })),
    );
    expect(receipts).toHaveLength(5);
  });

  it('a batch of certificates is approved, issued and mailed', async () => {
    const { editionId } = await plantThree(campus.server);
    const batch = await propose(campus.as('carla'), editionId);
    await act(campus.as('lucia'), 'ApproveCertificates', { batchId: batch.id });
    await drain();
    const { items } = await itemsOf(campus.as('carla'), batch.id);
    expect(await failed()).toEqual([]);
    expect(items.filter(({ state }) => state === 'ISSUED').length).toBe(batch.counts.ready);
  });

  it('a list of people is checked, applied and undone', async () => {
    const importer = new Importer(campus, 'carla');
    const id = await importer.checked([['Eva', 'Paz', 'eva@one.example', 'México', '', 'Cónsul', '']]);
    expect((await importer.act('apply', { importId: id, mode: 'ALL' })).list.status).toBe('APPLIED');
    expect((await importer.act('undo', { importId: id, expectedCount: 1 })).list.status).toBe('UNDONE');
    expect(await failed()).toEqual([]);
  });

  it('every job of the timetable runs', async () => {
    const jobs = campus.server.app.get(Jobs);
    for (const { task } of jobs.timetable) await database().transaction((tx) => jobs.add(tx, task, {}));
    await drain();
    expect(await failed()).toEqual([]);
  });
});

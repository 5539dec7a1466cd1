import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { plantFacilitator } from '../support/plant.ts';
import {
  committed,
  enrolmentWith,
  importPackage,
  launch,
  readActivity,
  tryLaunch,
  zipOf,
} from '../support/scorm.ts';
import { allow, ATTEMPTS, readRecord, repair, TIMELINE, type RecordData } from '../support/scorm-records.ts';
import { TestDevice } from '../support/work.ts';

interface CallData {
  id: string;
  name: string;
  element: string | null;
  value: string | null;
  errorCode: string | null;
  itemTitle: string;
}

describe('records of attempts at packages', () => {
  const campus = testCampus();
  const ana = () => campus.as('ana');
  const tomas = () => campus.as('tomas');
  let enrolmentId: string;
  let phone: TestDevice;
  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const progress = async () =>
    (
      await rows(
        `select status, score::float8, is_passed from activity_progress where enrolment_id = $1 and activity_id = $2`,
        [enrolmentId, course.map],
      )
    )[0];
  const says = (status: string, raw?: number) => ({
    'cmi.core.lesson_status': status,
    'cmi.core.session_time': '0000:01:00',
    ...(raw === undefined ? {} : { 'cmi.core.score.raw': String(raw) }),
  });
  const begin = async (items = [{ id: 'A' }], policy = {}) => {
    const packageId = await importPackage(campus.server, await zipOf(items));
    enrolmentId = await enrolmentWith(campus.server, ana(), packageId, { policy });
    phone = new TestDevice(ana());
    const [enrolment] = await rows(`select group_id from enrolment where id = $1`, [enrolmentId]);
    await plantFacilitator(campus.server, String(enrolment?.group_id), 'tomas');
  };

  beforeEach(() => begin());

  it('mark a result of a second without an answer, and not one that was played', async () => {
    const session = await launch(ana(), enrolmentId);
    await phone.record(
      committed(session, 1, { ...says('passed', 100), 'cmi.core.session_time': '0000:00:01' }),
    );
    const doubts = async () => {
      const { data } = await tomas().query<{ scormAttempts: { items: { doubts: string[] }[] } }>(
        `query ($activityId: ID!) { scormAttempts(activityId: $activityId) { items { doubts } } }`,
        { activityId: course.map },
      );
      return data.scormAttempts.items[0]?.doubts;
    };
    expect(await doubts()).toEqual(['TOO_SHORT', 'NO_ANSWER']);
    await phone.record(committed(session, 2, { ...says('passed', 100), 'cmi.interactions.0.id': 'q1' }));
    expect(await doubts()).toEqual(['TOO_SHORT']);
    await rows(`update scorm_attempt set started_at = started_at - interval '5 minutes' where id = $1`, [
      session.attemptId,
    ]);
    expect(await doubts()).toEqual([]);
  });

  it('list the attempts at an activity, newest first, a page at a time, by name', async () => {
    for (const newAttempt of [false, true, true]) await launch(ana(), enrolmentId, { newAttempt });
    const list = async (variables: object) =>
      (
        await tomas().query<{
          scormAttempts: { totalCount: number; items: { id: string; number: number }[] };
        }>(ATTEMPTS, { activityId: course.map, ...variables })
      ).data.scormAttempts;
    const all = await list({ search: 'ana lucía' });
    const mine = all.items.slice(0, 3);
    expect(mine.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(mine[0]).toMatchObject({
      status: 'OPEN',
      person: { fullName: 'Ana Lucía Hernández-Quiñónez de la Peña' },
    });
    expect((await list({ limit: 1, offset: 1 })).items).toMatchObject([{ id: mine[1]?.id }]);
    expect((await list({ search: '%' })).totalCount).toBe(0);
    expect((await list({ activityId: 'x' })).totalCount).toBe(0);
    expect((await list({ libraryPackageId: randomUUID() })).totalCount).toBe(0);
    expect((await list({ activityId: null, libraryPackageId: randomUUID() })).totalCount).toBe(0);
  });

  it('show each item with what the learner answered inside, made legible', async () => {
    await begin([{ id: 'A' }, { id: 'B' }]);
    const session = await launch(ana(), enrolmentId);
    await phone.record(
      committed(session, 1, {
        ...says('completed', 80),
        'cmi.comments': 'Gracias',
        'cmi.interactions.0.id': 'urn:tool:Which_office%3F',
        'cmi.interactions.0.type': 'choice',
        'cmi.interactions.0.student_response': 'the_consulate',
        'cmi.interactions.0.correct_responses.0.pattern': 'the_ministry',
        'cmi.interactions.0.result': 'wrong',
        'cmi.interactions.0.latency': '0000:00:09',
      }),
    );
    const record = await readRecord(tomas(), session.attemptId);
    expect(record).toMatchObject({
      score: 80,
      seconds: 60,
      isCompleted: false,
      mayChange: true,
      attemptsLeft: null,
    });
    expect(record?.items.map(({ id, state }) => [id, state])).toEqual([
      ['HEADING', 'NOT_STARTED'],
      ['A', 'COMPLETED'],
      ['B', 'NOT_STARTED'],
    ]);
    expect(record?.items[1]).toMatchObject({
      comments: ['Gracias'],
      interactions: [
        {
          type: 'CHOICE',
          description: 'Which office?',
          learnerResponse: 'the consulate',
          correctResponses: ['the ministry'],
          result: 'INCORRECT',
          latency: 9,
          options: [
            { text: 'the ministry', isChosen: false, isCorrect: true },
            { text: 'the consulate', isChosen: true, isCorrect: false },
          ],
        },
      ],
    });
  });

  describe('the timeline', () => {
    const callsOf = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => [
        1_000 * (from + i),
        'LMSSetValue',
        ['cmi.core.lesson_location', `p${from + i}`],
        'true',
        '0',
      ]);
    const commitWith = (session: Awaited<ReturnType<typeof launch>>, number: number, calls: unknown) => {
      const { scormCommitted } = committed(session, number, says('incomplete'));
      return { scormCommitted: { ...scormCommitted, calls } };
    };
    const page = async (attemptId: string, more: object = {}) => {
      const answer = await tomas().query<{
        scormTimeline: { before: string | null; calls: CallData[] } | null;
      }>(TIMELINE, { attemptId, ...more });
      return answer.data.scormTimeline;
    };

    it('has every call, newest first, once, and is read page by page', async () => {
      const session = await launch(ana(), enrolmentId);
      const late = commitWith(session, 1, callsOf(0, 3));
      await phone.record(commitWith(session, 2, callsOf(3, 4)));
      await phone.record(late);
      await new TestDevice(ana()).record(late, commitWith(session, 2, callsOf(90, 2)));
      const found: CallData[] = [];
      let before: string | null = null;
      do {
        const next = await page(session.attemptId, { limit: 3, before });
        found.push(...(next?.calls ?? []));
        before = next?.before ?? null;
      } while (before);
      expect(found.map(({ value }) => value)).toEqual(['p6', 'p5', 'p4', 'p3', 'p2', 'p1', 'p0']);
      expect(new Set(found.map(({ id }) => id)).size).toBe(7);
      expect(found[0]).toMatchObject({
        name: 'SetValue',
        element: 'cmi.core.lesson_location',
        errorCode: null,
        itemTitle: 'Item A',
      });
      expect((await page(session.attemptId, { itemId: 'B' }))?.calls).toEqual([]);
      expect((await page(session.attemptId, { before: 'nonsense', limit: 1 }))?.calls).toMatchObject([
        { value: 'p6' },
      ]);
    });

    it('is kept of an attempt that is read again', async () => {
      const first = await launch(ana(), enrolmentId);
      await phone.record(committed(first, 1, says('completed'), true));
      const review = await launch(ana(), enrolmentId, { review: true });
      await phone.record(
        commitWith(review, 1, [[5, 'LMSGetValue', ['cmi.core.lesson_mode'], 'review', '0']]),
      );
      expect((await page(first.attemptId))?.calls).toMatchObject([{ name: 'GetValue', value: 'review' }]);
    });

    it.each([
      ['no list', 'x'],
      ['other things', [1, null, {}, ['a'], [1, 2]]],
      ['text a database does not take', [[1, 'LMSSetValue', ['a\u0000b', '\ud83c'], 'true', '0']]],
      ['more than there can be', callsOf(0, 900)],
    ])('never holds up a commit: %s', async (_name, calls) => {
      const session = await launch(ana(), enrolmentId);
      expect(await phone.record(commitWith(session, 1, calls))).toMatchObject([{ refusal: null }]);
      expect((await page(session.attemptId))?.calls.length).toBeLessThanOrEqual(100);
    });
  });

  describe('a repair', () => {
    it('sets the result of an item, with a reason, and the activity has it at once', async () => {
      const session = await launch(ana(), enrolmentId);
      await phone.record(committed(session, 1, says('incomplete', 20)));
      const answer = await repair(tomas(), { attemptId: session.attemptId, itemId: 'A' });
      expect(answer.data.repairScormStatus.attempt).toMatchObject({
        isCompleted: true,
        isPassed: true,
        score: 80,
        isRepaired: true,
        items: [{}, { id: 'A', state: 'COMPLETED', isPassed: true, isRepaired: true }],
      });
      expect(await progress()).toEqual({ status: 'completed', score: 80, is_passed: true });
      expect(await readActivity(ana(), enrolmentId)).toMatchObject({ state: 'COMPLETED', score: 80 });
      expect(
        await rows(`select action, reason, detail from audit_event where subject_id = $1`, [
          session.attemptId,
        ]),
      ).toEqual([
        {
          action: 'scorm-status.repaired',
          reason: 'The content lost its connection at the end.',
          detail: { itemId: 'A', isCompleted: true, isPassed: true, score: 80 },
        },
      ]);
    });

    it('stands against what content still says of launches before it; a later launch may do better', async () => {
      const session = await launch(ana(), enrolmentId);
      await repair(tomas(), {
        attemptId: session.attemptId,
        itemId: 'A',
        isPassed: false,
        isCompleted: false,
        score: 10,
      });
      await phone.record(committed(session, 1, says('passed', 95)));
      expect(await progress()).toEqual({ status: 'started', score: 10, is_passed: false });
      expect((await readRecord(tomas(), session.attemptId))?.items[1]).toMatchObject({ isPassed: false });
      const later = await launch(ana(), enrolmentId);
      await phone.record(committed(later, 1, says('passed', 70)));
      expect(await progress()).toEqual({ status: 'completed', score: 70, is_passed: true });
    });

    it('takes back a completion that was none, and a later failure takes no repair away', async () => {
      const session = await launch(ana(), enrolmentId);
      await phone.record(committed(session, 1, says('passed', 100), true));
      await repair(tomas(), {
        attemptId: session.attemptId,
        isCompleted: false,
        isPassed: false,
        score: null,
      });
      expect(await progress()).toEqual({ status: 'started', score: null, is_passed: false });
      await repair(tomas(), { attemptId: session.attemptId, isCompleted: true, isPassed: true, score: 60 });
      const again = await launch(ana(), enrolmentId, { newAttempt: true });
      await phone.record(committed(again, 1, says('failed', 5), true));
      expect(await progress()).toEqual({ status: 'completed', score: 60, is_passed: true });
    });

    it('of one item leaves the others to be done', async () => {
      await begin([{ id: 'A' }, { id: 'B' }]);
      const session = await launch(ana(), enrolmentId);
      await repair(tomas(), { attemptId: session.attemptId, itemId: 'B' });
      expect(await progress()).toEqual({ status: 'started', score: 80, is_passed: null });
      await phone.record(committed(session, 1, says('passed', 60)));
      expect(await progress()).toEqual({ status: 'completed', score: 70, is_passed: true });
    });

    it('is made once', async () => {
      const session = await launch(ana(), enrolmentId);
      const input = { attemptId: session.attemptId, idempotencyKey: randomUUID() };
      await Promise.all([repair(tomas(), input), repair(tomas(), input)]);
      expect(await rows(`select 1 from audit_event where subject_id = $1`, [session.attemptId])).toHaveLength(
        1,
      );
    });

    it.each<[string, Record<string, unknown>, string]>([
      ['without a reason', { reason: ' too short ' }, 'REASON_NEEDED'],
      ['with a score there is not', { score: 101 }, 'INPUT_INVALID'],
      ['of an item there is not', { itemId: 'Z' }, 'NOT_FOUND'],
      ['of a heading', { itemId: 'HEADING' }, 'NOT_FOUND'],
      ['of an attempt there is not', { attemptId: randomUUID() }, 'NOT_FOUND'],
      ['of what is no id', { attemptId: 'x' }, 'NOT_FOUND'],
    ])('is refused %s', async (_name, input, code) => {
      const session = await launch(ana(), enrolmentId);
      expectRefusal(await repair(tomas(), { attemptId: session.attemptId, ...input }), code);
      expect(await progress()).toMatchObject({ status: 'started' });
    });
  });

  describe('an attempt more', () => {
    it('is allowed with a reason, once for each time it is said', async () => {
      await begin([{ id: 'A' }], { maxAttempts: 1, review: false });
      const first = await launch(ana(), enrolmentId);
      await phone.record(committed(first, 1, says('failed', 5), true));
      expectRefusal(await tryLaunch(ana(), enrolmentId), 'ATTEMPTS_USED_UP');
      const input = { attemptId: first.attemptId, idempotencyKey: randomUUID() };
      for (const answer of [await allow(tomas(), input), await allow(tomas(), input)])
        expect(answer.data.allowScormAttempt.attemptsLeft).toBe(1);
      expect((await launch(ana(), enrolmentId)).attemptId).not.toBe(first.attemptId);
      expect(await readActivity(ana(), enrolmentId)).toMatchObject({ attemptsLeft: 0, maxAttempts: 2 });
      const more = await allow(tomas(), { enrolmentId, activityId: course.map });
      expect(more.data.allowScormAttempt).toMatchObject({
        attemptsLeft: 1,
        enrolmentId,
        activityId: course.map,
      });
      expect(
        await rows(`select 1 from audit_event where subject_id = $1 and action = 'scorm-attempt.allowed'`, [
          enrolmentId,
        ]),
      ).toHaveLength(2);
    });

    it.each<[string, Record<string, unknown>, string]>([
      ['without a reason', { activityId: course.map, reason: '' }, 'REASON_NEEDED'],
      ['at what is no package', { activityId: course.quiz }, 'NOT_FOUND'],
      ['at nothing', {}, 'NOT_FOUND'],
    ])('is refused %s', async (_name, input, code) => {
      expectRefusal(await allow(tomas(), { enrolmentId, ...input }), code);
    });
  });

  it('carry a repair to the outcome of the course', async () => {
    const session = await launch(ana(), enrolmentId);
    await repair(tomas(), { attemptId: session.attemptId });
    const home = await ana().query<{
      courseHome: { modules: { activities: { id: string; state: string; isPassed: boolean | null }[] }[] };
    }>(
      `query ($id: ID!) { courseHome(enrolmentId: $id, locale: es) { modules { activities { id state isPassed } } } }`,
      { id: enrolmentId },
    );
    expect(home.data.courseHome.modules.flatMap(({ activities }) => activities)).toContainEqual({
      id: course.map,
      state: 'COMPLETED',
      isPassed: true,
    });
  });

  it('are one attempt each to read, whatever it holds', async () => {
    const session = await launch(ana(), enrolmentId);
    await readRecord(tomas(), session.attemptId);
    const record: RecordData | null = await campus.expectQueries(4, () =>
      readRecord(tomas(), session.attemptId),
    );
    expect(record?.id).toBe(session.attemptId);
  });
});

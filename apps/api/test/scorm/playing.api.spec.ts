import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { plantEnrolment } from '../support/plant.ts';
import { committed, launch, readActivity, tryLaunch } from '../support/scorm.ts';
import { TestDevice } from '../support/work.ts';

describe('playing a package', () => {
  const campus = testCampus();
  let enrolmentId: string;
  let phone: TestDevice;
  const ana = () => campus.as('ana');
  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const progress = async () =>
    (
      await rows(
        `select status, score::float8, is_passed from activity_progress where enrolment_id = $1 and activity_id = $2`,
        [enrolmentId, course.map],
      )
    )[0];
  const stateOf = async (attemptId: string) =>
    (
      await rows(
        'select item_id, session_id, cmi, is_completed, is_passed, score::float8 from scorm_item_state where attempt_id = $1',
        [attemptId],
      )
    )[0];
  const sessionOf = async (sessionId: string) =>
    (
      await rows('select commit_number, seconds::float8, is_finished from scorm_session where id = $1', [
        sessionId,
      ])
    )[0];

  /** Data of a 1.2 package, in the nested form in which the player sends it. */
  const says = (
    status: string,
    more: { raw?: number; time?: string; location?: string; exit?: string; suspend?: string } = {},
  ) => ({
    cmi: {
      suspend_data: more.suspend ?? '',
      core: {
        lesson_status: status,
        lesson_location: more.location ?? '',
        exit: more.exit ?? '',
        session_time: more.time ?? '0000:01:00.00',
        score: more.raw === undefined ? {} : { raw: String(more.raw), min: '0', max: '100' },
      },
    },
  });

  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
    phone = new TestDevice(ana());
    await phone.passGate(enrolmentId);
  });

  it('begins with a session, the state to start from and the place of the content', async () => {
    const first = await launch(ana(), enrolmentId);
    expect(first).toMatchObject({ standard: '1.2', commitNumber: 0 });
    expect(first.origin).toMatch(/^http:\/\/p-[0-9a-f]{32}\.content\.test$/);
    expect(first.frameUrl).toMatch(
      new RegExp(`^${first.origin}/[0-9a-f-]{36}\\.[\\w-]{27}/_campus/frame\\.html$`),
    );
    expect(new URL(first.itemUrl, first.frameUrl).href).toMatch(/\/index\.html$/);
    expect(first.cmi).toMatchObject({
      'cmi.core.student_name': 'Hernández-Quiñónez de la Peña, Ana Lucía',
      'cmi.core.lesson_status': 'not attempted',
      'cmi.core.entry': 'ab-initio',
      'cmi.core.total_time': '0000:00:00.00',
      'cmi.student_data.mastery_score': '60',
    });
    expect(await readActivity(ana(), enrolmentId)).toMatchObject({
      title: 'Mapa',
      standard: '1.2',
      state: 'STARTED',
      attemptId: first.attemptId,
      mayPlay: true,
      items: [{ isLaunchable: true, depth: 0, state: 'NOT_STARTED', isPassed: null }],
      next: { id: course.quiz },
    });
    expect(await progress()).toMatchObject({ status: 'started', score: null });
  });

  it('an attempt goes on where it was left, on any device and in any language, its times added up', async () => {
    const first = await launch(ana(), enrolmentId);
    await phone.record(
      committed(first, 1, says('incomplete', { time: '0000:10:00', location: 'p3', suspend: 'ñ|{"a":1}' })),
    );
    const second = await launch(ana(), enrolmentId, { locale: 'fr' });
    expect(second.attemptId).toBe(first.attemptId);
    expect(second.origin).not.toBe(first.origin);
    expect(second.cmi).toMatchObject({
      'cmi.core.entry': 'resume',
      'cmi.core.lesson_location': 'p3',
      'cmi.suspend_data': 'ñ|{"a":1}',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.total_time': '0000:10:00.00',
    });
    const laptop = new TestDevice(ana());
    await laptop.record(
      committed(second, 1, says('incomplete', { time: '0000:00:30', exit: 'suspend' }), true),
    );
    // A commit of the first session that arrives only now: its time counts, its state does not.
    await phone.record(committed(first, 2, says('incomplete', { time: '0000:12:00', location: 'p4' })));
    const third = await launch(ana(), enrolmentId);
    expect(third.cmi).toMatchObject({ 'cmi.core.entry': 'resume', 'cmi.core.total_time': '0000:12:30.00' });
    expect(third.cmi['cmi.core.lesson_location']).toBeUndefined();
  });

  it('is entered anew after content has ended an item it is not through with: 1.2 keeps the data', async () => {
    const first = await launch(ana(), enrolmentId);
    await phone.record(committed(first, 1, says('incomplete', { raw: 80, suspend: 'x' }), true));
    const again = await launch(ana(), enrolmentId);
    expect(again).toMatchObject({ attemptId: first.attemptId, isReview: false });
    expect(again.cmi).toMatchObject({ 'cmi.core.lesson_status': 'incomplete', 'cmi.suspend_data': 'x' });
    expect(again.cmi['cmi.core.entry'] ?? '').toBe('');
  });

  describe('opens one session', () => {
    it('per key, also when the request comes several times at once', async () => {
      const idempotencyKey = randomUUID();
      const launches = await Promise.all(
        [1, 2, 3, 4].map(() => launch(ana(), enrolmentId, { idempotencyKey })),
      );
      expect(new Set(launches.map(({ sessionId }) => sessionId)).size).toBe(1);
      const others = await Promise.all([1, 2, 3, 4].map(() => launch(ana(), enrolmentId)));
      expect(new Set(others.map(({ sessionId }) => sessionId)).size).toBe(4);
      expect(new Set([...launches, ...others].map(({ attemptId }) => attemptId)).size).toBe(1);
    });

    it('in a new attempt when asked to, and what was reached before is kept', async () => {
      const first = await launch(ana(), enrolmentId);
      await phone.record(committed(first, 1, says('completed', { raw: 90, suspend: 'old' }), true));
      const second = await launch(ana(), enrolmentId, { newAttempt: true });
      expect(second.attemptId).not.toBe(first.attemptId);
      expect(second.cmi).toMatchObject({
        'cmi.core.entry': 'ab-initio',
        'cmi.core.total_time': '0000:00:00.00',
      });
      expect(second.cmi['cmi.suspend_data']).toBeUndefined();
      await phone.record(committed(second, 1, says('failed', { raw: 10 })));
      expect(await progress()).toEqual({ status: 'completed', score: 90, is_passed: true });
      expect(await readActivity(ana(), enrolmentId)).toMatchObject({
        attemptId: second.attemptId,
        state: 'COMPLETED',
        score: 90,
        items: [{ state: 'COMPLETED', isPassed: false }],
      });
      await phone.record(committed(second, 2, says('passed', { raw: 95 })));
      expect(await progress()).toEqual({ status: 'completed', score: 95, is_passed: true });
    });
  });

  describe('a commit', () => {
    it('is taken once, and an older one of its session changes nothing', async () => {
      const session = await launch(ana(), enrolmentId);
      const second = phone.entry(
        committed(session, 2, says('incomplete', { location: 'p2', time: '0000:02:00' })),
      );
      await phone.send(second);
      await phone.send(second);
      await new TestDevice(ana()).record(
        committed(session, 1, says('incomplete', { location: 'p1', time: '0000:01:00' })),
      );
      await new TestDevice(ana()).record(committed(session, 2, says('incomplete', { location: 'other' })));
      expect(await sessionOf(session.sessionId)).toEqual({
        commit_number: 2,
        seconds: 120,
        is_finished: false,
      });
      expect((await stateOf(session.attemptId))?.cmi).toMatchObject({ 'cmi.core.lesson_location': 'p2' });
      expect((await launch(ana(), enrolmentId)).cmi['cmi.core.total_time']).toBe('0000:02:00.00');
    });

    it('of an older session never overwrites newer state; its time and what it earned still count', async () => {
      const older = await launch(ana(), enrolmentId);
      const newer = await launch(ana(), enrolmentId);
      await new TestDevice(ana()).record(
        committed(newer, 1, says('incomplete', { location: 'new', raw: 20, time: '0000:03:00' })),
      );
      await phone.record(
        committed(older, 1, says('completed', { location: 'old', raw: 75, time: '0000:04:00' }), true),
      );
      expect(await stateOf(older.attemptId)).toMatchObject({
        session_id: newer.sessionId,
        cmi: { 'cmi.core.lesson_location': 'new' },
        is_completed: true,
        is_passed: true,
        score: 75,
      });
      expect((await launch(ana(), enrolmentId)).cmi).toMatchObject({
        'cmi.core.lesson_location': 'new',
        'cmi.core.total_time': '0000:07:00.00',
        'cmi.core.entry': 'resume',
      });
    });

    it('arriving with others of two sessions in any order at the same moment leaves the newest state', async () => {
      const older = await launch(ana(), enrolmentId);
      const newer = await launch(ana(), enrolmentId);
      const all = [older, newer].flatMap((session, at) =>
        [1, 2, 3].map((number) =>
          committed(
            session,
            number,
            says('incomplete', { location: `${at}-${number}`, time: `0000:0${number}:00` }),
          ),
        ),
      );
      await Promise.all(all.reverse().map((work) => new TestDevice(ana()).record(work)));
      expect((await stateOf(older.attemptId))?.cmi).toMatchObject({ 'cmi.core.lesson_location': '1-3' });
      expect((await launch(ana(), enrolmentId)).cmi['cmi.core.total_time']).toBe('0000:06:00.00');
    });

    it('completes the activity, once for all: the best result stays', async () => {
      const first = await launch(ana(), enrolmentId);
      await phone.record(committed(first, 1, says('incomplete', { raw: 40 })));
      expect(await progress()).toEqual({ status: 'started', score: 40, is_passed: null });
      await phone.record(committed(first, 2, says('completed', { raw: 80 }), true));
      expect(await progress()).toEqual({ status: 'completed', score: 80, is_passed: true });
      const again = await launch(ana(), enrolmentId);
      await phone.record(
        committed(again, 1, says('failed', { raw: 0 })),
        committed(again, 2, says('incomplete')),
      );
      expect(await progress()).toEqual({ status: 'completed', score: 80, is_passed: true });
      const home = await ana().query<{
        courseHome: { modules: { activities: Record<string, unknown>[] }[] };
      }>(
        `query ($id: ID!) { courseHome(enrolmentId: $id, locale: es) { modules { activities { id state score isPassed passMark } } } }`,
        { id: enrolmentId },
      );
      expect(home.data.courseHome.modules.flatMap(({ activities }) => activities)).toContainEqual({
        id: course.map,
        state: 'COMPLETED',
        score: 80,
        isPassed: true,
        passMark: 60,
      });
    });

    it('is judged by the mastery score of the manifest, whatever it says itself', async () => {
      const session = await launch(ana(), enrolmentId);
      const claimed = says('passed', { raw: 59 });
      await phone.record(
        committed(session, 1, { cmi: { ...claimed.cmi, student_data: { mastery_score: '1' } } }),
      );
      expect(await progress()).toEqual({ status: 'completed', score: 59, is_passed: false });
    });

    it('keeps what a database cannot hold out of the state, and everything else in it', async () => {
      const session = await launch(ana(), enrolmentId);
      const suspend = 'a\u0000b \\u0000 "\\\\u0000" \ud83c\udf0b 100 %';
      const receipts = await phone.record(
        committed(session, 1, {
          cmi: {
            ...says('incomplete').cmi,
            suspend_data: `${suspend}\ud83c`,
            'bad\u0000name': 'x',
            comments: '<b>ñ</b>',
          },
        }),
      );
      expect(receipts).toMatchObject([{ refusal: null }]);
      const again = await launch(ana(), enrolmentId);
      expect(again.cmi['cmi.suspend_data']).toBe(`${suspend.replace('\u0000', '')}\ufffd`);
      expect(again.cmi['cmi.comments']).toBe('<b>ñ</b>');
      expect(Object.keys(again.cmi).some((name) => name.includes('bad'))).toBe(false);
    });

    it.each<[string, unknown, string | null]>([
      [
        '64,000 signs of suspend data and 400 interactions',
        {
          suspend_data: 'ñ'.repeat(64_000),
          interactions: Object.fromEntries(
            Array.from({ length: 400 }, (_, i) => [
              i,
              {
                id: `i${i}`,
                type: 'choice',
                student_response: 'x'.repeat(255),
                result: 'correct',
                latency: '0000:00:01',
              },
            ]),
          ),
        },
        null,
      ],
      ['a time without end', { core: { session_time: '9999:99:99.99', lesson_status: 'incomplete' } }, null],
      [
        'a score without sense',
        { core: { score: { raw: '1e999', min: 'NaN', max: '-5' }, lesson_status: ['passed'] } },
        null,
      ],
      ['nothing', {}, null],
      ['depths', Array.from({ length: 200 }).reduce<unknown>((inner) => ({ a: inner }), 'x'), null],
    ])('that holds %s', async (_name, cmi, refusal) => {
      const session = await launch(ana(), enrolmentId);
      expect(await phone.record(committed(session, 1, { cmi }))).toMatchObject([{ refusal }]);
      expect((await launch(ana(), enrolmentId)).sessionId).not.toBe(session.sessionId);
    });

    it.each([
      ['no number', 0, {}],
      ['no whole number', -1, {}],
      ['more than there can be', 2_000_000_001, {}],
      ['a list', 1, []],
      ['a text', 1, 'cmi'],
      ['nothing at all', 1, null],
    ])('is refused with %s', async (_name, commitNumber, cmi) => {
      const session = await launch(ana(), enrolmentId);
      const answer = await phone.send(phone.entry(committed(session, commitNumber, cmi)));
      if (cmi === null) expect(answer.codes).not.toEqual([]);
      else expect(answer.data.recordWork.receipts).toMatchObject([{ refusal: 'INPUT_INVALID' }]);
      expect(await sessionOf(session.sessionId)).toMatchObject({ commit_number: 0 });
    });

    it('of an unknown session is not found, and after the edition was closed refused', async () => {
      const session = await launch(ana(), enrolmentId);
      expect(await phone.record(committed({ ...session, sessionId: randomUUID() }, 1, {}))).toMatchObject([
        { refusal: 'NOT_FOUND' },
      ]);
      expect(await phone.record(committed({ ...session, sessionId: 'x' }, 1, {}))).toMatchObject([
        { refusal: 'INPUT_INVALID' },
      ]);
      await rows(
        'update edition set closed_at = now() where id = (select edition_id from enrolment where id = $1)',
        [enrolmentId],
      );
      expect(await phone.record(committed(session, 1, says('completed')))).toMatchObject([
        { refusal: 'EDITION_CLOSED' },
      ]);
      expectRefusal(await tryLaunch(ana(), enrolmentId), 'EDITION_CLOSED');
      expect(await readActivity(ana(), enrolmentId)).toMatchObject({ mayPlay: false });
      expect(await progress()).toMatchObject({ status: 'started' });
    });
  });

  it.each([
    ['an unknown enrolment', { enrolmentId: randomUUID() }, 'NOT_FOUND'],
    ['what is no id', { enrolmentId: 'x' }, 'NOT_FOUND'],
    ['an unknown activity', { activityId: randomUUID() }, 'NOT_FOUND'],
    ['what is no package', { activityId: course.quiz }, 'NOT_FOUND'],
    ['an unknown item', { itemId: '\u0000' }, 'ITEM_NOT_LAUNCHABLE'],
    ['a key that is none', { idempotencyKey: 'x' }, 'INPUT_INVALID'],
  ])('is refused for %s', async (_name, plan, code) => {
    expectRefusal(await tryLaunch(ana(), enrolmentId, plan), code);
  });

  it('is refused behind a gate', async () => {
    const fresh = await plantEnrolment(campus.server, 'ana');
    expectRefusal(await tryLaunch(ana(), fresh.enrolmentId), 'MODULE_CLOSED');
    expect(await readActivity(ana(), fresh.enrolmentId)).toMatchObject({
      mayPlay: false,
      state: 'NOT_STARTED',
    });
  });

  it('is one statement a commit, one a batch and the session, and one to read', async () => {
    const session = await launch(ana(), enrolmentId);
    await phone.record(committed(session, 1, says('incomplete')));
    await readActivity(ana(), enrolmentId);
    await campus.expectQueries(3, () => phone.send(phone.entry(committed(session, 2, says('incomplete')))));
    await campus.expectQueries(2, () => readActivity(ana(), enrolmentId));
  });
});

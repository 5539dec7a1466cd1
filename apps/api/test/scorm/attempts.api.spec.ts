import { type AttemptPolicy } from '@campus/scorm-format';
import { describe, expect, it } from '@jest/globals';
import { PackageShelves } from '@campus/scorm';
import { expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import {
  committed,
  enrolmentWith,
  importPackage,
  launch,
  readActivity,
  tryLaunch,
  zipOf,
  type LaunchData,
  type TestItem,
} from '../support/scorm.ts';
import { until } from '../support/until.ts';
import { TestDevice } from '../support/work.ts';

describe('attempts at a package', () => {
  const campus = testCampus();
  const ana = () => campus.as('ana');
  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const says = (status: string, raw?: number, more: Record<string, string> = {}) => ({
    'cmi.core.lesson_status': status,
    'cmi.core.session_time': '0000:01:00',
    ...(raw === undefined ? {} : { 'cmi.core.score.raw': String(raw) }),
    ...more,
  });

  /** An enrolment with a policy, and what is done in it. */
  const begin = async (policy: Partial<AttemptPolicy> = {}, items: TestItem[] = [{ id: 'A' }]) => {
    const packageId = await importPackage(campus.server, await zipOf(items));
    const enrolmentId = await enrolmentWith(campus.server, ana(), packageId, { policy });
    const phone = new TestDevice(ana());
    return {
      enrolmentId,
      phone,
      activity: () => readActivity(ana(), enrolmentId),
      launch: (plan: Parameters<typeof launch>[2] = {}) => launch(ana(), enrolmentId, plan),
      tryLaunch: (plan: Parameters<typeof launch>[2] = {}) => tryLaunch(ana(), enrolmentId, plan),
      end: (session: LaunchData, raw: number, status = 'completed') =>
        phone.record(committed(session, 1, says(status, raw), true)),
      progress: async () =>
        (
          await rows(
            `select status, score::float8, is_passed from activity_progress where enrolment_id = $1 and activity_id = $2`,
            [enrolmentId, course.map],
          )
        )[0],
    };
  };

  it('end when content ends for good with every item completed, and not before', async () => {
    const one = await begin({}, [{ id: 'A' }, { id: 'B' }]);
    const statusNow = async () => (await one.activity()).attempts[0]?.status;
    const a = await one.launch({ itemId: 'A' });
    await one.phone.record(committed(a, 1, says('completed', 80), true));
    expect(await statusNow()).toBe('OPEN');
    const b = await one.launch({ itemId: 'B' });
    await one.phone.record(committed(b, 1, says('completed', 60)));
    expect(await statusNow()).toBe('OPEN');
    await one.phone.record(committed(b, 2, says('completed', 60, { 'cmi.core.exit': 'suspend' }), true));
    expect(await statusNow()).toBe('OPEN');
    const again = await one.launch({ itemId: 'B' });
    await one.phone.record(committed(again, 1, says('completed', 70), true));
    expect(await one.activity()).toMatchObject({
      opensAs: 'REVIEW',
      mayReview: true,
      mayStartNew: true,
      attempts: [{ number: 1, status: 'FINISHED', score: 75 }],
    });
  });

  it('end in whatever order the commits arrive', async () => {
    const one = await begin({}, [{ id: 'A' }, { id: 'B' }]);
    const a = await one.launch({ itemId: 'A' });
    const b = await one.launch({ itemId: 'B' });
    await one.phone.record(committed(b, 1, says('completed', 60), true));
    await one.phone.record(committed(a, 1, says('completed', 80, { 'cmi.core.exit': 'suspend' }), true));
    expect((await one.activity()).attempts[0]?.status).toBe('FINISHED');
  });

  it('end though what content left open was kept once more, and came before its end', async () => {
    const one = await begin();
    const session = await one.launch();
    const state = says('passed', 100, { 'cmi.core.exit': '' });
    const commits = [committed(session, 1, state, true), committed(session, 2, state)];
    for (const commit of commits.toReversed()) await one.phone.record(commit);
    expect((await one.activity()).attempts).toMatchObject([{ status: 'FINISHED' }]);
  });

  it('stay ended when a commit was being taken at that moment', async () => {
    const one = await begin();
    const session = await one.launch();
    const isWaiting = async () =>
      (
        await rows(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
      ).length > 0;
    await rows('begin');
    await rows(`update scorm_attempt set finished_at = now(), finished_by = $2 where id = $1`, [
      session.attemptId,
      session.sessionId,
    ]);
    const taking = one.phone.record(committed(session, 1, says('completed', 80)));
    await until('the commit waits', isWaiting);
    await rows('commit');
    expect(await taking).toMatchObject([{ isRecorded: true }]);
    expect(await one.activity()).toMatchObject({
      opensAs: 'REVIEW',
      attempts: [{ status: 'FINISHED', score: 80 }],
    });
  });

  it('are frozen then: what is done later changes nothing but the time, what was on its way still counts', async () => {
    const one = await begin();
    const tokenOf = async () =>
      (await one.phone.send(one.phone.entry(committed(phoneSession, 1, says('incomplete', 10))))).data
        .recordWork.timeToken;
    const phoneSession = await one.launch();
    const laptop = await one.launch();
    const timeToken = await tokenOf();
    const last = await one.launch();
    await one.end(last, 60);
    expect(await one.progress()).toEqual({ status: 'completed', score: 60, is_passed: null });
    // Done now, after the end: time and no more.
    await new TestDevice(ana()).record(
      committed(laptop, 1, says('passed', 95, { 'cmi.core.session_time': '0000:05:00' }), true),
    );
    expect(await one.progress()).toEqual({ status: 'completed', score: 60, is_passed: null });
    // Done before the end, arrived after it.
    await one.phone.send(
      one.phone.entry(committed(phoneSession, 2, says('passed', 90)), { timeToken, elapsedMs: 0 }),
    );
    expect(await one.progress()).toEqual({ status: 'completed', score: 90, is_passed: true });
    const [{ seconds }] = (await rows(
      'select sum(seconds)::float8 as seconds from scorm_session where attempt_id = $1',
      [last.attemptId],
    )) as [{ seconds: number }];
    expect(seconds).toBe(420);
  });

  it('that have ended are opened to read, with everything in them, and nothing said there counts', async () => {
    const one = await begin();
    const first = await one.launch();
    const state = { 'cmi.suspend_data': 'state', 'cmi.core.lesson_location': 'p9' };
    await one.phone.record(committed(first, 1, says('completed', 60, state), true));
    const review = await one.launch();
    expect(review).toMatchObject({ isReview: true, attemptId: first.attemptId });
    expect(review.cmi).toMatchObject({
      'cmi.core.lesson_mode': 'review',
      'cmi.core.credit': 'no-credit',
      'cmi.core.entry': 'resume',
      'cmi.suspend_data': 'state',
      'cmi.core.lesson_location': 'p9',
    });
    const before = await rows('select * from scorm_item_state where attempt_id = $1', [first.attemptId]);
    expect(await one.phone.record(committed(review, 1, says('passed', 100), true))).toMatchObject([
      { refusal: null },
    ]);
    expect(await rows('select * from scorm_item_state where attempt_id = $1', [first.attemptId])).toEqual(
      before,
    );
    expect(await one.progress()).toEqual({ status: 'completed', score: 60, is_passed: null });
    expect((await one.launch()).cmi['cmi.core.total_time']).toBe('0000:01:00.00');
  });

  it('are counted: no more than the policy gives, and one more closes the one before', async () => {
    const one = await begin({ maxAttempts: 2 });
    expect(await one.activity()).toMatchObject({
      opensAs: 'NEW',
      attemptsLeft: 2,
      maxAttempts: 2,
      mayStartNew: true,
      mayReview: false,
    });
    const first = await one.launch();
    await one.phone.record(committed(first, 1, says('incomplete', 30)));
    await one.launch({ newAttempt: true });
    expect(await one.activity()).toMatchObject({
      opensAs: 'CONTINUE',
      attemptsLeft: 0,
      mayStartNew: false,
      attempts: [
        { number: 2, status: 'OPEN' },
        { number: 1, status: 'FINISHED', score: 30 },
      ],
    });
    expectRefusal(await one.tryLaunch({ newAttempt: true }), 'ATTEMPTS_USED_UP');
    expect((await one.launch()).isReview).toBe(false);
  });

  it.each<[Partial<AttemptPolicy>, number | null, boolean | null]>([
    [{ grading: 'highest' }, 90, true],
    [{ grading: 'average' }, 60, true],
    [{ grading: 'average', mastery: 70 }, 60, false],
    [{ grading: 'first', mastery: 50 }, 40, false],
    [{ grading: 'last', mastery: 50 }, 50, true],
  ])('are graded by the policy %p', async (policy, score, isPassed) => {
    const one = await begin(policy);
    for (const [raw, status] of [
      [40, 'failed'],
      [90, 'passed'],
      [50, 'completed'],
    ] as const) {
      await one.end(await one.launch({ newAttempt: true }), raw, status);
      if (raw === 40) expect(await one.progress()).toMatchObject({ score: 40, is_passed: false });
    }
    // Under a policy that had it passed in between, it stays so.
    const wasPassed =
      policy.grading === 'last' || (policy.grading === 'average' && policy.mastery === undefined);
    expect(await one.progress()).toEqual({
      status: 'completed',
      score,
      is_passed: wasPassed ? true : isPassed,
    });
  });

  it('begin by themselves after the end, or at each launch, as the policy says', async () => {
    const after = await begin({ newAttempt: 'after-finish' });
    const first = await after.launch();
    expect((await after.launch()).attemptId).toBe(first.attemptId);
    await after.phone.record(
      committed(first, 1, says('completed', 60, { 'cmi.core.exit': 'suspend' }), true),
    );
    expect((await after.activity()).opensAs).toBe('NEW');
    expect((await after.launch()).attemptId).not.toBe(first.attemptId);
    const always = await begin({ newAttempt: 'always', maxAttempts: 2 });
    const launches = [await always.launch(), await always.launch(), await always.launch()];
    expect(new Set(launches.map(({ attemptId }) => attemptId)).size).toBe(2);
  });

  it('are not shown again where the policy does not offer it', async () => {
    const one = await begin({ review: false, maxAttempts: 1 });
    await one.end(await one.launch(), 50);
    expect(await one.activity()).toMatchObject({ opensAs: 'NONE', mayReview: false, mayStartNew: false });
    expectRefusal(await one.tryLaunch({ review: true }), 'REVIEW_NOT_OFFERED');
    expectRefusal(await one.tryLaunch(), 'ATTEMPTS_USED_UP');
    const other = await begin();
    expectRefusal(await other.tryLaunch({ review: true }), 'REVIEW_NOT_OFFERED');
  });

  it('are judged by the policy’s mark, and content is told of it', async () => {
    const one = await begin({ mastery: 75 }, [{ id: 'A', mastery: 50 }]);
    const session = await one.launch();
    expect(session.cmi['cmi.student_data.mastery_score']).toBe('75');
    await one.end(session, 60);
    expect(await one.progress()).toEqual({ status: 'completed', score: 60, is_passed: false });
  });

  it.each<[AttemptPolicy['completion'], string, string]>([
    ['opened', 'incomplete', 'completed'],
    ['passed', 'completed', 'started'],
    ['passed', 'passed', 'completed'],
  ])('are completed when %s: content said %s', async (completion, status, expected) => {
    const one = await begin({ completion });
    const session = await one.launch();
    expect(await one.progress()).toMatchObject({ status: completion === 'opened' ? 'completed' : 'started' });
    await one.phone.record(committed(session, 1, says(status, undefined, { 'cmi.suspend_data': 's' }), true));
    expect(await one.progress()).toMatchObject({ status: expected });
  });

  it('keep what a learner has set for themselves, also the next one', async () => {
    const one = await begin({}, [{ id: 'A' }, { id: 'B' }]);
    const a = await one.launch({ itemId: 'A' });
    await one.phone.record(
      committed(a, 1, says('incomplete', 1, { 'cmi.student_preference.language': 'fr' })),
    );
    expect((await one.launch({ itemId: 'B' })).cmi['cmi.student_preference.language']).toBe('fr');
    expect((await one.launch({ newAttempt: true })).cmi['cmi.student_preference.language']).toBe('fr');
  });

  it('open an item only when its prerequisites are met', async () => {
    const one = await begin({}, [
      { id: 'A' },
      { id: 'B', prerequisites: 'A' },
      { id: 'C', prerequisites: 'A&amp;B=&quot;passed&quot;' },
    ]);
    const open = async () =>
      (await one.activity()).items.filter(({ isLaunchable }) => isLaunchable).map(({ isOpen }) => isOpen);
    expect(await open()).toEqual([true, false, false]);
    expectRefusal(await one.tryLaunch({ itemId: 'B' }), 'ITEM_CLOSED');
    await one.phone.record(committed(await one.launch(), 1, says('completed')));
    expect(await open()).toEqual([true, true, false]);
    const b = await one.launch();
    expect(b.itemId).toBe('B');
    await one.phone.record(committed(b, 1, says('completed')));
    expect(await open()).toEqual([true, true, false]);
    await one.phone.record(committed(b, 2, says('passed')));
    expect(await open()).toEqual([true, true, true]);
  });

  it('of a library package stay on their version, and new ones begin on the published one', async () => {
    const [old, now] = [
      await importPackage(campus.server, await zipOf([{ id: 'A' }], { 'v.txt': '1' })),
      await importPackage(campus.server, await zipOf([{ id: 'A' }, { id: 'NEW' }], { 'v.txt': '2' })),
    ];
    const policy: AttemptPolicy = {
      maxAttempts: 3,
      grading: 'last',
      mastery: null,
      newAttempt: 'asked',
      review: true,
      completion: 'reported',
    };
    let onShelf: string | null = old;
    campus.server.app.get(PackageShelves).register({
      onShelf: () =>
        Promise.resolve(
          onShelf === null
            ? null
            : {
                packageId: onShelf,
                policy,
                labels: { [old]: '1', [now]: '2' },
                needs: { popUps: true, hosts: ['x.example'], startBytes: null },
              },
        ),
    });
    const library = '30000000-0000-4000-8000-000000000001';
    const enrolmentId = await enrolmentWith(campus.server, ana(), old, { library });
    const first = await launch(ana(), enrolmentId);
    onShelf = now;
    expect((await launch(ana(), enrolmentId)).frameUrl).toContain(old);
    const second = await launch(ana(), enrolmentId, { newAttempt: true });
    expect(second.frameUrl).toContain(now);
    expect(await readActivity(ana(), enrolmentId)).toMatchObject({
      grading: 'LAST',
      attemptsLeft: 1,
      requires: { popUps: true, hosts: ['x.example'] },
      attempts: [{ versionLabel: '2' }, { versionLabel: '1', id: first.attemptId }],
    });
    onShelf = null;
    expectRefusal(await tryLaunch(ana(), enrolmentId, { newAttempt: true }), 'PACKAGE_NOT_PUBLISHED');
    expect((await launch(ana(), enrolmentId)).attemptId).toBe(second.attemptId);
    const fresh = await enrolmentWith(campus.server, ana(), old, { library });
    expectRefusal(await tryLaunch(ana(), fresh), 'PACKAGE_NOT_PUBLISHED');
    expect(await readActivity(ana(), fresh)).toMatchObject({ mayPlay: false, items: [] });
  });
});

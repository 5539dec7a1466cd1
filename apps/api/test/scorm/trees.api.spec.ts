import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AttemptPolicy } from '@campus/scorm-format';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { enrolmentWith, importPackage, launch, readActivity } from '../support/scorm.ts';
import { frameSession, treeCommit, treeState, treeZip, type CoursePlan } from '../support/scorm-course.ts';
import { TestDevice } from '../support/work.ts';

describe('a tree of 2004', () => {
  const campus = testCampus();
  const ana = () => campus.as('ana');
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
  const begin = async (plan: CoursePlan, policy: Partial<AttemptPolicy> = {}) => {
    enrolmentId = await enrolmentWith(
      campus.server,
      ana(),
      await importPackage(campus.server, await treeZip(plan)),
      { policy },
    );
    phone = new TestDevice(ana());
  };
  const at = (location: string, time = 'PT1M') => ({
    'cmi.location': location,
    'cmi.session_time': time,
    'cmi.completion_status': 'incomplete',
  });

  beforeEach(() => begin({ items: ['A', 'B', 'C'] }));

  it('is launched whole: the organization, where each item is, and the state of all of them', async () => {
    const first = await launch(ana(), enrolmentId);
    expect(first).toMatchObject({
      itemId: 'A',
      isReview: false,
      course: {
        organization: { identifier: 'ROOT', objectivesGlobalToSystem: true },
        sequencingCollection: [],
        launches: { A: '../A.html', B: '../B.html', C: '../C.html' },
        saved: null,
        target: null,
      },
    });
    expect(Object.keys(first.course?.states ?? {})).toEqual(['A', 'B', 'C']);
    expect(first.course?.states.C).toMatchObject({
      cmi: { 'cmi.entry': 'ab-initio', 'cmi.mode': 'normal', 'cmi.total_time': 'PT0S' },
      isCompleted: false,
      isPassed: null,
      score: null,
    });
    expect((await launch(ana(), enrolmentId, { itemId: 'B' })).course?.target).toBe('B');
  });

  it('goes on from what its frame committed last, each item with its own time', async () => {
    const first = await launch(ana(), enrolmentId);
    const other = frameSession(first, 60_000);
    await phone.record(
      treeCommit(first, 1, at('a1'), { sequencing: treeState('s1') }),
      treeCommit(first, 1, at('b1', 'PT2M'), { itemId: 'B', sessionId: other, sequencing: treeState('s2') }),
      treeCommit(first, 2, at('b2', 'PT3M'), {
        itemId: 'B',
        sessionId: other,
        sequencing: treeState('s3', {}, { objectives: { o: 1 }, sharedData: { d: 'x' } }),
      }),
    );
    const second = await launch(ana(), enrolmentId);
    expect(second.course?.saved).toEqual({ state: 's3', objectives: { o: 1 }, sharedData: { d: 'x' } });
    expect(second.course?.states).toMatchObject({
      A: { cmi: { 'cmi.entry': 'resume', 'cmi.location': 'a1', 'cmi.total_time': 'PT1M' } },
      B: { cmi: { 'cmi.entry': 'resume', 'cmi.location': 'b2', 'cmi.total_time': 'PT3M' } },
      C: { cmi: { 'cmi.entry': 'ab-initio' } },
    });
  });

  it('keeps the newest state, in whatever order and however often commits arrive, whatever a device’s clock says', async () => {
    const phoneLaunch = await launch(ana(), enrolmentId);
    const laptopLaunch = await launch(ana(), enrolmentId);
    const yearsAhead = frameSession(phoneLaunch, 10 * 31_536_000_000);
    const commits = [
      treeCommit(phoneLaunch, 1, at('old'), { sequencing: treeState('old 1') }),
      treeCommit(phoneLaunch, 1, at('far'), {
        itemId: 'B',
        sessionId: yearsAhead,
        sequencing: treeState('old 2'),
      }),
      treeCommit(laptopLaunch, 1, at('new 1'), { sequencing: treeState('new 1') }),
      treeCommit(laptopLaunch, 2, at('new 2'), { sequencing: treeState('new 2') }),
    ];
    for (const commit of [...commits.toReversed(), ...commits]) await new TestDevice(ana()).record(commit);
    const { course: tree } = await launch(ana(), enrolmentId);
    expect(tree?.saved?.state).toBe('new 2');
    expect(tree?.states.A?.cmi).toMatchObject({ 'cmi.location': 'new 2', 'cmi.total_time': 'PT2M' });
    expect(tree?.states.B?.cmi).toMatchObject({ 'cmi.location': 'far', 'cmi.total_time': 'PT1M' });
  });

  it('comes to what its root was rolled up to, and ends when the tree has', async () => {
    const first = await launch(ana(), enrolmentId);
    await phone.record(
      treeCommit(first, 1, at('a'), {
        sequencing: treeState('s', { measure: 0.4 }, { items: { B: { isCompleted: true } } }),
      }),
    );
    expect(await progress()).toEqual({ status: 'started', score: 40, is_passed: null });
    expect((await readActivity(ana(), enrolmentId)).items.map(({ state }) => state)).toEqual([
      'STARTED',
      'COMPLETED',
      'NOT_STARTED',
    ]);
    await phone.record(
      treeCommit(first, 2, at('a'), {
        isFinish: true,
        sequencing: treeState('t', { isCompleted: true, isSatisfied: true, measure: 0.9 }, { isEnded: true }),
      }),
    );
    expect(await progress()).toEqual({ status: 'completed', score: 90, is_passed: true });
    expect(await readActivity(ana(), enrolmentId)).toMatchObject({
      opensAs: 'REVIEW',
      attempts: [{ number: 1, status: 'FINISHED', score: 90, isPassed: true }],
    });
  });

  it('goes on in the next attempt, from its main button, when its tree ended before it was completed', async () => {
    const first = await launch(ana(), enrolmentId);
    const ending = { isFinish: true, sequencing: treeState('s', { isCompleted: false }, { isEnded: true }) };
    await phone.record(treeCommit(first, 1, at('a'), ending));
    expect(await readActivity(ana(), enrolmentId)).toMatchObject({
      opensAs: 'NEW',
      state: 'STARTED',
      mayReview: true,
    });
    const onward = await launch(ana(), enrolmentId);
    expect(onward).toMatchObject({ isReview: false, course: { saved: { state: 's', isOfLast: true } } });
    expect(onward.attemptId).not.toBe(first.attemptId);
    expect((await launch(ana(), enrolmentId, { review: true })).attemptId).toBe(first.attemptId);
    expect((await launch(ana(), enrolmentId, { itemId: 'B' })).attemptId).toBe(onward.attemptId);
  });

  it.each([
    ['what it had come to, once it has ended', { isEnded: true }, {}, { state: 's', isOfLast: true }],
    ['nothing, when it has not ended', {}, {}, null],
    ['nothing, when there are only so many', { isEnded: true }, { maxAttempts: 3 }, null],
  ])('gives the next attempt, %s', async (_name, end, policy, saved) => {
    await begin({ items: ['A', 'B'] }, policy);
    const first = await launch(ana(), enrolmentId);
    const commit = treeCommit(first, 1, at('a'), { isFinish: true, sequencing: treeState('s', {}, end) });
    await phone.record(commit);
    const second = await launch(ana(), enrolmentId, { newAttempt: true });
    expect(second.attemptId).not.toBe(first.attemptId);
    expect(second.course?.saved).toEqual(saved && { ...saved, objectives: {}, sharedData: {} });
    await phone.record(treeCommit(second, 1, at('a'), { sequencing: treeState('t') }));
    expect((await launch(ana(), enrolmentId)).course?.saved).toEqual({
      state: 't',
      objectives: {},
      sharedData: {},
    });
  });

  it.each<[string, Partial<{ sessionId: string; itemId: string }>]>([
    ['of an item the package has not', { itemId: 'Z' }],
    ['that is no UUIDv7', { sessionId: randomUUID(), itemId: 'B' }],
    ['from before the launch', { sessionId: '0190a000-0000-7000-8000-000000000000', itemId: 'B' }],
  ])('takes no session %s', async (_name, other) => {
    const first = await launch(ana(), enrolmentId);
    const commit = treeCommit(first, 1, at('x'), { sessionId: frameSession(first, 5), ...other });
    expect(await phone.record(commit)).toMatchObject([{ refusal: 'NOT_FOUND' }]);
  });

  it('takes no session of somebody else, nor one for two items', async () => {
    const first = await launch(ana(), enrolmentId);
    const made = frameSession(first, 5);
    const [luis] = await new TestDevice(campus.as('luis')).record(
      treeCommit(first, 1, at('x'), { sessionId: made, itemId: 'B' }),
    );
    expect(luis?.refusal).toBe('NOT_FOUND');
    await phone.record(treeCommit(first, 1, at('x'), { sessionId: made, itemId: 'B' }));
    expect(await phone.record(treeCommit(first, 2, at('x'), { sessionId: made, itemId: 'C' }))).toMatchObject(
      [{ refusal: 'NOT_FOUND' }],
    );
  });

  it.each<[string, unknown]>([
    ['that is a list', []],
    ['without a state', { ...treeState('s'), state: 5 }],
    ['whose objectives are no object', { ...treeState('s'), objectives: [1] }],
    ['of more than 1,000,000 characters', treeState('x'.repeat(1_000_001))],
  ])('is refused %s', async (_name, sequencing) => {
    const first = await launch(ana(), enrolmentId);
    const commit = treeCommit(first, 1, at('x'), { sequencing: sequencing as object });
    expect(await phone.record(commit)).toMatchObject([{ refusal: 'INPUT_INVALID' }]);
  });

  describe('with objectives and shared data', () => {
    const names = () => ({ objective: `obj-${randomUUID()}`, shared: `urn:store:${randomUUID()}` });
    const playTo = async (name: { objective: string; shared: string }, value: number) => {
      const one = await launch(ana(), enrolmentId);
      await phone.record(
        treeCommit(one, 1, at('x'), {
          sequencing: treeState(
            's',
            {},
            {
              objectives: { [name.objective]: { measure: value }, other: { measure: 1 } },
              sharedData: { [name.shared]: `shared ${value}` },
            },
          ),
        }),
      );
      return one;
    };

    it('global to the system gives them to the next attempt and to other packages that name them', async () => {
      const name = names();
      await begin({ items: ['A'], ...name });
      await playTo(name, 0.5);
      const again = await launch(ana(), enrolmentId, { newAttempt: true });
      expect(again.course?.saved).toEqual({
        state: '',
        objectives: { [name.objective]: { measure: 0.5 } },
        sharedData: { [name.shared]: 'shared 0.5' },
      });
      await begin({ items: ['OTHER'], ...name });
      expect((await launch(ana(), enrolmentId)).course?.saved?.objectives).toEqual({
        [name.objective]: { measure: 0.5 },
      });
      await begin({ items: ['STRANGER'], ...names() });
      expect((await launch(ana(), enrolmentId)).course?.saved).toBeNull();
    });

    it('of the attempt alone are dropped with it', async () => {
      const name = names();
      await begin({ items: ['A'], ...name, isGlobal: false });
      await playTo(name, 0.5);
      expect((await launch(ana(), enrolmentId)).course?.saved?.objectives).toMatchObject({
        [name.objective]: { measure: 0.5 },
      });
      expect((await launch(ana(), enrolmentId, { newAttempt: true })).course?.saved).toBeNull();
    });
  });
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@testing-library/dom';
import { IDBFactory } from 'fake-indexeddb';
import { findLms } from './find-api.ts';
import { Platform } from './platform.fixture.ts';
import { Recorder, type Surroundings } from './recorder.ts';
import type { Interaction, Report } from './report.ts';

const report = (over: Partial<Report> = {}): Report => ({
  suspend: 'state-1',
  location: 'm3/1',
  isDone: false,
  isPassed: null,
  score: null,
  progress: 0.25,
  objectives: [],
  questions: 10,
  attempts: [],
  ...over,
});

let isOnline = true;
let isReached = true;
let factory: IDBFactory;
const refusing = (): never => {
  throw new DOMException('Nothing is kept here.', 'SecurityError');
};
const around: Surroundings = {
  storage: () => localStorage,
  database: refusing,
  place: '/content/1/index.html',
  isOnline: () => isOnline,
  now: () => 0,
  later: () => () => {},
  reachesSite: () => Promise.resolve(isReached),
};
const open = (page: object | null, over: Partial<Surroundings> = {}) => {
  const own = factory;
  const here = { ...around, database: () => own, ...over };
  return Recorder.open({ lms: page && findLms(page), packageId: 'p', around: here });
};

/** Until the site has answered, or not: here it does so before anything else can happen. */
const answered = () => new Promise<void>((resolve) => setTimeout(resolve));

/** What is lost once, and what the recorder does about it when the connection is back. */
const loseOnce = (recorder: Recorder, platform: Platform, lose: () => void) => {
  isOnline = false;
  platform.isDown = true;
  lose();
  expect(recorder.saving).toBe('kept');
  isOnline = true;
  platform.isDown = false;
  platform.arrived.length = 0;
  recorder.commit();
  expect(recorder.saving).toBe('saved');
};

const answer: Interaction = {
  attempt: 'test-1',
  revision: 2,
  id: 'question-1',
  type: 'choice',
  response: [1],
  description: 'Which?',
  share: 1,
  weight: 1,
  objective: 'outcome-1',
  at: 0,
  seconds: 12,
};
const passed = report({
  suspend: 'state-2',
  isDone: true,
  isPassed: true,
  score: 100,
  objectives: [{ id: 'outcome-1', description: 'Knows', score: 100 }],
});

beforeEach(() => {
  localStorage.clear();
  factory = new IDBFactory();
  isOnline = true;
  isReached = true;
});

describe('telling the platform', () => {
  it('a report that is urgent is committed at once, another waits for it', async () => {
    const platform = new Platform();
    const recorder = await open(platform);
    recorder.report(report(), [], false, 'later');
    expect([platform.commits, recorder.saving]).toEqual([0, 'waiting']);
    recorder.report(report({ suspend: 'state-2' }), [], false, 'now');
    expect([platform.commits, recorder.saving]).toEqual([1, 'saved']);
    expect(platform.stored).toMatchObject({
      'cmi.suspend_data': 'state-2',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.exit': 'suspend',
    });
  });

  it('the first commit of a launch that begins with many answers does not wait for the end', async () => {
    const platform = new Platform();
    const first = await open(platform);
    first.report(report(), [answer], false, 'later');
    expect(platform.commits).toBe(0);
    first.finish();
    const second = await open(platform);
    second.report(report({ suspend: 'state-2' }), [], true, 'later');
    expect(platform.commits).toBe(1);
    second.report(report({ suspend: 'state-3' }), [], true, 'later');
    expect(platform.commits).toBe(1);
  });

  it('what got lost without a connection arrives, all of it, though the platform takes it for sent', async () => {
    const platform = new Platform();
    const recorder = await open(platform);
    recorder.report(report(), [], false, 'now');
    loseOnce(recorder, platform, () => recorder.report(passed, [answer], false, 'now'));
    expect(platform.stored).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.score.raw': '100',
      'cmi.core.exit': 'suspend',
      'cmi.suspend_data': 'state-2',
      'cmi.objectives.0.id': 'outcome-1',
      'cmi.objectives.0.score.raw': '100',
      'cmi.objectives.0.status': 'completed',
      'cmi.interactions.0.id': 'question-1',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.objectives.0.id': 'outcome-1',
      'cmi.interactions.0.student_response': '1',
      'cmi.interactions.0.result': 'correct',
      'cmi.interactions.0.weighting': '1',
      'cmi.interactions.0.latency': '0000:00:12.00',
    });
  });

  it('on the way there, the platform is told nothing it did not have, and is never without a state', async () => {
    const platform = new Platform();
    const recorder = await open(platform);
    recorder.report(report(), [], false, 'now');
    loseOnce(recorder, platform, () => recorder.report(passed, [answer], false, 'now'));
    expect(platform.arrived).toHaveLength(2);
    expect(platform.arrived[0]).toMatchObject({
      'cmi.core.lesson_status': 'incomplete',
      'cmi.core.score.raw': '99.99',
      'cmi.suspend_data': 'state-1',
      'cmi.interactions.0.result': 'neutral',
    });
    recorder.commit();
    expect(platform.arrived).toHaveLength(2);
  });

  it('several commits may get lost after each other, the first of a learner among them', async () => {
    const platform = new Platform();
    const recorder = await open(platform);
    loseOnce(recorder, platform, () => {
      recorder.report(report(), [], false, 'now');
      recorder.report(passed, [answer], false, 'now');
      recorder.commit();
    });
    expect(platform.stored).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.exit': 'suspend',
      'cmi.suspend_data': 'state-2',
      'cmi.interactions.0.id': 'question-1',
    });
  });

  it('in 2004 nothing takes a detour: the platform sends what differs from the launch by itself', async () => {
    const platform = new Platform();
    platform.stored['cmi.success_status'] = 'unknown';
    const recorder = await open(platform.of2004);
    recorder.report(report(), [], false, 'now');
    loseOnce(recorder, platform, () =>
      recorder.report({ ...passed, isPassed: null }, [answer], false, 'now'),
    );
    expect(platform.arrived).toHaveLength(1);
    expect(platform.stored).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'unknown',
      'cmi.suspend_data': 'state-2',
      'cmi.score.scaled': '1',
      'cmi.interactions.0.learner_response': 'o2',
    });
  });

  it('what a platform lost with a "true" is still on the device at the next start', async () => {
    const platform = new Platform();
    platform.isDown = true;
    (await open(platform)).report(report(), [], false, 'now');
    expect((await open(platform)).start).toMatchObject({
      suspend: '',
      kept: { suspend: 'state-1', isConfirmed: false },
    });
  });

  it('and after the next sign-in, for which the platform empties the storage of its site', async () => {
    const platform = new Platform();
    platform.isDown = true;
    isOnline = false;
    const recorder = await open(platform);
    recorder.report(report(), [], false, 'now');
    expect(recorder.saving).toBe('kept');
    await waitFor(() => expect(localStorage).toHaveLength(0));
    isOnline = true;
    platform.isDown = false;
    expect((await open(platform)).start).toMatchObject({ suspend: '', kept: { suspend: 'state-1' } });
  });

  it('promises nothing where the browser keeps nothing until then', async () => {
    const platform = new Platform();
    platform.isDown = true;
    isOnline = false;
    const recorder = await open(platform, { database: refusing });
    recorder.report(report(), [], false, 'now');
    expect(recorder.saving).toBe('unkept');
  });

  it('says of nothing done neither that it is saved nor that it will be sent', async () => {
    const platform = new Platform();
    const recorder = await open(platform);
    expect(recorder.saving).toBe('fresh');
    recorder.report(report(), [], false, 'now');
    expect((await open(platform)).saving).toBe('saved');
  });

  it('remembers that a run was handed in once its platform took it, its site answers, and all was done', async () => {
    const handedIn = async (told: Report) => {
      const platform = new Platform();
      (await open(platform)).report(told, [], false, 'now');
      await answered();
      platform.beginAnew();
      return (await open(platform)).start.kept?.isHandedIn;
    };
    expect(await handedIn(report())).toBe(false);
    expect(await handedIn(passed)).toBe(true);
    isReached = false;
    expect(await handedIn(passed)).toBe(false);
  });

  it.each(['1.2', '2004'])('%s: a "true" is not believed while the site does not answer', async (version) => {
    const platform = new Platform();
    const recorder = await open(version === '1.2' ? platform : platform.of2004);
    recorder.report(report(), [], false, 'now');
    await answered();
    isReached = false;
    platform.isDown = true;
    recorder.report(passed, [answer], false, 'now');
    recorder.report({ ...passed, location: 'menu' }, [answer], false, 'now');
    await answered();
    expect(recorder.saving).toBe('kept');
    isReached = true;
    platform.isDown = false;
    recorder.commit();
    await answered();
    expect(recorder.saving).toBe('saved');
    const response = version === '1.2' ? 'student_response' : 'learner_response';
    const status = version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status';
    expect(platform.stored).toMatchObject({
      'cmi.suspend_data': 'state-2',
      [status]: 'passed',
      [`cmi.interactions.0.${response}`]: version === '1.2' ? '1' : 'o2',
    });
    for (const state of platform.arrived.map((each) => each['cmi.suspend_data']))
      expect(['state-1', 'state-2', undefined]).toContain(state);
  });

  it('believes a "true" where a site never answers, such as one that forbids to ask', async () => {
    isReached = false;
    const recorder = await open(new Platform());
    recorder.report(report(), [], false, 'now');
    await answered();
    expect(recorder.saving).toBe('saved');
  });

  it('keeps apart what two learners did at one machine', async () => {
    const platform = new Platform();
    platform.stored['cmi.core.student_id'] = 'one';
    (await open(platform)).report(report(), [], false, 'now');
    platform.stored['cmi.core.student_id'] = 'other';
    expect((await open(platform)).start.kept).toBeNull();
  });

  it('leaves with one request, which carries what was not told yet', async () => {
    const platform = new Platform();
    const recorder = await open(platform);
    recorder.report(report(), [], false, 'later');
    recorder.finish();
    expect([platform.commits, platform.finishes, platform.arrived.length]).toEqual([0, 1, 1]);
    expect(platform.stored).toMatchObject({ 'cmi.suspend_data': 'state-1', 'cmi.core.exit': 'suspend' });
  });

  it('nothing done is not completed, and keeps the attempt', async () => {
    const platform = new Platform();
    (await open(platform)).finish();
    expect(platform.stored).toEqual({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend' });
    const other = new Platform();
    other.stored['cmi.completion_status'] = 'unknown';
    (await open(other.of2004)).finish();
    expect(other.stored).toEqual({ 'cmi.completion_status': 'incomplete', 'cmi.exit': 'suspend' });
  });

  it('nothing done takes nothing back', async () => {
    const platform = new Platform();
    platform.stored['cmi.core.lesson_status'] = 'passed';
    (await open(platform)).finish();
    expect(platform.stored).toEqual({ 'cmi.core.lesson_status': 'passed', 'cmi.core.exit': 'suspend' });
  });

  it.each(['1.2', '2004'])(
    '%s: what is begun again in a package that has changed takes nothing back',
    async (version) => {
      const platform = new Platform();
      const page = () => open(version === '1.2' ? platform : platform.of2004);
      (await page()).report(passed, [], false, 'now');
      const result = () => Object.entries(platform.stored).filter(([name]) => /status|score/.test(name));
      const before = result();
      const recorder = await page();
      recorder.report(report({ suspend: 'another-1', score: 10 }), [], false, 'now');
      expect(platform.stored['cmi.suspend_data']).toBe('another-1');
      expect(result()).toEqual(before);
      recorder.report({ ...passed, suspend: 'another-2', score: 80 }, [], false, 'now');
      const raw = version === '1.2' ? 'cmi.core.score.raw' : 'cmi.score.raw';
      expect(platform.stored[raw]).toBe('80');
    },
  );

  it('records nothing in review, and says so', async () => {
    const platform = new Platform();
    platform.stored['cmi.core.lesson_mode'] = 'review';
    const recorder = await open(platform);
    recorder.report(report(), [], false, 'now');
    recorder.finish();
    expect([platform.commits, platform.finishes, recorder.saving]).toEqual([0, 0, 'review']);
  });

  it('goes on without a platform, and says that results are not recorded', async () => {
    const recorder = await open(null);
    recorder.report(report(), [], false, 'now');
    expect([recorder.saving, recorder.start.hasLms]).toEqual(['alone', false]);
  });
});

describe('finding the platform', () => {
  it('climbs past windows of other sites, and gives up after 500', async () => {
    const platform = new Platform();
    const top: Record<string, unknown> = { API: platform.API };
    top['parent'] = top;
    const foreign = {
      parent: top,
      get API(): unknown {
        throw new Error('another site');
      },
    };
    expect(findLms({ parent: foreign })?.standard).toBe('1.2');
    let deep: object = top;
    for (let level = 0; level < 501; level++) deep = { parent: deep };
    expect(findLms(deep)).toBeNull();
  });

  it('looks at the opener when the parents have none', async () => {
    const page: Record<string, unknown> = { opener: { API_1484_11: {} } };
    page['parent'] = page;
    expect(findLms(page)?.standard).toBe('2004');
  });
});

import { beforeEach, describe, expect, it } from '@jest/globals';
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
  ...over,
});

let isOnline = true;
let isReached = true;
const around: Surroundings = {
  storage: () => localStorage,
  place: '/content/1/index.html',
  isOnline: () => isOnline,
  now: () => 0,
  later: () => () => {},
  reachesSite: () => Promise.resolve(isReached),
};
const open = (page: object | null) => new Recorder({ lms: page && findLms(page), packageId: 'p', around });

/** Until the site has answered, or not. */
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
  isOnline = true;
  isReached = true;
});

describe('telling the platform', () => {
  it('a report that is urgent is committed at once, another waits for it', () => {
    const platform = new Platform();
    const recorder = open(platform);
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

  it('what got lost without a connection arrives, all of it, though the platform takes it for sent', () => {
    const platform = new Platform();
    const recorder = open(platform);
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

  it('on the way there, the platform is told nothing it did not have, and is never without a state', () => {
    const platform = new Platform();
    const recorder = open(platform);
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

  it('several commits may get lost after each other, the first of a learner among them', () => {
    const platform = new Platform();
    const recorder = open(platform);
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

  it('in 2004 nothing takes a detour: the platform sends what differs from the launch by itself', () => {
    const platform = new Platform();
    platform.stored['cmi.success_status'] = 'unknown';
    const recorder = open(platform.of2004);
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

  it('what a platform lost with a "true" is still on the device at the next start', () => {
    const platform = new Platform();
    platform.isDown = true;
    open(platform).report(report(), [], false, 'now');
    expect(open(platform).start).toMatchObject({
      suspend: '',
      kept: { suspend: 'state-1', isConfirmed: false },
    });
  });

  it('remembers that a run was handed in once its platform took it, its site answers, and all was done', async () => {
    const handedIn = async (told: Report) => {
      const platform = new Platform();
      open(platform).report(told, [], false, 'now');
      await answered();
      platform.beginAnew();
      return open(platform).start.kept?.isHandedIn;
    };
    expect(await handedIn(report())).toBe(false);
    expect(await handedIn(passed)).toBe(true);
    isReached = false;
    expect(await handedIn(passed)).toBe(false);
  });

  it.each(['1.2', '2004'])('%s: a "true" is not believed while the site does not answer', async (version) => {
    const platform = new Platform();
    const recorder = open(version === '1.2' ? platform : platform.of2004);
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
    const recorder = open(new Platform());
    recorder.report(report(), [], false, 'now');
    await answered();
    expect(recorder.saving).toBe('saved');
  });

  it('keeps apart what two learners did at one machine', () => {
    const platform = new Platform();
    platform.stored['cmi.core.student_id'] = 'one';
    open(platform).report(report(), [], false, 'now');
    platform.stored['cmi.core.student_id'] = 'other';
    expect(open(platform).start.kept).toBeNull();
  });

  it('leaves with one request, which carries what was not told yet', () => {
    const platform = new Platform();
    const recorder = open(platform);
    recorder.report(report(), [], false, 'later');
    recorder.finish();
    expect([platform.commits, platform.finishes, platform.arrived.length]).toEqual([0, 1, 1]);
    expect(platform.stored).toMatchObject({ 'cmi.suspend_data': 'state-1', 'cmi.core.exit': 'suspend' });
  });

  it('nothing done is not completed, and keeps the attempt', () => {
    const platform = new Platform();
    open(platform).finish();
    expect(platform.stored).toEqual({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend' });
    const other = new Platform();
    other.stored['cmi.completion_status'] = 'unknown';
    open(other.of2004).finish();
    expect(other.stored).toEqual({ 'cmi.completion_status': 'incomplete', 'cmi.exit': 'suspend' });
  });

  it('nothing done takes nothing back', () => {
    const platform = new Platform();
    platform.stored['cmi.core.lesson_status'] = 'passed';
    open(platform).finish();
    expect(platform.stored).toEqual({ 'cmi.core.lesson_status': 'passed', 'cmi.core.exit': 'suspend' });
  });

  it.each(['1.2', '2004'])(
    '%s: what is begun again in a package that has changed takes nothing back',
    (version) => {
      const platform = new Platform();
      const page = () => open(version === '1.2' ? platform : platform.of2004);
      page().report(passed, [], false, 'now');
      const result = () => Object.entries(platform.stored).filter(([name]) => /status|score/.test(name));
      const before = result();
      const recorder = page();
      recorder.report(report({ suspend: 'another-1', score: 10 }), [], false, 'now');
      expect(platform.stored['cmi.suspend_data']).toBe('another-1');
      expect(result()).toEqual(before);
      recorder.report({ ...passed, suspend: 'another-2', score: 80 }, [], false, 'now');
      const raw = version === '1.2' ? 'cmi.core.score.raw' : 'cmi.score.raw';
      expect(platform.stored[raw]).toBe('80');
    },
  );

  it('records nothing in review, and says so', () => {
    const platform = new Platform();
    platform.stored['cmi.core.lesson_mode'] = 'review';
    const recorder = open(platform);
    recorder.report(report(), [], false, 'now');
    recorder.finish();
    expect([platform.commits, platform.finishes, recorder.saving]).toEqual([0, 0, 'review']);
  });

  it('goes on without a platform, and says that results are not recorded', () => {
    const recorder = open(null);
    recorder.report(report(), [], false, 'now');
    expect([recorder.saving, recorder.start.hasLms]).toEqual(['alone', false]);
  });
});

describe('finding the platform', () => {
  it('climbs past windows of other sites, and gives up after 500', () => {
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

  it('looks at the opener when the parents have none', () => {
    const page: Record<string, unknown> = { opener: { API_1484_11: {} } };
    page['parent'] = page;
    expect(findLms(page)?.standard).toBe('2004');
  });
});

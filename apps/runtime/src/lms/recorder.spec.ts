import { beforeEach, describe, expect, it } from '@jest/globals';
import { findLms } from './find-api.ts';
import { Recorder, type Surroundings } from './recorder.ts';
import type { Report } from './report.ts';

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

/** A platform like Moodle: keeps in the page what it is told, sends it on a commit, and says "true" either way. */
class Platform {
  stored: Record<string, string> = {};
  page: Record<string, string> = {};
  isDown = false;
  commits = 0;

  readonly API = {
    LMSInitialize: () => 'true',
    LMSGetValue: (element: string) => this.stored[element] ?? '',
    LMSSetValue: (element: string, value: string) => {
      this.page[element] = value;
      return 'true';
    },
    LMSCommit: () => {
      this.commits++;
      if (!this.isDown) this.stored = { ...this.stored, ...this.page };
      this.page = {};
      return 'true';
    },
    LMSFinish: () => 'true',
  };
}

let isOnline = true;
const around: Surroundings = {
  storage: () => localStorage,
  isOnline: () => isOnline,
  now: () => 0,
  later: () => () => {},
};
const open = (platform: Platform | null) =>
  new Recorder({ lms: platform && findLms(platform), packageId: 'p', around });

beforeEach(() => {
  localStorage.clear();
  isOnline = true;
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

  it('without a connection says so, and tells everything again with the next commit', () => {
    const platform = new Platform();
    const recorder = open(platform);
    isOnline = false;
    platform.isDown = true;
    recorder.report(report({ isDone: true, isPassed: true, score: 90 }), [], false, 'now');
    expect(recorder.saving).toBe('kept');
    isOnline = true;
    platform.isDown = false;
    recorder.commit();
    expect(recorder.saving).toBe('saved');
    expect(platform.stored).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '90',
      'cmi.suspend_data': 'state-1',
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

  it('keeps apart what two learners did at one machine', () => {
    const platform = new Platform();
    platform.stored['cmi.core.student_id'] = 'one';
    open(platform).report(report(), [], false, 'now');
    platform.stored['cmi.core.student_id'] = 'other';
    expect(open(platform).start.kept).toBeNull();
  });

  it('records nothing in review, and says so', () => {
    const platform = new Platform();
    platform.stored['cmi.core.lesson_mode'] = 'review';
    const recorder = open(platform);
    recorder.report(report(), [], false, 'now');
    recorder.finish();
    expect([platform.commits, recorder.saving]).toEqual([0, 'review']);
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

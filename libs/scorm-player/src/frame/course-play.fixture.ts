import { afterEach } from '@jest/globals';
import type { CourseLaunch, CourseNews, Launch, SavedSequencing, ScormCommit } from '../protocol.ts';
import { manifestOf, sco, sequencing } from '../sequencing/course.fixture.ts';
import { CoursePlay } from './course-play.ts';
import { engine2004 } from './engine.ts';
import type { Session } from './session.ts';

export const launchId = '0193a000-0001-7000-8000-000000000001';
export const flow = (more = '') => sequencing('flow="true" choice="true"', more);
export const manifest = (items = ['A', 'B', 'C'].map((id) => sco(id)), own = flow()) =>
  manifestOf(own, items);

export const course = (of = manifest(), over: Partial<CourseLaunch> = {}): CourseLaunch => {
  const organization = of.organizations[0];
  if (!organization) throw new Error('no organization');
  return {
    organization,
    sequencingCollection: of.sequencingCollection,
    launches: { A: '../a.html', B: '../b.html', C: '../c.html' },
    states: {},
    saved: null,
    target: null,
    ...over,
  };
};

export const launchOf = (given: CourseLaunch): Launch => ({
  attemptId: 'attempt',
  itemId: 'A',
  sessionId: launchId,
  standard: '2004-4',
  itemUrl: '../a.html',
  cmi: { 'cmi.learner_id': 'ana', 'cmi.learner_name': 'Ana', 'cmi.mode': 'normal', 'cmi.credit': 'credit' },
  commitNumber: 0,
  commitToken: 'token',
  isReview: false,
  isAsset: false,
  course: given,
});

export const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

const plays: CoursePlay[] = [];

afterEach(() => {
  // The engine commits by the clock until its item has ended.
  for (const play of plays.splice(0)) play.putAside();
});

/** A window that content plays in: it finds the API object of the item that is shown. */
export const sitting = async (given = course(), isSafe = () => true) => {
  const make = await engine2004();
  const commits: ScormCommit[] = [];
  const shown: { session: Session; url: string }[] = [];
  let news: CourseNews | null = null;
  let ends = 0;
  const signs: number[] = [];
  let onLeave: (() => void) | null = null;
  const play = new CoursePlay(
    launchOf(given),
    given,
    make,
    { put: (commit) => isSafe() && commits.push(JSON.parse(JSON.stringify(commit)) as ScormCommit) > 0 },
    {
      show: (session, url) => shown.push({ session, url }),
      clear: () => {
        onLeave?.();
        onLeave = null;
        return Promise.resolve();
      },
      onStart: () => undefined,
      onFinish: () => undefined,
      onUnsafe: () => undefined,
      onTime: ({ minutesLeft }) => {
        signs.push(minutesLeft);
        if (minutesLeft === 0) void play.ask('exit', null);
      },
      onNews: (now) => (news = now),
      onEnd: () => (ends += 1),
    },
  );
  plays.push(play);
  play.open();
  const api = (name: string, ...parameters: string[]) => shown.at(-1)?.session.api[name]?.(...parameters);
  return {
    play,
    commits,
    urls: () => shown.map(({ url }) => url),
    news: () => news,
    ends: () => ends,
    signs: () => signs,
    get: (element: string) => api('GetValue', element),
    api,
    /** Content begins and sets elements. */
    says: (elements: Record<string, string>) => {
      api('Initialize', '');
      for (const [name, value] of Object.entries(elements)) api('SetValue', name, value);
    },
    whenLeft: (leave: () => void) => (onLeave = leave),
    saved: (): SavedSequencing => {
      const last = commits.findLast(({ sequencing: now }) => now)?.sequencing;
      if (!last) throw new Error('nothing was committed');
      return last;
    },
  };
};

import type { CourseNews, ScormCommit } from '@campus/scorm-player';
import type { ScormActivity, ServedLaunch } from './scorm-data.ts';

/** Where the content of the tests would come from. */
export const origin = 'http://p-1.content.test';

/** An attempt that continues. */
export const attempt = (
  number: number,
  over: Partial<ScormActivity['attempts'][number]> = {},
): ScormActivity['attempts'][number] => ({
  id: `attempt-${number}`,
  number,
  status: 'OPEN',
  startedAt: '2026-03-02T10:00:00Z',
  finishedAt: null,
  score: null,
  isPassed: null,
  versionLabel: null,
  ...over,
});

/** An activity with a heading and two parts. */
export const activity = (over: Partial<ScormActivity> = {}): ScormActivity => ({
  activityId: 'scorm-1',
  title: 'El mapa de las directrices',
  moduleTitle: 'El papel consular',
  minutes: 8,
  standard: '1.2',
  items: [
    {
      id: 'head',
      title: 'El mapa',
      depth: 0,
      isLaunchable: false,
      state: 'NOT_STARTED',
      isPassed: null,
      isOpen: true,
    },
    {
      id: 'one',
      title: 'Explorar',
      depth: 1,
      isLaunchable: true,
      state: 'COMPLETED',
      isPassed: true,
      isOpen: true,
    },
    {
      id: 'two',
      title: 'Comprobar',
      depth: 1,
      isLaunchable: true,
      state: 'NOT_STARTED',
      isPassed: null,
      isOpen: true,
    },
  ],
  state: 'STARTED',
  score: null,
  attemptId: 'attempt-1',
  mayPlay: true,
  opensAs: 'CONTINUE',
  mayStartNew: true,
  mayReview: false,
  attempts: [attempt(1)],
  attemptsLeft: null,
  maxAttempts: null,
  grading: 'HIGHEST',
  requires: { popUps: false, hosts: [], startBytes: null },
  next: { id: 'quiz-1', kind: 'QUIZ', title: 'Prueba', isOpen: true },
  ...over,
});

/** A launch of an item. */
export const launch = (itemId: string, over: Partial<ServedLaunch> = {}): ServedLaunch => ({
  attemptId: 'attempt-1',
  itemId,
  sessionId: `session-${itemId}`,
  standard: '1.2',
  origin,
  frameUrl: `${origin}/ticket/_campus/frame.html`,
  itemUrl: '../index.html',
  cmi: { 'cmi.core.lesson_status': 'incomplete' },
  commitNumber: 0,
  commitToken: 'token',
  isReview: false,
  isAsset: false,
  proof: null,
  course: null,
  ...over,
});

/** A commit of an item. */
export const commit = (
  itemId: string,
  commitNumber: number,
  over: Partial<ScormCommit> = {},
): ScormCommit => ({
  attemptId: 'attempt-1',
  itemId,
  sessionId: `session-${itemId}`,
  commitNumber,
  cmi: { 'cmi.core.lesson_location': String(commitNumber) },
  isFinish: false,
  ...over,
});

/** News of a sequenced course. */
export const courseNews = (itemId: string | null, over: Partial<CourseNews['offer']> = {}): CourseNews => ({
  itemId,
  offer: {
    current: itemId,
    isOpen: itemId !== null,
    continue: true,
    previous: false,
    choices: { head: false, one: true, two: false },
    hidden: [],
    ...over,
  },
  standings: [{ id: 'root', isCompleted: null, isSatisfied: null, measure: null, progress: null }],
});

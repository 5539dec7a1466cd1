import type { ScormCommit } from '@campus/scorm-player';
import type { ScormActivity, ServedLaunch } from './scorm-data.ts';

/** Where the content of the tests would come from. */
export const origin = 'http://p-1.content.test';

/** An activity with a heading and two parts. */
export const activity = (over: Partial<ScormActivity> = {}): ScormActivity => ({
  activityId: 'scorm-1',
  title: 'El mapa de las directrices',
  moduleTitle: 'El papel consular',
  minutes: 8,
  standard: '1.2',
  items: [
    { id: 'head', title: 'El mapa', depth: 0, isLaunchable: false, state: 'NOT_STARTED', isPassed: null },
    { id: 'one', title: 'Explorar', depth: 1, isLaunchable: true, state: 'COMPLETED', isPassed: true },
    { id: 'two', title: 'Comprobar', depth: 1, isLaunchable: true, state: 'NOT_STARTED', isPassed: null },
  ],
  state: 'STARTED',
  score: null,
  attemptId: 'attempt-1',
  mayPlay: true,
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

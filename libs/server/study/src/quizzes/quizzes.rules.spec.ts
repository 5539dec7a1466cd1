import { describe, expect, it } from '@jest/globals';
import { canPractise, endOfAttempt, minutesWithExtra, standing, startable } from './quizzes.rules.ts';
import { type AttemptRow } from './quizzes.statements.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 9, 1, 12, minute));
const attempt = (from: number, to: number | null, more: Partial<AttemptRow> = {}): AttemptRow => ({
  version_id: 'v1',
  id: String(from),
  number: 1,
  started_at: at(from).toISOString(),
  deadline_at: null,
  finished_at: to === null ? null : at(to).toISOString(),
  score: to === null ? null : 50,
  is_passed: null,
  ...more,
});

describe('the end of an attempt', () => {
  const attemptUntil = (deadline: number | null) => ({
    started_at: at(0),
    deadline_at: deadline === null ? null : at(deadline),
  });
  it.each<[string, number | null, number, 'learner' | 'time', { by: string; end: Date }]>([
    ['without a limit is when it was sent', null, 90, 'learner', { by: 'learner', end: at(90) }],
    ['in time is when it was sent', 10, 9, 'learner', { by: 'learner', end: at(9) }],
    ['at the last moment is still the learner’s', 10, 10, 'learner', { by: 'learner', end: at(10) }],
    ['after the deadline is the deadline, by time', 10, 11, 'learner', { by: 'time', end: at(10) }],
    ['by time is the deadline', 10, 600, 'time', { by: 'time', end: at(10) }],
    ['is never before it began', null, -5, 'learner', { by: 'learner', end: at(0) }],
  ])('%s', (_name, deadline, moment, by, end) => {
    expect(endOfAttempt(attemptUntil(deadline), by, at(moment))).toEqual(end);
  });
});

describe('the time limit with extra time', () => {
  it.each([
    [null, 50, null],
    [10, 0, 10],
    [10, 50, 15],
    [10, 33, 14],
  ])('of %p minutes and %p per cent is %p', (limit, extra, minutes) => {
    expect(minutesWithExtra(limit, extra)).toBe(minutes);
  });
});

describe('an attempt may start', () => {
  const settings = { max: 2, cooldown: 30, counts: 'best' as const };
  const judge = (attempts: AttemptRow[], minute: number, refusal: string | null = null, isOpen = true) =>
    startable({ refusal, attempts }, isOpen, settings, at(minute));
  const overdue = attempt(0, null, { deadline_at: at(10).toISOString() });

  it.each([
    ['the first one', judge([], 0), { mayStart: true }],
    ['an open one, which is gone on with', judge([attempt(0, null)], 5), { mayStart: true }],
    [
      'not in a closed edition',
      judge([], 0, 'EDITION_CLOSED'),
      { mayStart: false, whyNot: 'EDITION_CLOSED' },
    ],
    ['not behind a gate', judge([], 0, null, false), { mayStart: false, whyNot: 'MODULE_CLOSED' }],
    [
      'not while cooling down',
      judge([attempt(0, 5)], 20),
      { mayStart: false, whyNot: 'COOLING_DOWN', startableAt: at(35) },
    ],
    ['after it', judge([attempt(0, 5)], 35), { mayStart: true }],
    [
      'not a third',
      judge([attempt(0, 5), attempt(40, 45)], 90),
      { mayStart: false, whyNot: 'ATTEMPTS_USED_UP' },
    ],
    [
      'not while cooling down from one whose time ended it',
      judge([overdue], 20),
      { mayStart: false, whyNot: 'COOLING_DOWN', startableAt: at(40) },
    ],
    [
      'not a third after one whose time ended it',
      judge([attempt(-60, -50), overdue], 60),
      { whyNot: 'ATTEMPTS_USED_UP' },
    ],
  ])('%s', (_name, verdict, expected) => {
    expect(verdict).toMatchObject(expected);
  });
});

describe('how a learner stands', () => {
  it.each([
    ['nothing yet', [], 70, { score: null, isPassed: null }],
    ['an open attempt counts for nothing', [attempt(0, null)], 70, { score: null, isPassed: null }],
    ['passed at the mark', [attempt(0, 5, { score: 70 })], 70, { score: 70, isPassed: true }],
    ['not passed just below', [attempt(0, 5, { score: 69.99 })], 70, { score: 69.99, isPassed: false }],
    ['nothing to pass', [attempt(0, 5)], null, { score: 50, isPassed: null }],
  ])('%s', (_name, attempts, pass, expected) => {
    expect(standing(attempts, 'best', pass)).toEqual(expected);
  });
});

describe('practice after a quiz', () => {
  it.each<[string, AttemptRow[], boolean]>([
    ['is not offered before any attempt', [], false],
    ['is offered after one in which something was missed', [attempt(0, 5)], true],
    ['is not offered after one without a mistake', [attempt(0, 5, { score: 100 })], false],
    ['follows the latest of them', [attempt(0, 5), attempt(10, 15, { score: 100 })], false],
    ['is not offered while one is open: it would tell its keys', [attempt(0, 5), attempt(10, null)], false],
  ])('%s', (_, attempts, expected) => {
    expect(canPractise(attempts)).toBe(expected);
  });
});

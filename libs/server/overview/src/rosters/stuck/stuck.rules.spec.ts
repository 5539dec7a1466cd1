import { describe, expect, it } from '@jest/globals';
import { paceOf, stuckOf, type Pace, type StuckFacts } from './stuck.rules.ts';

const facts = (over: Partial<StuckFacts> = {}): StuckFacts => ({
  isActive: true,
  isDone: false,
  hasOpened: true,
  daysSinceStart: 30,
  daysSilent: 0,
  daysLeft: null,
  opensOn: null,
  quiz: null,
  ...over,
});
const quiz = (over: Partial<NonNullable<StuckFacts['quiz']>> = {}) => ({
  failed: 0,
  isUsedUp: false,
  coolsUntil: null,
  ...over,
});
const soon = new Date('2027-02-01T12:00:00Z');

describe('who is stuck, why, and what to do about it', () => {
  it.each<[string, Partial<StuckFacts>, string[]]>([
    ['nobody who worked today', {}, []],
    ['nobody who is done', { isDone: true, daysSilent: 90, daysLeft: -5 }, []],
    ['nobody who takes no part now', { isActive: false, daysSilent: 90 }, []],
    ['nobody whose edition has not begun', { hasOpened: false, daysSilent: null, opensOn: '2027-02-01' }, []],
    ['not yet who began two days ago', { daysSilent: null, daysSinceStart: 2 }, []],
    [
      'who has not begun after three days',
      { daysSilent: null, daysSinceStart: 3 },
      ['NEVER_BEGAN 3: REMIND'],
    ],
    ['who has not begun after two weeks', { daysSilent: null, daysSinceStart: 14 }, ['NEVER_BEGAN 14: CALL']],
    ['not yet who is silent for six days', { daysSilent: 6 }, []],
    ['who is silent for a week', { daysSilent: 7 }, ['SILENT 7: REMIND']],
    ['who is silent for two weeks', { daysSilent: 14 }, ['SILENT 14: CALL']],
    ['not yet who failed once', { quiz: quiz({ failed: 1 }) }, []],
    ['who failed the same quiz twice', { quiz: quiz({ failed: 2 }) }, ['FAILING 2: CALL']],
    [
      'who used up the attempts',
      { quiz: quiz({ failed: 3, isUsedUp: true }) },
      ['ATTEMPTS_USED_UP 3: ALLOW_ATTEMPT'],
    ],
    ['who waits after an attempt', { quiz: quiz({ failed: 1, coolsUntil: soon }) }, ['COOLING_DOWN -: WAIT']],
    [
      'who waits for a module, and is not asked about the silence',
      { opensOn: '2027-02-01', daysSilent: 20 },
      ['WAITING_FOR_RELEASE -: WAIT'],
    ],
    ['not yet with eight days to go', { daysLeft: 8 }, []],
    ['who has seven days to go', { daysLeft: 7 }, ['DEADLINE_NEAR 7: REMIND']],
    ['who has the last day', { daysLeft: 0 }, ['DEADLINE_NEAR 0: REMIND']],
    ['whose time was over yesterday', { daysLeft: -1 }, ['DEADLINE_PASSED 1: EXTEND']],
    [
      'for several reasons, the most pressing first',
      { daysSilent: 9, daysLeft: 3, quiz: quiz({ failed: 3, isUsedUp: true }) },
      ['ATTEMPTS_USED_UP 3: ALLOW_ATTEMPT', 'SILENT 9: REMIND', 'DEADLINE_NEAR 3: REMIND'],
    ],
  ])('%s', (_who, over, expected) => {
    expect(
      stuckOf(facts(over)).map(({ kind, count, action }) => `${kind} ${count ?? '-'}: ${action}`),
    ).toEqual(expected);
  });
});

describe('where somebody is on the way', () => {
  it.each<[Pace, Partial<StuckFacts>]>([
    ['NOT_OPEN', { hasOpened: false, daysSilent: null }],
    ['NOT_BEGUN', { daysSilent: null, daysSinceStart: 0 }],
    ['GETS_ON', { daysSilent: 0 }],
    // Work that was let in before the first day is work.
    ['GETS_ON', { hasOpened: false, daysSilent: 1 }],
    ['DONE', { isDone: true }],
    ['DONE', { isDone: true, isActive: false }],
    ['OUT', { isActive: false, daysSilent: null }],
  ])('%s: %p', (pace, over) => {
    expect(paceOf(facts(over))).toBe(pace);
  });
});

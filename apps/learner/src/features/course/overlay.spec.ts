import { describe, expect, it } from '@jest/globals';
import type { HandInState } from '@campus/api-client';
import { overlayActivity, overlayPlan, overlayScenario, type Activity } from './overlay.ts';

const activity = (state: Activity['state']): Activity => ({
  id: 'a1',
  key: 'm1-why',
  kind: 'LESSON',
  title: 'Por qué',
  minutes: 6,
  isRequired: true,
  state,
  isCounted: false,
  score: null,
  isPassed: null,
  isGraded: false,
  passMark: null,
  correctedAt: null,
  followUp: null,
});

const lesson = { screens: [{ id: 's1' }, { id: 's2' }], seenScreens: ['s1'] };

describe('overlayPlan', () => {
  const day = (number: number) => `2026-10-0${number}T15:00:00.000Z`;
  const condition = (state: HandInState | null, isMet = false) => ({
    kind: 'PLAN' as const,
    activityId: null,
    title: null,
    had: Number(isMet),
    needed: 1,
    isMet,
    plan: { state, handedInAt: state && day(5), hasReader: true },
  });
  const here = (number: number, isSent: boolean) => ({ createdAt: Date.parse(day(number)), isSent });
  it.each([
    ['nothing handed in here changes nothing', condition('RETURNED'), undefined, 'RETURNED', undefined],
    ['what is handed in here is kept until it is sent', condition(null), here(4, false), 'WAITING', true],
    ['what was sent waits for its reader', condition('RETURNED'), here(6, true), 'WAITING', false],
    [
      'what the server knows already says nothing more',
      condition('RETURNED'),
      here(4, true),
      'RETURNED',
      undefined,
    ],
    ['an approval stays', condition('APPROVED', true), here(6, false), 'APPROVED', undefined],
  ] as const)('%s', (_name, known, handedIn, state, isKept) => {
    const shown = overlayPlan(known, handedIn);
    expect([shown.plan?.state, shown.isKept]).toEqual([state, isKept]);
  });
});

describe('overlayActivity', () => {
  it.each([
    ['nothing pending changes nothing', 'NOT_STARTED', [], lesson, 'NOT_STARTED', false],
    ['a pending screen starts a lesson', 'NOT_STARTED', ['s1'], undefined, 'STARTED', true],
    ['the last pending screen completes it', 'STARTED', ['s2'], lesson, 'COMPLETED', true],
    ['an unknown lesson is never called done', 'STARTED', ['s2'], undefined, 'STARTED', false],
    ['what the server calls done stays done', 'COMPLETED', ['s1'], lesson, 'COMPLETED', false],
  ] as const)('%s', (_name, state, pending, known, shown, isAhead) => {
    expect(overlayActivity(activity(state), pending, known)).toMatchObject({ state: shown, isAhead });
  });
});

describe('overlayScenario', () => {
  const [going, read] = [{ isDebriefRead: false }, { isDebriefRead: true }];
  it.each([
    ['nothing played changes nothing', 'NOT_STARTED', [], 'NOT_STARTED', false],
    ['a decision starts it', 'NOT_STARTED', [going], 'STARTED', true],
    ['a debrief read completes it, whatever is played after', 'STARTED', [read, going], 'COMPLETED', true],
    ['what the server calls done stays done', 'COMPLETED', [going], 'COMPLETED', false],
  ] as const)('%s', (_name, state, played, shown, isAhead) => {
    expect(overlayScenario(activity(state), played)).toMatchObject({ state: shown, isAhead });
  });
});

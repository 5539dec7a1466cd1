import { describe, expect, it } from '@jest/globals';
import { activity, home } from './course.fixture.ts';
import { deviceHome } from './device-home.ts';
import type { Activity, Home, Module } from './overlay.ts';

const lesson = (id: string, over: Partial<Activity> = {}) => activity({ id, title: id, minutes: 5, ...over });

const given = (over: Partial<Home> = {}): Home => {
  const [first, second, third] = home().modules;
  const moduleOf = (module: Module | undefined, activities: Activity[]): Module => ({
    ...(module as Module),
    percent: 0,
    activities,
  });
  return home({
    percent: 0,
    minutesLeft: 20,
    modules: [
      moduleOf(first, [lesson('l1'), lesson('l2')]),
      moduleOf(second, [activity({ id: 'q1', title: 'q1', kind: 'QUIZ' })]),
      moduleOf(third, [lesson('l3')]),
    ],
    nextStep: {
      activityId: 'l1',
      kind: 'LESSON',
      title: 'l1',
      moduleTitle: 'Bienvenida',
      minutes: 5,
      isResumed: false,
      isPractice: false,
    },
    ...over,
  });
};

const known = (
  over: Partial<Home>,
  states: Record<string, Activity['state']>,
  handedIn: readonly string[] = [],
) =>
  deviceHome(
    given(over),
    (one) => ({ ...one, state: states[one.id] ?? one.state, isAhead: one.id in states }),
    (id) => handedIn.includes(id),
  );

describe('the home as the device knows it', () => {
  it('is the one of the server while nothing was done here', () => {
    expect(known({}, {})).toMatchObject({
      percent: 0,
      minutesLeft: 20,
      nextStep: { activityId: 'l1', isResumed: false },
      isNextOnSending: false,
    });
  });

  it('goes on after a lesson read here', () => {
    expect(known({}, { l1: 'COMPLETED' })).toMatchObject({
      percent: 25,
      minutesLeft: 15,
      nextStep: { activityId: 'l2', moduleTitle: 'Bienvenida' },
    });
    expect(known({}, { l1: 'COMPLETED' }).modules[0]?.percent).toBe(50);
  });

  it('resumes a lesson begun here', () => {
    expect(known({}, { l1: 'STARTED' }).nextStep).toMatchObject({ activityId: 'l1', isResumed: true });
  });

  it('leaves a quiz that was handed in here, and passes no closed module', () => {
    const done = known({}, { l1: 'COMPLETED', l2: 'COMPLETED' }, ['q1']);
    expect(done).toMatchObject({ nextStep: null, isNextOnSending: true, percent: 50 });
  });

  it('offers a quiz again that was done and not passed', () => {
    const nextStep = { ...given().nextStep, activityId: 'q1', kind: 'QUIZ' } as Home['nextStep'];
    const modules = given().modules.map((module) => ({
      ...module,
      activities: module.activities.map((one) => ({ ...one, state: 'COMPLETED' as const })),
    }));
    expect(known({ modules, nextStep, percent: 100 }, {})).toMatchObject({
      nextStep: { activityId: 'q1' },
      isNextOnSending: false,
    });
  });

  it('takes back nothing that the server said', () => {
    expect(known({ percent: 90 }, { l1: 'COMPLETED' }).percent).toBe(90);
  });
});

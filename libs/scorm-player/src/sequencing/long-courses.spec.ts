/** @jest-environment node */
import { readSequencing } from '@campus/scorm-format';
import { describe, expect, it } from '@jest/globals';
import { chosen, Sight } from './choice.ts';
import { manifestOf, rule, rules, sco, sequencing, Sitting, told } from './course.fixture.ts';
import { newCourse, type ActivityState, type Course } from './course.ts';
import { restore, serialise } from './saved.ts';

const flow = sequencing('flow="true" choice="true"');
const row = (length: number, own = flow, inside?: (at: number) => string) =>
  manifestOf(
    own,
    Array.from({ length }, (_, at) => sco(`I${at}`, inside?.(at))),
  );

const courseOf = (manifest: ReturnType<typeof manifestOf>): Course => {
  const [organization] = manifest.organizations;
  if (!organization) throw new Error('no organization');
  return newCourse(readSequencing(organization, manifest.sequencingCollection));
};

describe('a course of many items', () => {
  it('looks at each a few times to say what may be chosen, however long the row', () => {
    const course = courseOf(row(400));
    let looks = 0;
    for (const { definition } of course.activities.values()) {
      const { pre } = definition.rules;
      Object.defineProperty(definition.rules, 'pre', {
        get: () => {
          looks += 1;
          return pre;
        },
      });
    }
    course.state.current = 'I200';
    const sight = new Sight(course);
    for (const activity of course.activities.values()) chosen(course, activity, sight);
    expect(looks).toBeLessThan(course.activities.size * 8);
  });

  it('is stopped on the way forward where a rule says so, from wherever the learner is', () => {
    const stop = rules(
      rule('pre', 'stopForwardTraversal', 'condition="objectiveStatusKnown" operator="not"'),
    );
    const sitting = new Sitting(
      row(9, flow, (at) => sequencing('', (at === 2 || at === 6 ? stop : '') + told)),
    );
    sitting.open();
    expect(sitting.choices()).toEqual(['I0', 'I1', 'I2', 'O']);
    sitting.go('choice', 'I2');
    sitting.says({ success_status: 'passed' }).go('choice', 'I3');
    expect(sitting.choices()).toEqual(['I0', 'I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'O']);
    expect(sitting.go('choice', 'I7')).toBe('idle');
  });

  it('has a state that travels with every commit, all of five thousand items begun', () => {
    const course = courseOf(row(5_000));
    for (const state of Object.values(course.state.activities))
      Object.assign(state, {
        attempts: 1,
        completion: true,
        objectives: [{ ...state.objectives[0], satisfied: true, completion: true, measure: 0.85 }],
      } satisfies Partial<Record<keyof ActivityState, unknown>>);
    expect(serialise(course).length).toBeLessThan(5_000 * 40);
  });
});

describe('a state that was kept', () => {
  const manifest = row(3, flow, () =>
    sequencing(
      '',
      '<imsss:objectives><imsss:primaryObjective objectiveID="P"/><imsss:objective objectiveID="S"/></imsss:objectives>',
    ),
  );
  const known = {
    satisfied: false,
    measure: 0,
    completion: true,
    progress: 0.25,
    raw: '0',
    min: '-1',
    max: '10,0',
  };
  const nothing = {
    satisfied: null,
    measure: null,
    completion: null,
    progress: null,
    raw: null,
    min: null,
    max: null,
  };
  const begun: ActivityState = {
    isActive: false,
    isSuspended: true,
    attempts: 3,
    completion: false,
    progress: 0,
    objectives: [nothing, known],
    children: null,
    isObjectiveOld: true,
    isProgressOld: false,
    isSatisfactionTold: true,
    isCompletionTold: false,
  };
  const root = { ...begun, objectives: [{ ...nothing, raw: 'x' }], children: ['I2', 'I0'], completion: null };
  /** As states were kept at first. */
  const inWords = JSON.stringify({
    version: 1,
    current: null,
    suspended: 'I0',
    activities: { I0: begun, O: root },
  });

  it('in words is still read', () => {
    const course = courseOf(manifest);
    expect(restore(course, inWords)).toBe(true);
    expect(course.state.suspended).toBe('I0');
    expect(course.state.activities).toMatchObject({ I0: begun, I1: { attempts: 0 }, O: root });
    expect(new Sitting(manifest, { state: inWords, objectives: {} }).open()).toBe('I0 resumed');
  });

  it('is the same after it was made short and read again', () => {
    const [first, second] = [courseOf(manifest), courseOf(manifest)];
    restore(first, inWords);
    Object.assign(first.state.activities.I0 ?? {}, { isCompletionTold: true });
    expect(restore(second, serialise(first))).toBe(true);
    expect(second.state).toEqual(first.state);
    expect(serialise(second)).toBe(serialise(first));
  });

  it.each(['', '{', '[]', '{"version":3,"activities":{}}', '{"version":2,"activities":[]}'])(
    'that cannot be read is none: %s',
    (state) => {
      expect(restore(courseOf(manifest), state)).toBe(false);
    },
  );

  it('with nonsense in it is read as far as it goes', () => {
    const course = courseOf(manifest);
    const activities = { I0: ['x', -4, {}, [['y', true]], 7], I1: 5, I2: [[], 2] };
    expect(restore(course, JSON.stringify({ version: 2, activities }))).toBe(true);
    expect(course.state.activities).toMatchObject({
      I0: { attempts: 0, progress: null, completion: null, objectives: [nothing, nothing], children: null },
      I1: { attempts: 0 },
      I2: { attempts: 2, isActive: false },
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { fact, factsOf } from './facts.fixture.ts';
import {
  basisOf,
  decide,
  missing,
  waivedParts,
  type ActivityFact,
  type CompletionRule,
  type Facts,
  type PlanFact,
} from './index.ts';

const by = { by: 'carla', reason: 'Late work approved' };
const handedInAt = '2026-10-05T15:00:00.000Z';
const approved: PlanFact = { state: 'approved', handedInAt, hasReader: false };
const quiz = (over: Partial<ActivityFact> = {}) => fact({ kind: 'quiz', passMark: 70, ...over });

describe('one part of a rule', () => {
  it.each<[string, CompletionRule, ActivityFact, boolean, number, number | null, number | null]>([
    ['not done', { done: 'a' }, fact(), false, 0, 1, 0],
    ['done', { done: 'a' }, fact({ completed: true }), true, 1, 1, 1],
    ['never taken', { passed: 'a' }, quiz(), false, 0, 70, null],
    ['taken with nothing', { passed: 'a' }, quiz({ score: 0 }), false, 0, 70, 0],
    ['below the own mark', { passed: 'a' }, quiz({ score: 35 }), false, 0.5, 70, 35],
    ['a hair below', { passed: 'a' }, quiz({ score: 69.99 }), false, 69.99 / 70, 70, 69.99],
    ['at the own mark', { passed: 'a' }, quiz({ score: 70 }), true, 1, 70, 70],
    ['the rule asks for more', { passed: 'a', atLeast: 80 }, quiz({ score: 70 }), false, 0.875, 80, 70],
    ['the rule asks for less', { passed: 'a', atLeast: 50 }, quiz({ score: 50 }), true, 1, 50, 50],
    ['a mark of nothing, not taken', { passed: 'a', atLeast: 0 }, quiz(), false, 0, 0, null],
    ['a mark of nothing, taken', { passed: 'a', atLeast: 0 }, quiz({ score: 0 }), true, 1, 0, 0],
    ['no mark, not completed', { passed: 'a' }, fact({ kind: 'scorm' }), false, 0, null, null],
    ['no mark, completed', { passed: 'a' }, fact({ kind: 'scorm', completed: true }), true, 1, null, null],
    ['no mark, says failed', { passed: 'a' }, fact({ completed: true, passed: false }), false, 0, null, null],
    ['no mark, says passed', { passed: 'a' }, fact({ passed: true, score: 3 }), true, 1, null, 3],
    ['no mark, says nothing', { passed: 'a' }, fact({ completed: true, passed: null }), true, 1, null, null],
  ])('%s', (_, rule, activity, met, progress, needed, had) => {
    expect(decide(rule, factsOf({ first: fact(), a: activity }))).toEqual({
      kind: Object.keys(rule)[0],
      met,
      progress,
      needed,
      had,
      activities: ['a'],
      place: 1,
      children: [],
    });
  });

  it.each([
    [null, false, 0],
    [0, false, 0],
    [40, false, 0.5],
    [79.99, false, 79.99 / 80],
    [80, true, 1],
    [100, true, 1],
  ])('attendance of %p against 80', (attendance, met, progress) => {
    expect(decide({ attended: { atLeast: 80 } }, factsOf({}, { attendance }))).toEqual({
      kind: 'attended',
      met,
      progress,
      needed: 80,
      had: attendance,
      activities: [],
      place: null,
      children: [],
    });
  });

  it.each<[string, PlanFact | null | undefined, boolean]>([
    ['of which nothing is known', undefined, false],
    ['that nobody asked about', null, false],
    ['that was not handed in', { state: null, handedInAt: null, hasReader: true }, false],
    ['that waits', { state: 'waiting', handedInAt, hasReader: true }, false],
    ['that is being read', { state: 'reading', handedInAt, hasReader: true }, false],
    ['that came back', { state: 'returned', handedInAt, hasReader: true }, false],
    ['that is approved', { state: 'approved', handedInAt, hasReader: true }, true],
    ['that is approved, of a group nobody facilitates any more', approved, true],
  ])('a plan %s', (_, plan, met) => {
    const facts = factsOf({}, plan === undefined ? {} : { plan });
    expect(decide({ plan: 'approved' }, facts)).toEqual({
      kind: 'plan',
      met,
      progress: Number(met),
      needed: 1,
      had: Number(met),
      activities: [],
      place: null,
      children: [],
      plan: plan ?? null,
    });
  });

  it('an activity nobody knows is not done and not passed', () => {
    expect(decide({ done: 'gone' }, factsOf({}))).toMatchObject({ met: false, had: 0, place: null });
    expect(decide({ passed: 'gone' }, factsOf({}))).toMatchObject({ met: false, needed: null, had: null });
  });
});

describe('lessons', () => {
  const facts = factsOf({
    a: fact({ completed: true }),
    b: fact(),
    optional: fact({ required: false }),
    q: quiz(),
    c: fact({ overridden: by }),
  });
  it('are all required lessons, and no quiz', () => {
    const explanation = decide({ done: 'lessons' }, facts);
    expect(explanation).toMatchObject({ kind: 'lessons', met: false, needed: 3, had: 2, activities: [] });
    expect(explanation.progress).toBeCloseTo(2 / 3);
    expect(explanation.children.map(({ kind, activities, met }) => [kind, ...activities, met])).toEqual([
      ['done', 'a', true],
      ['done', 'b', false],
      ['done', 'c', true],
    ]);
  });
  it('of a course without any are met', () => {
    expect(decide({ done: 'lessons' }, factsOf({ q: quiz() }))).toMatchObject({
      met: true,
      progress: 1,
      needed: 0,
    });
  });
});

describe('all and any', () => {
  const facts = factsOf({ a: fact({ completed: true }), b: fact(), q: quiz({ score: 35 }) });
  it.each<[string, CompletionRule, boolean, number, number, number]>([
    ['all of nothing', { all: [] }, true, 1, 0, 0],
    ['any of nothing', { any: [] }, false, 0, 1, 0],
    ['all, one met', { all: [{ done: 'a' }, { done: 'b' }] }, false, 0.5, 2, 1],
    ['any, one met', { any: [{ done: 'a' }, { done: 'b' }] }, true, 1, 1, 1],
    ['any, none met', { any: [{ passed: 'q' }, { done: 'b' }] }, false, 0.5, 1, 0],
    ['nested', { all: [{ any: [{ done: 'b' }, { done: 'a' }] }, { passed: 'q' }] }, false, 0.75, 2, 1],
  ])('%s', (_, rule, met, progress, needed, had) => {
    expect(decide(rule, facts)).toMatchObject({ met, progress, needed, had, place: null, activities: [] });
  });
});

describe('overrides', () => {
  it('of an activity meet done and passed, and keep the true score', () => {
    const facts = factsOf({ q: quiz({ score: 40, overridden: by }) });
    expect(decide({ passed: 'q' }, facts)).toMatchObject({
      met: true,
      progress: 1,
      had: 40,
      needed: 70,
      overridden: by,
    });
    expect(decide({ done: 'q' }, facts)).toMatchObject({ met: true, had: 0, overridden: by });
  });
  it('of what was earned all the same say nothing', () => {
    const facts = factsOf({ q: quiz({ score: 90, completed: true, overridden: by }) });
    expect(decide({ passed: 'q' }, facts)).not.toHaveProperty('overridden');
    expect(decide({ done: 'q' }, facts)).not.toHaveProperty('overridden');
  });
  it.each([
    [null, true],
    [79, true],
    [80, false],
  ])('of attendance meet attendance alone, at %p: %p', (attendance, isWaived) => {
    const facts = factsOf({ a: fact() }, { attendance, attendanceWaived: by });
    const explanation = decide({ all: [{ attended: { atLeast: 80 } }, { done: 'a' }] }, facts);
    expect(explanation.met).toBe(false);
    expect(explanation.children.map(({ met }) => met)).toEqual([true, false]);
    expect('overridden' in (explanation.children[0] ?? {})).toBe(isWaived);
    expect(explanation.children[0]).toMatchObject({ had: attendance });
  });
  it.each([
    [null, true],
    [{ state: 'returned' as const, handedInAt, hasReader: true }, true],
    [approved, false],
  ])('of an approved plan meet the plan alone, with %p: %p', (plan, isWaived) => {
    const facts = factsOf({ a: fact() }, { attendance: null, plan, planWaived: by });
    const rule: CompletionRule = {
      all: [{ plan: 'approved' }, { attended: { atLeast: 80 } }, { done: 'a' }],
    };
    const explanation = decide(rule, facts);
    expect(explanation.children.map(({ met }) => met)).toEqual([true, false, false]);
    expect('overridden' in (explanation.children[0] ?? {})).toBe(isWaived);
    expect(explanation.children[0]).toMatchObject({ plan });
  });
  it('of the whole outcome are a grant: the root is met, the parts stay as they are', () => {
    const facts = factsOf({ a: fact() }, { granted: by });
    const explanation = decide({ all: [{ done: 'a' }] }, facts);
    expect(explanation).toMatchObject({ kind: 'all', met: true, progress: 1, had: 0, granted: by });
    expect(explanation).not.toHaveProperty('overridden');
    expect(explanation.children[0]).toMatchObject({ met: false });
    expect(explanation.children[0]).not.toHaveProperty('overridden');
    expect(missing(explanation)).toEqual([]);
  });
  it('leave no trace where there are none', () => {
    expect(decide({ done: 'a' }, factsOf({ a: fact({ completed: true }) }))).not.toHaveProperty('overridden');
  });
});

describe('how an outcome was reached', () => {
  const activities = (over: Partial<ActivityFact>, other: Partial<ActivityFact> = { completed: true }) => ({
    a: fact(over),
    b: fact(other),
  });
  const both: CompletionRule = { all: [{ done: 'a' }, { done: 'b' }] };
  const either: CompletionRule = { any: [{ done: 'a' }, { done: 'b' }] };
  it.each<[string, CompletionRule, Facts, string, number]>([
    ['all of it done', both, factsOf(activities({ completed: true })), 'earned', 0],
    ['one part waived', both, factsOf(activities({ overridden: by })), 'waived', 1],
    ['all of it waived', both, factsOf(activities({ overridden: by }, { overridden: by })), 'granted', 2],
    ['a grant over what is missing', both, factsOf(activities({}), { granted: by }), 'granted', 0],
    [
      'a grant over what was earned',
      both,
      factsOf(activities({ completed: true }), { granted: by }),
      'earned',
      0,
    ],
    ['a waiver beside a met alternative', either, factsOf(activities({ overridden: by })), 'earned', 1],
    ['a waiver as the only way', either, factsOf(activities({ overridden: by }, {})), 'granted', 1],
    ['a rule of one waived part', { done: 'a' }, factsOf(activities({ overridden: by })), 'granted', 1],
    ['a grant of a rule of one part', { done: 'a' }, factsOf(activities({}), { granted: by }), 'granted', 0],
  ])('%s', (_, rule, known, basis, parts) => {
    const explanation = decide(rule, known);
    expect(explanation.met).toBe(true);
    expect([basisOf(explanation), waivedParts(explanation).length]).toEqual([basis, parts]);
  });
});

describe('the rule of the essential course', () => {
  const rule: CompletionRule = {
    all: [
      { done: 'pre' },
      { done: 'lessons' },
      { passed: 'm1-quiz' },
      { passed: 'final', atLeast: 80 },
      { done: 'post' },
      { done: 'feedback' },
    ],
  };
  const activities = {
    pre: fact({ kind: 'quiz', completed: true, score: 20 }),
    l1: fact({ completed: true }),
    l2: fact(),
    'm1-quiz': quiz({ completed: true, score: 90 }),
    feedback: fact({ kind: 'survey' }),
    final: quiz({ completed: true, score: 76, passMark: 80 }),
    post: fact({ kind: 'quiz' }),
  };
  it('lists what is missing in teaching order, not in the order of the rule', () => {
    expect(
      missing(decide(rule, factsOf(activities))).map(({ kind, activities: [a] }) => `${kind} ${a}`),
    ).toEqual(['done l2', 'done feedback', 'passed final', 'done post']);
  });
  it('is met by a score of nothing in what is not graded', () => {
    const all = Object.fromEntries(
      Object.entries(activities).map(([uuid, one]) => [
        uuid,
        { ...one, completed: true, score: one.passMark ?? 0 },
      ]),
    );
    const explanation = decide(rule, factsOf(all));
    expect(explanation).toMatchObject({ met: true, progress: 1 });
    expect(missing(explanation)).toEqual([]);
  });
});

describe('missing', () => {
  const facts = factsOf({ a: fact(), b: fact(), q: quiz({ score: 40 }) });
  const names = (rule: CompletionRule) =>
    missing(decide(rule, facts)).map(({ kind, activities, hasAlternative }) =>
      [kind, ...activities, ...(hasAlternative ? ['or'] : [])].join(' '),
    );
  it.each<[string, CompletionRule, string[]]>([
    ['one leaf', { done: 'a' }, ['done a']],
    ['attendance last', { all: [{ attended: { atLeast: 80 } }, { done: 'b' }] }, ['done b', 'attended']],
    [
      'the plan beside attendance',
      { all: [{ plan: 'approved' }, { attended: { atLeast: 80 } }] },
      ['plan', 'attended'],
    ],
    [
      'the plan once',
      { all: [{ plan: 'approved' }, { done: 'a' }, { plan: 'approved' }] },
      ['done a', 'plan'],
    ],
    ['the nearest alternative', { any: [{ done: 'a' }, { passed: 'q' }] }, ['passed q or']],
    ['the first of equal alternatives', { any: [{ done: 'b' }, { done: 'a' }] }, ['done b or']],
    ['an alternative of several', { any: [{ all: [{ done: 'b' }, { done: 'a' }] }] }, ['done a', 'done b']],
    ['nothing twice', { all: [{ done: 'a' }, { done: 'lessons' }] }, ['done a', 'done b']],
    ['passed includes done', { all: [{ done: 'q' }, { passed: 'q' }] }, ['passed q']],
    ['nothing for any of nothing', { any: [] }, []],
    ['unknown ones after known', { all: [{ done: 'gone' }, { done: 'a' }] }, ['done a', 'done gone']],
  ])('%s', (_, rule, list) => {
    expect(names(rule)).toEqual(list);
  });
  it('keeps the higher of two marks', () => {
    const list = missing(decide({ all: [{ passed: 'q', atLeast: 80 }, { passed: 'q' }] }, facts));
    expect(list.map(({ needed }) => needed)).toEqual([80]);
  });
});

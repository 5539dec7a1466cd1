import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fact, factsOf } from './facts.fixture.ts';
import {
  decide,
  handInStates,
  missing,
  type CompletionRule,
  type Explanation,
  type PlanFact,
} from './index.ts';

const by = { by: 'carla', reason: 'Late work approved' };
const handedInAt = '2026-10-05T15:00:00.000Z';
const approved: PlanFact = { state: 'approved', handedInAt, hasReader: false };

describe('any rule and any facts', () => {
  const uuid = fc.constantFrom('a', 'b', 'c', 'd', 'gone');
  const leaf = fc.oneof(
    uuid.map((done): CompletionRule => ({ done })),
    fc.constant<CompletionRule>({ done: 'lessons' }),
    uuid.map((passed): CompletionRule => ({ passed })),
    fc.record({ passed: uuid, atLeast: fc.nat(100) }),
    fc.nat(100).map((atLeast): CompletionRule => ({ attended: { atLeast } })),
    fc.constant<CompletionRule>({ plan: 'approved' }),
  );
  const { rule } = fc.letrec<{ rule: CompletionRule }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      leaf,
      fc.record({ all: fc.array(tie('rule'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    ),
  }));
  const activity = fc.record({
    kind: fc.constantFrom('lesson' as const, 'quiz' as const),
    required: fc.boolean(),
    completed: fc.boolean(),
    score: fc.option(fc.nat(100)),
    passMark: fc.option(fc.nat(100)),
  });
  const facts = fc
    .record({
      activities: fc.record({ a: activity, b: activity, c: activity, d: activity }),
      attendance: fc.option(fc.nat(100)),
      plan: fc.option(
        fc.constantFrom(...handInStates).map((state): PlanFact => ({ state, handedInAt, hasReader: true })),
      ),
    })
    .map(({ activities, attendance, plan }) =>
      factsOf(Object.fromEntries(Object.entries(activities).map(([id, one]) => [id, fact(one)])), {
        attendance,
        plan,
      }),
    );
  const nodes = (explanation: Explanation): Explanation[] => [
    explanation,
    ...explanation.children.flatMap(nodes),
  ];

  it('progress is 1 exactly when met, and the tree survives storage', () => {
    fc.assert(
      fc.property(rule, facts, (one, known) => {
        const explanation = decide(one, known);
        for (const { met, progress } of nodes(explanation)) {
          expect(progress === 1).toBe(met);
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(1);
        }
        expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
      }),
    );
  });

  it('granting everything listed as missing meets the rule', () => {
    fc.assert(
      fc.property(rule, facts, (one, known) => {
        const before = decide(one, known);
        const list = missing(before);
        fc.pre(before.met || list.length > 0);
        expect(list.length === 0).toBe(before.met);
        const named = list.flatMap(({ activities }) => activities);
        const granted = factsOf(
          Object.fromEntries(
            [...new Set([...known.activities.keys(), ...named])].map((id) => {
              const was = known.activities.get(id) ?? fact({ required: false });
              return [id, named.includes(id) ? { ...was, overridden: by } : was];
            }),
          ),
          {
            attendance: list.some(({ kind }) => kind === 'attended') ? 100 : known.attendance,
            plan: list.some(({ kind }) => kind === 'plan') ? approved : (known.plan ?? null),
          },
        );
        expect(decide(one, granted).met).toBe(true);
      }),
    );
  });

  it('more work never undoes it', () => {
    fc.assert(
      fc.property(rule, facts, uuid, (one, known, id) => {
        const was = known.activities.get(id);
        fc.pre(was !== undefined && decide(one, known).met);
        const more = new Map(known.activities).set(id, { ...fact(was), completed: true, score: 100 });
        expect(decide(one, { ...known, activities: more }).met).toBe(true);
      }),
    );
  });
});

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { begin, choose, playPath, type ScenarioRules, type Step } from '@campus/scenario-engine';
import fc from 'fast-check';
import { testCampus } from '../support/campus.ts';
import { plantEnrolment } from '../support/plant.ts';
import { played, readScenario, rulesOfRiver, type AttemptData } from '../support/scenario.ts';
import { TestDevice, type Entry } from '../support/work.ts';

/** Runs of the property; more with CHAOS_RUNS. */
const RUNS = Number(process.env.CHAOS_RUNS ?? 60);
const ATTEMPTS = 3;

interface Window {
  /** Which of the attempts that devices have begun; more than one window may be in the same. */
  attempt: number;
  /** At each node the choice with this number among those offered. */
  picks: number[];
  readsDebrief: boolean;
}
interface Story {
  windows: Window[];
  /** How many decisions the second and third attempt take over from the first. */
  forkedAt: number[];
  /** Order in which the entries go out, some of them more than once; then all of them once more. */
  order: number[];
  /** How many go out at the same moment. */
  atOnce: number;
}

const story = fc.record<Story>({
  windows: fc.array(
    fc.record({
      attempt: fc.nat(ATTEMPTS - 1),
      picks: fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
      readsDebrief: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  forkedAt: fc.array(fc.nat(2), { minLength: ATTEMPTS - 1, maxLength: ATTEMPTS - 1 }),
  order: fc.array(fc.nat(99), { maxLength: 30 }),
  atOnce: fc.integer({ min: 1, max: 4 }),
});

function playedOut(rules: ScenarioRules, picks: readonly number[], from: readonly Step[]): Step[] {
  let standing = playPath(rules, from) ?? begin(rules);
  for (const pick of picks) {
    const choice = standing.offered[pick % standing.offered.length];
    const next = choice === undefined ? null : choose(rules, standing, choice);
    if (!next) break;
    standing = next;
  }
  return [...standing.path];
}

const nameOf = (attempt: string, steps: readonly Step[]): string =>
  [attempt, ...steps.map(({ node, choice }) => `${node}.${choice}`)].join('/');

/** Each decision beyond `from`, by the whole way to it. */
const decisionsIn = (attempt: string, steps: readonly Step[], from: number): string[] =>
  steps.slice(from).map((_, i) => nameOf(attempt, steps.slice(0, from + i + 1)));

describe('whatever windows decide and the network does to it', () => {
  const campus = testCampus();

  it('what is stored is exactly what was decided, nothing lost and nothing doubled', async () => {
    const rules = await rulesOfRiver(campus);
    await fc.assert(
      fc.asyncProperty(story, async ({ windows, forkedAt, order, atOnce }) => {
        const { enrolmentId } = await plantEnrolment(campus.server, 'ana');
        const phone = new TestDevice(campus.as('ana'));
        await phone.passGate(enrolmentId);
        const ids: string[] = Array.from({ length: ATTEMPTS }, () => randomUUID());
        const source = playedOut(rules, windows[0]?.picks ?? [], []);
        const begun = ids.map((id, i) => ({
          id,
          forkedFrom: i ? (ids[0] ?? null) : null,
          taken: i ? source.slice(0, forkedAt[i - 1]) : [],
        }));

        const expected = new Set<string>();
        let isCompleted = false;
        const entries: Entry[] = windows.flatMap(({ attempt, picks, readsDebrief }) => {
          const { id, forkedFrom, taken } = begun[attempt] ?? { id: '', forkedFrom: null, taken: [] };
          const whole = playedOut(rules, picks, taken);
          for (const each of decisionsIn(id, whole, taken.length)) expected.add(each);
          isCompleted ||=
            readsDebrief && whole.length > taken.length && (playPath(rules, whole)?.isEnded ?? false);
          const more = { attemptId: id, forkedFrom, forkedAt: taken.length };
          return whole
            .slice(taken.length)
            .map((_, i) => whole.slice(0, taken.length + i + 1))
            .map((steps) =>
              phone.entry(
                played(enrolmentId, steps, {
                  ...more,
                  isDebriefRead: readsDebrief && steps.length === whole.length,
                }),
              ),
            );
        });
        const sent = [...order.map((at) => at % Math.max(1, entries.length)), ...entries.keys()];
        for (let i = 0; i < sent.length; i += atOnce) {
          const answers = await Promise.all(
            sent
              .slice(i, i + atOnce)
              .flatMap((at) => entries[at] ?? [])
              .map((entry) => phone.send(entry)),
          );
          for (const { data } of answers)
            expect(data.recordWork.receipts.map(({ refusal }) => refusal)).toEqual([null]);
        }

        const { data } = await readScenario(campus.as('ana'), enrolmentId);
        const attempts = new Map((data.scenario?.attempts ?? []).map((each) => [each.id, each]));
        const rootOf = (attempt: AttemptData): string => {
          if (ids.includes(attempt.id)) return attempt.id;
          const parent = attempts.get(attempt.forkedFrom ?? '');
          if (!parent) throw new Error(`attempt ${attempt.id} is forked from nothing`);
          return rootOf(parent);
        };
        const stored = [...attempts.values()].flatMap((attempt) =>
          decisionsIn(rootOf(attempt), attempt.path, attempt.forkedAt),
        );
        expect(stored.sort()).toEqual([...expected].sort());
        for (const { path, ending } of attempts.values()) {
          const standing = playPath(rules, path);
          expect(standing && (standing.isEnded ? standing.at : null)).toBe(ending);
        }
        expect(data.scenario?.state).toBe(
          !entries.length ? 'NOT_STARTED' : isCompleted ? 'COMPLETED' : 'STARTED',
        );
      }),
      { numRuns: RUNS },
    );
  });
});

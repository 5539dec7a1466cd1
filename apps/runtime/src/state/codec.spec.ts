import { describe, expect, it } from '@jest/globals';
import type { ExportCourse, ExportQuestion, ExportQuiz } from '@campus/export-format';
import type { Response } from '@campus/quiz-grading';
import fc from 'fast-check';
import { decodeState, encodeState, suspendLimit, typedLimit } from './codec.ts';
import { questionsOf } from './draw.ts';
import { mergeStates } from './merge.ts';
import { activitiesOf, newRun, type RunState, type Work } from './run-state.ts';

const types = [
  'single',
  'multiple',
  'true-false',
  'match',
  'order',
  'short-text',
  'numeric',
  'cloze',
] as const;
const title = { es: 'Título' };

const question = (id: string, at: number): ExportQuestion => ({
  id,
  pool: 'p',
  type: types[at % types.length] ?? 'single',
  outcome: 'lo',
  tags: [],
  points: 1,
  options: ['a', 'b', 'c', 'd', 'e'],
  targets: ['v', 'w', 'x', 'y', 'z'],
  blanks: [
    { key: 'one', options: ['k', 'l'] },
    { key: 'two', options: null },
  ],
  isFixed: false,
  isSuspended: false,
  key: '',
});

const quiz = (at: number): ExportQuiz => ({
  kind: 'quiz',
  id: `quiz-${at}`,
  key: `q${at}`,
  title,
  minutes: 10,
  isRequired: true,
  settings: {
    graded: true,
    pass: 70,
    attempts: { max: null, cooldown: 0, counts: 'best' },
    timeLimit: null,
    shuffle: { questions: true, options: true },
    draw: [{ pool: 'p', count: 30, tags: [] }],
    review: { when: 'finished', show: [] },
  },
  questions: Array.from({ length: 40 }, (_, place) => question(`${at}-${place}`, place)),
});

/** Larger than the whole course: ten tests of thirty questions, eighty lessons, seven simulations. */
const course: ExportCourse = {
  format: 1,
  id: 'course',
  title,
  locales: ['es', 'en', 'fr'],
  texts: {},
  modules: [
    {
      id: 'm',
      key: 'm',
      title,
      summary: title,
      minutes: 1,
      outcomes: [],
      cards: [],
      activities: [
        ...Array.from({ length: 80 }, (_, at) => ({
          kind: 'lesson' as const,
          id: `lesson-${at}`,
          key: `l${at}`,
          title,
          minutes: 5,
          isRequired: true,
          screens: Array.from({ length: 9 }, (__, place) => `s${place}`),
        })),
        ...Array.from({ length: 10 }, (_, at) => quiz(at)),
        ...Array.from({ length: 7 }, (_, at) => ({
          kind: 'scenario' as const,
          id: `story-${at}`,
          key: `s${at}`,
          title,
          minutes: 20,
          isRequired: false,
          rules: {
            start: 'n0',
            gauges: { safety: 50, trust: 50, time: 50, resources: 50, data: 50 },
            nodes: Object.fromEntries(
              Array.from({ length: 14 }, (__, place) => [
                `n${place}`,
                { seconds: null, also: [], choices: [] },
              ]),
            ),
            endings: ['end'],
          },
        })),
      ],
    },
  ],
};

const limit = typedLimit(course);
const typed = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) =>
  text
    .replace(/\p{Cc}/gu, '')
    .slice(0, limit)
    .toWellFormed(),
);
const key = (keys: readonly string[]) => fc.constantFrom(...keys);

const answerTo = ({ type, options, targets }: ExportQuestion): fc.Arbitrary<Response | null> => {
  switch (type) {
    case 'single':
      return fc.option(key(options).map((choice) => ({ type, choice })));
    case 'true-false':
      return fc.option(fc.boolean().map((choice) => ({ type, choice })));
    case 'multiple':
      return fc.subarray(options).map((choices) => (choices.length > 0 ? { type, choices } : null));
    case 'match':
      return key(targets).map((target) => ({
        type,
        pairs: Object.fromEntries(options.map((left) => [left, target])),
      }));
    case 'order':
      return fc.option(fc.shuffledSubarray(options, { minLength: 5 }).map((order) => ({ type, order })));
    case 'short-text':
    case 'numeric':
      return typed.map((text) => (text === '' ? null : { type, text }));
    case 'cloze':
      return typed.map((two) => {
        const blanks: Record<string, string> = two === '' ? { one: 'k' } : { one: 'k', two };
        return { type, blanks };
      });
  }
};

const workOf = (activity: ExportCourse['modules'][number]['activities'][number]): fc.Arbitrary<Work> => {
  if (activity.kind === 'lesson')
    return fc
      .array(fc.boolean(), { minLength: activity.screens.length, maxLength: activity.screens.length })
      .map((seen) => ({ kind: 'lesson', seen }));
  if (activity.kind === 'scenario')
    return fc.record({
      kind: fc.constant('scenario' as const),
      endings: fc.nat(900),
      isRead: fc.boolean(),
      hasBegun: fc.constant(true),
      path: fc.array(fc.nat(5), { maxLength: 14 }),
    });
  return fc.nat(2 ** 30 - 1).chain((seed) =>
    fc
      .tuple(
        ...questionsOf(activity, seed).map((one) => answerTo(one).map((answer) => [one.id, answer] as const)),
      )
      .chain((answers) =>
        fc.record({
          kind: fc.constant('quiz' as const),
          finished: fc.nat(1000),
          best: fc.nat(10_000),
          last: fc.nat(10_000),
          sum: fc.nat(10_000_000),
          endedAt: fc.nat(2 ** 23),
          attempt: fc.record({
            seed: fc.constant(seed),
            startedAt: fc.nat(2 ** 29),
            isOver: fc.boolean(),
            answers: fc.constant(
              Object.fromEntries(answers.filter((pair): pair is [string, Response] => pair[1] !== null)),
            ),
          }),
        }),
      ),
  );
};

const history: fc.Arbitrary<RunState> = fc
  .tuple(...activitiesOf(course).map(({ activity }) => workOf(activity)))
  .chain((work) =>
    fc.record({
      run: fc.constant('ab12'),
      revision: fc.nat(30_000),
      locale: fc.nat(2),
      place: fc.record({ activity: fc.option(fc.nat(90)), step: fc.nat(30) }),
      work: fc.constant(work),
    }),
  );

describe('the state in suspend_data', () => {
  it('never outgrows 4,096 characters and comes back as it was, whatever was done', () => {
    fc.assert(
      fc.property(history, (state) => {
        const packed = encodeState(course, state);
        expect(packed.length).toBeLessThanOrEqual(suspendLimit);
        expect(decodeState(course, packed)).toEqual(state);
      }),
      { numRuns: 25 },
    );
  });

  it('is not taken for whole when it was cut or changed, or belongs to another package', () => {
    const packed = encodeState(
      course,
      newRun(course, () => 0.5),
    );
    expect(decodeState(course, packed.slice(0, -1))).toBeNull();
    expect(decodeState(course, `${packed}A`)).toBeNull();
    expect(decodeState(course, '')).toBeNull();
    expect(decodeState({ ...course, modules: [] }, packed)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => decodeState(course, text) === null));
  });

  it('joined with itself is itself', () => {
    fc.assert(
      fc.property(history, (state) => {
        expect(mergeStates(state, state)).toEqual(state);
      }),
      { numRuns: 5 },
    );
  });
});

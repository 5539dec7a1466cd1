import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isFaulty, type Answer, type PoolQuestion, type Texts } from './question.ts';
import { readQuestions } from './read-questions.ts';
import { bareWords, markdownOf } from './texts/markdown.ts';
import { writeGift } from './writing/write-gift.ts';
import { writeMoodleXml } from './writing/write-moodle-xml.ts';

const signs = fc.constantFrom(
  ...'~=#{}:\\<>&*_[]%"\'`|/-+.()! ñá'.split(''),
  '->',
  '####',
  '::',
  '//',
  '$CATEGORY:',
  '</text>',
  ']]>',
  '&amp;',
  '[html]',
  'TRUE',
  '%50%',
);
/** Any words, so long as there is a letter in them. */
const words = fc
  .tuple(
    fc.array(fc.oneof(signs, fc.string({ maxLength: 3 })), { maxLength: 8 }),
    fc.constantFrom('a', 'Ñu', '9'),
  )
  .map(([parts, letter]) =>
    `${letter}${parts.join('')}${letter}`.replace(/\p{C}/gu, '').replace(/\s+/g, ' '),
  );
const text = words.map((each): Texts => ({ es: markdownOf(each) }));
const long = fc
  .array(text, { minLength: 1, maxLength: 3 })
  .map((lines): Texts => ({ es: lines.map((line) => line['es']).join('\n\n') }));
const maybe = fc.option(text, { nil: null });
const different = <Each>(each: fc.Arbitrary<Each>, textIn: (one: Each) => Texts, minLength: number) =>
  fc.uniqueArray(each, { minLength, maxLength: 5, selector: (one) => bareWords(textIn(one)['es'] ?? '') });
/** Of a match only words are kept: no emphasis is in them. */
const options = different(fc.record({ text, feedback: maybe }), (one) => one.text, 2);

const choice = options.chain((list) =>
  fc
    .integer({ min: 1, max: list.length - 1 })
    .chain((right) =>
      fc
        .constantFrom(...(right === 1 ? (['single', 'multiple'] as const) : (['multiple'] as const)))
        .map((type): Answer => ({ type, options: list.map((one, at) => ({ ...one, correct: at < right })) })),
    ),
);
const trueFalse = fc.record({
  type: fc.constant('true-false' as const),
  answer: fc.boolean(),
  feedback: fc.record({ true: maybe, false: maybe }),
});
const match = fc.record({
  type: fc.constant('match' as const),
  pairs: different(fc.record({ left: text, right: text, feedback: fc.constant(null) }), (one) => one.left, 2),
  distractors: different(text, (one) => one, 0),
});
const shortText = fc.record({
  type: fc.constant('short-text' as const),
  accepted: fc.record({
    es: fc.uniqueArray(
      words.map((each) => each.trim()),
      { minLength: 1, maxLength: 3 },
    ),
  }),
});
const numeric = fc.record({
  type: fc.constant('numeric' as const),
  answer: fc.integer({ min: -9999, max: 9999 }).map((value) => value / 100),
  tolerance: fc.integer({ min: 0, max: 500 }).map((value) => value / 100),
  unit: fc.constant(null),
});
const order = fc.record({ type: fc.constant('order' as const), items: different(text, (one) => one, 3) });

const questionWith = (answer: fc.Arbitrary<Answer>): fc.Arbitrary<PoolQuestion> =>
  fc.record({
    uuid: fc.option(fc.uuid({ version: 4 }), { nil: null }),
    prompt: long,
    rationale: fc.option(long, { nil: null }),
    points: fc.constant(1),
    tags: fc.subarray(['scope', 'two-words', 'g9']),
    outcome: fc.constant(null),
    guidelines: fc.constant([]),
    difficulty: fc.constant(null),
    optionsFixed: fc.constant(false),
    answer,
  });

const readBack = async (file: string, name: string) => {
  const reading = await readQuestions(new TextEncoder().encode(file), {
    name,
    locale: 'es',
    locales: ['es'],
  });
  if (isFaulty(reading)) throw new Error(reading.fault);
  return reading.items.map(({ question, refusal }) => question ?? refusal);
};

describe('questions that are written come back as they were', () => {
  const kinds = [choice, trueFalse, match, shortText, numeric] as const;

  it('in GIFT', async () => {
    const questions = fc.array(questionWith(fc.oneof(...kinds)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(questions, async (pool) => {
        const { text: file, count } = writeGift(pool, 'es');
        expect(count).toBe(pool.length);
        expect(await readBack(file, 'pool.gift')).toEqual(pool);
      }),
    );
  });

  it('in Moodle XML', async () => {
    const questions = fc.array(questionWith(fc.oneof(...kinds, order)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(questions, async (pool) => {
        const { text: file, count } = writeMoodleXml(pool, 'es');
        expect(count).toBe(pool.length);
        expect(await readBack(file, 'pool.xml')).toEqual(pool);
      }),
    );
  });
});

describe('what a file cannot say', () => {
  const question = (over: Partial<PoolQuestion>): PoolQuestion => ({
    uuid: null,
    prompt: { es: 'Uno' },
    rationale: null,
    points: 1,
    tags: [],
    outcome: null,
    guidelines: [],
    difficulty: null,
    optionsFixed: false,
    answer: { type: 'true-false', answer: true, feedback: { true: null, false: null } },
    ...over,
  });

  it.each([
    ['an order', { answer: { type: 'order', items: [{ es: 'a' }, { es: 'b' }, { es: 'c' }] } }, 'TYPE order'],
    ['another language', { prompt: { fr: 'Un' } }, 'LANGUAGE '],
    ['a term', { prompt: { es: 'El :term[padrón]{key=register}' } }, 'DIRECTIVE term'],
    ['its outcome', { outcome: 'm1-lo1' }, 'FIELD outcome'],
    ['a unit', { answer: { type: 'numeric', answer: 1, tolerance: 0, unit: { es: 'h' } } }, 'UNIT '],
  ] as const)('is told of GIFT: %s', (_, over, told) => {
    const file = writeGift([question(over as Partial<PoolQuestion>)], 'es');
    expect(file.told.map(({ item, code, what }) => `${item} ${code} ${what}`)).toEqual([`1 ${told}`]);
  });

  it('is told of a text with blanks, which has no place in either', () => {
    for (const write of [writeGift, writeMoodleXml])
      expect(write([null], 'es')).toMatchObject({
        count: 0,
        told: [{ item: 1, code: 'TYPE', what: 'cloze' }],
      });
  });
});

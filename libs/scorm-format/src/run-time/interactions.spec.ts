import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { interactionsIn, legible, type ScormStandard } from '../index.ts';

/** One interaction as content writes it, without what every one has. */
const read = (standard: ScormStandard, one: Record<string, string>) =>
  interactionsIn(
    standard,
    Object.fromEntries(Object.entries(one).map(([name, value]) => [`cmi.interactions.0.${name}`, value])),
  )[0];

describe('an identifier made legible', () => {
  it.each([
    ['urn:scormdriver:Scene1_Slide2_MultiChoice_0_0', 'Scene1 Slide2 MultiChoice 0 0'],
    ['urn:articulate:story:Which%20office%3F', 'Which office?'],
    ['What_do_you_do_first', 'What do you do first'],
    ['¿Qué_hacer%20primero', '¿Qué hacer primero'],
    ['100%', '100%'],
    ['___', '___'],
    ['  x ', 'x'],
    ['urn:', 'urn:'],
  ])('%p reads %p', (identifier, text) => {
    expect(legible(identifier)).toBe(text);
  });
});

describe('an interaction of 1.2', () => {
  it.each<[string, string, string, string, string[]]>([
    ['true-false', 't', 'f', 'true', ['false']],
    ['true-false', '1', 'true', 'true', ['true']],
    ['choice', 'a', 'a,b', 'a', ['a; b']],
    ['choice', '{call_home,wait}', '{wait}', 'call home; wait', ['wait']],
    ['choice', 'Call_the_ministry', 'Call_the_ministry', 'Call the ministry', ['Call the ministry']],
    ['fill-in', 'Consulado, hoy', 'Consulado', 'Consulado, hoy', ['Consulado']],
    ['matching', '1.a,2.b', '1.b,2.a', '1 → a; 2 → b', ['1 → b; 2 → a']],
    ['sequencing', 'c,b,a', 'a,b,c', 'c → b → a', ['a → b → c']],
    ['performance', 'open,close', 'open', 'open → close', ['open']],
    ['likert', 'very_much', '', 'very much', []],
    ['numeric', '3.5', '4', '3.5', ['4']],
    ['c', 'a', 'b', 'a', ['b']],
  ])('of %s: %p against %p', (type, response, pattern, learnerResponse, correctResponses) => {
    const one = read('1.2', {
      id: 'Q1',
      type,
      student_response: response,
      ...(pattern ? { 'correct_responses.0.pattern': pattern } : {}),
      result: 'wrong',
      latency: '0000:00:07.50',
      time: '10:11:12',
    });
    expect(one).toMatchObject({
      learnerResponse,
      correctResponses,
      result: 'incorrect',
      latency: 7.5,
      at: '10:11:12',
    });
  });
});

describe('an interaction of 2004', () => {
  it.each<[string, string, string[], string, string[]]>([
    ['true-false', 'true', ['false'], 'true', ['false']],
    ['choice', 'a_1[,]b_2', ['a_1[,]c_3', 'd'], 'a 1; b 2', ['a 1; c 3', 'd']],
    ['choice', 'a,b', ['a,b'], 'a; b', ['a; b']],
    [
      'fill-in',
      '{lang=es}refugio[,]{lang=es}agua',
      ['{case_matters=true}{lang=es}refugio'],
      'refugio; agua',
      ['refugio'],
    ],
    ['long-fill-in', '{lang=fr}Un long texte, avec des virgules', [], 'Un long texte, avec des virgules', []],
    [
      'matching',
      'consul[.]posts[,]ministry[.]capital',
      ['consul[.]capital'],
      'consul → posts; ministry → capital',
      ['consul → capital'],
    ],
    [
      'performance',
      'step_1[.]{lang=en}done[,]step_2[.]3',
      ['{order_matters=false}step_1[.]done'],
      'step 1 → done → step 2 → 3',
      ['step 1 → done'],
    ],
    ['sequencing', 'a[,]b[,]c', ['c[,]b[,]a'], 'a → b → c', ['c → b → a']],
    ['numeric', '7', ['5[:]9'], '7', ['5 … 9']],
    ['other', 'anything at all', [], 'anything at all', []],
  ])('of %s: %p against %p', (type, response, patterns, learnerResponse, correctResponses) => {
    const one = read('2004-4', {
      id: 'urn:x:Q_1',
      type,
      description: '{lang=es}¿Qué hace primero?',
      learner_response: response,
      ...Object.fromEntries(patterns.map((pattern, at) => [`correct_responses.${at}.pattern`, pattern])),
      result: 'correct',
      latency: 'PT7.5S',
      timestamp: '2026-01-02T10:11:12.0Z',
      weighting: '2',
    });
    expect(one).toMatchObject({
      description: '¿Qué hace primero?',
      learnerResponse,
      correctResponses,
      result: 'correct',
      latency: 7.5,
      weighting: 2,
      at: '2026-01-02T10:11:12.0Z',
    });
  });

  it('has the options that were chosen and those that would have been right', () => {
    expect(
      read('2004-3', { type: 'choice', learner_response: 'a[,]b', 'correct_responses.0.pattern': 'a[,]c' })
        ?.options,
    ).toEqual([
      { text: 'a', isChosen: true, isCorrect: true },
      { text: 'c', isChosen: false, isCorrect: true },
      { text: 'b', isChosen: true, isCorrect: false },
    ]);
  });

  it('keeps the number content gave for a result, and what has no form as not said', () => {
    expect(read('2004-3', { id: 'q', result: '0.25' })).toMatchObject({ result: null, points: 0.25 });
    expect(read('2004-3', { id: 'q', result: 'maybe', latency: 'soon', type: 'essay' })).toMatchObject({
      result: null,
      points: null,
      latency: null,
      type: null,
      learnerResponse: null,
    });
  });
});

describe('interactions', () => {
  it('come in the order of content, in whatever shape they travel', () => {
    const nested = { cmi: { interactions: { 10: { id: 'k' }, 2: { id: 'c' }, 0: { id: 'a' } } } };
    expect(interactionsIn('1.2', nested).map(({ id }) => id)).toEqual(['a', 'c', 'k']);
  });

  it('are read whatever content wrote', () => {
    const name = fc.constantFrom(
      'id',
      'type',
      'learner_response',
      'student_response',
      'result',
      'latency',
      'correct_responses.0.pattern',
    );
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('choice', 'matching', '[,][.][:]', '{lang=', '%E0%A4%A', '{,},'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), name, value)),
        fc.constantFrom<ScormStandard>('1.2', '2004-4'),
        (said, standard) =>
          Array.isArray(
            interactionsIn(
              standard,
              Object.fromEntries(said.map(([at, key, text]) => [`cmi.interactions.${at}.${key}`, text])),
            ),
          ),
      ),
      { numRuns: 1_000 },
    );
  });
});

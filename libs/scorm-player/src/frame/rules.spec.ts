/** @jest-environment node */
import { afterEach, describe, expect, it } from '@jest/globals';
import { flattenCmi } from '@campus/scorm-format';
import { engine12, engine2004, type Engine2004 } from './engine.ts';
import { isLanguage } from './data/languages.ts';
import { beginSession, type Session } from './session.ts';

const sessions: Session[] = [];

afterEach(() => {
  // The engine commits by the clock until its item has ended.
  for (const session of sessions.splice(0)) session.finish();
});

/** An item that runs, and what it would be resumed with. */
const running = async (cmi: Record<string, unknown> = {}, standard = '2004-4') => {
  const make = standard === '1.2' ? await engine12() : await engine2004();
  let left: Record<string, unknown> = {};
  const session = beginSession(
    { attemptId: 'attempt', itemId: 'A', sessionId: 'session', standard, cmi, commitNumber: 0 },
    make,
    { put: (commit) => ((left = commit.cmi), true) },
    { onStart: () => undefined, onFinish: () => undefined, onUnsafe: () => undefined },
  );
  sessions.push(session);
  const prefix = standard === '1.2' ? 'LMS' : '';
  const call = (name: string, ...parameters: string[]) => session.api[`${prefix}${name}`]?.(...parameters);
  call('Initialize', '');
  const error = () => call('GetLastError');
  return {
    engine: session.engine as Engine2004,
    /** The error; '0' when it has been set. */
    set: (element: string, value: string) => (call('SetValue', element, value) === 'true' ? '0' : error()),
    get: (element: string) => {
      const value = call('GetValue', element);
      return error() === '0' ? value : Number(error());
    },
    left: () => {
      call('Commit', '');
      return flattenCmi({ cmi: left });
    },
  };
};

describe('Entries of arrays', () => {
  it('are not there before they have been made, and are made in order', async () => {
    const { get, set } = await running();
    expect(get('cmi.objectives.0.id')).toBe(301);
    expect(get('cmi.interactions.0.correct_responses.0.pattern')).toBe(301);
    expect(set('cmi.objectives.1.id', 'rivers')).toBe('351');
    expect(set('cmi.objectives.0.id', 'rivers')).toBe('0');
    expect(set('cmi.objectives.00.id', 'rivers')).toBe('351');
    expect(get('cmi.objectives.0.id')).toBe('rivers');
    expect(get('cmi.objectives.1.score.raw')).toBe(301);
  });

  it('begin with their identifier', async () => {
    const { get, set } = await running();
    expect(set('cmi.interactions.0.result', 'correct')).toBe('408');
    expect(set('cmi.interactions.0.objectives.0.id', 'rivers')).toBe('408');
    expect(get('cmi.interactions._count')).toBe('0');
    expect(set('cmi.interactions.0.id', 'q-1')).toBe('0');
    expect(set('cmi.interactions.0.learner_response', 'x')).toBe('408');
  });

  it('are not left behind by what was refused', async () => {
    const { get, set } = await running();
    set('cmi.objectives.0.id', 'rivers');
    for (const wrong of ['', 'urn:', 'urn:campus:two words', 'rivers'])
      expect(set('cmi.objectives.1.id', wrong)).not.toBe('0');
    expect(get('cmi.objectives._count')).toBe('1');
    expect(set('cmi.objectives.1.id', 'urn:campus:lakes')).toBe('0');
    set('cmi.interactions.0.id', 'q-1');
    set('cmi.interactions.0.type', 'choice');
    expect(set('cmi.interactions.0.correct_responses.0.pattern', 'nile[,]amazon')).toBe('0');
    expect(set('cmi.interactions.0.correct_responses.1.pattern', 'nile[,]amazon')).toBe('351');
    expect(get('cmi.interactions.0.correct_responses.1.pattern')).toBe(301);
  });
});

describe('Values', () => {
  it.each([
    ['cmi.session_time', ['P1Y6M', 'PT15M06.34S', 'P014D'], ['P1DT', 'P1D4H', 'PT', 'P', '1D']],
    [
      'cmi.comments_from_learner.0.timestamp',
      ['2026', '2026-11-28T09:45', '2026-11-28T09:45:58.2', '2026-11-28T09:45:58.25-05:00', '2038'],
      ['2026-11-28T09:45:58.025', '2026-11-28T09:45:58Z', '2026-11-28T09Z', '2039', '1969', '2026-13'],
    ],
    [
      'cmi.comments_from_learner.0.comment',
      ['', '{lang=es-CO}sí', '{lang=zho}', '{lang=i-navajo}', 'plain {text}'],
      ['{lang=}', '{lang=sp}sí', '{lang=frl}'],
    ],
    ['cmi.learner_preference.language', ['', 'es', 'sgn-CH-de', 'x-ours'], ['sp', 'ruq-JM']],
    ['cmi.learner_preference.delivery_speed', ['0.0', '50.9', '0'], ['fast']],
    ['cmi.location', ['', 'page 3'], []],
    ['cmi.comments_from_learner.0.location', ['margin', ''], []],
  ])('%s', async (element, right, wrong) => {
    const { get, set } = await running();
    set('cmi.comments_from_learner.0.comment', 'here');
    for (const value of right) expect([value, set(element, value)]).toEqual([value, '0']);
    for (const value of wrong) expect([value, set(element, value)]).toEqual([value, '406']);
    if (element !== 'cmi.session_time') expect(get(element)).toBe(right.at(-1));
  });

  it.each([
    ['choice', ['a[,]b', 'two words, and more'], ['{a}', '[,]', 'a[,]a']],
    ['fill-in', ['{}{[]}', '[,]', '', '{lang=en}one[,]two'], ['{lang=sp}one', 'one[,]{lang=sp}two']],
    ['long-fill-in', ['', '{lang=en}one', '{"one":1}'], ['{lang=sp}one']],
    ['sequencing', ['a[,]b[,]a'], ['[,]']],
  ])('answers of %s', async (type, right, wrong) => {
    const { set } = await running();
    set('cmi.interactions.0.id', 'q-1');
    set('cmi.interactions.0.type', type);
    const response = 'cmi.interactions.0.learner_response';
    for (const value of right) expect([value, set(response, value)]).toEqual([value, '0']);
    for (const value of wrong) expect([value, set(response, value)]).toEqual([value, '406']);
  });
});

/** RTE 4.2.9.1, the table of the types of interactions: what may be right, and what is malformed. */
const patternRules: [type: string, rule: string, right: string[], wrong: string[]][] = [
  ['true-false', 'one of two words', ['true', 'false'], ['', 'yes', 'true[,]false', 'true-false']],
  [
    'choice',
    'a set of identifiers, which may be empty',
    ['a[,]b', 'a', ''],
    ['[,]', '[,]a', 'a[,]', '{}{[]}'],
  ],
  [
    'fill-in',
    'texts; whether case and order matter, then the language, may be said',
    [
      ...['', '[,]', 'a[,]b', '{lang=en}', '{case_matters=true}{order_matters=false}a'],
      ...['{order_matters=false}{case_matters=true}{lang=en}a[,]b', '{lang=en}{case_matters=odd}a'],
    ],
    ['{order_matters=odd}a', '{case_matters=odd}a', '{lang=sp}a', 'a[,]{lang=sp}b'],
  ],
  [
    'long-fill-in',
    'a text; whether case matters, then the language, may be said',
    ['', '{lang=en}{case_matters=false}one', '{case_matters=true}{lang=en}two', '{"one":1}'],
    ['{case_matters=odd}one', '{lang=sp}one'],
  ],
  ['likert', 'one identifier', ['a', 'agree-4'], ['a[.]b[,]c', '{}{[]}']],
  [
    'matching',
    'pairs of identifiers',
    ['a[.]b', 'a[.]b[,]a[.]b'],
    ['a', 'a[.]', 'a[,]b', '[,]a[.]b', '[.]a[.]b', 'a[.]b[.]', 'a[.]b[,]a[.]'],
  ],
  [
    'performance',
    'steps: a name, an answer or a range of numbers, or both; whether order matters may be said',
    [
      ...['a[.]b', '[.]b', 'a[.]', '[.]b[,]a[.]b[,]a[.]', 'a[.]two words', 'a[.]1.5[:]7', 'a[.][:]7'],
      ...['{order_matters=true}a[.]b', '{order_matters=false}a[.]b[,]a[.]b', 'a[.]b[,]a[.]b'],
    ],
    [
      ...['', 'a', '[.]', '[,]a[.]b', '[.]a[.]b', 'a[.]b[.]', 'a[.]b[,]c', '{}{[]}', 'a[.]7[:]3'],
      ...['a[.]low[:]high', '{order_matters=true-false}a[.]b', '{order_matters=odd}a[.]b[,]a[.]b'],
    ],
  ],
  ['sequencing', 'identifiers in their order', ['a', 'a[,]b[,]a'], ['[,]', '[,]a', 'a[,]', 'a[.]b[,]c']],
  [
    'numeric',
    'a range of numbers that has room',
    ['3[:]10', '[:]', '3[:]', '[:]4', '-1.5[:]7', '7[:]7'],
    ['7[:]3', '1,5', '100,000.00', 'seven'],
  ],
  ['other', 'anything', ['a[.]b[,]c', '{}{[]}'], []],
];

describe('What would be right (RTE 4.2.9.1)', () => {
  it.each(patternRules)('of %s: %s', async (type, _rule, right, wrong) => {
    const { get, set } = await running();
    set('cmi.interactions.0.id', 'q-1');
    set('cmi.interactions.0.type', type);
    const pattern = 'cmi.interactions.0.correct_responses.0.pattern';
    for (const value of wrong) expect([value, set(pattern, value)]).toEqual([value, '406']);
    expect(get(pattern)).toBe(301);
    for (const value of right) {
      expect([value, set(pattern, value)]).toEqual([value, '0']);
      expect(get(pattern)).toBe(value);
      for (const other of wrong) expect([other, set(pattern, other)]).toEqual([other, '406']);
      expect(get(pattern)).toBe(value);
    }
  });

  it.each(patternRules)('of %s is there again when it is resumed', async (type, _rule, right) => {
    const isOne = ['true-false', 'likert', 'numeric', 'other'].includes(type);
    for (const values of isOne ? right.map((value) => [value]) : [[...new Set(right)]]) {
      const { left, set } = await running();
      set('cmi.interactions.0.id', 'q-1');
      set('cmi.interactions.0.type', type);
      const pattern = (n: number) => `cmi.interactions.0.correct_responses.${n}.pattern`;
      expect(values.map((value, n) => [value, set(pattern(n), value)])).toEqual(
        values.map((value) => [value, '0']),
      );
      const again = await running(left());
      expect(values.map((_, n) => again.get(pattern(n)))).toEqual(values);
    }
  });
});

describe('An interaction', () => {
  it('may be given another identifier, and share it with others (RTE 4.2.9)', async () => {
    const { get, left, set } = await running();
    for (const n of [0, 1]) set(`cmi.interactions.${n}.id`, `q-${n}`);
    set('cmi.interactions.0.type', 'choice');
    for (const id of ['again', 'urn:ours:again', 'q-1', 'q-1'])
      expect([id, set('cmi.interactions.0.id', id)]).toEqual([id, '0']);
    for (const id of ['', 'urn:', 'urn:ours:a b'])
      expect([id, set('cmi.interactions.0.id', id)]).toEqual([id, '406']);
    expect([get('cmi.interactions.0.id'), get('cmi.interactions._count')]).toEqual(['q-1', '2']);
    expect(set('cmi.interactions.3.id', 'q-3')).toBe('351');
    expect(set('cmi.interactions.0.learner_response', 'a')).toBe('0');
    const again = await running(left());
    expect(['0.id', '1.id', '0.type'].map((name) => again.get(`cmi.interactions.${name}`))).toEqual([
      ...['q-1', 'q-1', 'choice'],
    ]);
  });

  it('has objectives that keep theirs (RTE 4.2.17)', async () => {
    const { get, set } = await running();
    set('cmi.objectives.0.id', 'rivers');
    expect(set('cmi.objectives.0.id', 'lakes')).toBe('351');
    expect(get('cmi.objectives.0.id')).toBe('rivers');
  });
});

describe('Shared data (RTE 4.3.1)', () => {
  it('is in the stores that the manifest names, and in no other', async () => {
    const { engine, get, set } = await running();
    engine.adl.configureSharedDataMaps(
      ['open', 'closed'].map((targetID) => ({
        targetID,
        readSharedData: targetID === 'open',
        writeSharedData: true,
      })),
    );
    expect(['adl.data.2.id', 'adl.data.9.store'].map(get)).toEqual([301, 301]);
    expect(['adl.data.2.store', 'adl.data.9.store'].map((name) => set(name, 'x'))).toEqual(['351', '351']);
    expect(get('adl.data._count')).toBe('2');
    expect(set('adl.data.0.id', 'mine')).toBe('404');
    expect(get('adl.data.0.store')).toBe(403);
    expect(set('adl.data.0.store', 'x')).toBe('0');
    expect(get('adl.data.0.store')).toBe('x');
    expect(set('adl.data.0.store', '')).toBe('0');
    expect([get('adl.data.0.store'), get('adl.data.1.store')]).toEqual([403, 405]);
  });
});

describe('What is loaded', () => {
  it('has empty entries where they were', async () => {
    const { left, set } = await running();
    for (const [n, comment] of ['', 'two', ''].entries())
      set(`cmi.comments_from_learner.${n}.comment`, comment);
    const again = await running(left());
    const comment = (n: number) => again.get(`cmi.comments_from_learner.${n}.comment`);
    expect([0, 1, 2, 3].map(comment)).toEqual(['', 'two', '', 301]);
  });

  it('may be what the engine would refuse, and as much as there is', async () => {
    const { left, set } = await running();
    for (let n = 0; n < 12; n += 1) set(`cmi.comments_from_learner.${n}.comment`, `note ${n}`);
    set('cmi.interactions.0.id', 'q-1');
    set('cmi.interactions.0.type', 'fill-in');
    set('cmi.interactions.0.learner_response', '{}');
    for (let n = 0; n < 12; n += 1) set(`cmi.interactions.0.correct_responses.${n}.pattern`, `word ${n}`);
    set('cmi.interactions.0.correct_responses.1.pattern', '[,]');
    set('cmi.learner_preference.delivery_speed', '0.0');
    const again = await running(left());
    expect(again.get('cmi.learner_preference.delivery_speed')).toBe('0.0');
    expect(again.get('cmi.comments_from_learner._count')).toBe('12');
    expect(again.get('cmi.comments_from_learner.11.comment')).toBe('note 11');
    expect(again.get('cmi.interactions.0.learner_response')).toBe('{}');
    expect(again.get('cmi.interactions.0.correct_responses.1.pattern')).toBe('[,]');
    expect(again.get('cmi.interactions.0.correct_responses.11.pattern')).toBe('word 11');
  });

  it('is as it was in 1.2', async () => {
    const saved = {
      'cmi.core.lesson_location': 'page 3',
      'cmi.interactions.0.id': 'q1',
      'cmi.interactions.0.type': 'matching',
      'cmi.interactions.0.correct_responses.0.pattern': 'a.b',
    };
    const { get } = await running(saved, '1.2');
    expect(get('cmi.core.lesson_location')).toBe('page 3');
    expect(get('cmi.interactions._count')).toBe('1');
  });
});

it.each([
  ...['es', 'EN', 'fre', 'fra', 'zh-min-nan', 'de-AT-1901', 'i-klingon', 'qab'].map((name) => [name, true]),
  ...['', 'i', 'e', 'sp', 'exg', 'es-', 'español'].map((name) => [name, false]),
] as [string, boolean][])('whether %p is a language: %p', (name, is) => {
  expect(isLanguage(name)).toBe(is);
});

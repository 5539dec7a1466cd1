import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flattenCmi, storeCommit, summariseCmi, type CmiSummary } from '../index.ts';

const nothing: CmiSummary = {
  completed: false,
  passed: null,
  scorePercent: null,
  location: null,
  totalSeconds: 0,
  suspendBytes: 0,
};

describe('SCORM 1.2', () => {
  const score = (raw: string, mastery = '', min = '', max = '100') => ({
    'cmi.core.score.raw': raw,
    'cmi.core.score.min': min,
    'cmi.core.score.max': max,
    'cmi.student_data.mastery_score': mastery,
  });
  it.each<[string, Record<string, string>, Partial<CmiSummary>]>([
    ['', {}, {}],
    ['not attempted', {}, {}],
    ['incomplete', {}, {}],
    ['browsed', {}, {}],
    ['completed', {}, { completed: true }],
    [' Completed ', {}, { completed: true }],
    ['passed', {}, { completed: true, passed: true }],
    ['failed', {}, { completed: true, passed: false }],
    ['completed', score('85'), { completed: true, scorePercent: 85 }],
    ['completed', score('85', '80'), { completed: true, passed: true, scorePercent: 85 }],
    ['completed', score('80', '80'), { completed: true, passed: true, scorePercent: 80 }],
    ['completed', score('79.9', '80'), { completed: true, passed: false, scorePercent: 79.9 }],
    ['passed', score('10', '80'), { completed: true, passed: false, scorePercent: 10 }],
    ['failed', score('90', '80'), { completed: true, passed: true, scorePercent: 90 }],
    ['passed', score('', '80'), { completed: true, passed: true }],
    ['completed', score('', '80'), { completed: true }],
    ['incomplete', score('90', '80'), { scorePercent: 90 }],
    ['completed', score('8', '', '0', '10'), { completed: true, scorePercent: 80 }],
    ['completed', score('8', '', '', '10'), { completed: true, scorePercent: 80 }],
    ['completed', score('15', '', '10', '20'), { completed: true, scorePercent: 50 }],
    ['completed', score('150'), { completed: true, scorePercent: 100 }],
    ['completed', score('-5'), { completed: true, scorePercent: 0 }],
    ['completed', score('5', '', '10', '10'), { completed: true, scorePercent: 5 }],
    ['completed', score('33.333', '', '0', '100'), { completed: true, scorePercent: 33.33 }],
    ['completed', score('85,5'), { completed: true }],
    ['completed', score('abc'), { completed: true }],
  ])('status %j with %j', (status, more, summary) => {
    const cmi = { 'cmi.core.lesson_status': status, ...more };
    expect(summariseCmi('1.2', cmi)).toEqual({ ...nothing, ...summary });
  });

  it('bookmark, time and size', () => {
    const cmi = {
      core: { lesson_location: 'page 3', total_time: '0000:10:00.00', session_time: '00:05:30.5' },
      suspend_data: 'añ😀',
    };
    const summary = { ...nothing, location: 'page 3', totalSeconds: 930.5, suspendBytes: 7 };
    expect(summariseCmi('1.2', { cmi })).toEqual(summary);
    expect(summariseCmi('1.2', cmi)).toEqual(summary);
  });
});

describe('SCORM 2004', () => {
  it.each<[Record<string, unknown>, Partial<CmiSummary>]>([
    [{}, {}],
    [{ completion_status: 'completed' }, { completed: true }],
    [{ completion_status: 'incomplete' }, {}],
    [{ completion_status: 'unknown', success_status: 'unknown' }, {}],
    [{ success_status: 'passed' }, { passed: true }],
    [
      { completion_status: 'completed', success_status: 'failed' },
      { completed: true, passed: false },
    ],
    [
      { completion_threshold: '0.5', progress_measure: '0.5', completion_status: 'incomplete' },
      { completed: true },
    ],
    [{ completion_threshold: '0.5', progress_measure: '0.49', completion_status: 'completed' }, {}],
    [{ completion_threshold: '0.5', completion_status: 'completed' }, { completed: true }],
    [{ progress_measure: '1' }, {}],
    [{ score: { scaled: '0.85' } }, { scorePercent: 85 }],
    [
      { score: { scaled: 0.85 }, scaled_passing_score: 0.8 },
      { scorePercent: 85, passed: true },
    ],
    [
      { score: { scaled: '0.7' }, scaled_passing_score: '0.8', success_status: 'passed' },
      { scorePercent: 70, passed: false },
    ],
    [{ scaled_passing_score: '0.8', success_status: 'passed' }, { passed: true }],
    [{ score: { scaled: '-0.5' } }, { scorePercent: 0 }],
    [{ score: { raw: '8', min: '0', max: '10' } }, { scorePercent: 80 }],
    [{ score: { raw: '8' } }, { scorePercent: 8 }],
    [{ score: { scaled: '0.5', raw: '99' } }, { scorePercent: 50 }],
    [
      { location: 'p', suspend_data: 'ab' },
      { location: 'p', suspendBytes: 2 },
    ],
    [{ total_time: 'PT1H', session_time: 'PT30M' }, { totalSeconds: 5400 }],
    [{ total_time: 'nonsense', session_time: 'PT30M' }, { totalSeconds: 1800 }],
  ])('%j', (cmi, summary) => {
    expect(summariseCmi('2004-4', { cmi })).toEqual({ ...nothing, ...summary });
  });
});

describe('run-time data from anywhere', () => {
  it('never throws, and always sums up to something sane', () => {
    const names = [
      'core',
      'lesson_status',
      'score',
      'raw',
      'scaled',
      'total_time',
      'suspend_data',
      '__proto__',
    ];
    const json = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.anything(),
        fc.dictionary(fc.constantFrom(...names), tie('node')),
        fc.constantFrom('passed', 'PT1H', '0001:00:00', '85', '0.5'),
      ),
    })).node;
    fc.assert(
      fc.property(json, fc.constantFrom('1.2' as const, '2004-4' as const), (cmi, standard) => {
        const summary = summariseCmi(standard, fc.stringify(cmi).length % 2 === 0 ? { cmi } : cmi);
        expect(summary.totalSeconds).toBeGreaterThanOrEqual(0);
        expect(summary.scorePercent ?? 0).toBeGreaterThanOrEqual(0);
        expect(summary.scorePercent ?? 0).toBeLessThanOrEqual(100);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });

  it('is flattened, without what is empty, derived, foreign or unfit for a database', () => {
    expect(
      flattenCmi({
        cmi: {
          core: { lesson_status: 'passed', exit: '', _children: 'a,b' },
          objectives: { 0: { id: 'o1', score: { raw: 5 } }, _count: 1 },
          interactions: [{ id: 'q\0', correct: true }],
          suspend_data: '\ud800x',
          nothing: null,
        },
        adl: { nav: { request: 'continue' } },
      }),
    ).toEqual({
      'cmi.core.lesson_status': 'passed',
      'cmi.objectives.0.id': 'o1',
      'cmi.objectives.0.score.raw': '5',
      'cmi.interactions.0.id': 'q',
      'cmi.interactions.0.correct': 'true',
      'cmi.suspend_data': '\ufffdx',
    });
  });

  it('deep nesting ends', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);
    expect(flattenCmi(deep)).toEqual({});
  });
});

describe('storeCommit', () => {
  it('keeps the time before the session and the session apart, whenever the commit was sent', () => {
    const during = { cmi: { core: { session_time: '00:05:00', lesson_status: 'incomplete' } } };
    const atTheEnd = {
      cmi: { core: { session_time: '00:05:00', total_time: '00:15:00', lesson_status: 'incomplete' } },
    };
    for (const commit of [during, atTheEnd]) {
      const stored = storeCommit('1.2', 600, commit);
      expect(stored).toEqual({
        'cmi.core.lesson_status': 'incomplete',
        'cmi.core.session_time': '00:05:00',
        'cmi.core.total_time': '0000:10:00.00',
      });
      expect(summariseCmi('1.2', stored).totalSeconds).toBe(900);
    }
  });
  it('says so in the form of 2004', () => {
    expect(storeCommit('2004-4', 600, { cmi: { total_time: 'PT99H' } })).toEqual({
      'cmi.total_time': 'PT10M',
    });
  });
});

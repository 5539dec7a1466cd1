import { describe, expect, it, jest } from '@jest/globals';
import { dialects, guardedApi, type ApiFunctions, type Events } from './guarded-api.ts';

/** An engine that accepts everything, as scorm-again does where it should not. */
function engine(): ApiFunctions {
  const names = Object.values(dialects).flatMap((dialect) => [
    dialect.initialize,
    dialect.terminate,
    dialect.getValue,
    dialect.setValue,
    dialect.commit,
  ]);
  const functions = Object.fromEntries(names.map((name) => [name, jest.fn(() => 'true')]));
  return { ...functions, LMSGetLastError: () => '0', GetLastError: () => '0' };
}

const guarded = (standard: '1.2' | '2004', answer: Events['answer'] = () => null, isBegun = true) => {
  const inner = engine();
  const events = {
    onStart: jest.fn<() => void>(),
    onFinish: jest.fn<() => void>(),
    onSet: jest.fn<(element: string, value: string) => void>(),
    onCall: jest.fn<Events['onCall']>(),
    answer,
  };
  const dialect = dialects[standard];
  const api = guardedApi(inner, dialect, events);
  const call = (name: string, ...parameters: string[]) => api[name]?.(...parameters);
  if (isBegun) call(dialect.initialize, '');
  return { inner, events, dialect, api, call };
};

describe.each([
  [
    '1.2',
    [
      'cmi.core.lesson_status',
      'cmi.core.score.raw',
      'cmi.interactions.0.student_response',
      'cmi.interactions.12.correct_responses.0.pattern',
      'cmi.objectives.0.score.max',
      'cmi.suspend_data',
      'cmi.comments',
      'cmi.core._children',
      'cmi.interactions.0.objectives._count',
      'cmi._version',
    ],
  ],
  [
    '2004',
    [
      'cmi.completion_status',
      'cmi.score.scaled',
      'cmi.interactions.0.learner_response',
      'cmi.objectives.0.progress_measure',
      'cmi.comments_from_learner.0.comment',
      'cmi.suspend_data',
      'cmi._children',
      'cmi.interactions.0.correct_responses._count',
      'adl.data.0.store',
      'adl.nav.request',
      'adl.nav.request_valid.continue',
      'adl.nav.request_valid.choice.{target=item 1.2}',
    ],
  ],
] as const)('the data model of %s', (standard, elements) => {
  it.each(elements)('lets content read %s', (element) => {
    const { call, inner, dialect } = guarded(standard);
    expect(call(dialect.getValue, element)).toBe('true');
    expect(inner[dialect.getValue]).toHaveBeenCalledWith(element);
  });
});

describe.each(['1.2', '2004'] as const)('the API object of %s', (standard) => {
  it.each([
    'settings.xhrHeaders.Authorization',
    'settings.lmsCommitUrl',
    'cmi',
    'cmi.core',
    'cmi.score',
    'cmi.interactions.0',
    'cmi.interactions.0.objectives',
    'cmi.interactions.#.id',
    'cmi.interactions.-1.id',
    'cmi.session',
    'cmi.content',
    'cmi.status',
    'cmi.settings',
    'cmi.thresholds',
    'cmi.toJSON',
    'cmi.score.toJSON',
    'cmi.core.score.toJSON',
    'cmi.constructor',
    'cmi.constructor._children',
    'cmi.reset',
    'cmi.hasOwnProperty',
    'cmi.__proto__._count',
    'adl.data.0',
    'adl.nav',
    'adl.nav.request_valid.choice',
    'constructor.prototype',
    'toJSON',
    '_children',
    'cmi.',
    'cmi.core[settings]',
  ])('keeps %s of the engine from content', (element) => {
    const { call, inner, dialect } = guarded(standard);
    expect(call(dialect.getValue, element)).toBe('');
    expect(call(dialect.errors[0])).toBe('401');
    expect(call(dialect.setValue, element, 'x')).toBe('false');
    expect(call(dialect.errors[0])).toBe('401');
    call(dialect.terminate, '');
    expect(call(dialect.getValue, element)).toBe('');
    expect(call(dialect.setValue, element, 'x')).toBe('false');
    expect(inner[dialect.getValue]).not.toHaveBeenCalled();
    expect(inner[dialect.setValue]).not.toHaveBeenCalled();
  });

  it('keeps them before the beginning and after the end too, and says which it is', () => {
    const codes = {
      '1.2': { before: ['301', '301'], after: ['301', '301'] },
      '2004': { before: ['122', '132'], after: ['123', '133'] },
    }[standard];
    const { call, inner, dialect } = guarded(standard, () => null, false);
    const errors = () => {
      const said = [
        [dialect.getValue, 'settings.lmsCommitUrl'],
        [dialect.setValue, 'settings.lmsCommitUrl', 'https://elsewhere.example'],
      ].map(([name = '', ...parameters]) => {
        call(name, ...parameters);
        return call(dialect.errors[0]);
      });
      expect(inner[dialect.getValue]).not.toHaveBeenCalled();
      expect(inner[dialect.setValue]).not.toHaveBeenCalled();
      return said;
    };
    expect(errors()).toEqual(codes.before);
    call(dialect.initialize, '');
    call(dialect.terminate, '');
    expect(errors()).toEqual(codes.after);
  });

  it('answers itself what is not the engine’s to know', () => {
    const { call, dialect } = guarded(standard, (element) => (element.endsWith('_count') ? '7' : null));
    expect(call(dialect.getValue, 'cmi.objectives._count')).toBe('7');
    expect(call(dialect.getValue, 'cmi.suspend_data')).toBe('true');
  });

  it('ends once, and tells it once', () => {
    const { call, events, dialect } = guarded(standard);
    expect(call(dialect.terminate, '')).toBe('true');
    call(dialect.terminate, '');
    expect(events.onStart).toHaveBeenCalledTimes(1);
    expect(events.onFinish).toHaveBeenCalledTimes(1);
  });

  it('tells every call with its answer', () => {
    const { call, events, dialect } = guarded(standard);
    call(dialect.setValue, 'cmi.suspend_data', 'x');
    call(dialect.setValue, 'settings.x', 'x');
    expect(events.onSet.mock.calls).toEqual([['cmi.suspend_data', 'x']]);
    expect(events.onCall.mock.calls.slice(1)).toEqual([
      [dialect.setValue, ['cmi.suspend_data', 'x'], 'true', '0'],
      [dialect.setValue, ['settings.x', 'x'], 'false', '401'],
    ]);
  });

  it('says its version where the standard asks for it', () => {
    const version = (guarded(standard).api as Record<string, unknown>).version;
    expect(version).toBe({ '1.2': undefined, '2004': '1.0' }[standard]);
  });

  it('cannot be changed by content', () => {
    expect(Object.isFrozen(guarded(standard).api)).toBe(true);
  });
});

describe('after LMSFinish', () => {
  it('nothing is set or kept any more, although the engine would', () => {
    const { call, inner, dialect } = guarded('1.2');
    call(dialect.terminate, '');
    expect(call(dialect.setValue, 'cmi.core.lesson_status', 'failed')).toBe('false');
    expect(call(dialect.errors[0])).toBe('301');
    expect(call(dialect.commit, '')).toBe('false');
    expect(inner[dialect.setValue]).not.toHaveBeenCalled();
  });
});

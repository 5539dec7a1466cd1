import { describe, expect, it, jest } from '@jest/globals';
import { dialects, guardedApi, type ApiFunctions } from './guarded-api.ts';

/** An engine that says yes to everything, as scorm-again does where it should not. */
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

const guarded = (standard: '1.2' | '2004') => {
  const inner = engine();
  const events = { onStart: jest.fn(), onFinish: jest.fn() };
  const dialect = dialects[standard];
  const api = guardedApi(inner, dialect, events);
  const call = (name: string, ...parameters: string[]) => api[name]?.(...parameters);
  return { inner, events, dialect, call };
};

describe.each(['1.2', '2004'] as const)('the API object of %s', (standard) => {
  it.each([
    'cmi.core.lesson_status',
    'cmi.interactions.0.id',
    'cmi.suspend_data',
    'cmi.core._children',
    'adl.nav.request',
  ])('lets content read %s', (element) => {
    const { call, inner, dialect } = guarded(standard);
    expect(call(dialect.getValue, element)).toBe('true');
    expect(inner[dialect.getValue]).toHaveBeenCalledWith(element);
  });

  it.each([
    'settings.xhrHeaders.Authorization',
    'settings.lmsCommitUrl',
    'cmi',
    'constructor.prototype',
    'cmi.',
    'cmi.core[settings]',
    '',
  ])('keeps %s of the engine from content', (element) => {
    const { call, inner, dialect } = guarded(standard);
    expect(call(dialect.getValue, element)).toBe('');
    expect(call(dialect.errors[0])).toBe('401');
    expect(call(dialect.setValue, element, 'x')).toBe('false');
    expect(inner[dialect.getValue]).not.toHaveBeenCalled();
    expect(inner[dialect.setValue]).not.toHaveBeenCalled();
  });

  it.each(['cmi.core', 'cmi.score', 'cmi.interactions', 'adl.nav'])('never sets the branch %s', (element) => {
    const { call, inner, dialect } = guarded(standard);
    expect(call(dialect.setValue, element, 'x')).toBe('false');
    expect(inner[dialect.setValue]).not.toHaveBeenCalled();
  });

  it('sets and commits nothing after the end, and ends once', () => {
    const { call, events, dialect } = guarded(standard);
    call(dialect.initialize, '');
    expect(call(dialect.terminate, '')).toBe('true');
    expect(call(dialect.setValue, 'cmi.core.lesson_status', 'failed')).toBe('false');
    expect(call(dialect.errors[0])).toBe(dialect.afterEnd);
    expect(call(dialect.commit, '')).toBe('false');
    expect(call(dialect.terminate, '')).toBe('false');
    expect(events.onStart).toHaveBeenCalledTimes(1);
    expect(events.onFinish).toHaveBeenCalledTimes(1);
  });

  it('cannot be changed by content', () => {
    const { dialect } = guarded(standard);
    expect(Object.isFrozen(guardedApi(engine(), dialect, { onStart() {}, onFinish() {} }))).toBe(true);
  });
});

import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Launch, ScormCommit } from '../protocol.ts';
import { commitSink } from './session.ts';
import { writeAhead } from './write-ahead.ts';

const commit = (sessionId: string, commitNumber: number): ScormCommit => ({
  attemptId: 'attempt',
  itemId: 'item',
  sessionId,
  commitNumber,
  cmi: { 'cmi.location': String(commitNumber) },
  isFinish: false,
});

const launch: Launch = {
  attemptId: 'attempt',
  itemId: 'item',
  sessionId: 'session-1',
  standard: '1.2',
  itemUrl: '../index.html',
  cmi: {},
  commitNumber: 4,
  commitToken: 'token',
};

afterEach(() => localStorage.clear());

describe('the write-ahead', () => {
  it('keeps the newest commit of each session, sessions in the order they were begun', () => {
    const ahead = writeAhead(localStorage);
    expect(ahead.keep(commit('session-2', 1))).toBe(true);
    ahead.keep(commit('session-1', 1));
    ahead.keep(commit('session-1', 2));
    expect(ahead.pending().map(({ sessionId, commitNumber }) => [sessionId, commitNumber])).toEqual([
      ['session-1', 2],
      ['session-2', 1],
    ]);
  });

  it('drops what the journal has, and nothing newer', () => {
    const ahead = writeAhead(localStorage);
    ahead.keep(commit('session-1', 2));
    ahead.drop('session-1', 1);
    expect(ahead.pending()).toHaveLength(1);
    ahead.drop('session-1', 2);
    expect(ahead.pending()).toEqual([]);
  });

  it('leaves what content stored alone, and is not confused by it', () => {
    localStorage.setItem('course', 'of the content');
    localStorage.setItem('campus-scorm/broken', '{"half');
    expect(writeAhead(localStorage).pending()).toEqual([]);
    expect(localStorage.getItem('course')).toBe('of the content');
  });

  it('says so when the browser keeps nothing', () => {
    const full = {
      ...localStorage,
      setItem: () => {
        throw new Error('quota');
      },
    } as Storage;
    expect(writeAhead(full).keep(commit('session-1', 1))).toBe(false);
  });
});

describe('a commit of an item', () => {
  const events = () => ({
    onCommit: jest.fn<(commit: ScormCommit) => void>(),
    onUnsafe: jest.fn<() => void>(),
  });
  const send = (ahead: Pick<ReturnType<typeof writeAhead>, 'keep'>, told: ReturnType<typeof events>) =>
    commitSink(launch, { ...writeAhead(localStorage), ...ahead }, told).processHttpRequest(
      '',
      { cmi: { a: '1' } },
      false,
    );

  it('is "true" when the store has it, and goes on counting from the last one the server has', () => {
    const told = events();
    expect(send({ keep: () => true }, told)).toEqual({ result: 'true', errorCode: 0 });
    expect(told.onCommit).toHaveBeenCalledWith(
      expect.objectContaining({ commitNumber: 5, cmi: { a: '1' }, isFinish: false }),
    );
    expect(told.onUnsafe).not.toHaveBeenCalled();
  });

  it.each([
    ['the server has it', 200, 'true', 0],
    ['neither has it', 500, 'false', 1],
  ])('without a store is what the server says: %s', (_what, status, result, unsafe) => {
    const sent: string[] = [];
    const original = globalThis.XMLHttpRequest;
    class Server {
      status = status;
      open = () => {};
      setRequestHeader = () => {};
      send = (body: string) => sent.push(body);
    }
    Object.assign(globalThis, { XMLHttpRequest: Server });
    const told = events();
    expect(send({ keep: () => false }, told).result).toBe(result);
    expect(JSON.parse(sent[0] ?? '{}')).toMatchObject({ token: 'token', commit: { commitNumber: 5 } });
    expect(told.onUnsafe).toHaveBeenCalledTimes(unsafe);
    expect(told.onCommit).toHaveBeenCalledTimes(1);
    Object.assign(globalThis, { XMLHttpRequest: original });
  });
});

import { afterEach, describe, expect, it } from '@jest/globals';
import type { ScormCommit } from '../../protocol.ts';
import { writeAhead } from './write-ahead.ts';

const commit = (sessionId: string, commitNumber: number): ScormCommit => ({
  attemptId: 'attempt',
  itemId: 'item',
  sessionId,
  commitNumber,
  cmi: { 'cmi.location': String(commitNumber) },
  isFinish: false,
});

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
    localStorage.setItem('campus-scorm/another', JSON.stringify(commit('session-1', 1)));
    localStorage.setItem('campus-scorm/session-2', '{"sessionId":"session-2","commitNumber":null}');
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

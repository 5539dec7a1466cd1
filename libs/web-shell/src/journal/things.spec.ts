import { describe, expect, it } from '@jest/globals';
import { thingsIn } from './journal-rules.ts';
import type { Work } from './work.ts';

const answer = (questionId: string): Work => ({
  kind: 'questionAnswered',
  payload: { attemptId: 'a1', questionId, locale: 'es', response: null, isFlagged: false },
});
const screen = (screenId: string): Work => ({
  kind: 'screenSeen',
  payload: { enrolmentId: 'e1', activityId: 'l1', screenId },
});
const field = (fieldId: string, value: string): Work => ({
  kind: 'fieldWritten',
  payload: { enrolmentId: 'e1', activityId: 'l1', fieldId, value },
});

const note = (noteId: string, text: string, place: { cardId?: string }): Work => ({
  kind: 'noteWritten',
  payload: { enrolmentId: 'e1', noteId, text, screenId: null, ...place },
});

const mark = (id: string): Work => ({
  kind: 'attendanceTaken',
  payload: { id, takenBy: 'p1', enrolmentId: 'e1', halfDayId: 'h1', presence: 'WHOLE', evidence: 'MANUAL' },
});

const begun: Work = { kind: 'quizBegun', payload: { proof: 'signed' } };

describe('thingsIn', () => {
  it.each([
    ['an answer that was changed twice', [answer('q1'), answer('q1'), answer('q1')], 1],
    ['seventeen answers', Array.from({ length: 17 }, (_, at) => answer(`q${at}`)), 17],
    ['a field while it is typed', [field('f1', 'a'), field('f1', 'ab')], 1],
    ['notes on two cards', [note('n1', 'a', { cardId: 'c1' }), note('n2', 'b', { cardId: 'c2' })], 2],
    ['a note while it is typed', [note('n1', 'a', {}), note('n1', 'ab', {})], 1],
    ['a screen and the field on it', [screen('s1'), field('f1', 'a')], 2],
    ['the end of an attempt', [answer('q1'), { kind: 'quizFinished', payload: { attemptId: 'a1' } }], 2],
    ['an attempt and an answer in it', [begun, answer('q1')], 1],
    ['an attempt before its first answer', [begun], 0],
    ['marks at a door', [mark('m1'), mark('m2')], 2],
    ['nothing', [], 0],
  ] as [string, Work[], number][])('counts what a person does: %s', (_what, entries, count) => {
    expect(thingsIn(entries)).toBe(count);
  });
});

import { describe, expect, it } from '@jest/globals';
import { faultOf, hasMore, saidIn } from './journal.rules.ts';
import { type RecordWorkInput, type WorkEntryInput } from './journal.type.ts';

const DEVICE = '01976a00-0000-7000-8000-000000000001';
const nothing: WorkEntryInput = {
  sequence: 1,
  timeToken: null,
  elapsedMs: 0,
  screenSeen: null,
  fieldWritten: null,
  questionAnswered: null,
  quizFinished: null,
  scormCommitted: null,
  surveyAnswered: null,
  scenarioPlayed: null,
};
const quizFinished = { attemptId: DEVICE };
const surveyAnswered = { enrolmentId: DEVICE, activityId: DEVICE, answers: {} };
const batch = (sequences: number[], deviceId = DEVICE): RecordWorkInput => ({
  deviceId,
  entries: sequences.map((sequence) => ({ ...nothing, sequence, quizFinished })),
});

describe('an entry', () => {
  it('says the one thing that is set', () => {
    expect(saidIn({ ...nothing, quizFinished })).toEqual({ kind: 'quizFinished', payload: quizFinished });
  });

  it('says nothing when none or two things are set', () => {
    expect(saidIn(nothing)).toBeNull();
    expect(saidIn({ ...nothing, quizFinished, surveyAnswered })).toBeNull();
  });
});

describe('a batch', () => {
  it.each([
    ['in ascending sequence, with gaps', batch([1, 2, 7]), null],
    ['of fifty', batch(Array.from({ length: 50 }, (_, i) => i + 1)), null],
    ['of none', batch([]), 'entries'],
    ['of fifty-one', batch(Array.from({ length: 51 }, (_, i) => i + 1)), 'entries'],
    ['with a sequence twice', batch([1, 1]), 'sequence'],
    ['in disorder', batch([2, 1]), 'sequence'],
    ['from zero', batch([0]), 'sequence'],
    ['of a device without a uuid', batch([1], 'phone'), 'deviceId'],
  ])('%s is judged %s', (_name, input, fault) => {
    expect(faultOf(input)).toBe(fault);
  });
});

describe('a device', () => {
  const of = (length: number, said?: boolean) => ({
    ...batch(Array.from({ length }, (_, i) => i + 1)),
    hasMore: said,
  });

  it.each([
    ['has more when it says so', of(1, true), true],
    ['has no more when it says so', of(20, false), false],
    ['that does not say has more behind a long batch', of(20), true],
    ['that does not say has no more behind a short one', of(19), false],
  ])('%s', (_what, input, more) => {
    expect(hasMore(input)).toBe(more);
  });
});

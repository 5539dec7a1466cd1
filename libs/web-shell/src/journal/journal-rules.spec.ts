import { describe, expect, it } from '@jest/globals';
import {
  backoffMs,
  farewellBatch,
  farewellLimits,
  isExcess,
  keptLimits,
  mayBeLost,
  nextBatch,
  saveStateOf,
  sortReceipts,
  supersedes,
  toInput,
} from './journal-rules.ts';
import type { Entry, Work } from './work.ts';

const field = (fieldId: string, value = ''): Work => ({
  kind: 'fieldWritten',
  payload: { enrolmentId: 'e', activityId: 'a', fieldId, value },
});
const finished: Work = { kind: 'quizFinished', payload: { attemptId: 't' } };
const entry = (sequence: number, work: Work = finished): Entry => ({
  ...work,
  sequence,
  personId: 'ana',
  timeToken: 'signed',
  elapsedMs: 5,
  createdAt: 0,
});

describe('toInput', () => {
  it('sends what the schema asks for and nothing of the device', () => {
    expect(toInput(entry(7))).toEqual({
      sequence: 7,
      timeToken: 'signed',
      elapsedMs: 5,
      quizFinished: { attemptId: 't' },
    });
  });
});

describe('nextBatch', () => {
  const many = Array.from({ length: 50 }, (_, index) => entry(index + 1));

  it('takes the oldest, at most twenty', () => {
    expect(nextBatch(many).map(({ sequence }) => sequence)).toEqual([...Array(20).keys()].map((n) => n + 1));
  });

  it('stops before the bytes run over', () => {
    const large = [1, 2, 3].map((sequence) => entry(sequence, field('f', 'x'.repeat(90_000))));
    expect(nextBatch(large)).toHaveLength(2);
  });

  it('sends an entry that is too large on its own', () => {
    expect(nextBatch([entry(1, field('f', 'x'.repeat(300_000))), entry(2)])).toHaveLength(1);
  });
});

describe('farewellBatch', () => {
  it('carries only what fits, counted in bytes as they are sent', () => {
    expect(farewellBatch([entry(1), entry(2)])).toHaveLength(2);
    expect(
      farewellBatch([entry(1), entry(2, field('f', 'é'.repeat(farewellLimits.bytes / 2)))]),
    ).toHaveLength(1);
    expect(farewellBatch([entry(1, field('f', 'x'.repeat(farewellLimits.bytes)))])).toEqual([]);
  });
});

describe('supersedes', () => {
  const answered = (questionId: string, response: unknown = null): Work => ({
    kind: 'questionAnswered',
    payload: { attemptId: 't', questionId, response, isFlagged: false, locale: 'es' },
  });
  const typed = (text: string, questionId = 'q') => answered(questionId, { type: 'short-text', text });

  const played = (choices: string, more: { attemptId?: string; isDebriefRead?: boolean } = {}): Work => ({
    kind: 'scenarioPlayed',
    payload: {
      enrolmentId: 'e',
      activityId: 'a',
      attemptId: 't',
      locale: 'es',
      forkedFrom: null,
      forkedAt: 0,
      path: [...choices].map((choice, step) => ({ node: `n${step}`, choice })),
      isDebriefRead: false,
      ...more,
    },
  });
  const isRead = { isDebriefRead: true };
  const note = (noteId: string): Work => ({
    kind: 'noteWritten',
    payload: { enrolmentId: 'e', activityId: 'a', noteId, screenId: null, text: noteId },
  });

  it.each([
    ['a longer path', played('abc'), played('ab'), true],
    ['the same path', played('ab'), played('ab'), true],
    ['the same path with its debrief read', played('ab', isRead), played('ab'), true],
    ['a path that says less', played('a'), played('ab'), false],
    ['a path of the other window', played('ax'), played('ab'), false],
    ['a longer path of the other window', played('axy'), played('ab'), false],
    ['a path of another attempt', played('abc', { attemptId: 'u' }), played('ab'), false],
    ['anything after the debrief was read', played('ab', isRead), played('ab', isRead), false],
    ['a field after a path', field('t'), played('a'), false],
    ['a path after a field', played('a'), field('t'), false],
    ['the same field', field('risks'), field('risks'), true],
    ['another field', field('risks'), field('map'), false],
    ['the same note', note('n1'), note('n1'), true],
    ['another note', note('n1'), note('n2'), false],
    ['a note after a field', note('n1'), field('risks'), false],
    ['another kind', field('risks'), finished, false],
  ])('%s', (_name, newer, older, expected) => {
    expect(supersedes({ ...newer, createdAt: 0 }, { ...older, createdAt: 0 })).toBe(expected);
  });

  it.each([
    ['more of a word that is being typed', typed('Nansen'), typed('Nan'), 100, true],
    ['what is typed after a pause', typed('Nansen'), typed('Nan'), 5000, false],
    ['what a clock that was set back puts before', typed('Nansen'), typed('Nan'), -5000, false],
    ['what is typed to another question', typed('Nansen'), typed('Nan', 'p'), 100, false],
    ['the next answer to the same question', answered('q'), answered('q'), 700, false],
  ])('of answers to a quiz: %s', (_name, newer, older, apartMs, expected) => {
    expect(supersedes({ ...newer, createdAt: 9000 + apartMs }, { ...older, createdAt: 9000 })).toBe(expected);
  });
});

describe('acknowledged work', () => {
  const at = Date.parse('2026-11-24T10:00:00Z');
  const ack = (epoch: string, acknowledgedAt = at) => ({ recordedAt: 0, acknowledgedAt, epoch });
  const minutes = 60_000;

  it.each([
    ['of the same epoch', ack('now'), null, false],
    ['of an earlier epoch, when nobody knows since when work is gone', ack('before'), null, true],
    ['from after the backup', ack('before', at + 60 * minutes), at, true],
    ['from just before it: clocks differ', ack('before', at - 5 * minutes), at, true],
    ['from well before it', ack('before', at - 60 * minutes), at, false],
  ])('%s', (_name, entry, workSince, expected) => {
    expect(mayBeLost(entry, { id: 'now', workSince })).toBe(expected);
  });

  it.each([
    ['that is young and fits', 0, { bytes: 1000, entries: 10 }, false],
    ['of more than fourteen days', keptLimits.ms + 1, { bytes: 1000, entries: 10 }, true],
    ['when it is too large together', 0, { bytes: keptLimits.bytes + 1, entries: 10 }, true],
    ['when there are too many', 0, { bytes: 1000, entries: keptLimits.entries + 1 }, true],
  ])('%s', (_name, age, held, expected) => {
    expect(isExcess(ack('now', at - age), held, at)).toBe(expected);
  });
});

describe('backoffMs', () => {
  it.each([
    [1, 0, 500],
    [1, 1, 1000],
    [4, 1, 8000],
    [7, 1, 60_000],
    [500, 0, 30_000],
  ])('after %i failures and a throw of %d: %i ms', (failures, random, ms) => {
    expect(backoffMs(failures, random)).toBe(ms);
  });
});

describe('sortReceipts', () => {
  const receipt = (sequence: number, isRecorded: boolean, refusal: 'NOT_FOUND' | null = null) => ({
    sequence,
    isRecorded,
    refusal,
    isRepeat: false,
  });

  it('leaves in the journal what was neither recorded nor refused', () => {
    const batch = [entry(1), entry(2), entry(3), entry(4)];
    const receipts = [receipt(1, true), receipt(2, false, 'NOT_FOUND'), receipt(3, false), receipt(9, true)];
    const { recorded, refused } = sortReceipts(batch, receipts);
    expect(recorded.map(({ sequence }) => sequence)).toEqual([1]);
    expect(refused).toMatchObject([{ entry: { sequence: 2 }, code: 'NOT_FOUND' }]);
  });
});

describe('saveStateOf', () => {
  it.each([
    [0, 0, 'offline', 'saved'],
    [1, 0, 'calm', 'saving'],
    [1, 0, 'sending', 'saving'],
    [1, 0, 'trouble', 'waiting'],
    [1, 0, 'offline', 'offline'],
    [1, 0, 'late', 'late'],
    [1, 0, 'signed-out', 'signed-out'],
    [2, 1, 'calm', 'not-durable'],
  ] as const)('%i waiting, %i of them in memory, %s: %s', (waiting, inMemory, mood, name) => {
    expect(saveStateOf(waiting, inMemory, mood)).toBe(name);
  });

  it('is not saved while something typed is not written down', () => {
    expect(saveStateOf(0, 0, 'calm', ['saving'])).toBe('writing');
    expect(saveStateOf(1, 0, 'offline', ['saving'])).toBe('writing');
    expect(saveStateOf(1, 1, 'offline', ['saving'])).toBe('not-durable');
  });

  it('is not saved while a field shows what it does not take', () => {
    expect(saveStateOf(0, 0, 'calm', ['held'])).toBe('held');
    expect(saveStateOf(0, 0, 'calm', ['held', 'saving'])).toBe('writing');
    expect(saveStateOf(1, 0, 'offline', ['held'])).toBe('offline');
  });
});

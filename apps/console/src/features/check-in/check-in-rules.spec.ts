import { describe, expect, it } from '@jest/globals';
import { attendee, session } from '../../testing/attendance.fixture.ts';
import { tomas } from '../../testing/render-app.tsx';
import {
  byCode,
  found,
  halfDayNow,
  markOf,
  saveWordOf,
  whereaboutsOf,
  type Attendee,
  type RefusedMark,
  type SaidMark,
  type Whereabouts,
} from './check-in-rules.ts';

const ana = attendee();
const luis = attendee({
  enrolmentId: 'enrolment-luis',
  name: 'Luis Mora',
  institution: null,
  code: 'ZZZZ1234EFGH5678',
});

describe('what a phone knows', () => {
  const tick = ({
    recordedAt,
    ...over
  }: Partial<SaidMark['payload']> & { recordedAt?: number }): SaidMark => ({
    kind: 'attendanceTaken',
    personId: tomas.id,
    sequence: 1,
    timeToken: null,
    elapsedMs: 0,
    createdAt: 1000,
    payload: {
      id: 'mark-1',
      takenBy: tomas.id,
      halfDayId: 'half-1',
      enrolmentId: 'enrolment-ana',
      presence: 'WHOLE',
      evidence: 'QR',
      ...over,
    },
    ...(recordedAt !== undefined && { recordedAt, acknowledgedAt: recordedAt, epoch: 'e', bytes: 1 }),
  });
  const known = (over: object = {}) =>
    attendee({
      marks: [
        {
          halfDayId: 'half-1',
          presence: 'ABSENT',
          minutes: null,
          evidence: 'MANUAL',
          isCorrected: false,
          ...over,
        },
      ],
    });

  it.each([
    ['what it said last holds', known(), [tick({}), tick({ presence: 'PART', minutes: 30 })], 'PART'],
    ['what it took back is nothing', known(), [tick({ presence: 'NONE' })], undefined],
    ['what was acknowledged since is said', known(), [tick({ recordedAt: 5000 })], 'WHOLE'],
    ['what was acknowledged before is in the list', known(), [tick({ recordedAt: 4999 })], 'ABSENT'],
    ['a correction stands above it', known({ isCorrected: true }), [tick({})], 'ABSENT'],
    ['another half day is another matter', known(), [tick({ halfDayId: 'half-2' })], 'ABSENT'],
  ])('%s', (_about, person, marks, presence) => {
    expect(markOf(person, 'half-1', { fetchedAt: 5000, marks, refused: [] })?.presence).toBe(presence);
  });

  const refusedAt = (createdAt: number): RefusedMark => ({
    id: 'mark-2',
    personId: tomas.id,
    halfDayId: 'half-1',
    createdAt,
    refusal: 'NOT_FOUND',
    enrolmentId: 'enrolment-ana',
  });
  it.each<[string, Attendee, SaidMark[], RefusedMark[], Whereabouts | null]>([
    ['nothing was said', ana, [], [], null],
    ['the list has it', known(), [], [], { is: 'on-server' }],
    ['it waits', ana, [tick({})], [], { is: 'waiting', since: 1000 }],
    ['it was acknowledged', ana, [tick({ recordedAt: 6000 })], [], { is: 'on-server' }],
    ['it was taken back here', known(), [tick({ presence: 'NONE' })], [], { is: 'waiting', since: 1000 }],
    ['it was refused', ana, [], [refusedAt(2000)], { is: 'refused', code: 'NOT_FOUND' }],
    ['it was refused and said again', ana, [tick({})], [refusedAt(500)], { is: 'waiting', since: 1000 }],
  ])('says where a mark is: %s', (_about, person, marks, refused, where) => {
    expect(whereaboutsOf(person, 'half-1', { fetchedAt: 5000, marks, refused })).toEqual(where);
  });

  it.each([
    [0, 0, 'saved', 'all'],
    [0, 0, 'offline', 'all'],
    [0, 2, 'saved', 'rest'],
    [1, 0, 'saved', 'sending'],
    [1, 2, 'saving', 'sending'],
    [1, 0, 'offline', 'waiting'],
    [1, 0, 'waiting', 'waiting'],
    [1, 0, 'signed-out', 'signedOut'],
    [1, 0, 'not-durable', 'broken'],
  ] as const)(
    'with %d waiting, %d refused, and a journal that is %s, says %s',
    (waiting, refused, state, word) => {
      expect(saveWordOf(waiting, refused, state)).toBe(word);
    },
  );

  it.each([
    ['nunez ana', ['Ana Hernández Núñez']],
    ['relac', ['Ana Hernández Núñez']],
    ['mora', ['Luis Mora']],
    ['', ['Ana Hernández Núñez', 'Luis Mora']],
    ['ez', []],
  ])('%j finds %j', (search, names) => {
    expect(found([ana, luis], search).map(({ name }) => name)).toEqual(names);
  });

  it('finds whose code was scanned or typed', () => {
    expect(byCode([ana, luis], ' zzzz1234efgh5678\n')).toBe(luis);
    expect(byCode([ana, luis], 'https://example.org')).toBeUndefined();
  });

  it.each([
    ['2027-01-20T14:00:00Z', 'half-1'],
    ['2027-01-20T18:20:00Z', 'half-1'],
    ['2027-01-20T18:40:00Z', 'half-2'],
    ['2027-02-20T18:40:00Z', 'half-2'],
  ])('at %s opens %s', (at, halfDayId) => {
    expect(halfDayNow(session(), Date.parse(at))).toBe(halfDayId);
  });
});

import { randomUUID } from 'node:crypto';
import { plannedEditionId } from '../../src/seeds/planned-edition.ts';
import { type StaffCase } from './staff-operations.ts';

const page = { search: '', limit: 10, offset: 0 };
const byName = { sort: 'NAME', isDescending: false, ...page };
const byDay = { sort: 'BEGINS', isDescending: true, ...page };
const reason = 'A reason that is long enough.';
const command = (input: () => object) => () => ({ input: { ...input(), idempotencyKey: randomUUID() } });
const board = { editionId: plannedEditionId, locale: 'es', isBelow: false, ...byName };

/** Operations about attendance. */
export const attendanceCases: StaffCase[] = [
  [
    'AttendanceSessions',
    'to come',
    'lucia',
    () => ({ locale: 'fr', isComing: true, ...byDay, isDescending: false }),
  ],
  [
    'AttendanceSessions',
    'of groups facilitated',
    'tomas',
    () => ({ locale: 'es', ...byDay, sort: 'EDITION', search: 'mesa' }),
  ],
  ['AttendanceSessions', 'not for learners', 'ana', () => ({ locale: 'es', ...byDay })],
  ['AttendanceSession', 'unknown', 'carla', () => ({ id: 'none', locale: 'es' })],
  [
    'AttendancePeople',
    'of no session',
    'carla',
    () => ({ sessionId: randomUUID(), ...byName, sort: 'RECORDED' }),
  ],
  ['AttendanceBoard', 'planned', 'lucia', () => board],
  ['AttendanceBoard', 'by share', 'lucia', () => ({ ...board, sort: 'SHARE', isDescending: true })],
  ['AttendanceBoard', 'not for donors', 'dora', () => board],
  ['AttendanceHistory', 'of nobody', 'carla', () => ({ enrolmentId: randomUUID(), halfDayId: randomUUID() })],
  ['OwnAttendance', 'of nobody', 'ana', () => ({ enrolmentId: randomUUID(), locale: 'es' })],
  ['CalendarFeed', 'of no group', 'tomas', () => ({ kind: 'GROUP', of: randomUUID() })],
  ['MakeCalendarFeed', 'of nobody', 'ana', command(() => ({ kind: 'ENROLMENT', of: randomUUID() }))],
  ['EndCalendarFeed', 'of nobody', 'ana', command(() => ({ kind: 'ENROLMENT', of: randomUUID() }))],
  [
    'RecordAttendance',
    'of nobody',
    'carla',
    () => ({
      input: {
        deviceId: randomUUID(),
        walkIns: [],
        entries: [
          {
            id: '0193a000-0020-7000-8000-000000000001',
            enrolmentId: randomUUID(),
            halfDayId: randomUUID(),
            presence: 'WHOLE',
            evidence: 'MANUAL',
            elapsedMs: 0,
          },
        ],
      },
    }),
  ],
  [
    'CorrectAttendance',
    'of nobody',
    'carla',
    command(() => ({ enrolmentId: randomUUID(), halfDayId: randomUUID(), presence: 'ABSENT', reason })),
  ],
  [
    'MakeUpSession',
    'of nobody',
    'carla',
    command(() => ({ enrolmentId: randomUUID(), sessionId: randomUUID(), reason })),
  ],
  [
    'WalkIns',
    'none yet',
    'carla',
    () => ({ editionId: plannedEditionId, locale: 'fr', isOpenOnly: true, ...byName }),
  ],
  ['LinkWalkIn', 'unknown', 'carla', command(() => ({ walkInId: randomUUID(), enrolmentId: randomUUID() }))],
  ['ReopenWalkIn', 'unknown', 'carla', command(() => ({ walkInId: randomUUID(), reason }))],
  ['DismissWalkIn', 'unknown', 'lucia', command(() => ({ walkInId: randomUUID(), reason }))],
  [
    'EnrolWalkIn',
    'not for trainers',
    'tomas',
    command(() => ({
      walkInId: randomUUID(),
      email: 'nadie@example.org',
      givenNames: 'Nadie',
      firstSurname: 'Nunca',
      locale: 'es',
    })),
  ],
  ['AttendanceList', 'unknown', 'carla', () => ({ id: randomUUID() })],
  [
    'AttendanceLists',
    'of no session',
    'carla',
    () => ({ sessionId: 'none', ...page, sort: 'CREATED', isDescending: true }),
  ],
  [
    'AttendanceListRows',
    'of none',
    'carla',
    () => ({ listId: randomUUID(), ...page, sort: 'LINE', isDescending: false }),
  ],
  [
    'CheckAttendanceList',
    'of no half day',
    'carla',
    command(() => ({
      halfDayId: randomUUID(),
      evidence: 'WEBINAR_LOG',
      fileName: 'log.csv',
      content: Buffer.from('Name\nAna Rivas\n').toString('base64'),
    })),
  ],
  ['ApplyAttendanceList', 'unknown', 'carla', command(() => ({ listId: randomUUID() }))],
  ['UndoAttendanceList', 'unknown', 'carla', command(() => ({ listId: randomUUID(), reason }))],
  ['WithdrawMadeUp', 'of nobody', 'carla', command(() => ({ madeUpId: randomUUID(), reason }))],
];

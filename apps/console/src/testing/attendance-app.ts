import { attendee, board, list, listRows, session, walkIn } from './attendance.fixture.ts';
import { edition } from './edition.fixture.ts';
import { carla, renderApp } from './render-app.tsx';

/** The server's answers for the screens of attendance. */
export const answers = {
  EditionHead: () => ({ edition: edition() }),
  AttendanceSessions: () => ({ attendanceSessions: { items: [session()], totalCount: 1 } }),
  AttendanceSession: () => ({ attendanceSession: session() }),
  AttendancePeople: () => ({ attendancePeople: { items: [attendee()], totalCount: 1 } }),
  AttendanceBoard: () => ({ attendanceBoard: board() }),
  AttendanceHistory: () => ({
    attendanceHistory: [
      {
        id: 'entry-1',
        presence: 'WHOLE' as const,
        minutes: null,
        evidence: 'QR' as const,
        reason: null,
        recordedBy: 'Tomás Rivas',
        saidAt: '2027-01-20T15:05:00.000Z',
        deviceAt: null,
        recordedAt: '2027-01-20T15:05:00.000Z',
        isCurrent: true,
      },
    ],
  }),
  WalkIns: () => ({ walkIns: { items: [walkIn()], totalCount: 1 } }),
  AttendanceLists: () => ({ attendanceLists: { items: [list()], totalCount: 1 } }),
  AttendanceList: () => ({ attendanceList: list() }),
  AttendanceListRows: () => ({ attendanceListRows: { items: listRows(), totalCount: 2 } }),
};
/** A screen of attendance, for Carla; some answers may be others. */
export const start = (path: string, more: object = {}) =>
  renderApp(path, { person: carla, answers: { ...answers, ...more } });
/** What was sent with an operation the first time. */
export const inputOf = ({ network }: Awaited<ReturnType<typeof start>>, name: string) =>
  network.requests.find((request) => request.name === name)?.variables;

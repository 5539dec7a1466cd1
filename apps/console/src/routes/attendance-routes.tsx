import { lazyPage, route } from '@campus/web-shell';
import { attendancePaths } from '../shared/paths/attendance-paths.ts';

const attendance = () => import('../features/attendance/index.ts');

const SessionsPage = lazyPage(async () => (await attendance()).SessionsPage, 'attendance');
const SessionPage = lazyPage(async () => (await attendance()).SessionPage, 'attendance');
const ListsPage = lazyPage(async () => (await attendance()).ListsPage, 'attendance');
const ListPage = lazyPage(async () => (await attendance()).ListPage, 'attendance');
const BoardPage = lazyPage(async () => (await attendance()).BoardPage, 'attendance');
const WalkInsPage = lazyPage(async () => (await attendance()).WalkInsPage, 'attendance');
const CheckInPage = lazyPage(
  async () => (await import('../features/check-in/check-in-page.tsx')).CheckInPage,
  'attendance',
);

/** Attendance: sessions, the table of an edition, walk-ins, and the door. */
export const attendanceRoutes = [
  route(attendancePaths.sessions, () => <SessionsPage />),
  route('/console/attendance/:sessionId', (params) => <SessionPage key={params.sessionId} {...params} />),
  route('/console/attendance/:sessionId/lists', (params) => <ListsPage key={params.sessionId} {...params} />),
  route('/console/attendance/:sessionId/lists/:listId', (params) => (
    <ListPage key={params.listId} {...params} />
  )),
  route('/console/check-in/:sessionId', (params) => <CheckInPage key={params.sessionId} {...params} />),
  route('/console/editions/:editionId/attendance', (params) => (
    <BoardPage key={params.editionId} {...params} />
  )),
  route('/console/editions/:editionId/attendance/walk-ins', (params) => (
    <WalkInsPage key={params.editionId} {...params} />
  )),
];

import type {
  AttendanceBoard,
  AttendanceList,
  AttendanceListRows,
  AttendancePeople,
  AttendanceSession,
  DataOf,
  WalkIns,
} from '@campus/api-client';

type Session = NonNullable<DataOf<typeof AttendanceSession>['attendanceSession']>;
type Attendee = DataOf<typeof AttendancePeople>['attendancePeople']['items'][number];
type Board = NonNullable<DataOf<typeof AttendanceBoard>['attendanceBoard']>;
type List = NonNullable<DataOf<typeof AttendanceList>['attendanceList']>;
type ListRow = DataOf<typeof AttendanceListRows>['attendanceListRows']['items'][number];
type WalkIn = DataOf<typeof WalkIns>['walkIns']['items'][number];

/** A door that is open whenever a spec runs. */
const open = { doorOpensAt: '2026-01-20T12:00:00.000Z' };

/** A workshop of two half days for Mexico. */
export const session = (over: Partial<Session> = {}): Session => ({
  id: 'session-1',
  title: 'Taller en la capital',
  editionId: 'edition-1',
  editionTitle: 'Cohorte regional',
  mode: 'ROOM',
  place: 'Sala 1',
  timeZone: 'America/Mexico_City',
  isCancelled: false,
  isClosed: false,
  halfDays: [
    { id: 'half-1', startsAt: '2027-01-20T15:00:00.000Z', ...open, plannedMinutes: 180 },
    { id: 'half-2', startsAt: '2027-01-20T20:00:00.000Z', ...open, plannedMinutes: 180 },
  ],
  groups: [{ id: 'group-mx', name: 'México' }],
  ...over,
});

export const attendee = (over: Partial<Attendee> = {}): Attendee => ({
  enrolmentId: 'enrolment-ana',
  name: 'Ana Hernández Núñez',
  institution: 'Secretaría de Relaciones Exteriores',
  post: 'Tucson',
  groupId: 'group-mx',
  groupName: 'México',
  code: 'ABCD1234EFGH5678',
  marks: [],
  ...over,
});

export const board = (over: Partial<Board> = {}): Board => ({
  sessions: [
    {
      id: 'session-1',
      title: 'Taller en la capital',
      groupId: null,
      isCancelled: false,
      timeZone: 'America/Mexico_City',
      halfDays: session().halfDays,
    },
  ],
  groups: [{ id: 'group-mx', name: 'México' }],
  needed: 80,
  openWalkIns: 1,
  isClosed: false,
  people: [
    {
      enrolmentId: 'enrolment-ana',
      name: 'Ana Hernández Núñez',
      groupName: 'México',
      presentMinutes: 180,
      plannedMinutes: 360,
      percent: 50,
      madeUp: null,
      marks: [{ halfDayId: 'half-1', presence: 'WHOLE', minutes: null, evidence: 'QR', isCorrected: false }],
    },
  ],
  totalCount: 1,
  ...over,
});

export const list = (over: Partial<List> = {}): List => ({
  id: 'list-1',
  sessionId: 'session-1',
  halfDayId: 'half-1',
  fileName: 'registro.csv',
  evidence: 'WEBINAR_LOG',
  status: 'CHECKED',
  headings: ['Name', 'User Email', 'Duration (Minutes)'],
  columns: [
    { kind: 'NAME', column: 0 },
    { kind: 'EMAIL', column: 1 },
    { kind: 'MINUTES', column: 2 },
  ],
  counts: [
    { result: 'RECORD', count: 1 },
    { result: 'UNKNOWN', count: 1 },
  ],
  strangers: 1,
  createdAt: '2027-01-20T21:00:00.000Z',
  ...over,
});

export const listRows = (): ListRow[] => [
  {
    line: 2,
    name: 'Ana H',
    email: 'ana@example.org',
    result: 'RECORD',
    refusal: null,
    person: 'Ana Hernández Núñez',
    presence: 'PART',
    minutes: 120,
    recordedPresence: 'PART',
    recordedMinutes: 45,
    isHeld: true,
  },
  {
    line: 3,
    name: 'Eva Paz',
    email: 'eva@example.org',
    result: 'UNKNOWN',
    refusal: null,
    person: null,
    presence: 'PART',
    minutes: 90,
    recordedPresence: null,
    recordedMinutes: null,
    isHeld: false,
  },
];

export const walkIn = (over: Partial<WalkIn> = {}): WalkIn => ({
  id: 'walk-in-1',
  name: 'Eva Paz',
  email: 'eva@example.org',
  institution: null,
  groupName: 'México',
  sessionTitle: 'Taller en la capital',
  startsAt: '2027-01-20T15:00:00.000Z',
  timeZone: 'America/Mexico_City',
  presence: 'WHOLE',
  minutes: null,
  saidAt: '2027-01-20T15:10:00.000Z',
  recordedBy: 'Carla Mena',
  status: 'OPEN',
  reason: null,
  linkedTo: null,
  matches: [],
  mayResolve: true,
  mayReopen: false,
  ...over,
});

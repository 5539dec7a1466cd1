import type { DataOf, Edition as EditionQuery, Editions } from '@campus/api-client';

type Edition = NonNullable<DataOf<typeof EditionQuery>['edition']>;
type EditionRow = DataOf<typeof Editions>['editions']['items'][number];

const groups: Edition['groups'] = [
  {
    id: 'group-mx',
    version: 1,
    name: 'México',
    country: { code: 'MX' },
    timeZone: 'America/Mexico_City',
    seats: 30,
    seatsTaken: 12,
    facilitators: [{ personId: 'person-tomas', name: 'Tomás Rivas' }],
    mayChange: true,
  },
  {
    id: 'group-rest',
    version: 1,
    name: 'General',
    country: null,
    timeZone: 'America/Costa_Rica',
    seats: null,
    seatsTaken: 15,
    facilitators: [{ personId: 'person-tomas', name: 'Tomás Rivas' }],
    mayChange: true,
  },
];

const sessions: Edition['sessions'] = [
  {
    id: 'session-1',
    version: 1,
    groupId: null,
    title: 'Bienvenida',
    titles: { es: 'Bienvenida', en: 'Welcome', fr: 'Bienvenue' },
    mode: 'WEBINAR',
    place: null,
    url: 'https://video.example.org/micic',
    timeZone: 'America/Costa_Rica',
    halfDays: [
      {
        id: 'half-1',
        startsAt: '2027-01-20T16:00:00.000Z',
        localStart: '2027-01-20T10:00',
        plannedMinutes: 90,
      },
    ],
    cancelledAt: null,
    mayChange: true,
  },
];

/** A planned edition of route B with nothing left to do. */
export const edition = (over: Partial<Edition> = {}): Edition => ({
  id: 'edition-1',
  version: 1,
  key: 'cohort-1',
  title: 'Cohorte regional',
  titles: { es: 'Cohorte regional', en: 'Regional cohort', fr: 'Cohorte régionale' },
  descriptions: { es: null, en: null, fr: null },
  contactAddress: null,
  courseTitle: 'Curso MICIC',
  versionId: 'version-3',
  versionNumber: 3,
  newerVersionId: null,
  offeredLocales: ['es', 'en', 'fr'],
  programmeId: 'programme-1',
  route: 'B',
  audience: 'consul_abroad',
  locales: ['es', 'fr'],
  startsOn: '2027-01-11',
  endsOn: '2027-03-14',
  timeZone: 'America/Costa_Rica',
  isOpen: false,
  phase: 'COMING',
  closedAt: null,
  mayPlan: true,
  mayReopen: false,
  counts: [
    { status: 'active', count: 24 },
    { status: 'on_hold', count: 3 },
  ],
  groups,
  quotas: [
    { id: 'quota-1', country: { code: 'MX' }, institutionKind: null, seats: 30, womenPercent: 50 },
    {
      id: 'quota-2',
      country: { code: 'MX' },
      institutionKind: 'foreign_ministry',
      seats: 12,
      womenPercent: null,
    },
  ],
  releases: [
    {
      moduleId: 'module-0',
      title: 'Bienvenida',
      gate: null,
      opensOn: '2027-01-11',
      suggestedOn: '2027-01-11',
    },
    {
      moduleId: 'module-1',
      title: 'MICIC',
      gate: 'Bienvenida',
      opensOn: '2027-01-18',
      suggestedOn: '2027-01-18',
    },
  ],
  sessions,
  ...over,
});

export const editionRow = (over: Partial<EditionRow> = {}): EditionRow => ({
  id: 'edition-1',
  key: 'cohort-1',
  title: 'Cohorte regional',
  courseTitle: 'Curso MICIC',
  route: 'B',
  startsOn: '2027-01-11',
  endsOn: '2027-03-14',
  isOpen: true,
  phase: 'COMING',
  groups: 8,
  people: 27,
  ...over,
});

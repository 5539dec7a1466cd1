import type { DataOf, MergePreview, PersonDossier, PersonMessages, PersonTimeline } from '@campus/api-client';
import { edition } from './edition.fixture.ts';

type Dossier = NonNullable<DataOf<typeof PersonDossier>['personDossier']>;
type Enrolment = Dossier['enrolments'][number];
type Entry = NonNullable<DataOf<typeof PersonTimeline>['personTimeline']>['items'][number];
type Message = DataOf<typeof PersonMessages>['personMessages']['items'][number];
type Comparison = NonNullable<DataOf<typeof MergePreview>['mergePreview']>;

/** All work arrived in time. */
export const nothingLate: Enrolment['late'] = {
  trusted: 0,
  accepted: 0,
  refused: 0,
  waiting: 0,
  decidedBy: [],
};

export const enrolmentOf = (over: Partial<Enrolment> = {}): Enrolment => ({
  id: 'enrolment-1',
  editionId: 'edition-1',
  editionTitle: 'Cohorte regional',
  isClosed: false,
  groupId: 'group-mx',
  groupName: 'México',
  status: 'ACTIVE',
  percent: 40,
  basis: null,
  nextStep: 'Prueba del módulo 2',
  enrolledAt: '2027-01-12T16:00:00.000Z',
  lastWorkAt: '2027-02-01T16:00:00.000Z',
  endedAt: null,
  endedReason: null,
  goesOnIn: null,
  beginsOn: null,
  endsOn: '2027-03-14',
  extendedTo: '2027-03-20',
  late: nothingLate,
  ...over,
});

const records: Pick<Dossier, 'attempts' | 'attendance' | 'certificates' | 'nominations' | 'mails' | 'notes'> =
  {
    attempts: [
      {
        id: 't1',
        kind: 'QUIZ',
        editionTitle: 'Cohorte regional',
        activityTitle: 'Prueba del módulo 1',
        number: 1,
        startedAt: '2027-01-20T16:00:00.000Z',
        finishedAt: '2027-01-20T16:20:00.000Z',
        score: 80,
        isPassed: true,
        late: nothingLate,
      },
    ],
    attendance: [
      {
        id: 'h1',
        editionTitle: 'Cohorte regional',
        sessionTitle: 'Apertura',
        startsAt: '2027-01-13T16:00:00.000Z',
        presence: 'PART',
        minutes: 60,
      },
    ],
    certificates: [],
    nominations: [
      {
        id: 'nomination-1',
        editionId: 'edition-1',
        editionTitle: 'Cohorte regional',
        callTitle: 'Convocatoria regional',
        institution: 'Secretaría de Relaciones Exteriores',
        state: 'ENROLLED',
        submittedAt: '2026-11-05T15:00:00.000Z',
        hasLetter: true,
        steps: [
          {
            at: '2026-11-05T15:00:00.000Z',
            action: 'nomination.submitted',
            letter: null,
            by: 'link',
            actor: null,
            reason: null,
          },
          {
            at: '2026-11-08T15:00:00.000Z',
            action: 'nomination.told',
            letter: 'accepted',
            by: null,
            actor: 'Carla Mena',
            reason: null,
          },
        ],
      },
    ],
    mails: [
      {
        id: 'm1',
        subject: 'Bienvenida',
        to: 'ana@example.org',
        writtenAt: '2026-11-02T16:00:00.000Z',
        sentAt: null,
        state: 'WAITING',
      },
    ],
    notes: [
      {
        id: 'n1',
        body: 'Llamar por la tarde.',
        author: 'Carla Mena',
        writtenAt: '2027-01-20T16:00:00.000Z',
        removedAt: null,
        removedBy: null,
        removedReason: null,
      },
    ],
  };

/** Ana, in the middle of her course. */
export const dossier = (over: Partial<Dossier> = {}): Dossier => ({
  id: 'person-ana',
  fullName: 'Ana Hernández',
  givenNames: 'Ana',
  firstSurname: 'Hernández',
  secondSurname: null,
  email: 'ana@example.org',
  country: { code: 'MX' },
  sex: 'FEMALE',
  locale: 'es',
  timeZone: 'America/Mexico_City',
  createdAt: '2026-11-02T16:00:00.000Z',
  isDisabled: false,
  mergedInto: null,
  extraTimePercent: 25,
  canChange: true,
  canChangeAccount: true,
  mayMoveAnywhere: false,
  mayMoveTo: ['MX', 'CR'],
  roles: [{ role: 'LEARNER', country: null }],
  addresses: [
    {
      id: 'a1',
      address: 'ana@example.org',
      since: '2026-11-02T16:00:00.000Z',
      until: null,
      isOfMerged: false,
      bouncesSince: null,
    },
    {
      id: 'a2',
      address: 'ana.h@example.org',
      since: '2025-11-02T16:00:00.000Z',
      until: '2026-11-02T16:00:00.000Z',
      isOfMerged: false,
      bouncesSince: null,
    },
  ],
  duties: [
    {
      id: 'd1',
      post: 'Quetzaltenango',
      institution: null,
      position: 'Cónsul',
      from: '2026-01-01',
      until: null,
    },
  ],
  enrolments: [enrolmentOf()],
  ...records,
  merges: [],
  ...over,
});

export const messageOf = (over: Partial<Message> = {}): Message => ({
  id: 'message-1',
  editionId: 'edition-1',
  editionTitle: 'Cohorte regional',
  kind: 'WELCOME',
  state: 'SENT',
  why: null,
  address: 'ana@example.org',
  subject: 'Empieza el curso',
  body: 'Hola, Ana:',
  locale: 'es',
  plannedAt: '2027-01-12T16:00:00.000Z',
  settledAt: '2027-01-12T16:01:00.000Z',
  writtenBy: null,
  ...over,
});

export const entryOf = (over: Partial<Entry>): Entry => ({
  id: `e-${over.kind ?? ''}`,
  kind: 'ENROLLED',
  at: '2027-01-12T16:00:00.000Z',
  day: null,
  editionTitle: 'Cohorte regional',
  title: null,
  count: null,
  score: null,
  isPassed: null,
  word: null,
  actor: null,
  reason: null,
  valueBefore: null,
  valueAfter: null,
  ...over,
});

const side = (id: string, fullName: string): Comparison['survivor'] => ({
  id,
  fullName,
  addresses: [`${id}@example.org`],
  country: 'MX',
  place: 'SRE',
  roles: ['LEARNER'],
  createdAt: '2026-11-02T16:00:00.000Z',
  lastWorkAt: null,
  enrolments: 2,
  certificates: 1,
  duties: 1,
  notes: 0,
});

/** Two accounts that are both in one edition. */
export const comparison = (over: Partial<Comparison> = {}): Comparison => ({
  survivor: side('person-ana', 'Ana Hernández'),
  loser: side('person-ana2', 'Ana L. Hernández'),
  haveOtherNames: false,
  enrolmentsMoved: 1,
  rolesEnding: [],
  obstacle: null,
  collisions: [
    {
      editionId: 'edition-1',
      editionTitle: 'Cohorte regional',
      survivor: {
        id: 's1',
        status: 'ACTIVE',
        beginsOn: null,
        percent: 40,
        lastWorkAt: null,
        certificates: 0,
        attendance: 1,
      },
      loser: {
        id: 'l1',
        status: 'ACTIVE',
        beginsOn: null,
        percent: 80,
        lastWorkAt: null,
        certificates: 0,
        attendance: 2,
      },
      suggestedId: 'l1',
      attendanceJoined: 1,
    },
  ],
  ...over,
});

/** What the server answers to the page of a person. */
export const answers = (over: Parameters<typeof dossier>[0] = {}) => ({
  PersonDossier: () => ({ personDossier: dossier(over) }),
  Edition: () => ({ edition: edition() }),
  AccountChanges: () => ({ accountChanges: { items: [], totalCount: 0 } }),
});

export const refusal = <Code extends string>(code: Code, params = {}) => ({
  __typename: 'Refusal' as const,
  code,
  params,
});

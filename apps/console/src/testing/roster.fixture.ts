import type { DataOf, ProgressGrid, Roster } from '@campus/api-client';

type Row = DataOf<typeof Roster>['roster']['items'][number];
type Grid = NonNullable<DataOf<typeof ProgressGrid>['progressGrid']>;

/** Somebody silent for a week, with little time left. */
export const rosterRow = (over: Partial<Row> = {}): Row => ({
  enrolmentId: 'enrolment-1',
  personId: 'person-ana',
  editionId: 'edition-1',
  editionTitle: 'Cohorte regional',
  fullName: 'Ana Hernández',
  email: 'ana@example.org',
  addressBounces: false,
  sex: 'FEMALE',
  country: { code: 'MX' },
  institution: null,
  post: 'Quetzaltenango',
  groupName: 'México',
  status: 'ACTIVE',
  percent: 40,
  basis: null,
  pace: 'GETS_ON',
  lastWorkAt: '2027-02-01T16:00:00.000Z',
  daysSilent: 8,
  endsOn: '2027-03-14',
  beginsOn: null,
  isExtended: false,
  nextStep: { activityId: 'activity-2', kind: 'QUIZ', title: 'Prueba del módulo 2' },
  stuck: [
    { kind: 'SILENT', action: 'REMIND', count: 8, until: null },
    { kind: 'DEADLINE_NEAR', action: 'REMIND', count: 5, until: null },
  ],
  ...over,
});

const activity = (id: string, moduleTitle: string): Grid['activities'][number] => ({
  id,
  kind: 'LESSON',
  title: `Lección ${id}`,
  moduleTitle,
  isRequired: id !== 'c',
});

export const grid = (over: Partial<Grid> = {}): Grid => ({
  activities: [activity('a', 'Bienvenida'), activity('b', 'MICIC'), activity('c', 'MICIC')],
  rows: [
    {
      enrolmentId: 'enrolment-1',
      personId: 'person-ana',
      fullName: 'Ana Hernández',
      percent: 50,
      basis: null,
      cells: [
        { column: 0, state: 'COMPLETED', score: null, isPassed: null },
        { column: 1, state: 'STARTED', score: 40, isPassed: false },
      ],
    },
  ],
  totalCount: 1,
  ...over,
});

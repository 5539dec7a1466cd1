import type { LibraryPackage, PackageReport, PackageRow, Upload } from '../shared/package-data.ts';

/** A report with something to say in each part. */
export const report = (over: Partial<PackageReport> = {}): PackageReport => ({
  kind: 'SCORM',
  standard: '1.2',
  title: 'Primeras 72 horas',
  titles: {},
  languages: ['es', 'en'],
  minutes: 40,
  items: [
    { identifier: 'unit', title: 'Unidad 1', depth: 0, launch: null, opens: null },
    { identifier: 'a', title: 'La alerta', depth: 1, launch: 'a.html', opens: 'sco' },
    { identifier: 'b', title: 'Lecturas', depth: 1, launch: 'b.html', opens: 'asset' },
  ],
  files: 44,
  bytes: 4_404_019,
  seconds: 138,
  hosts: ['fonts.example.net'],
  popUps: true,
  hasSequencing: false,
  missingFiles: ['media/mapa.png'],
  warnings: [{ code: 'VERSION_UNKNOWN', file: 'imsmanifest.xml', params: { declared: '' } }],
  accessibility: [
    { rule: 'region', impact: 'moderate', count: 3, items: ['a'] },
    { rule: 'image-alt', impact: 'critical', count: 2, items: ['a'] },
    { rule: 'a-new-rule', impact: 'minor', count: 1, items: ['a'] },
  ],
  trial: {
    ran: true,
    whyNot: null,
    seconds: 3,
    calls: 13,
    initialises: true,
    reportsCompletion: true,
    reportsScore: false,
    reportsExit: false,
    suspendDataUsed: 512,
    hosts: [],
    popUps: 1,
    picture: null,
    items: [{ identifier: 'a', opened: true, initialises: true, errors: [], widthAt360: 800 }],
  },
  suggestedCompletion: 'REPORTED',
  suggestedBecause: 'REPORTS_COMPLETION',
  ...over,
});

export const upload = (over: Partial<Upload> = {}): Upload => ({
  id: 'upload-1',
  fileName: 'primeras-72-horas.zip',
  bytes: 1_000_000,
  received: 1_000_000,
  status: 'READY',
  stage: 'READY',
  progress: 100,
  fault: null,
  isKept: false,
  knownAs: null,
  libraryPackageId: null,
  createdAt: '2026-11-20T10:00:00.000Z',
  report: report(),
  ...over,
});

const policy = {
  completion: 'OPENED',
  grading: 'HIGHEST',
  mastery: null,
  maxAttempts: 2,
  newAttempt: 'ASKED',
  review: true,
} as const;

/** Two versions: the first in use, the second not published yet. */
export const libraryPackage = (over: Partial<LibraryPackage> = {}): LibraryPackage => ({
  id: 'package-1',
  title: 'Primeras 72 horas',
  policy,
  editionId: 'edition-1',
  activityId: 'activity-1',
  isArchived: false,
  learners: 12,
  createdAt: '2026-11-01T10:00:00.000Z',
  currentVersion: { id: 'version-1', number: 1 },
  versions: [
    {
      id: 'version-2',
      number: 2,
      title: 'Primeras 72 horas',
      standard: '2004-4',
      fileName: 'v2.zip',
      isCurrent: false,
      isPublished: false,
      createdAt: '2026-11-20T10:00:00.000Z',
      uploadedBy: 'Tomás Rivas',
      attempts: 0,
    },
    {
      id: 'version-1',
      number: 1,
      title: 'Primeras 72 horas',
      standard: '1.2',
      fileName: 'v1.zip',
      isCurrent: true,
      isPublished: true,
      createdAt: '2026-11-01T10:00:00.000Z',
      uploadedBy: null,
      attempts: 9,
    },
  ],
  ...over,
});

export const packageRow = (over: Partial<PackageRow> = {}): PackageRow => ({
  id: 'package-1',
  title: 'Primeras 72 horas',
  isArchived: false,
  learners: 12,
  createdAt: '2026-11-01T10:00:00.000Z',
  currentVersion: { id: 'version-1', number: 1, standard: '1.2' },
  versions: [{ id: 'version-1', number: 1, standard: '1.2', createdAt: '2026-11-01T10:00:00.000Z' }],
  ...over,
});

import type { Version, VersionedCourse } from '../../shared/versions/offers.ts';
import type { Comparison, Preview } from './version-data.ts';

export const languages = ['es', 'en', 'fr'] as const;

export const first: Version = {
  id: 'v1',
  number: 1,
  publishedAt: '2026-10-01T10:00:00.000Z',
  publishedBy: null,
  isCurrent: false,
  structure: '1:a',
  corrects: null,
  note: null,
  editions: [
    { editionId: 'e1', title: 'Primera cohorte', phase: 'CURRENT', people: 42, isTakenBack: false },
    { editionId: 'e2', title: 'La de antes', phase: 'CLOSED', people: 30, isTakenBack: false },
  ],
};
export const second: Version = {
  ...first,
  id: 'v2',
  number: 2,
  publishedAt: '2026-11-29T10:00:00.000Z',
  publishedBy: 'Tomás Rivas',
  isCurrent: true,
  corrects: 1,
  note: 'El teléfono de guardia era otro.',
  editions: [],
};
export const course: VersionedCourse = {
  courseId: 'c1',
  key: 'micic-consular',
  title: 'MICIC',
  versions: [second, first],
};

export const comparison: Comparison = {
  from: 1,
  to: 2,
  isCorrection: true,
  totalCount: 3,
  hasChangedKeys: true,
  differences: [],
  changes: [
    {
      kind: 'LESSON',
      title: 'La alerta',
      part: 'SCREEN',
      heading: 'Antes de llamar',
      locale: 'es',
      before: 'Llame al 11.',
      after: 'Llame al 12.',
      isMarkupOnly: false,
      isHidden: false,
    },
    {
      kind: 'LESSON',
      title: 'La alerta',
      part: 'SCREEN',
      heading: 'El mapa',
      locale: 'fr',
      before: '',
      after: '',
      isMarkupOnly: true,
      isHidden: false,
    },
    {
      kind: 'QUESTION',
      title: '¿Cuántas horas?',
      part: 'KEY',
      heading: null,
      locale: null,
      before: '',
      after: '',
      isMarkupOnly: false,
      isHidden: true,
    },
  ],
};

export const preview: Preview = {
  editionId: 'e1',
  editionTitle: 'Primera cohorte',
  fromVersionId: 'v1',
  from: 1,
  to: 2,
  isCorrection: true,
  enrolled: 42,
  hasChangedKeys: true,
  affectedCount: 1,
  regradableCount: 1,
  raisedCount: 1,
  passingCount: 0,
  certifiedCount: 1,
  affected: [
    {
      attemptId: 'a1',
      personId: 'p1',
      name: 'Ana Torres',
      quizTitle: 'Prueba',
      number: 1,
      score: 80,
      isPassed: true,
      regradedScore: 80,
      wouldPass: true,
      hasPassed: true,
      hasCertificate: true,
    },
  ],
  activities: [
    { activityId: 'l1', title: 'La alerta', changes: 2, begun: 20, finished: 12, openAttempts: 0 },
  ],
  notes: {
    es: 'El teléfono era otro.',
    en: 'The telephone was another.',
    fr: 'Le téléphone était différent.',
  },
  locales: ['es', 'en', 'fr'],
};

export const right = (kind: 'AUTHOR' | 'PUBLISHER') => ({ kind, locale: null, country: null });
export const written = {
  id: 'c1',
  key: 'micic-consular',
  title: 'MICIC',
  versionId: 'v2',
  number: 2,
  asksTwo: false,
  completeLocales: [],
  openDrafts: 0,
};

export const answers = {
  CoursesToWrite: () => ({ coursesToWrite: [] }),
  CourseVersions: () => ({ courseVersions: [course] }),
  VersionComparison: () => ({ versionComparison: comparison }),
  CorrectionPreview: () => ({ correctionPreview: preview }),
};
export const APPLY = '/console/versions/v2/apply/e1';

import type { Course, Draft, Run } from './draft/draft-tree.ts';
export const began = '2026-11-30T10:00:00.000Z';
export const path = 'modules/03-law/lessons/01-vienna/fr.md';

export const course = (over: Partial<Course> = {}): Course => ({
  id: 'c1',
  key: 'micic-consular',
  title: 'Curso consular',
  versionId: 'v4',
  number: 4,
  asksTwo: false,
  completeLocales: [],
  openDrafts: 1,
  rights: [
    { kind: 'AUTHOR', locale: null, country: null },
    { kind: 'PUBLISHER', locale: null, country: null },
  ],
  ...over,
});

export const draft = (over: Partial<Draft> = {}): Draft => ({
  id: 'd1',
  courseId: 'c1',
  courseKey: 'micic-consular',
  name: 'Errata del módulo 3',
  state: 'OPEN',
  changes: 1,
  base: 4,
  offered: 4,
  publishedAs: null,
  startedAt: began,
  endedAt: null,
  rights: ['AUTHOR', 'PUBLISHER'],
  ...over,
});

export const run = (over: Partial<Run> = {}): Run => ({
  id: 'r1',
  draftId: 'd1',
  kind: 'CHECK',
  state: 'REFUSED',
  fault: 'FAULTS',
  changes: 1,
  isCorrection: null,
  note: null,
  versionId: null,
  version: null,
  askedAt: began,
  endedAt: began,
  problems: [{ path, line: 3, code: 'directive', reason: 'there is no directive "nonsense"' }],
  modules: [{ folder: 'modules/03-law', key: 'm3', locale: 'fr', texts: 9, stale: 2, missing: 1 }],
  ...over,
});

export const answers = (one: Draft | null = draft(), last: Run | null = null) => ({
  CoursesToWrite: () => ({ coursesToWrite: [course()] }),
  CourseDrafts: () => ({ courseDrafts: { totalCount: 1, items: [draft()] } }),
  CourseDraft: () => ({ courseDraft: one }),
  DraftFiles: () => ({
    draftFiles: [
      { path: 'course.yaml', hash: 'a', bytes: 1, mayWrite: true },
      { path, hash: 'b', bytes: 1, mayWrite: true },
    ],
  }),
  DraftParts: () => ({
    draftParts: [
      { path: 'course.yaml', kind: 'COURSE' as const, title: 'Curso consular' },
      { path, kind: 'LESSON' as const, title: 'La Convención de Viena' },
      { path: 'modules/03-law/module.yaml', kind: 'MODULE' as const, title: 'Marcos jurídicos' },
    ],
  }),
  DraftDifferences: () => ({ draftDifferences: [{ path, baseHash: 'x', hash: 'b' }] }),
  DraftTranslations: () => ({
    draftTranslations: [
      {
        path,
        sourcePath: path.replace('fr.md', 'es.md'),
        locale: 'fr' as const,
        untranslated: 1,
        changed: 2,
        draft: 3,
        reviewed: 4,
        mayWrite: true,
      },
    ],
  }),
  Remarks: () => ({ remarks: { totalCount: 0, items: [] } }),
  DraftUnits: () => ({
    draftUnits: { mayWriteAll: false, countries: [], lessons: [], units: [] },
  }),
  LatestDraftRun: () => ({ latestDraftRun: last }),
  DraftText: () => ({ draftText: { hash: 'b', text: 'Une\ncoquile\nici\n' } }),
  DraftFileChanges: () => ({ draftFileChanges: [] }),
});

import type { Activity, Home, Module } from './overlay.ts';

/** An activity nobody has touched. */
export const activity = (over: Partial<Activity> = {}): Activity => ({
  id: 'lesson-1',
  key: 'm1-why',
  kind: 'LESSON',
  title: 'Por qué una iniciativa',
  minutes: 6,
  isRequired: true,
  state: 'NOT_STARTED',
  isCounted: false,
  score: null,
  isPassed: null,
  isGraded: false,
  passMark: null,
  correctedAt: null,
  followUp: null,
  ...over,
});

const moduleOf = (over: Partial<Module>): Module => ({
  id: 'module-0',
  key: 'm0',
  title: 'Bienvenida',
  summary: 'Cómo se estudia aquí.',
  minutes: 12,
  minutesExtended: 12,
  isOpen: true,
  closedBy: null,
  release: null,
  percent: 100,
  activities: [],
  cards: [],
  ...over,
});

const modules = [
  moduleOf({ activities: [activity({ id: 'lesson-0', title: 'Cómo se estudia', state: 'COMPLETED' })] }),
  moduleOf({
    id: 'module-1',
    key: 'm1',
    title: 'El papel consular',
    summary: 'Qué hace un puesto antes, durante y después de una crisis.',
    minutes: 36,
    minutesExtended: 84,
    percent: 25,
    activities: [
      activity({ state: 'STARTED' }),
      activity({
        id: 'quiz-1',
        key: 'm1-quiz',
        kind: 'QUIZ',
        title: 'Cuestionario del módulo 1',
        minutes: 10,
        state: 'STARTED',
        score: 62,
        isPassed: false,
        isGraded: true,
        passMark: 70,
      }),
      activity({
        id: 'survey-1',
        key: 'm1-survey',
        kind: 'SURVEY',
        title: 'Expectativas',
        isRequired: false,
      }),
    ],
  }),
  moduleOf({
    id: 'module-2',
    key: 'm2',
    title: 'Prepararse',
    isOpen: false,
    closedBy: 'El papel consular',
    percent: 0,
    activities: [
      activity({ id: 'scorm-2', key: 'm2-map', kind: 'SCORM', title: 'El mapa de las directrices' }),
    ],
  }),
];

/** A course in the middle. */
export const home = (over: Partial<Home> = {}): Home => ({
  enrolmentId: 'e1',
  courseTitle: 'MICIC para personal consular',
  courseSummary: 'Proteger a las personas migrantes en países en crisis.',
  editionTitle: 'Edición piloto, México',
  locale: 'es',
  askedLocale: null,
  deadline: { at: '2099-12-04T05:59:59.999Z', localDate: '2099-12-03', timeZone: 'America/Mexico_City' },
  isClosed: false,
  percent: 40,
  minutesLeft: 200,
  nextStep: {
    activityId: 'lesson-1',
    kind: 'LESSON',
    title: 'Por qué una iniciativa',
    moduleTitle: 'El papel consular',
    minutes: 6,
    isResumed: true,
  },
  modules,
  versionNumber: 1,
  hasPlan: false,
  hasSessions: false,
  reached: null,
  missingFor: 'COMPLETION',
  missing: [
    { kind: 'LESSONS', activityId: null, title: null, had: 12, needed: 40, isMet: false },
    {
      kind: 'PASSED',
      activityId: 'quiz-1',
      title: 'Cuestionario del módulo 1',
      had: 62,
      needed: 70,
      isMet: false,
    },
    { kind: 'DONE', activityId: 'pre-test', title: 'Antes de empezar', had: null, needed: null, isMet: true },
  ],
  certificate: null,
  ...over,
});

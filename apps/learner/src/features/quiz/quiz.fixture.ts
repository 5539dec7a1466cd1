import type { Attempt, Question, Quiz } from './quiz-data.ts';

/** A question of a type, with nothing answered. */
export const question = (over: Partial<Question> & Pick<Question, 'id' | 'type'>): Question => ({
  position: 1,
  promptHtml: `<p>Enunciado ${over.id}</p>`,
  options: [],
  targets: [],
  cloze: [],
  unit: null,
  points: 1,
  response: null,
  isFlagged: false,
  review: null,
  ...over,
});

const options = (...words: string[]) => words.map((html) => ({ key: html.toLowerCase(), html }));

/** One question of each type, in the order of the schema. */
export const everyQuestion: Question[] = [
  question({ id: 'q-single', type: 'SINGLE', options: options('Alfa', 'Beta', 'Gama') }),
  question({ id: 'q-multiple', type: 'MULTIPLE', options: options('Uno', 'Dos', 'Tres') }),
  question({ id: 'q-truth', type: 'TRUE_FALSE' }),
  question({
    id: 'q-match',
    type: 'MATCH',
    options: options('Antes', 'Durante'),
    targets: options('Plan', 'Socorro', 'Otra'),
  }),
  question({ id: 'q-order', type: 'ORDER', options: options('Primero', 'Segundo', 'Tercero') }),
  question({ id: 'q-text', type: 'SHORT_TEXT' }),
  question({ id: 'q-number', type: 'NUMERIC', unit: 'horas' }),
  question({
    id: 'q-cloze',
    type: 'CLOZE',
    cloze: [
      { html: 'La copreside ', blank: null, options: [], isNumeric: false },
      { html: null, blank: '1', options: options('Filipinas', 'Perú'), isNumeric: false },
      { html: ' desde ', blank: null, options: [], isNumeric: false },
      { html: null, blank: '2', options: [], isNumeric: true },
    ],
  }),
].map((each, index) => ({ ...each, position: index + 1 }));

/** An open attempt. */
export const attempt = (over: Partial<Attempt> = {}): Attempt => ({
  id: 'a1',
  activityId: 'quiz-1',
  title: 'Prueba del módulo 1',
  number: 1,
  locale: 'es',
  startedAt: '2026-01-01T00:00:00Z',
  deadlineAt: null,
  finishedAt: null,
  serverTime: '2026-01-01T00:00:00Z',
  proof: null,
  questions: everyQuestion,
  late: { trusted: 0, accepted: 0, refused: 0, waiting: 0 },
  result: null,
  ...over,
});

/** A quiz that may be begun. */
export const quiz = (over: Partial<Quiz> = {}): Quiz => ({
  activityId: 'quiz-1',
  key: 'm1-quiz',
  title: 'Prueba del módulo 1',
  introHtml: '<p>Ocho casos.</p>',
  moduleTitle: 'El papel consular',
  minutes: 8,
  questionCount: 8,
  isGraded: true,
  passMark: 70,
  timeLimitMinutes: null,
  myTimeLimitMinutes: null,
  maxAttempts: null,
  cooldownMinutes: 10,
  counts: 'BEST',
  corrections: [],
  attempts: [],
  countedScore: null,
  isPassed: false,
  mayStart: true,
  whyNot: null,
  startableAt: null,
  openAttemptId: null,
  canPractise: false,
  next: { id: 'lesson-9', kind: 'LESSON', title: 'Lo que sigue', isOpen: true },
  ...over,
});

export const review = (over: Partial<NonNullable<Question['review']>>): NonNullable<Question['review']> => ({
  points: 0,
  isCorrect: false,
  correction: null,
  correct: null,
  feedback: [],
  rationaleHtml: '<p>La razón.</p>',
  sources: [{ label: 'OIM, 2016', url: 'https://e.org/s' }],
  ...over,
});

type OutcomeResult = NonNullable<Attempt['result']>['byOutcome'][number];

/** An outcome of the first module, all right. */
export const outcomeResult = (over: Partial<OutcomeResult> = {}): OutcomeResult => ({
  outcome: 'm1-lo1',
  text: 'Explicar el alcance',
  points: 2,
  maxPoints: 2,
  moduleId: 'm1',
  moduleTitle: 'El papel consular',
  taughtIn: [
    {
      id: 'lesson-1',
      kind: 'LESSON',
      title: 'Lo que sabe su puesto',
      isOpen: true,
      screenId: null,
      screenTitle: null,
    },
  ],
  ...over,
});

/** The attempt with its result: the first question missed, the others right. */
export const finishedAttempt = (over: Partial<Attempt> = {}): Attempt =>
  attempt({
    finishedAt: '2026-01-01T00:10:00Z',
    questions: everyQuestion.slice(0, 3).map((each, index) =>
      index === 0
        ? {
            ...each,
            response: { type: 'single', choice: 'beta' },
            review: review({
              correct: { type: 'single', choice: 'alfa' },
              feedback: [
                { key: 'alfa', html: 'Esta era.' },
                { key: 'beta', html: 'Beta confunde dos fases.' },
              ],
            }),
          }
        : { ...each, review: review({ points: 1, isCorrect: true }) },
    ),
    result: {
      score: 66.67,
      isPassed: false,
      passMark: 70,
      points: 2,
      maxPoints: 3,
      finishedBy: 'LEARNER',
      regradedAt: null,
      firstScore: null,
      byOutcome: [
        outcomeResult({ points: 0, maxPoints: 1 }),
        outcomeResult({ outcome: 'm1-lo2', text: 'Aplicar los principios' }),
      ],
    },
    ...over,
  });

import type { DataOf, ScormAttempt, ScormAttempts, ScormTimeline } from '@campus/api-client';

type Attempt = NonNullable<DataOf<typeof ScormAttempt>['scormAttempt']>;
type Row = DataOf<typeof ScormAttempts>['scormAttempts']['items'][number];
type Timeline = NonNullable<DataOf<typeof ScormTimeline>['scormTimeline']>;

const luis = { id: 'person-luis', fullName: 'Luis Paz', countryCode: 'HN' };

const standing = {
  id: 'attempt-1',
  number: 2,
  person: luis,
  packageTitle: 'Primeras 72 horas',
  standard: '1.2',
  status: 'FINISHED',
  isCompleted: true,
  isPassed: false,
  isRepaired: false,
  score: 55,
  seconds: 754,
  startedAt: '2026-11-20T10:00:00.000Z',
  finishedAt: '2026-11-20T10:20:00.000Z',
} as const;

export const attemptRow = (over: Partial<Row> = {}): Row => ({ ...standing, doubts: [], ...over });

const question = {
  id: 'q1',
  type: 'CHOICE',
  description: '¿A quién llama primero?',
  learnerResponse: 'a',
  correctResponses: ['b'],
  options: [
    { text: 'A la prensa', isChosen: true, isCorrect: false },
    { text: 'A la embajada', isChosen: false, isCorrect: true },
  ],
  result: 'INCORRECT',
  points: null,
  latency: 14,
  at: null,
} as const;

export const attempt = (over: Partial<Attempt> = {}): Attempt => ({
  ...standing,
  doubts: [],
  attemptsLeft: 0,
  mayChange: true,
  items: [
    {
      id: 'a',
      title: 'La alerta',
      depth: 0,
      isLaunchable: true,
      state: 'COMPLETED',
      isPassed: false,
      isRepaired: false,
      score: 55,
      seconds: 754,
      comments: ['Muy útil'],
      interactions: [
        { ...question, options: [...question.options], correctResponses: [...question.correctResponses] },
        {
          ...question,
          id: 'q2',
          type: 'FILL_IN',
          description: '¿Qué número marca?',
          learnerResponse: '911',
          options: [],
          correctResponses: [],
          result: null,
          points: 2,
        },
      ],
    },
  ],
  ...over,
});

export const timeline: Timeline = {
  calls: [
    {
      id: 'call-2',
      at: '2026-11-20T10:19:00.000Z',
      sessionId: 'session-1',
      itemTitle: 'La alerta',
      name: 'SetValue',
      element: 'cmi.core.lesson_status',
      value: 'failed',
      answer: 'true',
      errorCode: null,
    },
    {
      id: 'call-1',
      at: '2026-11-20T10:00:00.000Z',
      sessionId: 'session-1',
      itemTitle: 'La alerta',
      name: 'GetValue',
      element: 'cmi.nothing',
      value: null,
      answer: '',
      errorCode: '201',
    },
  ],
  before: null,
};

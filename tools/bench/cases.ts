import { locales, type Learner, type World } from './world.ts';

/** One kind of request that is measured. */
export interface BenchCase {
  name: string;
  /** The registered operation. */
  operation: 'SignIn' | 'CourseHome' | 'Lesson' | 'RecordWork';
  /** What the answer must hold: anything else is no answer to measure. */
  mark: string;
  /** Long enough to travel packed, and asked for as often as one likes. */
  isRead: boolean;
  /** Concurrent connections; by default as many as the run sets. */
  connections?: number;
  /** Requests/s, and CPU per request, as parts of the limit's; null: nothing is promised. */
  target: { rate: number | null; cpu: number | null };
  /**
   * CPU per request as a part of the limit's beyond which `bench --short` fails: what a fault costs, not what a busy
   * machine does. Null: not measured there.
   */
  most: number | null;
  variables(world: World, learner: Learner, turn: Turn): Record<string, unknown>;
}

/** Which request of a round this is. */
export interface Turn {
  /** Counted over all learners, from 0. */
  number: number;
  /** Counted for this learner, from 1. */
  sequence: number;
  /** Of this learner, new in each round. */
  deviceId: string;
  /** Grows from round to round, so that no commit is older than one before it. */
  commitsBefore: number;
}

const localeOf = ({ number }: Turn) => locales[number % locales.length];

const courseHome = (enrolment: (learner: Learner) => string) => ({
  operation: 'CourseHome' as const,
  isRead: true,
  mark: '"courseHome":{',
  variables: (_world: World, learner: Learner, turn: Turn) => ({
    enrolmentId: enrolment(learner),
    locale: localeOf(turn),
  }),
});

const RECORDED = '"isRecorded":true,"refusal":null,"isRepeat":false';

const work = (learner: Learner, turn: Turn, said: Record<string, unknown>) => ({
  input: {
    deviceId: turn.deviceId,
    entries: [
      {
        sequence: turn.sequence,
        timeToken: learner.timeToken,
        elapsedMs: Date.now() - learner.tokenAt,
        ...said,
      },
    ],
  },
});

function answer(_world: World, learner: Learner, turn: Turn) {
  const question = learner.questions[turn.sequence % learner.questions.length];
  if (!question) throw new Error('an attempt without questions');
  const choice = question.keys[turn.sequence % question.keys.length];
  return work(learner, turn, {
    questionAnswered: {
      attemptId: learner.attemptId,
      questionId: question.id,
      response: { type: 'single', choice },
      isFlagged: turn.sequence % 7 === 0,
      locale: localeOf(turn),
    },
  });
}

/** About as much as an authoring tool stores: a bookmark and a kilobyte of its own. */
function commit(_world: World, learner: Learner, turn: Turn) {
  const step = turn.commitsBefore + turn.sequence;
  return work(learner, turn, {
    scormCommitted: {
      attemptId: learner.scorm.attemptId,
      itemId: learner.scorm.itemId,
      sessionId: learner.scorm.sessionId,
      commitNumber: step,
      cmi: {
        core: {
          lesson_status: 'incomplete',
          lesson_location: `page-${step % 40}`,
          score: { raw: String(step % 101), min: '0', max: '100' },
          session_time: '0000:12:34.00',
          exit: 'suspend',
        },
        suspend_data: `${step};`.repeat(1024).slice(0, 1024),
      },
      isFinish: false,
    },
  });
}

/** In the order of the table. */
export const cases: BenchCase[] = [
  {
    name: 'sign-in',
    operation: 'SignIn',
    isRead: false,
    mark: '"__typename":"SignedIn"',
    target: { rate: null, cpu: null },
    most: null,
    variables: (world, learner) => ({ input: { email: learner.email, password: world.password } }),
  },
  {
    name: 'course-home',
    target: { rate: 1, cpu: 1.3 },
    most: 2.5,
    ...courseHome((learner) => learner.enrolmentId),
  },
  {
    name: 'lesson',
    operation: 'Lesson',
    isRead: true,
    mark: '"lesson":{',
    target: { rate: 1, cpu: null },
    most: 2.5,
    variables: (world, learner, turn) => ({
      enrolmentId: learner.enrolmentId,
      activityId: world.lessons[Math.floor(turn.number / locales.length) % world.lessons.length],
      locale: localeOf(turn),
    }),
  },
  {
    name: 'quiz-answer',
    operation: 'RecordWork',
    isRead: false,
    mark: RECORDED,
    target: { rate: 0.6, cpu: null },
    most: 6,
    variables: answer,
  },
  {
    name: 'scorm-commit',
    operation: 'RecordWork',
    isRead: false,
    mark: RECORDED,
    target: { rate: 0.6, cpu: null },
    most: 6,
    variables: commit,
  },
  {
    name: 'scorm-256',
    operation: 'RecordWork',
    isRead: false,
    mark: RECORDED,
    connections: 256,
    target: { rate: 0.5, cpu: null },
    most: null,
    variables: commit,
  },
  {
    name: 'course-48',
    target: { rate: 1, cpu: 1.3 },
    most: null,
    ...courseHome((learner) => learner.largeEnrolmentId),
  },
];

import type { Picture } from '@campus/web-shell/testing';
import { cardsOf } from '../../features/cards/cards.fixture.ts';
import { home } from '../../features/course/course.fixture.ts';
import { lesson } from '../../features/lesson/lesson.fixture.ts';
import { form, written } from '../../features/nomination/nomination.fixture.ts';
import { attempt, everyQuestion, finishedAttempt, quiz } from '../../features/quiz/quiz.fixture.ts';
import { scenario } from '../../features/scenario/scenario.fixture.ts';
import { ana, door, drawn } from './drawn.ts';

/** Where a way through this client begins, and a server that remembers what is done on it. */
export type Start = Pick<Picture, 'path' | 'person' | 'answers'>;

const courseHome: Picture['answers'] = {
  FieldCards: () => ({ fieldCards: cardsOf() }),
  CourseHome: ({ locale }) => ({ courseHome: home({ locale }) }),
  CoursePeople: () => ({ ownAnnouncements: [], ownEnquiries: [], myContacts: [] }),
};

const start = (path: string, answers: Picture['answers'], person: Picture['person'] = ana): Start =>
  drawn({ name: 'start', path, answers, person, shows: 'h1' });

/** The word that opens the account. */
export const password = 'puente-maiz-lluvia';

export const signInStart = (): Start =>
  start(
    '/sign-in',
    {
      ...door,
      ...courseHome,
      SignIn: ({ input }) =>
        ana && input.password === password
          ? { signIn: { __typename: 'SignedIn', me: ana } }
          : { signIn: { __typename: 'Refusal', code: 'SIGN_IN_FAILED', params: {} } },
      MyEnrolments: () => ({
        myEnrolments: [
          {
            id: 'e1',
            courseTitle: 'MICIC para personal consular',
            editionTitle: 'Edición piloto',
            status: 'ACTIVE',
            percent: 40,
            beginsOn: null,
            endsOn: '2027-03-03',
            locales: ['es', 'en', 'fr'],
          },
        ],
      }),
    },
    null,
  );

/** It was read before: when a screen counts as seen is no part of what is heard. */
export const lessonStart = (): Start =>
  start('/course/e1/lesson/lesson-1', {
    ...courseHome,
    Lesson: () => ({
      lesson: lesson({ state: 'STARTED', seenScreens: ['one', 'two', 'three'], lastScreen: 'one' }),
    }),
  });

export const quizStart = (): Start => {
  let isSent = false;
  const recorded = drawn({ name: 'start', path: '', answers: {}, shows: 'h1' }).answers.RecordWork;
  return start('/course/e1/quiz/quiz-1', {
    ...courseHome,
    Quiz: () => ({ quiz: quiz() }),
    StartQuizAttempt: () => ({ startQuizAttempt: { __typename: 'QuizAttemptStarted', attemptId: 'a1' } }),
    QuizAttempt: () => ({
      quizAttempt: isSent
        ? finishedAttempt()
        : attempt({ startedAt: '2027-02-09T16:00:00Z', questions: everyQuestion.slice(0, 2) }),
    }),
    RecordWork: (variables) => {
      isSent ||= [variables.input.entries].flat().some((entry) => entry.quizFinished);
      if (!recorded) throw new Error('Nothing records work.');
      return recorded(variables);
    },
  });
};

export const simulationStart = (): Start =>
  start('/course/e1/scenario/s1', { ...courseHome, Scenario: () => ({ scenario: scenario() }) });

export const nominationStart = (): Start =>
  start(
    '/nominate/token',
    {
      ...door,
      NominationForm: () => ({ nominationForm: form({ closesAt: '2027-03-01T06:00:00.000Z' }) }),
      SaveNomination: () => ({
        saveNomination: { __typename: 'NominationSaved', nomination: written() },
      }),
    },
    null,
  );

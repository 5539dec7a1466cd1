import type { Picture } from '@campus/web-shell/testing';
import { lesson } from '../../features/lesson/lesson.fixture.ts';
import { attempt, finishedAttempt, quiz } from '../../features/quiz/quiz.fixture.ts';
import { known, pathOf, scenario } from '../../features/scenario/scenario.fixture.ts';
import { drawn } from './drawn.ts';

/** A screen of a lesson with one of each block that has a look of its own. */
const blocks = [
  '<p>Un puesto <strong>sabe</strong> dónde viven sus nacionales por el <span role="button" tabindex="0" class="term" data-term="register">padrón consular</span>, y lo revisa <a class="lesson-link" href="/lessons/lesson-2" data-lesson="lesson-2">cada trimestre</a>.</p>',
  '<aside class="callout callout-case"><p class="callout-title">Ejemplo</p><p>Honduras, 2020: el consulado llamó primero a los albergues.</p></aside>',
  '<h3>Tres fuentes</h3><ul><li>El padrón y sus fechas</li><li>Las asociaciones de nacionales</li><li>Los empleadores</li></ul>',
  '<div class="table"><table><thead><tr><th scope="col">Fase</th><th scope="col">Primera hora</th></tr></thead><tbody><tr><th scope="row">Antes</th><td>Probar el árbol de llamadas</td></tr><tr><th scope="row">Durante</th><td>Avisar a la cancillería</td></tr></tbody></table></div>',
  '<figure class="figure"><img src="/media/x/figure.svg" alt="" width="640" height="320"><figcaption>Quién llama a quién.</figcaption></figure>',
].join('');

const reading = (over: Parameters<typeof lesson>[0] = {}): Picture['answers'] => ({
  Lesson: () => {
    const { screens } = lesson();
    return {
      lesson: lesson({
        screens: [{ id: 'one', title: 'Lo que sabe su puesto', html: blocks }, ...screens.slice(1)],
        ...over,
      }),
    };
  },
});

const atLesson = { path: '/course/e1/lesson/lesson-1', shows: '.lesson-screen' };

const atQuiz = '/course/e1/quiz/quiz-1';
const asking: Picture['answers'] = {
  Quiz: () => ({ quiz: quiz() }),
  QuizAttempt: () => ({ quizAttempt: attempt({ startedAt: '2027-02-09T15:50:00Z' }) }),
};
const answered: Picture['answers'] = {
  Quiz: () => ({ quiz: quiz() }),
  QuizAttempt: () => ({ quizAttempt: finishedAttempt() }),
};

const atScenario = '/course/e1/scenario/s1';
const played = (over: Parameters<typeof scenario>[0] = {}): Picture['answers'] => ({
  Scenario: () => ({ scenario: scenario(over) }),
});

/** Lessons, quizzes and simulations. */
export const studyPictures = [
  drawn({ name: 'lesson', ...atLesson, answers: reading() }),
  drawn({ name: 'lesson-desk-dark', on: 'desk', theme: 'dark', ...atLesson, answers: reading() }),
  drawn({
    name: 'lesson-checks',
    on: 'desk',
    locale: 'en',
    ...atLesson,
    answers: reading({ seenScreens: ['one'], lastScreen: 'two', state: 'STARTED' }),
    shows: '.check-actions',
  }),
  drawn({ name: 'quiz', path: atQuiz, answers: asking, shows: 'h1' }),
  drawn({
    name: 'question',
    path: `${atQuiz}/attempt/a1`,
    locale: 'en',
    theme: 'dark',
    answers: asking,
    shows: '.choice',
  }),
  drawn({
    name: 'result',
    on: 'desk',
    path: `${atQuiz}/attempt/a1`,
    answers: answered,
    shows: '.quiz-score',
  }),
  drawn({ name: 'simulation', path: atScenario, answers: played(), shows: '.scenario' }),
  drawn({
    name: 'decision',
    path: atScenario,
    theme: 'dark',
    answers: played(),
    press: ['.scenario > .btn'],
    shows: '.scenario-choices',
  }),
  drawn({
    name: 'debrief',
    on: 'desk',
    locale: 'fr',
    path: atScenario,
    answers: played({
      attempts: [known({ id: 'one', path: pathOf('radio.a', 'shelter.open'), ending: 'together' })],
      state: 'COMPLETED',
    }),
    shows: '.scenario',
  }),
];

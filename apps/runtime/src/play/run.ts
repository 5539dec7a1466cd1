import type { ExportCourse, ExportQuiz } from '@campus/export-format';
import { wordsOf } from '@campus/players';
import type { Response } from '@campus/quiz-grading';
import type { Connection } from '../link/connection.ts';
import type { Interaction, Report, Urgency } from '../lms/report.ts';
import { textsOf } from '../content.ts';
import { encodeState, typedLimit } from '../state/codec.ts';
import {
  activitiesOf,
  minutesNow,
  secondsNow,
  type AttemptWork,
  type Place,
  type PlacedActivity,
  type QuizWork,
  type RunState,
  type ScenarioWork,
  type Work,
} from '../state/run-state.ts';
import { beginRun } from './begin.ts';
import { attemptInteractions } from './interactions.ts';
import { lastAttempts, questionsIn } from './last-attempts.ts';
import { trimResponse } from './trim-response.ts';
import { markAttempt, objectivesOf, outcomeOf, scoreOf } from './results.ts';

/** Most attempts that are counted apart. */
const mostAttempts = 1000;

/** What a learner does in a package: changes the state, tells the platform, and tells the screens. */
export class Run {
  readonly course: ExportCourse;
  readonly activities: readonly PlacedActivity[];
  /** Most characters of a typed answer. */
  readonly typedLimit: number;
  readonly connection: Connection;
  #state: RunState;
  #isConfirmed: boolean;
  #interactions: Interaction[];
  readonly #notes: Record<string, string>;
  readonly #listeners = new Set<() => void>();
  readonly #seconds = new Map<string, number>();
  readonly #now: () => number;
  readonly #random: () => number;

  constructor(
    course: ExportCourse,
    connection: Connection,
    world: { now: () => number; random: () => number; locale: string },
  ) {
    this.course = course;
    this.connection = connection;
    this.activities = activitiesOf(course);
    this.typedLimit = typedLimit(course);
    this.#now = world.now;
    this.#random = world.random;
    const begun = beginRun(course, connection.start, world.random);
    this.#isConfirmed = begun.isConfirmed;
    this.#interactions = begun.interactions;
    this.#notes = { ...connection.start.notes };
    const isNew = begun.state.revision === 0;
    this.#state = isNew
      ? { ...begun.state, locale: Math.max(0, course.locales.indexOf(world.locale)) }
      : begun.state;
    // What the platform lost is reported at once, because the page may soon be closed. If nothing was done,
    // nothing is reported.
    if (begun.isBehind && !isNew) this.#tell('now');
  }

  get state(): RunState {
    return this.#state;
  }

  get locale(): string {
    return this.course.locales[this.#state.locale] ?? this.course.locales[0] ?? 'es';
  }

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  work<Kind extends Work['kind']>(at: number, kind: Kind): Extract<Work, { kind: Kind }> {
    const work = this.#state.work[at];
    if (work?.kind !== kind) throw new RangeError(`Activity ${at} is no ${kind}.`);
    return work as Extract<Work, { kind: Kind }>;
  }

  noteOf(key: string): string {
    return this.#notes[key] ?? '';
  }

  writeNote(key: string, value: string): void {
    this.#notes[key] = value;
    this.connection.note(key, value);
  }

  chooseLocale(locale: string): void {
    this.#change({ locale: Math.max(0, this.course.locales.indexOf(locale)) }, 'later');
  }

  /** Leaving an activity is a good moment to commit. */
  go(place: Place): void {
    const isLeaving = this.#state.place.activity !== null && this.#state.place.activity !== place.activity;
    this.#change({ place }, isLeaving ? 'now' : 'later');
  }

  see(at: number, screen: number): void {
    const lesson = this.work(at, 'lesson');
    if (lesson.seen[screen] !== false) return;
    const seen = lesson.seen.map((isSeen, place) => isSeen || place === screen);
    this.#work(at, { kind: 'lesson', seen }, seen.every(Boolean) ? 'soon' : 'later');
  }

  startAttempt(at: number): void {
    const quiz = this.work(at, 'quiz');
    if (quiz.attempt && !quiz.attempt.isOver) return;
    const attempt: AttemptWork = {
      seed: Math.floor(this.#random() * 2 ** 30),
      startedAt: secondsNow(this.#now()),
      isOver: false,
      answers: {},
    };
    this.#seconds.clear();
    this.#change({ place: { activity: at, step: 0 }, work: this.#with(at, { ...quiz, attempt }) }, 'soon');
  }

  answer(at: number, questionId: string, response: Response | null, seconds: number): void {
    const quiz = this.work(at, 'quiz');
    const { attempt } = quiz;
    if (!attempt || attempt.isOver) return;
    const { [questionId]: _, ...others } = attempt.answers;
    const kept = response && trimResponse(response, this.typedLimit);
    const answers = kept ? { ...others, [questionId]: kept } : others;
    this.#seconds.set(questionId, (this.#seconds.get(questionId) ?? 0) + seconds);
    this.#work(at, { ...quiz, attempt: { ...attempt, answers } }, 'later');
  }

  /** Grades the present answers; an open question gets no points. */
  handIn(at: number, quiz: ExportQuiz): void {
    const before = this.work(at, 'quiz');
    const { attempt } = before;
    if (!attempt || attempt.isOver) return;
    const marked = markAttempt(quiz, attempt);
    const score = Math.round(scoreOf(marked) * 100);
    const finished = Math.min(mostAttempts, before.finished + 1);
    const work: QuizWork = {
      kind: 'quiz',
      finished,
      best: Math.max(before.best, score),
      last: score,
      sum: before.sum + score,
      endedAt: minutesNow(this.#now()),
      attempt: { ...attempt, isOver: true },
    };
    const about = {
      attempt: quiz.key,
      number: finished,
      revision: this.#state.revision + 1,
      at: this.#now(),
      seconds: this.#seconds,
    };
    this.#interactions.push(...attemptInteractions(marked, about, (id) => this.#promptOf(at, quiz, id)));
    this.#change({ place: { activity: at, step: 0 }, work: this.#with(at, work) }, 'now');
  }

  beginScenario(at: number): void {
    const before = this.work(at, 'scenario');
    this.#work(at, { ...before, hasBegun: true, path: [] }, 'later');
  }

  /** `choice`: its position among the choices of the node. */
  decide(at: number, choice: number, isEnd: boolean, told: Omit<Interaction, 'revision' | 'at'>): void {
    const before = this.work(at, 'scenario');
    this.#interactions.push({ ...told, revision: this.#state.revision + 1, at: this.#now() });
    const work: ScenarioWork = {
      ...before,
      path: [...before.path, choice],
      endings: before.endings + (isEnd ? 1 : 0),
    };
    this.#work(at, work, isEnd ? 'now' : 'later');
  }

  /** Back to the decision after so many. */
  decideAgain(at: number, steps: number): void {
    const before = this.work(at, 'scenario');
    this.#work(at, { ...before, path: before.path.slice(0, steps) }, 'later');
  }

  readDebrief(at: number): void {
    this.#work(at, { ...this.work(at, 'scenario'), isRead: true }, 'now');
  }

  #promptOf(at: number, quiz: ExportQuiz, questionId: string): string {
    const module = this.activities[at]?.module;
    const body = module && textsOf(module.key, this.locale)?.quizzes[quiz.id]?.questions[questionId];
    return body ? wordsOf(body.prompt).replace(/\s+/g, ' ') : '';
  }

  #with(at: number, work: Work): readonly Work[] {
    return this.#state.work.map((each, place) => (place === at ? work : each));
  }

  #work(at: number, work: Work, urgency: Urgency): void {
    this.#change({ work: this.#with(at, work) }, urgency);
  }

  #change(change: Partial<RunState>, urgency: Urgency): void {
    this.#state = { ...this.#state, ...change, revision: this.#state.revision + 1 };
    this.#tell(urgency);
    for (const listener of this.#listeners) listener();
  }

  #tell(urgency: Urgency): void {
    this.connection.report(this.#report(), this.#interactions, this.#isConfirmed, urgency);
  }

  #report(): Report {
    const { place } = this.#state;
    const here = place.activity === null ? null : this.activities[place.activity];
    return {
      ...outcomeOf(this.course, this.#state),
      suspend: encodeState(this.course, this.#state),
      location: here ? `${here.activity.key}/${place.step + 1}` : 'menu',
      objectives: objectivesOf(this.course, this.#state, this.locale),
      questions: questionsIn(this.course),
      attempts: lastAttempts(this.course, this.#state),
    };
  }
}

import { beforeEach } from '@jest/globals';
import { type Speaker } from './as.ts';
import { type TestCampus } from './campus.ts';
import { course } from './course.ts';
import { personOf } from './personas.ts';
import { plantEnrolment, plantVersion } from './plant.ts';
import {
  questionAnswered,
  quizFinished,
  readAttempt,
  rightResponse,
  startAttempt,
  type QuestionData,
} from './quiz.ts';
import { TestDevice, type ReceiptData } from './work.ts';

type Row = Record<string, unknown>;

/** Ana before each test: a fresh enrolment, the gate passed, one device in her hand. */
export class QuizLearner {
  enrolmentId = '';
  private device: TestDevice | undefined;

  constructor(private readonly campus: TestCampus) {}

  get phone(): TestDevice {
    this.device ??= new TestDevice(this.ana());
    return this.device;
  }

  readonly ana = (): Speaker => this.campus.as('ana');

  readonly rows = async (text: string, values: unknown[] = []): Promise<Row[]> =>
    (await this.campus.server.sql.query<Row>(text, values)).rows;

  async enrol(versionId?: string): Promise<void> {
    this.device = undefined;
    ({ enrolmentId: this.enrolmentId } = await plantEnrolment(this.campus.server, 'ana', { versionId }));
    await this.phone.passGate(this.enrolmentId);
  }

  /** A fresh enrolment in a course whose quiz has other settings: `{path: value}` below `settings`. */
  readonly withSettings = async (changes: Row, activityId: string = course.quiz): Promise<void> => {
    const versionId = await plantVersion(this.campus.server, ['es', 'en', 'fr']);
    await this.rows('set session_replication_role = replica');
    for (const [path, value] of Object.entries(changes)) {
      await this.rows(
        `update activity set settings = jsonb_set(settings, $3::text[], $4::jsonb) where version_id = $1 and id = $2`,
        [versionId, activityId, path.split('.'), JSON.stringify(value)],
      );
    }
    await this.rows('set session_replication_role = origin');
    await this.enrol(versionId);
  };

  readonly start = async (activityId: string = course.quiz): Promise<string> =>
    (await startAttempt(this.ana(), this.enrolmentId, activityId)).data.startQuizAttempt.attemptId;

  readonly finish = (attemptId: string): Promise<ReceiptData[]> => this.phone.record(quizFinished(attemptId));

  readonly questionsOf = async (attemptId: string): Promise<QuestionData[]> =>
    (await readAttempt(this.ana(), attemptId)).questions;

  readonly firstOf = async (attemptId: string): Promise<QuestionData> => {
    const [question] = await this.questionsOf(attemptId);
    if (!question) throw new Error('no question was drawn');
    return question;
  };

  readonly ofType = async (attemptId: string, type: string): Promise<QuestionData> => {
    const question = (await this.questionsOf(attemptId)).find((one) => one.type === type);
    if (!question) throw new Error(`no ${type} was drawn`);
    return question;
  };

  /** Answers every question rightly, or only the first so many, and sends the attempt. */
  readonly answerAll = async (attemptId: string, right = Infinity): Promise<ReceiptData[]> => {
    const questions = (await this.questionsOf(attemptId)).slice(0, right);
    return this.phone.record(
      ...questions.map((question) => questionAnswered(attemptId, question.id, rightResponse(question))),
      quizFinished(attemptId),
    );
  };

  /** Moves an attempt's beginning and end this far into the past, without any later contact. */
  readonly longAgo = async (attemptId: string, minutes: number): Promise<void> => {
    const ana = personOf('ana').id;
    await this.rows(
      `update journal_receipt set occurred_at = occurred_at - make_interval(secs => $2::float8 * 60), received_at = received_at - make_interval(secs => $2::float8 * 60) where person_id = $1`,
      [ana, minutes],
    );
    await this.rows(
      `update journal_device set last_at = last_at - make_interval(secs => $2::float8 * 60), heard_at = heard_at - make_interval(secs => $2::float8 * 60), run_since = run_since - make_interval(secs => $2::float8 * 60) where person_id = $1`,
      [ana, minutes],
    );
    await this.rows(
      `update quiz_attempt set started_at = started_at - make_interval(secs => $2::float8 * 60), deadline_at = deadline_at - make_interval(secs => $2::float8 * 60),
              finished_at = finished_at - make_interval(secs => $2::float8 * 60) where id = $1`,
      [attemptId, minutes],
    );
  };

  readonly attemptsOf = (activityId: string): Promise<Row[]> =>
    this.rows(
      `select id, number, finished_by, finished_at, deadline_at, started_at, score
         from quiz_attempt where enrolment_id = $1 and activity_id = $2 order by number`,
      [this.enrolmentId, activityId],
    );

  readonly stored = async (attemptId: string, questionId: string): Promise<Row | undefined> =>
    (
      await this.rows(
        'select response, locale, is_flagged, points from quiz_answer where attempt_id = $1 and question_id = $2',
        [attemptId, questionId],
      )
    )[0];

  readonly progressOf = async (activityId: string): Promise<Row | undefined> =>
    (
      await this.rows(
        'select status, score::float8, is_passed, completed_at from activity_progress where enrolment_id = $1 and activity_id = $2',
        [this.enrolmentId, activityId],
      )
    )[0];
}

/** Inside a `describe`, after `testCampus()`. */
export function quizLearner(campus: TestCampus): QuizLearner {
  const learner = new QuizLearner(campus);
  beforeEach(() => learner.enrol());
  return learner;
}

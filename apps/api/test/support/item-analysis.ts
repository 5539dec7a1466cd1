import { randomUUID } from 'node:crypto';
import { speakFor } from './as.ts';
import { course } from './course.ts';
import { plantInto, type Planted } from './plant.ts';
import {
  questionAnswered,
  quizFinished,
  readAttempt,
  rightResponse,
  startAttempt,
  type QuestionData,
} from './quiz.ts';
import { type TestServer } from './server.ts';
import { TestDevice } from './work.ts';

export const QUIZZES = `{ analysedQuizzes(locale: es) {
  activityId courseTitle title moduleTitle learners versions { id number } editions { id title } } }`;

const ITEM = `questionId pool type promptHtml isChanged given rightPercent skippedPercent difficulty discrimination
  medianSeconds findings differences { reference language delta class }`;

export const ANALYSIS = `query ($activityId: ID!, $filter: AnalysisFilter!) {
  quizAnalysis(activityId: $activityId, filter: $filter, locale: es) {
    title isSmallGroup learners length mean alpha error isAllOrNone
    languages { code learners } countries { code learners } pools { pool items flagged difficulty } items { ${ITEM} } } }`;

export const QUESTION = `query ($activityId: ID!, $questionId: ID!, $filter: AnalysisFilter!) {
  questionAnalysis(activityId: $activityId, questionId: $questionId, filter: $filter, locale: es) {
    quizTitle isExclusive item { ${ITEM} } options { key count percent html isCorrect meanRest }
    languages { code given rightPercent } countries { code given rightPercent }
    optionsByLanguage { language options { key count percent } }
    optionsByThird { third options { key count percent } } } }`;

export interface ItemData {
  questionId: string;
  type: string;
  promptHtml: string | null;
  given: number | null;
  rightPercent: number | null;
  skippedPercent: number | null;
  findings: string[];
}

export interface QuizzesData {
  analysedQuizzes: { activityId: string; learners: number | null; editions: { id: string }[] }[];
}

export interface AnalysisData {
  quizAnalysis: {
    isSmallGroup: boolean;
    learners: number | null;
    mean: number | null;
    alpha: number | null;
    languages: { code: string | null; learners: number }[];
    countries: { code: string | null; learners: number }[];
    items: ItemData[];
  } | null;
}

export interface OptionData {
  key: string;
  count: number | null;
  percent: number | null;
}

export interface QuestionAnalysisData {
  questionAnalysis: {
    isExclusive: boolean;
    item: ItemData;
    options: (OptionData & { html: string | null; isCorrect: boolean | null })[];
    languages: { code: string | null; given: number; rightPercent: number | null }[];
    countries: { code: string | null; given: number; rightPercent: number | null }[];
    optionsByLanguage: { language: string; options: OptionData[] }[];
    optionsByThird: { third: string; options: OptionData[] }[];
  } | null;
}

/** Somebody new, enrolled in an edition, with the modules behind the gate open. */
export class QuizTaker {
  readonly id = randomUUID();
  private enrolmentId = '';
  private device: TestDevice | undefined;

  constructor(
    private readonly server: TestServer,
    private readonly names: { given: string; surname: string },
    readonly country: string,
  ) {}

  private get phone(): TestDevice {
    this.device ??= new TestDevice(this.speaker);
    return this.device;
  }

  private get speaker() {
    return speakFor(this.server, this.id);
  }

  async enrol(place: Omit<Planted, 'enrolmentId'>): Promise<this> {
    await this.server.sql.query(
      `insert into person (id, given_names, first_surname, locale, time_zone, country_code)
       values ($1, $2, $3, 'es', 'America/Costa_Rica', $4)`,
      [this.id, this.names.given, this.names.surname, this.country],
    );
    this.enrolmentId = await plantInto(this.server, place, this.id);
    await this.phone.passGate(this.enrolmentId);
    return this;
  }

  /** Takes the quiz with right answers, save for what `instead` gives: an answer, or null to leave it out. */
  async take(
    instead: (question: QuestionData) => Record<string, unknown> | null | undefined = () => undefined,
    locale = 'es',
  ): Promise<string> {
    const started = await startAttempt(this.speaker, this.enrolmentId, course.quiz, randomUUID(), locale);
    const id = started.data.startQuizAttempt.attemptId;
    const { questions } = await readAttempt(this.speaker, id);
    const answered = questions.flatMap((question) => {
      const given = instead(question);
      return given === null
        ? []
        : [questionAnswered(id, question.id, given ?? rightResponse(question), false, locale)];
    });
    await this.phone.record(...answered, quizFinished(id));
    return id;
  }

  /** Takes the attempts away again, so that other tests count without them. */
  async forget(): Promise<void> {
    for (const text of [
      'delete from quiz_answer where attempt_id in (select id from quiz_attempt where enrolment_id = $1)',
      'delete from quiz_attempt where enrolment_id = $1',
    ])
      await this.server.sql.query(text, [this.enrolmentId]);
  }
}

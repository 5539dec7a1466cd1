import { Inject, Injectable } from '@nestjs/common';
import { type Review } from '@campus/quiz-grading';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { LessonCache, OutlineCache, type Outline, type QuizActivity } from '@campus/course';
import { correctionsIn } from '../progress/lessons/activity-correction.type.ts';
import { standingIn, isActivityOpen, linksAround } from '../progress/lessons/activity-links.ts';
import { WorkPlaces } from '../progress/work-place.ts';
import { attemptProof } from './attempts/attempt-proof.ts';
import { QuestionBank, type Bank, type BankedQuestion } from './questions/question-bank.ts';
import { missedByOutcome, outcomeResults, rounded, taughtIn, type Taught } from './outcome-results.ts';
import { questionFor } from './questions/quiz-questions.ts';
import {
  type Quiz,
  type QuizAttempt,
  type QuizAttemptSummary,
  type QuizQuestion,
  type QuizResult,
} from './quiz.type.ts';
import { practisedIn } from '../progress/recall.rules.ts';
import { canPractise, minutesWithExtra, reviewFor, standing, startable } from './quizzes.rules.ts';
import { screenThatHelps, type QuestionTrace } from './screens.rules.ts';
import {
  attemptView,
  closeToLateAnswers,
  noteLookAfterEnd,
  situationOfQuiz,
  type AttemptRow,
  type AttemptViewRow,
} from './quizzes.statements.ts';

const summary = (row: AttemptRow): QuizAttemptSummary => ({
  id: row.id,
  number: row.number,
  startedAt: new Date(row.started_at),
  finishedAt: row.finished_at === null ? null : new Date(row.finished_at),
  score: row.score,
  isPassed: row.is_passed,
});

/** An attempt as its officer is shown it, and what of it the policy has opened. */
export interface ShownAttempt {
  attempt: QuizAttempt;
  review: Review;
}

/** What a learner sees of quizzes: rules, attempts, questions without their keys, results. */
@Injectable()
export class QuizReading {
  constructor(
    private readonly database: Database,
    private readonly places: WorkPlaces,
    private readonly outlines: OutlineCache,
    private readonly bank: QuestionBank,
    private readonly lessons: LessonCache,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async quiz(actor: Actor, enrolmentId: string, activityId: string, asked: Locale): Promise<Quiz | null> {
    const place = isId(activityId)
      ? await this.places.find(actor.personId, { enrolmentId, activityId: activityId.toLowerCase() }, 'quiz')
      : null;
    if (!place) return null;
    const outline = await this.outlines.get(place.pin.versionId);
    const { activity } = place;
    const situation = await this.database.row(situationOfQuiz, {
      enrolmentId: place.pin.id,
      personId: actor.personId,
      activityId: activity.id,
    });
    if (!situation) return null;
    const locale = outline.localeFor(asked);
    const { settings } = activity;
    const counted = standing(situation.attempts, settings.attempts.counts, settings.pass);
    const way = standingIn(situation.standing);
    return {
      ...startable(situation, isActivityOpen(outline, activity.id, way), settings.attempts, new Date()),
      activityId: activity.id,
      key: activity.key,
      title: activity.titles[locale] ?? '',
      introHtml: settings.intro[locale] ?? '',
      moduleTitle: outline.find(activity.id)?.module.titles[locale] ?? '',
      minutes: activity.minutes,
      questionCount: settings.draw.reduce((sum, { count }) => sum + count, 0),
      isGraded: settings.graded,
      passMark: settings.pass,
      timeLimitMinutes: settings.timeLimit,
      myTimeLimitMinutes: minutesWithExtra(settings.timeLimit, situation.extra_time_percent),
      maxAttempts: settings.attempts.max,
      cooldownMinutes: settings.attempts.cooldown,
      counts: settings.attempts.counts,
      corrections: correctionsIn(situation.corrections, locale),
      attempts: situation.attempts.map(summary),
      countedScore: counted.score,
      isPassed: counted.isPassed ?? false,
      openAttemptId: situation.attempts.find(({ finished_at }) => !finished_at)?.id ?? null,
      canPractise: practisedIn(outline, activity.id).length > 0 && canPractise(situation.attempts),
      next: linksAround(outline, activity.id, way, locale).next,
    };
  }

  async attempt(actor: Actor, attemptId: string, asked: Locale): Promise<QuizAttempt | null> {
    const row = isId(attemptId) ? await this.database.row(attemptView, [attemptId, actor.personId]) : null;
    const shown = row && (await this.shown(row, asked));
    if (!shown) return null;
    // A member of staff who looks on shows the learner nothing.
    if (!actor.viewing) await this.noteLook(row, Object.values(shown.review).includes(true));
    return { ...shown.attempt, proof: actor.viewing || row.finished_at ? null : this.proofOf(row) };
  }

  /** What its officer is shown of an attempt, for somebody who may read it; the officer has seen nothing by that. */
  async attemptOf(personId: string, attemptId: string, asked: Locale): Promise<ShownAttempt | null> {
    const row = await this.database.row(attemptView, [attemptId, personId]);
    return row && this.shown(row, asked);
  }

  private async shown(row: AttemptViewRow, asked: Locale): Promise<ShownAttempt | null> {
    const [outline, bank, today] = await Promise.all([
      this.outlines.get(row.version_id),
      this.bank.of(row.version_id),
      // To its end it is read by the keys it began with.
      this.bank.of(row.finished_at ? row.pinned_version_id : row.version_id),
    ]);
    const quiz = outline.find(row.activity_id)?.activity;
    if (quiz?.kind !== 'quiz') return null;
    const locale = outline.localeFor(asked);
    const review = reviewFor(row, quiz.settings);
    const showing = { attemptId: row.id, locale, shuffleOptions: quiz.settings.shuffle.options, review };
    const questions = row.answers.flatMap((answer): QuizQuestion[] => {
      const question = bank.get(answer.question_id);
      return question ? [questionFor(question, today.get(question.id) ?? question, answer, showing)] : [];
    });
    const attempt = {
      id: row.id,
      activityId: row.activity_id,
      title: quiz.titles[locale] ?? '',
      number: row.number,
      locale,
      startedAt: row.started_at,
      deadlineAt: row.deadline_at,
      finishedAt: row.finished_at,
      serverTime: new Date(),
      questions,
      // Only staff see who decided.
      late: { ...row.late, decidedBy: [] },
      result: await this.resultOf(row, quiz, { outline, questions: bank }, locale),
      proof: null,
    };
    return { attempt, review };
  }

  private async resultOf(
    row: AttemptViewRow,
    quiz: QuizActivity,
    { outline, questions }: { outline: Outline; questions: Bank },
    locale: Locale,
  ): Promise<QuizResult | null> {
    if (row.score === null || row.finished_by === null) return null;
    const standing = standingIn(row.standing);
    const isOpen = (activityId: string) => isActivityOpen(outline, activityId, standing);
    const { modules, activities } = outline;
    const missed = missedByOutcome(row.answers, questions);
    const screenOf = await this.screensFor(missed, { activities, isOpen }, row.version_id, locale);
    const taught = { modules, activities, questions, isOpen, screenOf };
    return resultOfAttempt(row, quiz.settings.pass, row.score, taught, locale);
  }

  /** The screens of open lessons that help with what was missed. */
  private async screensFor(
    missed: ReadonlyMap<string, BankedQuestion[]>,
    course: Pick<Taught, 'activities' | 'isOpen'>,
    versionId: string,
    locale: Locale,
  ): Promise<Taught['screenOf']> {
    const wanted = [...missed].flatMap(([outcome, questions]) =>
      taughtIn(course, outcome, locale)
        .filter(({ kind, isOpen }) => kind === 'lesson' && isOpen)
        .map(({ id }) => ({ outcome, id, traces: questions.map((question) => traceOf(question, locale)) })),
    );
    const found = await Promise.all(
      wanted.map(async ({ outcome, id, traces }) => {
        const { screens } = await this.lessons.of(versionId, id, locale);
        return [`${outcome}/${id}`, screenThatHelps(screens, traces)] as const;
      }),
    );
    const screens = new Map(found);
    return (outcome, activityId) => screens.get(`${outcome}/${activityId}`) ?? null;
  }

  private proofOf(row: AttemptViewRow): string {
    return attemptProof(this.config.secret, {
      id: row.id,
      enrolmentId: row.enrolment_id,
      versionId: row.version_id,
      activityId: row.activity_id,
      locale: row.locale,
      startedAt: row.started_at,
      deadlineAt: row.deadline_at,
      questions: row.answers.map(({ question_id }) => question_id),
    });
  }

  /** What the learner has seen limits what may still count when it comes late. */
  private async noteLook(row: AttemptViewRow, showsKeys: boolean): Promise<void> {
    if (row.is_first_look) await this.database.row(noteLookAfterEnd, [row.id]);
    if (row.takes_late_answers && showsKeys)
      await this.database.row(closeToLateAnswers, [row.enrolment_id, row.activity_id]);
  }
}

const traceOf = ({ feedbacks, rationales, sources }: BankedQuestion, locale: Locale): QuestionTrace => ({
  texts: [...Object.values(feedbacks[locale] ?? {}), rationales[locale] ?? ''],
  urls: sources.flatMap(({ url }) => url ?? []),
});

function resultOfAttempt(
  row: AttemptViewRow,
  passMark: number | null,
  score: number,
  taught: Taught,
  locale: Locale,
): QuizResult {
  const outcomes = outcomeResults(row.answers, taught, locale);
  return {
    score,
    isPassed: row.is_passed,
    passMark,
    points: rounded(outcomes.reduce((sum, { points }) => sum + points, 0)),
    maxPoints: rounded(outcomes.reduce((sum, { maxPoints }) => sum + maxPoints, 0)),
    byOutcome: outcomes,
    finishedBy: row.finished_by ?? 'learner',
    regradedAt: row.regraded_at,
    firstScore: row.first_score,
  };
}

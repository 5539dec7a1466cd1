import { Injectable } from '@nestjs/common';
import { deadlineOf, drawQuestions, mayStart, shuffle } from '@campus/quiz-grading';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { type QuizActivity } from '@campus/course';
import { lockEnrolments } from '@campus/delivery';
import { standingIn, isActivityOpen } from '../../progress/lessons/activity-links.ts';
import { Results } from '../../progress/results.ts';
import { WorkPlaces, type WorkPlace } from '../../progress/work-place.ts';
import { QuizAnswerEntity } from './quiz-answer.entity.ts';
import { QuizAttemptEntity } from './quiz-attempt.entity.ts';
import { QuizFinishing, type GradingGround } from './quiz-finishing.ts';
import { timesOf } from '../quizzes.rules.ts';
import { situationOfQuiz, type SituationRow } from '../quizzes.statements.ts';

export interface StartOfAttempt {
  enrolmentId: string;
  activityId: string;
  locale: Locale;
  idempotencyKey: string;
}

/** Where it begins, with what is drawn from and graded by. */
interface Ground {
  place: WorkPlace<QuizActivity>;
  grading: GradingGround;
  /** By what an attempt is graded whose time is over: it may have begun before a correction. */
  ending: GradingGround;
}

/** An attempt whose time is over was begun with another version: it is graded by that one. */
class OtherVersion extends Error {
  constructor(readonly versionId: string) {
    super(`an attempt of version ${versionId} has to end first`);
  }
}

/** Begins an attempt, or gives the one that is open. */
@Injectable()
export class StartAttempt {
  constructor(
    private readonly database: Database,
    private readonly places: WorkPlaces,
    private readonly finishing: QuizFinishing,
    private readonly results: Results,
  ) {}

  async start(actor: Actor, input: StartOfAttempt): Promise<string> {
    const place = await this.places.find(actor.personId, input, 'quiz');
    if (!place) throw new Refused('NOT_FOUND');
    const grading = await this.finishing.groundOf(place.pin.versionId);
    try {
      return await this.startOn(actor, input, { place, grading, ending: grading });
    } catch (error) {
      if (!(error instanceof OtherVersion)) throw error;
      // Nothing was written yet. The version is loaded here, because inside a transaction nobody may ask for
      // another connection.
      const ending = await this.finishing.groundOf(error.versionId);
      return this.startOn(actor, input, { place, grading, ending });
    }
  }

  private startOn(actor: Actor, input: StartOfAttempt, ground: Ground): Promise<string> {
    const { place } = ground;
    return this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'startQuizAttempt', async () => {
        // Two devices that start at the same time get one attempt.
        await lockEnrolments(this.database, tx, [place.pin.id]);
        const situation = await this.situation(tx, actor, ground);
        const open = situation.attempts.find((attempt) => !attempt.finished_at);
        return open ? open.id : this.begin(tx, ground, situation, input.locale);
      }),
    );
  }

  /** The learner's standing, attempts whose time is over already ended. */
  private async situation(tx: EntityManager, actor: Actor, { place, ending }: Ground): Promise<SituationRow> {
    const read = async () => {
      const [row] = await this.database.rowsIn(tx, situationOfQuiz, {
        enrolmentId: place.pin.id,
        personId: actor.personId,
        activityId: place.activity.id,
      });
      if (!row) throw new Refused('NOT_FOUND');
      return row;
    };
    const now = new Date();
    const row = await read();
    const overdue = row.attempts.find(
      ({ finished_at, deadline_at }) => !finished_at && deadline_at && new Date(deadline_at) < now,
    );
    if (!overdue) return row;
    if (overdue.version_id !== ending.versionId) throw new OtherVersion(overdue.version_id);
    await this.finishing.finish(tx, ending, overdue.id, 'time', now);
    return read();
  }

  private async begin(
    tx: EntityManager,
    { place, grading }: Ground,
    situation: SituationRow,
    locale: Locale,
  ): Promise<string> {
    const { settings } = place.activity;
    const { outline } = grading;
    const now = new Date();
    if (situation.refusal) throw new Refused(situation.refusal);
    if (!isActivityOpen(outline, place.activity.id, standingIn(situation.standing)))
      throw new Refused('MODULE_CLOSED');
    const verdict = mayStart(
      situation.attempts.map((attempt) => timesOf(attempt, now)),
      settings.attempts,
      now,
    );
    if (!verdict.allowed) {
      throw new Refused(
        verdict.reason,
        verdict.reason === 'COOLING_DOWN' ? { until: verdict.until.toISOString() } : {},
      );
    }
    const id = newId();
    await tx.insert(QuizAttemptEntity, {
      id,
      enrolmentId: place.pin.id,
      versionId: place.pin.versionId,
      activityId: place.activity.id,
      number: situation.attempts.length + 1,
      locale: outline.localeFor(locale),
      startedAt: now,
      deadlineAt: deadlineOf(now, settings.timeLimit, situation.extra_time_percent),
    });
    const drawn = drawnFor(place.activity, grading, id);
    await tx.insert(
      QuizAnswerEntity,
      drawn.map((questionId, i) => ({
        attemptId: id,
        versionId: place.pin.versionId,
        questionId,
        position: i + 1,
        isFlagged: false,
      })),
    );
    await this.results.record(tx, {
      enrolmentId: place.pin.id,
      versionId: place.pin.versionId,
      activityId: place.activity.id,
      at: now,
      isCompleted: false,
      score: null,
      isPassed: null,
    });
    return id;
  }
}

function drawnFor(activity: QuizActivity, { bank }: GradingGround, attemptId: string): string[] {
  const ids = Object.values(activity.settings.pools).flat();
  const questions = ids.flatMap((id) => {
    const question = bank.get(id);
    if (!question) return [];
    const { pool, tags, answer_key: key } = question;
    return [{ uuid: id, pool, tags, suspended: key.suspended }];
  });
  const drawn = drawQuestions(questions, activity.settings.draw, attemptId);
  if (!drawn.length) throw new Error(`quiz ${activity.id} draws no question`);
  return activity.settings.shuffle.questions ? shuffle(drawn, attemptId) : drawn;
}

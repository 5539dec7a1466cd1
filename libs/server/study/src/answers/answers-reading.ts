import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { coordinates } from '@campus/people';
import { titleIn } from '@campus/delivery';
import { AnswerReadings } from './answer-readings.ts';
import { whoseAnswers } from './answers.access.ts';
import {
  learnerOfAttempt,
  learnerOfEnrolment,
  learnerOfPath,
  type LearnerRow,
} from './answers.statements.ts';
import {
  type AccompaniedLearner,
  type LearnerAnswers,
  type LearnerQuizAttempt,
  type LearnerScenarioPath,
} from './answers.type.ts';
import { QuizAnswers } from './quiz-answers.ts';
import { ScenarioAnswers } from './scenario-answers.ts';

/** What an officer answered and decided, for those who accompany the officer. Every reading is recorded first. */
@Injectable()
export class AnswersReading {
  constructor(
    private readonly database: Database,
    private readonly readings: AnswerReadings,
    private readonly quizzes: QuizAnswers,
    private readonly scenarios: ScenarioAnswers,
  ) {}

  async of(actor: Actor, enrolmentId: string, locale: Locale): Promise<LearnerAnswers | null> {
    if (!isId(enrolmentId)) return null;
    const row = await this.database.row(learnerOfEnrolment, { ...whoseAnswers(actor), enrolmentId });
    if (!row) return null;
    const learner = await this.opened(actor, row, locale);
    const [quizzes, scenarios] = await Promise.all([
      this.quizzes.of(row.id, row.version_id, locale),
      this.scenarios.of(row.id, row.version_id, locale),
    ]);
    return { learner, quizzes, scenarios };
  }

  async quizAttempt(actor: Actor, attemptId: string, locale: Locale): Promise<LearnerQuizAttempt | null> {
    if (!isId(attemptId)) return null;
    const row = await this.database.row(learnerOfAttempt, { ...whoseAnswers(actor), attemptId });
    if (!row) return null;
    const learner = await this.opened(actor, row, locale);
    const attempt = await this.quizzes.one(row, attemptId, locale);
    return attempt && { ...attempt, learner };
  }

  async scenarioPath(actor: Actor, attemptId: string, locale: Locale): Promise<LearnerScenarioPath | null> {
    if (!isId(attemptId)) return null;
    const row = await this.database.row(learnerOfPath, { ...whoseAnswers(actor), attemptId });
    if (!row) return null;
    const learner = await this.opened(actor, row, locale);
    const path = await this.scenarios.one(attemptId, locale);
    return path && { ...path, learner };
  }

  private async opened(actor: Actor, row: LearnerRow, locale: Locale): Promise<AccompaniedLearner> {
    await this.readings.record(actor, row);
    return {
      enrolmentId: row.id,
      personId: row.person_id,
      fullName: row.full_name,
      editionTitle: titleIn(row.edition_titles, locale),
      groupId: row.group_id,
      groupName: row.group_name,
      isCoordinated: coordinates(actor, row.country),
      isFacilitated: row.is_facilitated,
    };
  }
}

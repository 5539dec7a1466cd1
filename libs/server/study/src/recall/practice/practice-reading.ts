import { Injectable } from '@nestjs/common';
import { choosePractice } from '@campus/quiz-grading';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { OutlineCache } from '@campus/course';
import { EnrolmentPins } from '@campus/delivery';
import { standingIn } from '../../progress/lessons/activity-links.ts';
import { practisedIn } from '../../progress/recall.rules.ts';
import { QuestionBank } from '../../quizzes/questions/question-bank.ts';
import { questionIn } from '../asked-question.ts';
import { canReadOwnRecall } from '../recall.access.ts';
import { latestAttempt } from './practice.statements.ts';
import { type Practice } from './practice.type.ts';

/** What one person may practise of a quiz. */
@Injectable()
export class PracticeReading {
  constructor(
    private readonly database: Database,
    private readonly pins: EnrolmentPins,
    private readonly outlines: OutlineCache,
    private readonly bank: QuestionBank,
  ) {}

  /** Null: it is not the actor's, no attempt is finished, nothing was missed, or the quiz keeps its keys to itself. */
  async practice(
    actor: Actor,
    enrolmentId: string,
    activityId: string,
    asked: Locale,
  ): Promise<Practice | null> {
    const pin = isId(activityId) ? await this.pins.mine(actor, enrolmentId) : null;
    if (!pin || !canReadOwnRecall(actor)) return null;
    const outline = await this.outlines.get(pin.versionId);
    const quiz = outline.find(activityId.toLowerCase())?.activity;
    const practised = quiz ? practisedIn(outline, quiz.id) : [];
    if (!quiz || practised.length === 0) return null;
    const [row, bank] = await Promise.all([
      this.database.row(latestAttempt, [pin.id, quiz.id]),
      this.bank.of(pin.versionId),
    ]);
    if (!row) return null;
    const locale = outline.localeFor(asked);
    const ground = { outline, bank, standing: standingIn(row.standing), locale, seed: row.attempt_id };
    const chosen = choosePractice(
      practised.flatMap((uuid) => bank.get(uuid) ?? []).map(({ id: uuid, outcome }) => ({ uuid, outcome })),
      (row.answers ?? []).map(([uuid, points]) => ({
        uuid,
        outcome: bank.get(uuid)?.outcome ?? '',
        isRight: (points ?? 0) >= (bank.get(uuid)?.points ?? 0),
      })),
      row.attempt_id,
    );
    const questions = chosen.flatMap(
      (questionId, at) =>
        questionIn({ questionId, position: at + 1, isAnswered: false, response: null }, ground) ?? [],
    );
    if (questions.length === 0) return null;
    return { activityId: quiz.id, title: quiz.titles[locale] ?? quiz.key, locale, questions };
  }
}

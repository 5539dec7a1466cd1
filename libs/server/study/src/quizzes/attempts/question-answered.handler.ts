import { Injectable } from '@nestjs/common';
import { parseResponse } from '@campus/quiz-grading';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { isRecord } from '../../progress/lessons/payloads.ts';
import { Receipts, receiptValues } from '../../progress/receipts/receipts.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../../progress/work.ts';
import { QuizFinishing } from './quiz-finishing.ts';
import { QuizPins } from './quiz-pins.ts';
import { recordAnswer } from '../quizzes.statements.ts';

interface QuestionAnswered {
  attemptId: string;
  questionId: string;
  /** Checked against the question's type once the question is known; null withdraws an answer. */
  response: unknown;
  isFlagged: boolean;
  locale: Locale;
}

/** An answer was given, changed, taken back or flagged. */
@Injectable()
export class QuestionAnsweredHandler implements WorkHandler<QuestionAnswered> {
  readonly kind = 'questionAnswered';

  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
    private readonly pins: QuizPins,
    private readonly finishing: QuizFinishing,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): QuestionAnswered | null {
    if (!isRecord(input)) return null;
    const { attemptId, questionId, response, isFlagged, locale } = input;
    if (!isId(attemptId) || !isId(questionId) || typeof isFlagged !== 'boolean' || !isLocale(locale))
      return null;
    return { attemptId, questionId, response: response ?? null, isFlagged, locale };
  }

  async record(entry: WorkEntry, answered: QuestionAnswered): Promise<Receipt> {
    const pin = await this.pins.of(answered.attemptId);
    if (pin?.personId !== entry.personId) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    const type = await this.pins.typeOf(pin, answered.questionId);
    if (!type) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    const response = answered.response === null ? null : parseResponse(type, answered.response);
    if (answered.response !== null && !response)
      return this.receipts.refuse(entry, this.kind, 'ANSWER_INVALID');
    const row = await this.database.row(recordAnswer, {
      ...receiptValues(entry, this.kind),
      attemptId: answered.attemptId,
      questionId: answered.questionId,
      response: response && JSON.stringify(response),
      locale: answered.locale,
      isFlagged: answered.isFlagged,
    });
    if (row?.needs_regrade) await this.finishing.regrade(answered.attemptId, pin.versionId);
    return this.receipts.from(entry, row);
  }
}

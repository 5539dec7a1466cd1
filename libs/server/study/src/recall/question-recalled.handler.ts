import { Injectable } from '@nestjs/common';
import { grade, parseResponse, type Response } from '@campus/quiz-grading';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { OutlineCache, type Outline } from '@campus/course';
import { EnrolmentPins, takeTurn, type EnrolmentPin } from '@campus/delivery';
import { isRecord, isText } from '../progress/lessons/payloads.ts';
import { drilledIn, mixedBefore, type RecallSet } from '../progress/recall.rules.ts';
import { Receipts } from '../progress/receipts/receipts.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../progress/work.ts';
import { QuestionBank } from '../quizzes/questions/question-bank.ts';
import { dueDrill, isDrill } from './drills.ts';
import { beginRecall, finishRecall, keepRecalled, recallTaken } from './recall.statements.ts';

interface QuestionRecalled {
  enrolmentId: string;
  occasion: string;
  questionId: string;
  response: unknown;
  locale: Locale;
}

/** Characters of an occasion; the table has the same limit. */
const LONGEST_OCCASION = 80;

/** The questions of an occasion, from finished quizzes; null: there is no such occasion. */
function setOn(
  outline: Outline,
  occasion: string,
  isFinished: (quizId: string) => boolean,
): RecallSet | null {
  if (isDrill(occasion)) return drilledIn(outline, isFinished);
  const module = outline.modules.find(({ id }) => id === occasion);
  return module ? mixedBefore(outline, module, isFinished) : null;
}

/** A question was answered that had been asked again: recorded, and counted for nothing. */
@Injectable()
export class QuestionRecalledHandler implements WorkHandler<QuestionRecalled> {
  readonly kind = 'questionRecalled';

  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
    private readonly pins: EnrolmentPins,
    private readonly outlines: OutlineCache,
    private readonly bank: QuestionBank,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): QuestionRecalled | null {
    if (!isRecord(input)) return null;
    const { enrolmentId, occasion, questionId, response, locale } = input;
    if (!isId(enrolmentId) || !isText(occasion, LONGEST_OCCASION) || !isId(questionId)) return null;
    return isLocale(locale)
      ? { enrolmentId, occasion, questionId, response: response ?? null, locale }
      : null;
  }

  async record(entry: WorkEntry, recalled: QuestionRecalled): Promise<Receipt> {
    const pin = await this.pins.mine({ personId: entry.personId }, recalled.enrolmentId);
    if (!pin) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    const [outline, bank] = await Promise.all([
      this.outlines.get(pin.versionId),
      this.bank.of(pin.versionId),
    ]);
    const question = bank.get(recalled.questionId);
    // A device asks what it was given; that a restore may have lost the quiz behind it is not its fault.
    const isAsked = setOn(outline, recalled.occasion, () => true)?.questionIds.includes(recalled.questionId);
    if (!question || !isAsked) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    const response = recalled.response === null ? null : parseResponse(question.type, recalled.response);
    if (recalled.response !== null && !response)
      return this.receipts.refuse(entry, this.kind, 'ANSWER_INVALID');
    const isRight = grade(question.answer_key, response, question.points).correct;
    return this.receipts.once(entry, this.kind, (tx) =>
      this.keep(tx, { entry, recalled, pin, outline }, response, isRight),
    );
  }

  private async keep(
    tx: EntityManager,
    { entry, recalled, pin, outline }: Given,
    response: Response | null,
    isRight: boolean,
  ): Promise<void> {
    const { occasion, questionId, locale } = recalled;
    // Two devices of one person take turns.
    await takeTurn(this.database, tx, pin.id);
    const row = await this.database.rowIn(tx, recallTaken, [pin.id]);
    if (!row) throw new Refused('NOT_FOUND');
    if (row.refusal) throw new Refused(row.refusal);
    const isDue = !isDrill(occasion) || dueDrill(outline, occasion, row.drills, new Date());
    if (!isDue) throw new Refused('NOT_FOUND');
    const at = entry.occurredAt;
    await this.database.rowsIn(tx, beginRecall, [pin.id, occasion, at]);
    await this.database.rowsIn(tx, keepRecalled, {
      enrolmentId: pin.id,
      occasion,
      versionId: pin.versionId,
      questionId,
      response: response && JSON.stringify(response),
      isRight,
      locale,
      occurredAt: at,
    });
    const isFinished = (quizId: string) => row.finished?.includes(quizId) ?? false;
    const set = setOn(outline, occasion, isFinished);
    if (set) await this.database.rowsIn(tx, finishRecall, [pin.id, occasion, set.asked]);
  }
}

interface Given {
  entry: WorkEntry;
  recalled: QuestionRecalled;
  pin: EnrolmentPin;
  outline: Outline;
}

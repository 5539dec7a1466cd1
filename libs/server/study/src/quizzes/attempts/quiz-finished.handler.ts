import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { isRecord } from '../../progress/lessons/payloads.ts';
import { entryValues, Receipts } from '../../progress/receipts/receipts.ts';
import { WorkHandlers, type Receipt, type WorkEntry, type WorkHandler } from '../../progress/work.ts';
import { QuizFinishing } from './quiz-finishing.ts';
import { QuizPins } from './quiz-pins.ts';
import { refusalOfFinish } from '../quizzes.statements.ts';

/** The learner sent the attempt. */
@Injectable()
export class QuizFinishedHandler implements WorkHandler<{ attemptId: string }> {
  readonly kind = 'quizFinished';

  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
    private readonly pins: QuizPins,
    private readonly finishing: QuizFinishing,
    handlers: WorkHandlers,
  ) {
    handlers.register(this);
  }

  parse(input: unknown): { attemptId: string } | null {
    return isRecord(input) && isId(input.attemptId) ? { attemptId: input.attemptId } : null;
  }

  async record(entry: WorkEntry, { attemptId }: { attemptId: string }): Promise<Receipt> {
    const pin = await this.pins.of(attemptId);
    if (pin?.personId !== entry.personId) return this.receipts.refuse(entry, this.kind, 'NOT_FOUND');
    const ground = await this.finishing.groundOf(pin.versionId);
    return this.receipts.once(entry, this.kind, async (tx) => {
      const refusal = (await this.database.rowIn(tx, refusalOfFinish, { ...entryValues(entry), attemptId }))
        ?.refusal;
      if (refusal) throw new Refused(refusal);
      await this.finishing.finish(tx, ground, attemptId, 'learner', entry.occurredAt);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { QuestionBank, type BankedQuestion } from '../questions/question-bank.ts';

/** What never changes about an attempt. */
export interface QuizPin {
  attemptId: string;
  personId: string;
  versionId: string;
}

/** About 250 bytes each. */
const PINS = 20_000;

const pinOfAttempt = statement<QuizPin>(
  'quiz-attempt-pin',
  `select a.id as "attemptId", e.person_id as "personId", a.version_id as "versionId"
     from quiz_attempt a join participant e on e.id = a.enrolment_id where a.id = $1`,
);

/** Whose attempt it is and of which version: remembered, so that an answer needs one statement. */
@Injectable()
export class QuizPins {
  private readonly kept = new BoundedCache<QuizPin>(PINS);

  constructor(
    private readonly database: Database,
    private readonly bank: QuestionBank,
  ) {}

  async of(attemptId: string): Promise<QuizPin | null> {
    const id = attemptId.toLowerCase();
    return this.kept.peek(id) ?? (await this.kept.load(id, () => this.database.row(pinOfAttempt, [id])));
  }

  async typeOf(pin: QuizPin, questionId: string): Promise<BankedQuestion['type'] | null> {
    return (await this.bank.of(pin.versionId)).get(questionId.toLowerCase())?.type ?? null;
  }
}

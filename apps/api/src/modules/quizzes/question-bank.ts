import { Injectable } from '@nestjs/common';
import { type AnswerKey } from '@campus/quiz-grading';
import { type QuestionBody } from '@campus/content-format';
import { Database, statement } from '../../platform/database/database.ts';

/** A question of a published version. Holds the key: never handed to a resolver as it is. */
export interface BankedQuestion {
  id: string;
  pool: string;
  type: AnswerKey['type'];
  outcome: string;
  tags: string[];
  points: number;
  bodies: Record<string, QuestionBody>;
  answer_key: AnswerKey;
  feedbacks: Record<string, Record<string, string>>;
  rationales: Record<string, string>;
  sources: { label: string; url: string | null }[];
}

export type Bank = ReadonlyMap<string, BankedQuestion>;

const questionsOfVersion = statement<BankedQuestion>(
  'questions-of-version',
  `select id, pool, type, outcome, tags, points::float8 as points, bodies, answer_key, feedbacks, rationales, sources
     from question where version_id = $1 order by pool, id`,
);

/** Versions in use at the same time are few; the oldest is dropped first. */
const KEPT_VERSIONS = 4;

/** The questions of published versions. They never change, so they are read once. */
@Injectable()
export class QuestionBank {
  private readonly kept = new Map<string, Promise<Bank>>();

  constructor(private readonly database: Database) {}

  of(versionId: string): Promise<Bank> {
    const known = this.kept.get(versionId);
    if (known) return known;
    const bank = this.database
      .rows(questionsOfVersion, [versionId])
      .then((rows) => new Map(rows.map((question) => [question.id, question])));
    this.kept.set(versionId, bank);
    bank.catch(() => this.kept.delete(versionId));
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT_VERSIONS) break;
      this.kept.delete(oldest);
    }
    return bank;
  }
}

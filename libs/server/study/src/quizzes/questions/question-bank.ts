import { Injectable } from '@nestjs/common';
import { type AnswerKey } from '@campus/quiz-grading';
import { type EntityManager } from 'typeorm';
import { type QuestionBody } from '@campus/content-format';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database, statement } from '@campus/platform/database/database.ts';

/** A question of a published version, with its key: never hand it to a resolver as it is. */
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
     from version_question where version_id = $1 order by pool, id`,
);

const bankOf = (rows: readonly BankedQuestion[]): Bank =>
  new Map(rows.map((question) => [question.id, question]));

/** Versions in use at the same time are few; the one used longest ago is dropped first. */
const KEPT_VERSIONS = 4;

/** The questions of published versions. They never change, so they are read once. */
@Injectable()
export class QuestionBank {
  private readonly kept = new BoundedCache<Bank>(KEPT_VERSIONS);

  constructor(private readonly database: Database) {}

  async of(versionId: string): Promise<Bank> {
    const bank = this.kept.peek(versionId) ?? (await this.kept.load(versionId, () => this.read(versionId)));
    return bank ?? new Map();
  }

  /** Inside a transaction: on its own connection, which is the only one it may have. */
  async ofIn(tx: EntityManager, versionId: string): Promise<Bank> {
    const known = this.kept.peek(versionId);
    return known ?? bankOf(await this.database.rowsIn(tx, questionsOfVersion, [versionId]));
  }

  private async read(versionId: string): Promise<Bank> {
    return bankOf(await this.database.rows(questionsOfVersion, [versionId]));
  }
}

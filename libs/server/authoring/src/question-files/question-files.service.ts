import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { idFrom, isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { refuseInput } from '@campus/platform/graphql/written.ts';
import {
  isFaulty,
  limits,
  type NewQuestion,
  questionsOf,
  type ReadItem,
  readQuestions,
  tableColumns,
  withoutThere,
  withQuestions,
  writeGift,
  writeMoodleXml,
  type FaultyFile,
  type ReadFile,
} from '@campus/question-exchange';
import { guidelines } from '@campus/content-format';
import { isPool } from '@campus/content-format/pool-path';
import { writeCsv } from '@campus/tabular';
import { canWriteAll } from '../course-rights/course-rights.access.ts';
import { EditDraft } from '../drafts/editing/edit-draft.ts';
import { DraftReading } from '../drafts/reading/draft-reading.ts';
import { DraftPools } from './draft-pools.ts';
import {
  type QuestionFileInput,
  type QuestionsTaken,
  type ReadQuestionFile,
  type ReadQuestionFileArgs,
  type TakenQuestionInput,
  type TakeQuestionsInput,
  type WrittenPool,
  type WrittenPoolArgs,
} from './question-file.type.ts';
import { shown } from './read-question.rules.ts';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const isKey = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$/.test(text);

/** Files of other systems, into pools of drafts and out of them. */
@Injectable()
export class QuestionFiles {
  constructor(
    private readonly reading: DraftReading,
    private readonly pools: DraftPools,
    private readonly editing: EditDraft,
  ) {}

  /** Null: there is no such pool for an author. */
  async read(actor: Actor, { draftId, path, file }: ReadQuestionFileArgs): Promise<ReadQuestionFile | null> {
    const draft = await this.reading.one(actor, draftId);
    const pool = draft?.rights.includes('author') ? await this.pools.text(actor, draftId, path) : null;
    if (pool === null) return null;
    const reading = await this.readFile(actor, draftId, file);
    if (isFaulty(reading)) {
      const [place = ''] = Object.values(reading.params);
      return { format: null, fault: reading.fault, place: String(place), questions: [] };
    }
    const items = withoutThere(reading.items, questionsOf(pool) ?? []);
    const questions = items.map((item) => shown(item, file.locale));
    return { format: reading.format, fault: null, place: '', questions };
  }

  /** Whoever has a right in the course; null: no such pool, or none that can be read. */
  async written(actor: Actor, { draftId, path, kind, locale }: WrittenPoolArgs): Promise<WrittenPool | null> {
    const pool = await this.pools.text(actor, draftId, path);
    if (pool === null) return null;
    if (kind === 'TEMPLATE') {
      const text = Buffer.from(writeCsv([tableColumns(await this.pools.languages(actor, draftId))])).toString(
        'utf8',
      );
      return { text, count: 0, untold: [] };
    }
    const questions = questionsOf(pool);
    if (!questions) return null;
    const { text, count, told } = (kind === 'GIFT' ? writeGift : writeMoodleXml)(questions, locale);
    return { text, count, untold: told };
  }

  /**
   * Refuses INPUT_INVALID, QUESTION_FILE_NOT_READ {fault}, POOL_NOT_READ, and as `EditDraft.write` does. What is
   * written follows from the request alone, so that a repeat has the same answer.
   */
  async take(actor: Actor, input: TakeQuestionsInput): Promise<QuestionsTaken> {
    const { idempotencyKey, draftId, path, seenHash } = input;
    const { rights } = await this.reading.own(actor, draftId);
    if (!canWriteAll(rights)) throw new Refused('COURSE_RIGHT_MISSING');
    if (!isPool(path)) refuseInput('path');
    if (!isId(idempotencyKey)) refuseInput('idempotencyKey');
    const pool = await this.reading.text(actor, draftId, seenHash);
    if (pool?.text == null) throw new Refused('NOT_FOUND');
    const reading = await this.readFile(actor, draftId, input.file);
    if (isFaulty(reading)) throw new Refused('QUESTION_FILE_NOT_READ', { fault: reading.fault });
    const known = questionsOf(pool.text);
    if (!known) throw new Refused('POOL_NOT_READ');
    const others = await this.pools.uuidsBeside(actor, draftId, path);
    const added = chosen(withoutThere(reading.items, known), input.questions, (item) => {
      const own = item.question?.uuid;
      return own && !others.has(own) ? own : idFrom(`question ${idempotencyKey} ${item.item}`);
    });
    const text = withQuestions(pool.text, added);
    if (text === null) throw new Refused('POOL_NOT_READ');
    const { hash } = await this.editing.write(actor, { idempotencyKey, draftId, path, seenHash, text });
    return { draftId, hash: hash ?? '', count: added.length };
  }

  private async readFile(
    actor: Actor,
    draftId: string,
    { name, content, locale }: QuestionFileInput,
  ): Promise<ReadFile | FaultyFile> {
    if (content.length > Math.ceil(limits.bytes / 3) * 4 + 4)
      return { fault: 'FILE_LARGE', params: { limit: limits.bytes / 1024 } };
    if (!BASE64.test(content)) return { fault: 'NOT_TEXT', params: {} };
    const locales = await this.pools.languages(actor, draftId);
    return readQuestions(Buffer.from(content, 'base64'), { name: name.slice(-200), locale, locales });
  }
}

/** The questions that were ticked, with what their author adds; refuses INPUT_INVALID where there is no such question. */
function chosen(
  items: readonly ReadItem[],
  ticked: readonly TakenQuestionInput[],
  uuidFor: (item: ReadItem) => string,
): NewQuestion[] {
  if (ticked.length === 0 || ticked.length > limits.questions) return refuseInput('questions');
  if (new Set(ticked.map(({ item }) => item)).size < ticked.length) return refuseInput('questions');
  return ticked.map(({ item: number, ...added }) => {
    const item = items[number - 1];
    const question = item?.question;
    if (!item || !question) return refuseInput('questions');
    const outcome = added.outcome ?? null;
    const difficulty = added.difficulty ?? null;
    if (outcome !== null && !isKey(outcome)) refuseInput('outcome');
    if (difficulty !== null && ![1, 2, 3].includes(difficulty)) refuseInput('difficulty');
    const isKnown = (key: string): boolean => Object.hasOwn(guidelines, key);
    if (!added.guidelines.every(isKnown)) refuseInput('guidelines');
    return {
      uuid: uuidFor(item),
      question: { ...question, outcome, difficulty, guidelines: [...new Set(added.guidelines)] },
    };
  });
}

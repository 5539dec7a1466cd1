import { Injectable } from '@nestjs/common';
import { AnswerColumns, type Answers } from '@campus/item-analysis';
import { isSmall } from '@campus/figures';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Outline, OutlineCache, type QuizActivity } from '@campus/course';
import { type Bank, type BankedQuestion, QuestionBank } from '../quizzes/questions/question-bank.ts';
import { type SheetRow, sheetsOfQuiz, versionsOfQuiz } from './item-analysis.statements.ts';
import { type AnalysisFilter } from './item-analysis.type.ts';
import { placesOnSheet, type SheetQuestion, SheetReading } from './sheets.rules.ts';

/** A quiz with what was answered in it. */
export interface QuizSheet {
  quiz: QuizActivity;
  outline: Outline;
  locale: Locale;
  versions: { id: string; number: number }[];
  answers: Answers;
  /** As in the newest version it was answered in. */
  questions: ReadonlyMap<string, BankedQuestion>;
  /** Text or key differ between the versions it was answered in. */
  changed: ReadonlySet<string>;
  /** One to four people were counted, or left out by the filter: then nothing is told. */
  isSmallGroup: boolean;
  /** Who studies the course may not read its questions before it asks them. */
  hidesTexts: boolean;
}

/** What was answered in quizzes, by learner and question, without anybody's name. */
@Injectable()
export class QuizSheets {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly bank: QuestionBank,
  ) {}

  /** Null of what is no quiz, or was finished by nobody. */
  async of(
    actor: Actor,
    activityId: string,
    filter: AnalysisFilter,
    asked: Locale,
  ): Promise<QuizSheet | null> {
    const { versionId, editionId, language, country } = filter;
    if (![activityId, versionId, editionId].every((id) => id === null || isId(id))) return null;
    const versions = await this.database.rows(versionsOfQuiz, [activityId, actor.personId]);
    const [newest] = versions;
    if (!newest) return null;
    const outline = await this.outlines.get(newest.version_id);
    const quiz = outline.find(activityId)?.activity;
    if (quiz?.kind !== 'quiz') return null;
    const banks = new Map<string, Bank>();
    for (const { version_id } of versions) banks.set(version_id, await this.bank.of(version_id));
    const rows = await this.database.rows(sheetsOfQuiz, {
      activityId,
      versionId,
      editionId,
      language,
      country,
    });
    const counted = versions.filter(({ version_id }) => rows.some((row) => row.version_id === version_id));
    const answers = answersOn(rows, banks);
    return {
      quiz,
      outline,
      locale: outline.localeFor(asked),
      versions: versions.map(({ version_id, number }) => ({ id: version_id, number })),
      answers,
      ...textsOf(
        answers.items,
        counted.flatMap(({ version_id }) => banks.get(version_id) ?? []),
      ),
      isSmallGroup: isSmall(rows.length) || isSmall((rows[0]?.everybody ?? 0) - rows.length),
      hidesTexts: versions.some(({ is_student }) => is_student),
    };
  }
}

function answersOn(rows: readonly SheetRow[], banks: ReadonlyMap<string, Bank>): Answers {
  const reading = new SheetReading(new AnswerColumns());
  const places = new Map<string, (SheetQuestion | null)[]>();
  for (const row of rows) {
    const [own, keys] = [banks.get(row.version_id), banks.get(row.key_version_id)];
    if (!own || !keys) continue;
    const pair = `${row.version_id} ${row.key_version_id}`;
    const known = places.get(pair) ?? placesOnSheet(own, keys);
    places.set(pair, known);
    reading.read(row, known);
  }
  return reading.columns.answers;
}

/** Questions as in the first of the banks that has them, and which of them read otherwise in another. */
function textsOf(items: readonly string[], banks: readonly Bank[]): Pick<QuizSheet, 'questions' | 'changed'> {
  const questions = new Map<string, BankedQuestion>();
  const changed = new Set<string>();
  for (const bank of banks)
    for (const item of items) {
      const [known, question] = [questions.get(item), bank.get(item)];
      if (!question) continue;
      if (!known) questions.set(item, question);
      else if (printOf(known) !== printOf(question)) changed.add(item);
    }
  return { questions, changed };
}

const printOf = ({ bodies, answer_key }: BankedQuestion) => JSON.stringify([bodies, answer_key]);

import { Injectable } from '@nestjs/common';
import { chooseRecall } from '@campus/quiz-grading';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { OutlineCache, type OutlineModule } from '@campus/course';
import { EnrolmentPins } from '@campus/delivery';
import { isActivityOpen, standingIn } from '../progress/lessons/activity-links.ts';
import { drilledIn, mixedBefore, type RecallSet } from '../progress/recall.rules.ts';
import { QuestionBank, type Bank } from '../quizzes/questions/question-bank.ts';
import { drillView, dueDrill, isDrill } from './drills.ts';
import { questionIn, type Ask, type Ground } from './asked-question.ts';
import { canReadOwnRecall } from './recall.access.ts';
import { rememberedIn, type PastAnswer } from './recall.rules.ts';
import { recallState, type RecallStateRow } from './recall.statements.ts';
import { type Recall } from './recall.type.ts';

/** The questions one person is asked again. */
@Injectable()
export class RecallReading {
  constructor(
    private readonly database: Database,
    private readonly pins: EnrolmentPins,
    private readonly outlines: OutlineCache,
    private readonly bank: QuestionBank,
  ) {}

  /** Null: it is not the actor's, the module is closed, the drill is not due, or there is nothing to ask. */
  async recall(actor: Actor, enrolmentId: string, occasion: string, asked: Locale): Promise<Recall | null> {
    const pin = await this.pins.mine(actor, enrolmentId);
    if (!pin || !canReadOwnRecall(actor)) return null;
    const outline = await this.outlines.get(pin.versionId);
    const module = outline.modules.find(({ id }) => id === occasion);
    if (!module && !isDrill(occasion)) return null;
    const [row, bank] = await Promise.all([
      this.database.row(recallState, [pin.id, occasion]),
      this.bank.of(pin.versionId),
    ]);
    if (!row) return null;
    const locale = outline.localeFor(asked);
    const standing = standingIn(row.standing);
    const found = module
      ? beforeModule(module, row, { outline, standing, locale })
      : inDrill(occasion, row, { outline, locale });
    if (!found) return null;
    const { set, ...said } = found;
    const seed = `${pin.id}/${occasion}`;
    return {
      occasion,
      ...said,
      locale,
      asked: set.asked,
      questions: questionsOf(row, set, bank, seed).flatMap(
        (ask) => questionIn(ask, { outline, bank, standing, locale, seed }) ?? [],
      ),
      doneAt: row.done_at,
    };
  }
}

/** The questions of an occasion, and the texts that introduce it. */
interface Found extends Pick<Recall, 'title' | 'drill' | 'next'> {
  set: RecallSet;
}

const finishedIn =
  ({ finished }: RecallStateRow) =>
  (quizId: string): boolean =>
    finished?.includes(quizId) ?? false;

/** Null: nothing to ask yet, or the module is closed. */
function beforeModule(
  module: OutlineModule,
  row: RecallStateRow,
  { outline, standing, locale }: Pick<Ground, 'outline' | 'standing' | 'locale'>,
): Found | null {
  const [first] = module.activities;
  const set = mixedBefore(outline, module, finishedIn(row));
  if (!first || !set || !isActivityOpen(outline, first.id, standing)) return null;
  const next = { id: first.id, kind: first.kind, title: first.titles[locale] ?? first.key, isOpen: true };
  return { set, title: module.titles[locale] ?? module.key, drill: null, next };
}

/** Null: it is not due, or no quiz was finished that it could ask of. */
function inDrill(
  occasion: string,
  row: RecallStateRow,
  { outline, locale }: Pick<Ground, 'outline' | 'locale'>,
): Found | null {
  const due = dueDrill(outline, occasion, row.drills, new Date());
  const set = due && drilledIn(outline, finishedIn(row));
  if (!set) return null;
  const title = outline.titles[locale] ?? outline.courseKey;
  return { set, title, drill: drillView(due, outline, locale), next: null };
}

/** Those already answered, whatever has changed about the person since; then the rest of the selection. */
function questionsOf(row: RecallStateRow, set: RecallSet, bank: Bank, seed: string): Ask[] {
  const answered = new Map(row.answered ?? []);
  const questions = set.questionIds.flatMap((uuid) => {
    const question = bank.get(uuid);
    return question && !question.answer_key.suspended ? { uuid, outcome: question.outcome } : [];
  });
  const chosen = chooseRecall(questions, rememberedIn(pastAnswers(row, bank)), set.asked, seed);
  const left = chosen.filter((uuid) => !answered.has(uuid)).slice(0, Math.max(0, set.asked - answered.size));
  return [...answered.keys(), ...left].map((questionId, index) => ({
    questionId,
    position: index + 1,
    isAnswered: answered.has(questionId),
    response: answered.get(questionId) ?? null,
  }));
}

const pastAnswers = ({ tested, recalled }: RecallStateRow, bank: Bank): PastAnswer[] => [
  ...(tested ?? []).map(([questionId, points, at]) => ({
    questionId,
    isRight: points >= (bank.get(questionId)?.points ?? 0),
    isRecalled: false,
    at,
  })),
  ...(recalled ?? []).map(([questionId, isRight, at]) => ({ questionId, isRight, isRecalled: true, at })),
];

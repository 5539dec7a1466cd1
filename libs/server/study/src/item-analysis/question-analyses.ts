import { Injectable } from '@nestjs/common';
import {
  breakdownOf,
  itemFigures,
  type ItemFigures,
  type Part,
  publishedOptions,
  publishedParts,
  thirds,
  thirdsOf,
} from '@campus/item-analysis';
import { isSmall, shareOf } from '@campus/figures';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { type BankedQuestion } from '../quizzes/questions/question-bank.ts';
import { analysedItems, optionKeys } from './analysis.rules.ts';
import {
  type AnalysedOption,
  type AnalysisFilter,
  type ItemLanguage,
  type ItemPart,
  type ItemThird,
  type OptionCount,
  type QuestionAnalysis,
} from './item-analysis.type.ts';
import { type QuizSheet, QuizSheets } from './quiz-sheets.ts';
import { correctOf, isExclusive } from './sheets.rules.ts';

/** What the answers to one question say, option by option. */
@Injectable()
export class QuestionAnalyses {
  constructor(private readonly sheets: QuizSheets) {}

  /** Null where nobody has answered it, or too few have to tell. */
  async of(
    actor: Actor,
    { activityId, questionId }: { activityId: string; questionId: string },
    filter: AnalysisFilter,
    locale: Locale,
  ): Promise<QuestionAnalysis | null> {
    const sheet = await this.sheets.of(actor, activityId, filter, locale);
    const question = sheet?.questions.get(questionId);
    if (!sheet || !question || sheet.isSmallGroup) return null;
    const item = analysedItems(sheet).find((one) => one.questionId === questionId);
    const figures = itemFigures(sheet.answers).find((one) => one.item === questionId);
    if (!item || !figures || isSmall(figures.given)) return null;
    const languages = breakdownOf(sheet.answers, questionId, 'language');
    return {
      activityId,
      quizTitle: sheet.quiz.titles[sheet.locale] ?? sheet.quiz.key,
      item,
      isExclusive: isExclusive(question.type),
      ...optionsOf(sheet, question, figures, languages),
      languages: publishedParts(languages).map(partOf),
      countries: publishedParts(breakdownOf(sheet.answers, questionId, 'country')).map(partOf),
    };
  }
}

const partOf = ({ part, given, rightPercent }: Part & { rightPercent: number | null }): ItemPart => ({
  code: part,
  given,
  rightPercent,
});

function optionsOf(
  sheet: QuizSheet,
  question: BankedQuestion,
  figures: ItemFigures,
  languages: readonly Part[],
): { options: AnalysedOption[]; optionsByLanguage: ItemLanguage[]; optionsByThird: ItemThird[] } {
  const keys = optionKeys(question);
  if (keys.length === 0) return { options: [], optionsByLanguage: [], optionsByThird: [] };
  const { counts, byPart } = publishedOptions(keys, languages, { isExclusive: isExclusive(question.type) });
  const correct = correctOf(question.answer_key);
  const texts = question.bodies[sheet.locale]?.options ?? [];
  const options = keys.map((key, at): AnalysedOption => {
    const option = countOf(key, counts[at] ?? null, figures.given);
    const rest = figures.options.find((one) => one.option === key)?.meanRest ?? null;
    return {
      ...option,
      html: sheet.hidesTexts ? null : (texts.find((text) => text.key === key)?.text ?? null),
      isCorrect: sheet.hidesTexts ? null : correct.includes(key),
      meanRest: option.count === null ? null : rest,
    };
  });
  const optionsByLanguage = languages.flatMap(({ part, given }, place) => {
    const own = byPart[place];
    if (!own || part === null || !isLocale(part)) return [];
    return [{ language: part, options: keys.map((key, at) => countOf(key, own[at] ?? null, given)) }];
  });
  return { options, optionsByLanguage, optionsByThird: thirdsIn(sheet, question, keys) };
}

function thirdsIn(sheet: QuizSheet, question: BankedQuestion, keys: readonly string[]): ItemThird[] {
  const parts = thirdsOf(sheet.answers, question.id);
  const { byPart } = publishedOptions(keys, parts, { isExclusive: isExclusive(question.type) });
  return thirds.flatMap((third, place) => {
    const [own, part] = [byPart[place], parts[place]];
    if (!own || !part || part.given === 0) return [];
    return [{ third, options: keys.map((key, at) => countOf(key, own[at] ?? null, part.given)) }];
  });
}

const countOf = (key: string, count: number | null, given: number): OptionCount => ({
  key,
  count,
  percent: count === null ? null : shareOf(count, given, 0),
});

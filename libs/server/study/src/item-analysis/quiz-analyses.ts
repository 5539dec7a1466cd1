import { Injectable } from '@nestjs/common';
import { testFigures } from '@campus/item-analysis';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { analysedItems, partsOf, poolsOf } from './analysis.rules.ts';
import { type AnalysisFilter, type QuizAnalysis } from './item-analysis.type.ts';
import { type QuizSheet, QuizSheets } from './quiz-sheets.ts';

/** No quiz draws from more questions. */
const MOST_ITEMS = 1000;

/** What the answers to a quiz say of it and of its questions. */
@Injectable()
export class QuizAnalyses {
  constructor(private readonly sheets: QuizSheets) {}

  async of(
    actor: Actor,
    activityId: string,
    filter: AnalysisFilter,
    locale: Locale,
  ): Promise<QuizAnalysis | null> {
    const sheet = await this.sheets.of(actor, activityId, filter, locale);
    return sheet && analysisOf(sheet);
  }
}

function analysisOf(sheet: QuizSheet): QuizAnalysis {
  const { quiz, outline, locale, versions, isSmallGroup } = sheet;
  const about = {
    activityId: quiz.id,
    title: quiz.titles[locale] ?? quiz.key,
    moduleTitle: outline.find(quiz.id)?.module.titles[locale] ?? '',
    versions,
    isSmallGroup,
  };
  if (isSmallGroup) return { ...about, ...NOTHING };
  const { learners, length, mean, alpha, error, isAllOrNone } = testFigures(sheet.answers);
  const items = analysedItems(sheet);
  return {
    ...about,
    learners,
    length,
    mean,
    alpha,
    error,
    isAllOrNone,
    languages: partsOf(sheet, 'language'),
    countries: partsOf(sheet, 'country'),
    pools: poolsOf(items),
    items: items.slice(0, MOST_ITEMS),
  };
}

const NOTHING = {
  learners: null,
  length: null,
  mean: null,
  alpha: null,
  error: null,
  isAllOrNone: false,
  languages: [],
  countries: [],
  pools: [],
  items: [],
};

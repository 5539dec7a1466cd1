import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { OutlineCache } from '@campus/course';
import { titleIn } from '@campus/delivery';
import { toldCount } from './analysis.rules.ts';
import { analysedQuizzes, type AnalysedQuizRow } from './item-analysis.statements.ts';
import { type AnalysedQuiz } from './item-analysis.type.ts';

/** The quizzes that somebody has finished, in the order of their courses. */
@Injectable()
export class AnalysedQuizzes {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
  ) {}

  async list(asked: Locale): Promise<AnalysedQuiz[]> {
    const rows = await this.database.rows(analysedQuizzes);
    const found = await Promise.all(rows.map((row) => this.quizOf(row, asked)));
    return found
      .flat()
      .sort(
        (one, other) =>
          one.quiz.courseTitle.localeCompare(other.quiz.courseTitle, asked) || one.place - other.place,
      )
      .map(({ quiz }) => quiz);
  }

  private async quizOf(
    row: AnalysedQuizRow,
    asked: Locale,
  ): Promise<{ quiz: AnalysedQuiz; place: number }[]> {
    const outlines = await Promise.all(row.version_ids.map((id) => this.outlines.get(id)));
    const [newest, ...older] = outlines.toSorted((one, other) => other.number - one.number);
    const quiz = newest?.find(row.activity_id)?.activity;
    if (!newest || quiz?.kind !== 'quiz') return [];
    const locale = newest.localeFor(asked);
    return [
      {
        place: newest.activities.findIndex(({ id }) => id === quiz.id),
        quiz: {
          activityId: quiz.id,
          courseId: newest.courseId,
          courseTitle: titleIn(newest.titles, asked),
          title: quiz.titles[locale] ?? quiz.key,
          moduleTitle: newest.find(quiz.id)?.module.titles[locale] ?? '',
          isGraded: quiz.settings.graded,
          learners: toldCount(row.learners),
          versions: [newest, ...older].map(({ versionId, number }) => ({ id: versionId, number })),
          editions: row.editions.map(({ id, titles }) => ({ id, title: titleIn(titles, asked) })),
        },
      },
    ];
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { OutlineCache, ScenarioCache } from '@campus/course';
import { pathOfLearner, type PathRow, pathsOfLearner } from './answers.statements.ts';
import { type LearnerPath, type LearnerScenario, type LearnerScenarioPath } from './answers.type.ts';
import { toldPath, type ToldPath } from './told-path.ts';

interface PathIn {
  told: ToldPath;
  title: string;
  locale: Locale;
}

/** What an officer decided in simulations; the caller has made sure that it may be read. */
@Injectable()
export class ScenarioAnswers {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly texts: ScenarioCache,
  ) {}

  /** In the order of the course. */
  async of(enrolmentId: string, versionId: string, asked: Locale): Promise<LearnerScenario[]> {
    const [outline, rows] = await Promise.all([
      this.outlines.get(versionId),
      this.database.rows(pathsOfLearner, [enrolmentId]),
    ]);
    const locale = outline.localeFor(asked);
    const found = outline.activities.map(async ({ id, kind, key, titles }): Promise<LearnerScenario[]> => {
      const own = rows.filter(({ activity_id }) => activity_id === id);
      if (kind !== 'scenario' || own.length === 0) return [];
      const paths = await Promise.all(own.map((row) => this.summaryOf(row, asked)));
      const moduleTitle = outline.find(id)?.module.titles[locale] ?? null;
      return [{ activityId: id, title: titles[locale] ?? key, moduleTitle, paths: paths.flat() }];
    });
    return (await Promise.all(found)).flat();
  }

  async one(attemptId: string, asked: Locale): Promise<Omit<LearnerScenarioPath, 'learner'> | null> {
    const row = await this.database.row(pathOfLearner, [attemptId]);
    const read = row && (await this.read(row, asked));
    if (!read) return null;
    const { told, title, locale } = read;
    const { decisions, standing } = told;
    return { ...pathOf(row, told), activityId: row.activity_id, title, locale, decisions, standing };
  }

  private async summaryOf(row: PathRow, asked: Locale): Promise<LearnerPath[]> {
    const read = await this.read(row, asked);
    return read ? [pathOf(row, read.told)] : [];
  }

  /** In the version it was played in. */
  private async read(row: PathRow, asked: Locale): Promise<PathIn | null> {
    const outline = await this.outlines.get(row.version_id);
    const activity = outline.find(row.activity_id)?.activity;
    if (activity?.kind !== 'scenario') return null;
    const locale = outline.localeFor(asked);
    const texts = await this.texts.of(row.version_id, activity.id, locale);
    const told = toldPath({ rules: activity.settings.rules, texts }, row.path, row.forked_at);
    return { told, title: activity.titles[locale] ?? activity.key, locale };
  }
}

const pathOf = (row: PathRow, { decisions, ending }: ToldPath): LearnerPath => ({
  id: row.id,
  startedAt: row.started_at,
  updatedAt: row.updated_at,
  decisionCount: decisions.length,
  ending,
});

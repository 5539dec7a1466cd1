import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { OutlineCache } from '@campus/course';
import { drilledQuizzes } from '@campus/study';
import { type DrilledVersion } from './due-drills.sql.ts';

const finishedVersions = statement<{ id: string }>(
  'message-finished-versions',
  `select distinct version_id as id from participant where status = 'completed' order by version_id`,
);

/** What the versions that people have finished say about drills. */
@Injectable()
export class DrilledVersions {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
  ) {}

  /** For `:drilled`. */
  async told(): Promise<string> {
    const rows = await this.database.rows(finishedVersions);
    const versions: DrilledVersion[] = [];
    for (const { id } of rows) {
      const outline = await this.outlines.get(id);
      const quizzes = drilledQuizzes(outline);
      const seasons = outline.seasons.map(({ key, opens, countries }) => ({ key, opens, countries }));
      if (quizzes.length) versions.push({ version: id, quizzes, seasons });
    }
    return JSON.stringify(versions);
  }
}

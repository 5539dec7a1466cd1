import { Injectable } from '@nestjs/common';
import { type TextInLocales } from '@campus/delivery';
import { type Localised, OutlineCache } from '@campus/course';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { boardOf, linesOfPlatform, listOfResults, type SubjectRow } from './board.statements.ts';
import { type PlatformResults, type PlatformResultsArgs } from './result.type.ts';

const inLocales = ({
  es = null,
  en = null,
  fr = null,
}: Partial<Localised<string | null>>): TextInLocales => ({
  es,
  en,
  fr,
});

/** What platforms were told of their people, and what not. */
@Injectable()
export class ResultsBoard {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
  ) {}

  /** Null: there is no such platform. */
  async of({ id, list }: PlatformResultsArgs): Promise<PlatformResults | null> {
    const board = isId(id) ? await this.database.row(boardOf, [id]) : null;
    if (!board) return null;
    const [lines, items] = await Promise.all([
      this.database.rows(linesOfPlatform, [id]),
      this.database.rows(listOfResults, { platformId: id, list }),
    ]);
    return {
      ...board,
      lines: await Promise.all(lines.map((line) => this.titled(line))),
      items: await Promise.all(items.map((item) => this.titled(item))),
    };
  }

  private async titled<Row extends SubjectRow>(
    row: Row,
  ): Promise<Row & { subjectTitles: TextInLocales | null }> {
    const { subjectId, versionId } = row;
    const outline = subjectId && versionId ? await this.outlines.of(versionId) : null;
    const titles =
      subjectId === null || !outline
        ? null
        : (outline.modules.find(({ id }) => id === subjectId)?.titles ??
          outline.find(subjectId)?.activity.titles ??
          null);
    return { ...row, subjectTitles: titles && inLocales(titles) };
  }
}

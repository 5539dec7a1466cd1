import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { titleIn, whoseLearners } from '@campus/delivery';
import { TodaySources } from './today-sources.ts';
import { inOrder, kindsFor } from './today.rules.ts';
import { titlesOfEditions } from './today.statements.ts';
import { type TodayArgs, type TodayLine } from './today.type.ts';

/** What needs somebody's attention, counted by every part of the campus. */
@Injectable()
export class Today {
  constructor(
    private readonly database: Database,
    private readonly sources: TodaySources,
  ) {}

  async of(actor: Actor, { locale, editionId = null, kinds: only }: TodayArgs): Promise<TodayLine[]> {
    if (editionId !== null && !isId(editionId)) return [];
    const kinds = kindsFor(actor, editionId !== null).filter((kind) => only?.includes(kind) ?? true);
    const asked = { ...whoseLearners(actor), editionId };
    const found = await Promise.all(
      this.sources.all
        .filter((source) => source.kinds.some((kind) => kinds.includes(kind)))
        .map((source) => source.read(asked, locale, actor)),
    );
    const lines = inOrder(found.flat().filter(({ kind }) => kinds.includes(kind)));
    const ids = [...new Set(lines.flatMap((each) => each.editionId ?? []))];
    const titles = new Map(
      (await this.database.rows(titlesOfEditions, [ids])).map((row) => [row.id, titleIn(row.titles, locale)]),
    );
    return lines.map((each) => ({
      ...each,
      editionTitle: each.editionId === null ? null : (titles.get(each.editionId) ?? null),
    }));
  }
}

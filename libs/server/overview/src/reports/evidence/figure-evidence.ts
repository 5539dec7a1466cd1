import { Injectable } from '@nestjs/common';
import { type Dimension, type IndicatorKey } from '@campus/figures';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type Order } from '@campus/platform/database/order.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { titleIn } from '@campus/delivery';
import { figureEvidence, type EvidenceRowOfSql } from './evidence.statements.ts';
import { dayBehind, isPossible, type FiguresQuery } from '../figures-reading.ts';
import { type EvidenceRow, type EvidenceSort, type FigureEvidence } from '../figures.type.ts';
import { viewOf } from '../reports.access.ts';

export interface EvidenceQuery extends FiguresQuery {
  indicator: IndicatorKey;
  /** Only one part of a breakdown. */
  part: { dimension: Dimension; key: string } | null;
  search: string | null;
  order: Order<EvidenceSort>;
}

/** The people and records behind a figure, for those who see exact numbers: the people of their countries. */
@Injectable()
export class Evidence {
  constructor(private readonly database: Database) {}

  async find(actor: Actor, query: EvidenceQuery, page: Page, locale: Locale): Promise<FigureEvidence | null> {
    const { scope, subjectId, period, indicator, part } = query;
    const view = isPossible(query) ? viewOf(actor, query, dayBehind()) : null;
    const statement = figureEvidence(scope, indicator, part?.dimension ?? null, query.order);
    if (!view?.isExact || !statement) return null;
    const rows = await this.database.rows(statement, {
      subjectId,
      countries: view.countries,
      from: period.from,
      to: period.to,
      key: part?.key ?? null,
      name: query.search?.trim().slice(0, 100) || null,
      ...page,
    });
    return { items: rows.map((row) => rowOf(row, locale)), totalCount: rows[0]?.total ?? 0 };
  }
}

const rowOf = (row: EvidenceRowOfSql, locale: Locale): EvidenceRow => ({
  id: row.id,
  personId: row.person_id,
  name: row.name ?? titleIn(row.titles ?? {}, locale),
  country: row.country,
  edition: titleIn(row.edition, locale),
  day: row.day,
  before: row.before,
  after: row.after,
  minutes: row.minutes,
  isCounted: row.is_counted,
});

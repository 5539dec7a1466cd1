import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { containingPlain } from '@campus/platform/database/search.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { exactOf, FiguresReading, type FiguresFound } from './figures-reading.ts';
import { type FiguresData } from './counting/figures-data.ts';
import { hashOf } from './submitting/report-hash.ts';
import { type ReportChange, type ReportsArgs } from './report.type.ts';
import { reportsSeen } from './reports.access.ts';
import { reportById, reportPage, type ReportRow, type ReportSummaryRow } from './reports.statements.ts';

export interface ReportFound {
  id: string;
  found: FiguresFound;
  submittedAt: Date;
  submittedBy: string | null;
  hash: string;
  isIntact: boolean;
  isCompared: boolean;
  changes: ReportChange[];
}

/** Reports as they were submitted. */
@Injectable()
export class ReportsReading {
  constructor(
    private readonly database: Database,
    private readonly figures: FiguresReading,
  ) {}

  async list(
    actor: Actor,
    filter: ReportsArgs,
    page: Page,
  ): Promise<{ items: ReportSummaryRow[]; totalCount: number }> {
    const { isExact, countries } = reportsSeen(actor);
    const values = {
      isExact,
      countries,
      pattern: containingPlain(filter.search),
      limit: page.limit,
      offset: page.offset,
    };
    const items = await this.database.rows(reportPage(filter, filter.locale), values);
    return { items, totalCount: items[0]?.total ?? 0 };
  }

  /** Null: there is none, or it is not theirs to see. */
  async find(actor: Actor, id: string): Promise<ReportFound | null> {
    const { isExact, countries } = reportsSeen(actor);
    const row = isId(id) ? await this.database.row(reportById, { isExact, countries, id }) : null;
    if (!row) return null;
    const data = isExact ? row.figures : row.published;
    if (!data) return null;
    const found = foundIn(row, data, isExact);
    return {
      id: row.id,
      found,
      submittedAt: row.submitted_at,
      submittedBy: isExact ? row.submitted_by : null,
      hash: row.hash,
      isIntact: hashOf(contentOf(row)) === row.hash,
      isCompared: isExact,
      changes: isExact ? await this.changesOf(found) : [],
    };
  }

  private async changesOf({ data, countries, ...filter }: FiguresFound): Promise<ReportChange[]> {
    const { figures: today } = exactOf(filter.scope, await this.figures.count(filter, countries));
    return data.figures.flatMap(({ indicator, value }) => {
      const now = today.find((figure) => figure.indicator === indicator)?.value ?? null;
      return now === value ? [] : [{ indicator, then: value, now }];
    });
  }
}

const contentOf = (row: ReportRow) => ({
  scope: row.scope,
  subjectId: row.subject_id,
  title: row.title,
  from: row.from_day,
  to: row.to_day,
  countries: row.countries,
  figures: row.figures,
  published: row.published,
});

const foundIn = (row: ReportRow, data: FiguresData, isExact: boolean): FiguresFound => ({
  scope: row.scope,
  subjectId: row.subject_id,
  period: { from: row.from_day, to: row.to_day },
  title: row.title,
  isExact,
  countries: row.countries,
  reportId: row.id,
  keptAt: row.submitted_at,
  isSettled: true,
  maySubmit: false,
  data,
});

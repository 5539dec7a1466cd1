import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { indicators, isDay, type Period } from '@campus/figures';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { SharedWork } from '@campus/platform/cache/shared-work.ts';
import { Database, type Statement } from '@campus/platform/database/database.ts';
import { type WrittenInLocales } from '@campus/platform/graphql/written.ts';
import { breakdownOf, publishedBreakdown, publishedTable, tableOf } from './counting/breakdowns.rules.ts';
import { dimensionsOf, type FigureValues, type Scope } from './counting/facts.sql.ts';
import {
  figureCounts,
  figureSubject,
  figureSubjects,
  type SubjectOfListRow,
} from './counting/figures.statements.ts';
import { type FiguresData } from './counting/figures-data.ts';
import { figuresOf, type Counted } from './counting/figures.rules.ts';
import {
  figureCosts,
  figureGuidelines,
  figureHours,
  figureSurveys,
  figureTurnover,
} from './counting/measures.statements.ts';
import { countriesToAsk, maySubmitReports, viewOf } from './reports.access.ts';
import { frozenReport, type FrozenReportRow } from './reports.statements.ts';
import { asCounted, asPublished } from './counting/telling.ts';
import { figurePlans } from './counting/plans.statements.ts';
import { figureThemes } from './counting/themes.statements.ts';
import { donorLines } from './counting/donors.statements.ts';

/** What figures are requested of. */
export interface FiguresQuery {
  scope: Scope;
  subjectId: string;
  period: Period;
  /** As donors are shown them, for anyone who may look at both. */
  asPublished?: boolean;
  /** For a closed edition: as counted now, in place of what was kept when it was closed. */
  asOfToday?: boolean;
}

export interface FiguresFound extends FiguresQuery {
  title: WrittenInLocales;
  isExact: boolean;
  /** Whose people; null: everybody's. */
  countries: string[] | null;
  reportId: string | null;
  /** When they were submitted, if they come from a stored report; null: counted now. */
  keptAt: Date | null;
  /** Nothing of it is still to come: the period is over, or the edition is closed. */
  isSettled: boolean;
  maySubmit: boolean;
  data: FiguresData;
}

const keys = indicators.map(({ key }) => key);

/** The day that has ended in every zone of the world when it is before this one. */
export const dayBehind = (now = new Date()): string =>
  new Date(now.getTime() - 12 * 3_600_000).toISOString().slice(0, 10);

export const isPossible = ({ subjectId, period: { from, to } }: FiguresQuery): boolean =>
  !subjectId.includes('\0') &&
  (from === null || isDay(from)) &&
  (to === null || isDay(to)) &&
  (from === null || to === null || from <= to);

const isSettled = ({ period: { to } }: FiguresQuery, isClosed: boolean): boolean =>
  to === null ? isClosed : to < dayBehind();

/** Exact figures come from storage where nothing can change any more: those of a whole edition, once closed. */
const keptOf = (
  { asOfToday }: FiguresQuery,
  isClosed: boolean,
  kept: FrozenReportRow | null,
): FiguresData | null => (isClosed && !asOfToday ? (kept?.figures ?? null) : null);

@Injectable()
export class FiguresReading {
  /** Figures of a programme read everything there is of it: who looks at the same moment shares the work. */
  private readonly counting = new SharedWork<Counted>();

  constructor(private readonly database: Database) {}

  /**
   * Null: there is no such thing, or it is not theirs to see. A donor is given what a report keeps, once one was
   * handed in: a quarter then no longer changes. Nor does a closed edition, for anybody.
   */
  async find(actor: Actor, query: FiguresQuery): Promise<FiguresFound | null> {
    if (!isPossible(query)) return null;
    const view = viewOf(actor, query, dayBehind());
    const subject = view && (await this.database.row(figureSubject[query.scope], [query.subjectId]));
    if (!view || !subject) return null;
    const countries = view.isExact ? view.countries : null;
    const { from, to } = query.period;
    const kept = await this.database.row(frozenReport, {
      scope: query.scope,
      subjectId: query.subjectId,
      from,
      to,
      countries,
    });
    const settled = isSettled(query, subject.is_closed);
    const found = {
      ...query,
      title: subject.title,
      countries,
      reportId: kept?.id ?? null,
      keptAt: null,
      isExact: view.isExact,
      isSettled: settled,
      maySubmit: view.isExact && settled && !kept && maySubmitReports(actor),
    };
    const data = view.isExact ? keptOf(query, subject.is_closed, kept) : kept?.published;
    if (kept && data) return { ...found, keptAt: kept.submitted_at, data };
    const question = JSON.stringify([query.scope, query.subjectId, from, to, countries]);
    const counted = await this.counting.of(question, () => this.count(query, countries));
    return {
      ...found,
      data: view.isExact ? exactOf(query.scope, counted) : publishedOf(query.scope, counted),
    };
  }

  /** Programmes, and the countries somebody coordinates. */
  subjects(actor: Actor): Promise<SubjectOfListRow[]> {
    const countries = countriesToAsk(actor);
    return this.database.rows(figureSubjects, [countries, countries === null || countries.length > 0]);
  }

  /** With `tx`, as that transaction sees it. */
  async count(query: FiguresQuery, countries: string[] | null, tx?: EntityManager): Promise<Counted> {
    const { scope, subjectId, period } = query;
    const values: FigureValues = { subjectId, countries, from: period.from, to: period.to };
    const read = <Row>(query: Statement<Row, FigureValues>): Promise<Row[]> =>
      tx ? this.database.rowsIn(tx, query, values) : this.database.rows(query, values);
    // The cost of editions is reported for everybody only: a cost belongs to no country.
    const [rows, hours, surveys, themes, plans, guidelines, turnover, costs, acknowledgements] =
      await Promise.all([
        read(figureCounts[scope]),
        read(figureHours[scope]),
        read(figureSurveys[scope]),
        read(figureThemes[scope]),
        read(figurePlans[scope]),
        read(figureGuidelines[scope]),
        read(figureTurnover[scope]),
        scope !== 'country' && countries === null ? read(figureCosts[scope]) : null,
        read(donorLines[scope]),
      ]);
    return {
      rows,
      hours,
      surveys,
      themes,
      guidelines,
      turnover,
      plans,
      costs,
      acknowledgements: acknowledgements.map(({ line }) => line),
    };
  }
}

export function exactOf(scope: Scope, counted: Counted): FiguresData {
  const figures = figuresOf(counted, keys, asCounted);
  return {
    figures,
    breakdowns: dimensionsOf[scope].map((dimension) => breakdownOf(counted, dimension, figures)),
    table: dimensionsOf[scope].includes('country') ? tableOf(counted) : null,
    acknowledgements: counted.acknowledgements,
  };
}

export function publishedOf(scope: Scope, counted: Counted): FiguresData {
  const figures = figuresOf(counted, keys, asPublished);
  const breakdowns = dimensionsOf[scope].map((dimension) => publishedBreakdown(counted, dimension, figures));
  return {
    figures,
    breakdowns,
    table: publishedTable(counted, breakdowns),
    acknowledgements: counted.acknowledgements,
  };
}

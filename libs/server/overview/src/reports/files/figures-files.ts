import { anonymised } from '@campus/figures';
import { Injectable } from '@nestjs/common';
import { writeCsv, writeXlsx, type CellValue, type SheetToWrite } from '@campus/tabular';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { AuditService } from '@campus/people';
import { titleIn } from '@campus/delivery';
import { figuresDocx } from './figures-docx.ts';
import { figuresPdf } from './figures-pdf.ts';
import { FiguresReading, type FiguresFound, type FiguresQuery } from '../figures-reading.ts';
import { partIn, sheetOf, type SheetTable } from './figures-sheet.ts';
import { onePagePdf } from './one-page-pdf.ts';
import { ReportsReading } from '../reports-reading.ts';
import { figureRows, type FactRow } from './rows.statements.ts';
import { rowColumns } from './row-columns.ts';
import { reportsWords } from '../words/reports.words.ts';

export type FigureFormat = 'xlsx' | 'csv' | 'pdf' | 'docx' | 'page' | 'page-letter';
export type RowsFile = 'rows.xlsx' | 'rows.csv' | 'dictionary.csv';

/** Scores are rounded to tens: a colleague might recognise a rare one. */
const ROUGH = 10;
const rough = (score: number | null) => (score === null ? null : Math.round(score / ROUGH) * ROUGH);

/** What tells people apart, the least needed first. */
const APART = ['language', 'institution_kind', 'edition', 'sex', 'country'] as const;

const csvOf = ({ head, rows }: SheetTable, locale: Locale): Uint8Array =>
  writeCsv([head, ...rows], locale === 'en' ? { delimiter: ',' } : { delimiter: ';', decimal: ',' });

const sheetFor = ({ name, head, rows }: SheetTable): SheetToWrite => ({ name, rows: [head, ...rows] });

/** Figures as files, with exactly what the same person sees on screen. */
@Injectable()
export class FiguresFiles {
  constructor(
    private readonly database: Database,
    private readonly figures: FiguresReading,
    private readonly reports: ReportsReading,
    private readonly audit: AuditService,
  ) {}

  /** Null: does not exist, or not visible to them. */
  async ofFigures(
    actor: Actor,
    query: FiguresQuery,
    format: FigureFormat,
    locale: Locale,
  ): Promise<Uint8Array | null> {
    const found = await this.figures.find(actor, query);
    if (!found) return null;
    await this.record(actor, found, { format });
    return writeFigures(found, format, locale);
  }

  async ofReport(actor: Actor, id: string, format: FigureFormat, locale: Locale): Promise<Uint8Array | null> {
    const report = await this.reports.find(actor, id);
    if (!report) return null;
    await this.record(actor, report.found, { format, reportId: id });
    return writeFigures(report.found, format, locale);
  }

  /** A row for each enrolment without its name, for those who see exact numbers; and what the columns mean. */
  async ofRows(
    actor: Actor,
    query: FiguresQuery,
    file: RowsFile,
    locale: Locale,
  ): Promise<Uint8Array | null> {
    const found = await this.figures.find(actor, query);
    if (!found?.isExact) return null;
    const dictionary = dictionaryIn(locale);
    if (file === 'dictionary.csv') return csvOf(dictionary, locale);
    const { scope, subjectId, period, countries } = found;
    const facts = await this.database.rows(figureRows[scope], {
      subjectId,
      countries,
      from: period.from,
      to: period.to,
    });
    const rows = rowsIn(facts, locale);
    await this.record(actor, found, { file, rows: rows.rows.length });
    return file === 'rows.csv' ? csvOf(rows, locale) : writeXlsx([sheetFor(rows), sheetFor(dictionary)]);
  }

  private record(actor: Actor, { scope, subjectId, period, isExact }: FiguresFound, detail: object) {
    return this.database.transaction((tx) =>
      this.audit.record(tx, {
        actorId: actor.personId,
        action: 'figures.downloaded',
        subjectType: scope,
        subjectId,
        countryCode: scope === 'country' ? subjectId : null,
        detail: { ...period, isExact, ...detail },
      }),
    );
  }
}

/** Figures as a file. */
export async function writeFigures(
  found: FiguresFound,
  format: FigureFormat,
  locale: Locale,
): Promise<Uint8Array> {
  const sheet = sheetOf(found, locale);
  if (format === 'csv') return csvOf(sheet.long, locale);
  if (format === 'pdf') return figuresPdf(sheet, locale);
  if (format === 'docx') return figuresDocx(sheet, locale);
  if (format === 'page') return onePagePdf(found, sheet, locale, 'a4');
  if (format === 'page-letter') return onePagePdf(found, sheet, locale, 'letter');
  const about = {
    name: sheet.title,
    rows: [[sheet.title, ''], ...sheet.about, ...sheet.acknowledgements.map((line) => [line, ''])],
  };
  const tables = [sheet.figures, ...sheet.tables, sheet.definitions].map(sheetFor);
  return writeXlsx([about, ...tables]);
}

const dictionaryIn = (locale: Locale): SheetTable => {
  const say = reportsWords(locale);
  return {
    name: say('figures.dictionary'),
    head: [say('figures.column'), say('figures.definition')],
    rows: [
      ...rowColumns.map((key): CellValue[] => [say(`row.${key}`), say(`row.${key}.meaning`)]),
      ['', say('figures.rowsNote')],
    ],
  };
};

function rowsIn(facts: readonly FactRow[], locale: Locale): SheetTable {
  const say = reportsWords(locale);
  const rows = facts.map(({ edition, ...fact }) => ({
    edition: titleIn(edition, locale),
    country: fact.country || null,
    institution_kind: fact.institution_kind || null,
    sex: fact.sex || null,
    language: fact.language,
    started: fact.is_started ? say('figures.yes') : say('figures.no'),
    completed: fact.is_completed ? say('figures.yes') : say('figures.no'),
    achieved: fact.is_achieved ? say('figures.yes') : say('figures.no'),
    granted: fact.is_granted ? say('figures.yes') : say('figures.no'),
    pre: rough(fact.pre),
    post: rough(fact.post),
  }));
  const named = (dimension: 'institution_kind' | 'sex' | 'language', key: string | null) =>
    key && partIn(dimension, { key, label: null }, locale);
  return {
    name: say('figures.rows'),
    head: rowColumns.map((key) => say(`row.${key}`)),
    rows: anonymised<(typeof APART)[number], (typeof rows)[number]>(rows, APART).map((row) => [
      row.edition,
      row.country,
      named('institution_kind', row.institution_kind),
      named('sex', row.sex),
      named('language', row.language),
      row.started,
      row.completed,
      row.achieved,
      row.granted,
      row.pre,
      row.post,
    ]),
  };
}

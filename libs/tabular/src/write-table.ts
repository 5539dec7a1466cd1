import { writeCsv } from './write-csv.ts';
import { writeXlsx, type SheetToWrite } from './write-xlsx.ts';

/** The files a table leaves as. */
export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Media types of these files (IANA). */
export const tableTypes: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * A table as a file that opens right for readers of a language (`en`, `es`, `fr`): English spreadsheets part fields by
 * commas, those of the other two by semicolons.
 */
export const writeTable = async (
  sheet: SheetToWrite,
  format: TableFormat,
  locale: string,
): Promise<Uint8Array> =>
  format === 'csv' ? writeCsv(sheet.rows, { delimiter: locale === 'en' ? ',' : ';' }) : writeXlsx([sheet]);

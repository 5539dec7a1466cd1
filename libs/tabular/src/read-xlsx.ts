import { openArchive, type Archive } from './workbook-archive.ts';
import { readSheet, type SheetContext } from './read-sheet.ts';
import { TableError, type Grid, type Limits } from './table.ts';
import { readDateStyles, readSharedTexts, readWorkbook, type SheetPart } from './workbook-parts.ts';

export interface XlsxGrid extends Grid {
  sheet: string;
  otherSheets: string[];
  hasMacros: boolean;
}

const hasMacros = (archive: Archive) => archive.names().some((name) => /vbaproject\.bin$/i.test(name));

/** The sheet with that name, else the first that is shown and holds anything. */
async function chooseSheet(
  archive: Archive,
  sheets: readonly SheetPart[],
  asked: string | null,
  context: SheetContext,
): Promise<{ sheet: SheetPart; grid: Grid }> {
  const shown = sheets.filter((sheet) => !sheet.isHidden);
  const wanted = shown.filter((sheet) => asked === null || sheet.name === asked);
  for (const sheet of wanted) {
    const grid = await readSheet(archive, sheet.path, context);
    if (grid.rows.length || asked !== null) return { sheet, grid };
  }
  throw new TableError('FILE_EMPTY');
}

/** A workbook of Excel 2007 and later, or of LibreOffice. Formulas are not run, macros not looked at. Throws TableError. */
export async function readXlsx(bytes: Uint8Array, limits: Limits, asked: string | null): Promise<XlsxGrid> {
  try {
    const archive = await openArchive(bytes, limits);
    const { sheets, isFrom1904 } = await readWorkbook(archive);
    const context: SheetContext = {
      sharedTexts: await readSharedTexts(archive),
      dateStyles: await readDateStyles(archive),
      isFrom1904,
      limits,
    };
    const { sheet, grid } = await chooseSheet(archive, sheets, asked, context);
    const others = sheets.filter((other) => !other.isHidden && other !== sheet);
    return {
      ...grid,
      sheet: sheet.name,
      otherSheets: others.map(({ name }) => name),
      hasMacros: hasMacros(archive),
    };
  } catch (error) {
    // Whatever the archive or the XML is at fault: the bytes are in memory, nothing else can fail here.
    throw error instanceof TableError ? error : new TableError('WORKBOOK_BROKEN');
  }
}

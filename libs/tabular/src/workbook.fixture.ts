import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export interface FixtureSheet {
  name: string;
  /** The content of `sheetData`. */
  data: string;
  /** What follows it. */
  after?: string;
  state?: string;
}

/** A workbook part by part, as the programs of offices write them; `more` adds or replaces parts. */
export async function workbook(
  sheets: readonly FixtureSheet[],
  more: Record<string, string> = {},
): Promise<Uint8Array> {
  const zip = new ZipFile();
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${MAIN} ${R}><workbookPr/><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}" ${state ? `state="${state}"` : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_sheet, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ data, after = '' }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet ${MAIN}><sheetData>${data}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...more,
  };
  for (const [name, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), name);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

export const textCell = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Rows of texts from A1 on. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row, at) => {
      const cells = row.map((text, column) =>
        text ? textCell(`${String.fromCharCode(65 + column)}${at + 1}`, text) : '',
      );
      return `<row r="${at + 1}">${cells.join('')}</row>`;
    })
    .join('');

import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { type CellValue } from './write-csv.ts';

export interface SheetToWrite {
  /** Up to 31 signs, without `[]:*?/\`: others are left out. */
  name: string;
  /** The first row is the headings: bold, and it stays when one scrolls. */
  rows: readonly (readonly CellValue[])[];
}

const MAX_NAME = 31;
const MAX_TEXT = 32_767;
const MAX_WIDTH = 60;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Signs that XML cannot hold, as `_x0007_`; a text that looks like that already keeps its look (ST_Xstring). */
const escapeText = (text: string) =>
  escapeXml(
    text
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replaceAll(
        /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu,
        (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  );

function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function cell(value: CellValue, place: string, style: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"${style}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${place}"${style} t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = escapeText(value.slice(0, MAX_TEXT));
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function columns(rows: SheetToWrite['rows']): string {
  const widths: number[] = [];
  for (const row of rows.slice(0, 200)) {
    row.forEach((value, index) => {
      widths[index] = Math.max(widths[index] ?? 8, Math.min(MAX_WIDTH, String(value ?? '').length + 2));
    });
  }
  const cols = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return cols.length ? `<cols>${cols.join('')}</cols>` : '';
}

function sheetXml({ rows }: SheetToWrite): string {
  const view = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const lines = rows.map((row, index) => {
    const style = index === 0 ? ' s="1"' : '';
    return `<row r="${index + 1}">${row.map((value, at) => cell(value, `${columnName(at)}${index + 1}`, style)).join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${view}</sheetView></sheetViews>${columns(rows)}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

/** Names that Excel takes, each different. */
function sheetNames(sheets: readonly SheetToWrite[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const clean = name
      .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim()
      .slice(0, MAX_NAME);
    const free =
      clean && !taken.has(clean.toLowerCase())
        ? clean
        : `${clean.slice(0, MAX_NAME - 4)} ${index + 1}`.trim();
    taken.add(free.toLowerCase());
    return free;
  });
}

const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/** The parts of the package except for the sheets (ECMA-376). */
function frame(names: readonly string[]): Record<string, string> {
  const numbers = names.map((_name, index) => index + 1);
  const overrides = numbers.map(
    (at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  const tabs = names.map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const targets = numbers.map((at) => relationship(`rId${at}`, 'worksheet', `worksheets/sheet${at}.xml`));
  const styles = relationship(`rId${names.length + 1}`, 'styles', 'styles.xml');
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets.join('')}${styles}</Relationships>`,
    'xl/styles.xml': STYLES,
  };
}

/** The archive has this time in it: the same content gives the same bytes. */
const mtime = new Date(Date.UTC(2000, 0, 1));

/**
 * A workbook whose texts are texts: nothing in it is ever run, whatever it begins with. Numbers and truth values are
 * kept as such.
 */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  const add = (name: string, xml: string) => zip.addBuffer(Buffer.from(xml), name, { mtime });
  for (const [name, xml] of Object.entries(frame(sheetNames(sheets)))) add(name, xml);
  sheets.forEach((sheet, index) => add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)));
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

import { type Archive } from './workbook-archive.ts';
import { isDateFormat } from './serial-dates.ts';
import { TableError } from './table.ts';
import { walkXml } from './walk-xml.ts';

export interface SheetPart {
  name: string;
  /** Of the part with its cells. */
  path: string;
  isHidden: boolean;
}

export interface Workbook {
  sheets: SheetPart[];
  /** Days are counted from 1904, as Excel on old Macs did. */
  isFrom1904: boolean;
}

/** `xl/worksheets/sheet1.xml` for a target seen from `xl/workbook.xml`. */
function resolved(base: string, target: string): string {
  const parts = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of target.replace(/^\//, '').split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

const WORKBOOK = 'xl/workbook.xml';

async function targetsOf(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await walkXml(await archive.stream('xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Target }) {
      if (name === 'Relationship' && Id && Target) targets.set(Id, resolved(WORKBOOK, Target));
    },
  });
  return targets;
}

/** The sheets in the order of their tabs; charts and macros' sheets are none. Throws TableError. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.has(WORKBOOK)) throw new TableError('FILE_KIND_UNKNOWN');
  const targets = await targetsOf(archive);
  const workbook: Workbook = { sheets: [], isFrom1904: false };
  await walkXml(await archive.stream(WORKBOOK), {
    open(name, attributes) {
      if (name === 'workbookPr') workbook.isFrom1904 = isOn(attributes['date1904']);
      const path = name === 'sheet' ? targets.get(attributes['r:id'] ?? '') : undefined;
      if (path?.includes('worksheets/') && archive.has(path)) {
        const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
        workbook.sheets.push({ name: attributes['name'] ?? '', path, isHidden });
      }
    },
  });
  return workbook;
}

export const isOn = (flag: string | undefined): boolean => flag === '1' || flag === 'true';

/** Texts that cells name by number; runs of one text are joined, readings of Asian scripts are left out. */
export async function readSharedTexts(archive: Archive): Promise<string[]> {
  const path = archive.names().find((name) => name.toLowerCase() === 'xl/sharedstrings.xml');
  const texts: string[] = [];
  if (path === undefined) return texts;
  let isText = false;
  let isReading = false;
  let current = '';
  await walkXml(await archive.stream(path), {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') isReading = true;
      isText = name === 't' && !isReading;
    },
    text(text) {
      if (isText) current += text;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isReading = false;
      if (name === 'si') texts.push(plainText(current));
    },
  });
  return texts;
}

/** `_x000D_` stands for a character that XML cannot hold (ST_Xstring of ECMA-376). */
export const plainText = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
        String.fromCharCode(parseInt(code, 16)),
      )
    : text;

/** For each style that a cell may name: does it show a number as a date? */
export async function readDateStyles(archive: Archive): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!archive.has('xl/styles.xml')) return styles;
  const formats = new Map<number, string>();
  let isCellStyle = false;
  await walkXml(await archive.stream('xl/styles.xml'), {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'xf' && isCellStyle) {
        const id = Number(attributes['numFmtId']);
        styles.push(isDateFormat(id, formats.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return styles;
}

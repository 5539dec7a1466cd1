import { type Archive } from './workbook-archive.ts';
import { dateOfSerial } from './serial-dates.ts';
import { TableError, type Grid, type Limits, type Merge, type RemarkCode, type TableRow } from './table.ts';
import { walkXml, type XmlVisitor } from './walk-xml.ts';
import { plainText } from './workbook-parts.ts';

export interface SheetContext {
  sharedTexts: readonly string[];
  dateStyles: readonly boolean[];
  isFrom1904: boolean;
  limits: Limits;
}

/** `AB12` → column 27, line 12. */
function placeOf(reference: string): { column: number; line: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, line: Number(match[2]) };
}

function mergeOf(range: string): Merge | null {
  const [from, to] = range.split(':').map(placeOf);
  if (!from || !to) return null;
  return { fromLine: from.line, toLine: to.line, fromColumn: from.column, toColumn: to.column };
}

/** Collects the cells of one sheet while it is parsed. */
class SheetCells implements XmlVisitor {
  readonly grid: Grid = { rows: [], merges: [], remarks: [] };
  private row: TableRow = { line: 0, cells: [] };
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private hasFormula = false;
  private hasValue = false;
  private isTaking = false;
  private readonly context: SheetContext;

  constructor(context: SheetContext) {
    this.context = context;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.openRow(Number(attributes['r'] ?? this.row.line + 1));
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'v' || name === 't') this.hasValue = this.isTaking = true;
    else if (name === 'rPh') this.isTaking = false;
    else if (name === 'mergeCell') {
      const merge = mergeOf(attributes['ref'] ?? '');
      if (merge && this.grid.merges.length < this.context.limits.rows) this.grid.merges.push(merge);
    }
  }

  text(text: string): void {
    if (this.isTaking) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isTaking = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row' && this.row.cells.length) this.grid.rows.push(this.row);
  }

  private openRow(line: number): void {
    this.row = { line, cells: [] };
    this.column = -1;
    const { rows } = this.context.limits;
    // Headings and titles come on top of the rows that are allowed.
    if (this.grid.rows.length > rows + 50) throw new TableError('TOO_MANY_ROWS', { limit: rows });
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    this.column = placeOf(attributes['r'] ?? '')?.column ?? this.column + 1;
    this.type = attributes['t'] ?? 'n';
    this.style = Number(attributes['s'] ?? 0);
    this.value = '';
    this.hasFormula = this.hasValue = false;
  }

  private closeCell(): void {
    if (this.hasFormula) this.remark(this.hasValue ? 'FORMULA' : 'FORMULA_WITHOUT_VALUE');
    if (this.type === 'e') this.remark('ERROR_VALUE');
    const text = this.cellText();
    if (text === '') return;
    const { columns } = this.context.limits;
    if (this.column >= columns) throw new TableError('TOO_MANY_COLUMNS', { limit: columns });
    while (this.row.cells.length < this.column) this.row.cells.push('');
    this.row.cells[this.column] = text;
  }

  private remark(code: RemarkCode): void {
    if (this.column < this.context.limits.columns) {
      this.grid.remarks.push({ line: this.row.line, column: this.column, code });
    }
  }

  private cellText(): string {
    const { value } = this;
    if (value === '' || this.type === 'e') return '';
    if (this.type === 's') return this.context.sharedTexts[Number(value)] ?? '';
    if (this.type === 'inlineStr' || this.type === 'str') return plainText(value);
    if (this.type === 'b') return value === '1' ? 'true' : 'false';
    if (this.type === 'd') return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
    const number = Number(value);
    const isDate = this.context.dateStyles[this.style] ?? false;
    return (isDate ? dateOfSerial(number, this.context.isFrom1904) : null) ?? decimal(number, value);
  }
}

/** `45000000` and not `4.5E7`; no dust after the fifteenth digit, which Excel does not show either. */
function decimal(number: number, raw: string): string {
  if (!Number.isFinite(number)) return raw;
  const exact = Number(number.toPrecision(15));
  return Number.isInteger(exact) && Math.abs(exact) < 1e21 ? BigInt(exact).toString() : String(exact);
}

/** The cells of a sheet that hold anything. Throws TableError. */
export async function readSheet(archive: Archive, path: string, context: SheetContext): Promise<Grid> {
  const cells = new SheetCells(context);
  await walkXml(await archive.stream(path), cells);
  return cells.grid;
}

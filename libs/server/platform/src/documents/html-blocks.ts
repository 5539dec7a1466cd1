import { type Block, type Run } from './blocks.ts';

/** A box to tick with a pen, as the importer writes it. */
export const BOX = '☐';

/** A tag, or the text up to the next one. Attribute values of the importer are quoted and may hold `>`. */
const TOKEN = /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/gi;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decode = (text: string): string =>
  text.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, code?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (code) return String.fromCodePoint(Number(code));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );

/** Reads the HTML that the importer writes for a form: paragraphs, headings, lists, boxes to tick, tables. */
class FormReader {
  readonly blocks: Block[] = [];
  private runs: Run[] = [];
  private bold = 0;
  private italic = 0;
  private readonly lists: { isOrdered: boolean; count: number }[] = [];
  private mark = '';
  private table: Extract<Block, { kind: 'table' }> | null = null;

  text(raw: string): void {
    let text = decode(raw).replaceAll(/[\t\n\r ]+/g, ' ');
    if (this.lists.length > 0 && this.runs.length === 0 && text.trimStart().startsWith(BOX)) {
      this.mark = BOX;
      text = text.trimStart().slice(BOX.length);
    }
    const before = this.runs.at(-1)?.text ?? ' ';
    const joined = /[ \n]$/.test(before) ? text.replace(/^ /, '') : text;
    if (joined) this.runs.push({ text: joined, isBold: this.bold > 0, isItalic: this.italic > 0 });
  }

  open(tag: string): void {
    if (tag === 'strong' || tag === 'b' || tag === 'th') this.bold++;
    if (tag === 'em' || tag === 'i') this.italic++;
    if (tag === 'br') this.runs.push({ text: '\n', isBold: false, isItalic: false });
    if (tag === 'ul' || tag === 'ol') {
      this.flush();
      this.lists.push({ isOrdered: tag === 'ol', count: 0 });
    }
    if (tag === 'li') this.openItem();
    if (tag === 'table') this.openTable();
    if (tag === 'tr') this.table?.rows.push([]);
    if (tag === 'th' && this.table?.rows.length === 1) this.table.hasHeader = true;
    if (tag === 'td' || tag === 'th') this.runs = [];
    if (tag === 'p' || /^h\d$/.test(tag)) this.flush();
  }

  close(tag: string): void {
    if (tag === 'strong' || tag === 'b' || tag === 'th') this.bold--;
    if (tag === 'em' || tag === 'i') this.italic--;
    if (tag === 'td' || tag === 'th') this.table?.rows.at(-1)?.push(this.take());
    if (tag === 'li' || tag === 'p') this.flush();
    if (tag === 'ul' || tag === 'ol') {
      this.flush();
      this.lists.pop();
    }
    if (/^h\d$/.test(tag)) this.put({ kind: 'heading', runs: this.take() });
    if (tag === 'table') this.closeTable();
  }

  /** Emits what is left at the end and any text outside of elements. */
  flush(): void {
    if (this.table) return;
    const runs = this.take();
    if (runs.length === 0) return;
    if (this.lists.length === 0) return this.put({ kind: 'paragraph', runs });
    this.put({ kind: 'item', depth: this.lists.length - 1, mark: this.mark, runs });
    this.mark = '';
  }

  private openItem(): void {
    this.flush();
    const list = this.lists.at(-1);
    if (!list) return;
    list.count++;
    this.mark = list.isOrdered ? `${list.count}.` : '•';
  }

  private openTable(): void {
    this.flush();
    this.table = { kind: 'table', hasHeader: false, rows: [] };
  }

  private closeTable(): void {
    const { table } = this;
    this.table = null;
    if (table && table.rows.some((row) => row.length > 0)) this.put(table);
  }

  private put(block: Block): void {
    if (block.kind !== 'heading' || block.runs.length > 0) this.blocks.push(block);
  }

  private take(): Run[] {
    const { runs } = this;
    this.runs = [];
    const last = runs.at(-1);
    if (last) last.text = last.text.trimEnd();
    return runs.filter(({ text }) => text !== '');
  }
}

/** The blocks of a form in the order in which they stand. */
export function blocksOf(html: string): Block[] {
  const reader = new FormReader();
  for (const [token, slash, tag] of html.matchAll(TOKEN)) {
    if (tag === undefined) reader.text(token);
    else if (slash) reader.close(tag.toLowerCase());
    else reader.open(tag.toLowerCase());
  }
  reader.flush();
  return reader.blocks;
}

/** The runs of a line of HTML: an introduction. */
export const runsOf = (html: string): Run[] =>
  blocksOf(html).flatMap((block) => (block.kind === 'table' ? [] : block.runs));

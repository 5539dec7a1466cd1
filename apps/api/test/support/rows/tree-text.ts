/** A node of PostgreSQL's own tree of a statement, e.g. `{VAR :varno 1 :varattno 2}`. */
export interface TreeNode {
  tag: string;
  fields: ReadonlyMap<string, TreeValue>;
}

export type TreeValue = string | null | TreeNode | readonly TreeValue[];

/** A bracket, a text in quotes, or a word: backslashes keep what would end it. */
const TOKEN = /\s*([{}()]|"(?:\\.|[^"\\])*"|(?:\\.|[^\s{}()\\])+)/gsy;

/** The content of a bracket is skipped without parsing it. */
const BRACKET = /[()]|\\.|"(?:\\.|[^"\\])*"/gs;
/** Lists every column of every table of a join, once more for each join above it: parsed only on demand. */
const READ_LATER = ':joinaliasvars';

const plain = (token: string): string =>
  (token.startsWith('"') ? token.slice(1, -1) : token).replaceAll(/\\(.)/gs, '$1');

class TreeText {
  private readonly reader = new RegExp(TOKEN);
  private ahead: string;

  constructor(private readonly text: string) {
    this.ahead = this.take();
  }

  value(): TreeValue {
    const token = this.next();
    if (token === '{') return this.node();
    if (token === '(') return this.list();
    return token === '<>' ? null : plain(token);
  }

  private take(): string {
    return this.reader.exec(this.text)?.[1] ?? '';
  }

  private next(): string {
    const token = this.ahead;
    if (!token) throw new Error('the text of a tree ends in its middle');
    this.ahead = this.take();
    return token;
  }

  private list(): TreeValue[] {
    const items: TreeValue[] = [];
    while (this.ahead !== ')') items.push(this.value());
    this.next();
    return items;
  }

  private node(): TreeNode {
    const tag = this.next();
    const fields = new Map<string, TreeValue>();
    while (this.ahead !== '}') {
      const name = this.next();
      fields.set(name.slice(1), name === READ_LATER ? this.skipped() : this.field());
    }
    this.next();
    return { tag, fields };
  }

  /** A field has one value, but for constants: their length, then their bytes. */
  private field(): TreeValue {
    const values = [this.value()];
    while (this.ahead !== '}' && !this.ahead.startsWith(':')) values.push(this.value());
    return values.length === 1 ? (values[0] ?? null) : values;
  }

  private skipped(): string {
    if (this.ahead !== '(') return this.next();
    const from = this.reader.lastIndex - 1;
    const bracket = new RegExp(BRACKET);
    bracket.lastIndex = from;
    for (let depth = 0, found = bracket.exec(this.text); found; found = bracket.exec(this.text)) {
      if (found[0] === '(') depth += 1;
      if (found[0] === ')') depth -= 1;
      if (depth === 0) break;
    }
    this.reader.lastIndex = bracket.lastIndex;
    this.next();
    return this.text.slice(from, bracket.lastIndex);
  }
}

/** Reads what `debug_print_rewritten` prints. */
export const treeOf = (text: string): TreeValue => new TreeText(text).value();

export const isNode = (value: TreeValue | undefined): value is TreeNode =>
  typeof value === 'object' && value !== null && 'tag' in value;

export const nodeIn = (node: TreeNode, field: string): TreeNode | null => {
  const value = node.fields.get(field);
  return isNode(value) ? value : null;
};

const valuesIn = (node: TreeNode, field: string): readonly TreeValue[] => {
  const value = node.fields.get(field);
  return Array.isArray(value) ? (value as readonly TreeValue[]) : [];
};

export const nodesIn = (node: TreeNode, field: string): TreeNode[] => valuesIn(node, field).filter(isNode);

/** The expressions behind the columns of a join, in order. */
export const joinedIn = (join: TreeNode): readonly TreeValue[] => {
  const value = treeOf(wordIn(join, 'joinaliasvars'));
  return Array.isArray(value) ? (value as readonly TreeValue[]) : [];
};

/** `(b 2 7)`: a set; `(i 1 2)` and `(o 16384)`: lists. */
export const numbersIn = (node: TreeNode, field: string): number[] =>
  valuesIn(node, field).slice(1).map(Number);

export const wordIn = (node: TreeNode, field: string): string => {
  const value = node.fields.get(field);
  return typeof value === 'string' ? value : '';
};

export const numberIn = (node: TreeNode, field: string): number => Number(wordIn(node, field));

export const isTrueIn = (node: TreeNode, field: string): boolean => wordIn(node, field) === 'true';

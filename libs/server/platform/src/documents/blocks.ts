/** A piece of text that looks the same throughout. */
export interface Run {
  text: string;
  isBold: boolean;
  isItalic: boolean;
}

/** What running text consists of, for every kind of document. */
export type Block =
  | { kind: 'heading'; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  /** `mark`: what is before the text, `•`, `2.` or a box to tick. */
  | { kind: 'item'; depth: number; mark: string; runs: Run[] }
  /** The first row is the header when `hasHeader`. */
  | { kind: 'table'; hasHeader: boolean; rows: Run[][][] };

export type Item = Extract<Block, { kind: 'item' }>;

/** Text without emphasis, or all of it bold. */
export const run = (text: string, isBold = false): Run => ({ text, isBold, isItalic: false });

/** A row of a table, each cell one text. */
export const rowOf = (texts: readonly string[], isBold = false): Run[][] =>
  texts.map((text) => (text ? [run(text, isBold)] : []));

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

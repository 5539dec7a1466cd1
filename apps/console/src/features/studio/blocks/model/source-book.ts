import type { Node } from 'prosemirror-model';

/** A block as its file had it. */
export interface Origin {
  node: Node;
  /** In the file. */
  start: number;
  end: number;
  /** The block around it; null: it stands in the text itself. */
  parent: number | null;
  /** Among its siblings. */
  index: number;
}

/** A file as it was opened, and where its blocks stand in it. */
export interface SourceBook {
  text: string;
  /** Where its Markdown begins. */
  bodyStart: number;
  newline: string;
  /** A block remembers its place in this list. */
  origins: readonly Origin[];
}

import { type TableFormat } from '@campus/tabular';
import { type EntityManager } from 'typeorm';
import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { type Statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';

/** A stored list of any kind. */
export interface StoredList {
  id: string;
  status: string;
  created_at: Date;
  /** Its rows were deleted when their time was over; absent: it keeps its rows. */
  expired_at?: Date | null;
}

/** How lists come in and go out as files. */
export interface ListFiles<List> {
  /** `POST <url>?name=` takes a file in, `GET <url>/<id>/result.csv` gives the result. */
  url: `/${string}`;
  may: Permission;
  maxBytes: number;
  /** Keeps a file; `word` reads the address. Returns the id of the list. */
  take(actor: Actor, key: string, word: (name: string) => string, bytes: Buffer): Promise<string>;
  /** Null: there is none, or none for this person. */
  find(actor: Actor, id: string): Promise<List | null>;
  /** What happened to every row, in words. */
  result(actor: Actor, list: List, format: TableFormat, locale: Locale): Promise<Uint8Array>;
  /** The name of the result, after its day. */
  resultName: string;
  /** As the audit log calls the list. */
  subject: 'people-import' | 'nominee-list';
}

/** An empty list of a kind, to be filled in: its headings are understood as they are. */
export interface EmptyList {
  /** `GET <url>/sample.csv` or `.xlsx`. */
  url: `/${string}`;
  may: Permission;
  /** Of the file. */
  name: string;
  headings(locale: Locale): readonly string[];
}

/** What a kind hands to the engine as the program starts. */
export interface ListOpening<List> {
  empty: EmptyList;
  /** Thirty days after a list came its words go. */
  expire: readonly Statement<unknown>[];
  /** Null: its files come and go in another way. */
  files: ListFiles<List> | null;
}

/** How lists of a kind are found and locked when somebody acts on one. */
export interface ListKind<List extends StoredList> {
  /** The code for a late request: a repeat, or one overtaken by somebody else's. */
  movedOn: 'IMPORT_MOVED_ON' | 'LIST_MOVED_ON';
  /** The list as the actor sees it, held until the transaction ends; null: none. */
  lock(tx: EntityManager, actor: Actor, id: string): Promise<List | null>;
}

/**
 * What the rows of a kind become, and how that is undone. `Work` holds the list, the actor and options; the
 * engine passes it on without reading it.
 */
export interface ListWork<Work, Plan, Undone extends { undo: string }> {
  /** Holds what rows share, such as seats, and decides every row by what the transaction sees. */
  plan(tx: EntityManager, work: Work): Promise<Plan>;
  write(tx: EntityManager, work: Work, plan: Plan): Promise<void>;
  /**
   * Locks what was written and tells what undoing would do; `UNDONE`: the row returns to its state before the
   * list. Changes nothing.
   */
  look(tx: EntityManager, work: Work): Promise<Undone[]>;
  /** Undoes the rows that `look` marked `UNDONE`, and gives the reason for each row that stays. */
  takeBack(tx: EntityManager, work: Work, rows: readonly Undone[]): Promise<void>;
}

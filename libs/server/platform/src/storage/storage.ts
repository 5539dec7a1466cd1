import { type Readable } from 'node:stream';

/** Bytes that have found their name. */
export interface StoredFile {
  /** sha256, hexadecimal. */
  hash: string;
  bytes: number;
}

/** First and last byte, both included. */
export interface Range {
  start: number;
  end: number;
}

/** A file of the storage, as a list has it. */
export interface ListedFile {
  hash: string;
  /** When it was put last; to put it again makes it young again. */
  at: Date;
}

/**
 * Files being stored, which appear in the storage all together or not at all: nobody sees one before
 * `commit`. Until then they are on this machine's disk.
 */
export interface Draft {
  put(content: Readable | Uint8Array): Promise<StoredFile>;
  commit(): Promise<void>;
  /** Nothing of it stays. After `commit` there is nothing left to discard. */
  discard(): Promise<void>;
}

/**
 * Files by the sha256 of their bytes. What has a hash never changes and is stored once; a file half written is never
 * visible. The token of the port: which store is behind it, the settings say.
 */
export abstract class Storage {
  /** Stores bytes, and gives the hash they are found by. */
  abstract put(content: Uint8Array): Promise<string>;
  abstract has(hash: string): Promise<boolean>;
  /** In bytes; null when there is no such file. */
  abstract size(hash: string): Promise<number | null>;
  /** @throws when there is no such file */
  abstract read(hash: string, range?: Range): Promise<Readable>;
  abstract draft(): Promise<Draft>;
  /** A missing file counts as removed. */
  abstract remove(hash: string): Promise<void>;
  abstract list(): AsyncIterable<ListedFile>;
}

const HASH = /^[0-9a-f]{64}$/;

export const isHash = (text: string): boolean => HASH.test(text);

/** Whatever becomes a path or a key is checked first. */
export function checkedHash(hash: string): string {
  if (!isHash(hash)) throw new Error('not a content hash');
  return hash;
}

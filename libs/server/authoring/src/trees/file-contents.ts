import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { FileNames } from '@campus/platform/storage/file-names.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { hashOf, type FolderFile } from './folder-files.ts';
import { keptText, type Tree } from './tree.rules.ts';

const knownHashes = statement<{ hash: string }>(
  'file-contents-known',
  'select hash from file_content where hash = any($1)',
);
const addFiles = statement(
  'file-contents-add',
  `insert into file_content (hash, bytes, text)
   select hash, bytes, text from jsonb_to_recordset($1) as given (hash text, bytes bigint, text text)
   on conflict do nothing`,
);
const storedHere = statement<{ hash: string }>(
  'file-contents-stored',
  'select hash from file_content where hash = any($1) and blob_hash is not null',
);
const contentsOf = statement<{ hash: string; text: string | null }>(
  'file-contents-of-hashes',
  'select hash, text from file_content where hash = any($1)',
);

/** What fits into one statement and one answer. */
const AT_ONCE = 100;

const inParts = <Each>(all: readonly Each[]): Each[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );

/** Contents of files, by the hash of their bytes. */
@Injectable()
export class FileContents {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    names: FileNames,
  ) {
    names.add('file_content.blob_hash', storedHere);
  }

  /**
   * Keeps what files of a folder contain, and gives their tree. In the transaction of the rows that name them, and
   * under `shareStorage`.
   */
  async keepFolder(tx: EntityManager, files: readonly FolderFile[]): Promise<Map<string, string>> {
    const tree = new Map<string, string>();
    for (const part of inParts(files)) {
      const read = [];
      for (const { path, absolute } of part) read.push({ path, bytes: await readFile(absolute) });
      for (const [path, hash] of await this.keep(tx, read)) tree.set(path, hash);
    }
    return tree;
  }

  /** The same for bytes in hand. */
  async keep(
    tx: EntityManager,
    files: readonly { path: string; bytes: Uint8Array }[],
  ): Promise<Map<string, string>> {
    const tree = new Map(files.map(({ path, bytes }) => [path, hashOf(bytes)]));
    const known = await this.database.rowsIn(tx, knownHashes, [[...new Set(tree.values())]]);
    const seen = new Set(known.map(({ hash }) => hash));
    const rows: { hash: string; bytes: number; text: string | null }[] = [];
    for (const { path, bytes } of files) {
      const hash = tree.get(path) ?? '';
      if (seen.has(hash)) continue;
      seen.add(hash);
      const text = keptText(bytes);
      if (text === null) await this.storage.put(bytes);
      rows.push({ hash, bytes: bytes.length, text });
    }
    if (rows.length) await this.database.rowsIn(tx, addFiles, [JSON.stringify(rows)]);
    return tree;
  }

  /** Writes a tree into a folder. Nothing is ever written outside it, whatever its paths say. */
  async writeTo(folder: string, tree: Tree): Promise<void> {
    for (const part of inParts([...tree])) {
      const rows = await this.database.rows(contentsOf, [[...new Set(part.map(([, hash]) => hash))]]);
      const texts = new Map(rows.map(({ hash, text }) => [hash, text]));
      for (const [path, hash] of part) {
        const file = join(folder, path);
        if (!file.startsWith(`${resolve(folder)}${sep}`)) throw new Error(`${path} leaves its folder`);
        await mkdir(dirname(file), { recursive: true });
        const text = texts.get(hash);
        await writeFile(file, typeof text === 'string' ? text : await this.storage.read(hash));
      }
    }
  }

  /** Texts by the hash of their bytes; what is no text is left out. */
  async textsOf(hashes: readonly string[]): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    for (const part of inParts([...new Set(hashes)]))
      for (const { hash, text } of await this.database.rows(contentsOf, [part]))
        if (text !== null) texts.set(hash, text);
    return texts;
  }

  /** The same in a transaction, which must not wait for another connection. */
  async textIn(tx: EntityManager, hash: string): Promise<string | null> {
    return (await this.database.rowIn(tx, contentsOf, [[hash]]))?.text ?? null;
  }

  /** Null: no such file, or none of text. */
  async textOf(hash: string): Promise<string | null> {
    return (await this.database.row(contentsOf, [[hash]]))?.text ?? null;
  }
}

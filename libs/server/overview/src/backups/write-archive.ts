import { createHmac } from 'node:crypto';
import { type Config } from '@campus/platform/config/config.ts';
import { type Storage } from '@campus/platform/storage/storage.ts';
import {
  CLOSING,
  fileName,
  FORMAT,
  MANIFEST,
  pieceName,
  type ArchivedTable,
  type Closing,
  type Manifest,
} from './archive.ts';
import { writeSealed, type Written } from './encrypted.ts';
import { Snapshot } from './snapshot.ts';
import { packed, type TarEntry } from './tar.ts';

/** How much of a table is held in memory. */
const PIECE_BYTES = 4 * 1024 * 1024;

export type Made = Written & Pick<Closing, 'files' | 'missing'> & { rows: number; snapshotAt: Date };

/** By it a restore notices another CAMPUS_SECRET. */
export const secretMark = (secret: string): string =>
  createHmac('sha256', secret).update('backup:secret').digest('base64url').slice(0, 16);

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

const entryOf = (name: string, bytes: Uint8Array): TarEntry => ({
  name,
  size: bytes.length,
  content: whole(bytes),
});

const jsonEntry = (name: string, value: object): TarEntry =>
  entryOf(name, Buffer.from(JSON.stringify(value, null, 1)));

const LINE_END = 0x0a;

/** Rows of text as COPY writes it: an end of line inside a value is written as two letters. */
export function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) lines += 1;
  return lines;
}

async function* piecesOf(
  snapshot: Snapshot,
  table: ArchivedTable,
  closing: Closing,
): AsyncGenerator<TarEntry> {
  let [held, bytes, number, rows]: [Buffer[], number, number, number] = [[], 0, 0, 0];
  for await (const chunk of snapshot.rowsOf(table) as AsyncIterable<Buffer>) {
    held.push(chunk);
    bytes += chunk.length;
    rows += linesIn(chunk);
    if (bytes < PIECE_BYTES) continue;
    yield entryOf(pieceName(table.name, number++), Buffer.concat(held));
    [held, bytes] = [[], 0];
  }
  if (bytes) yield entryOf(pieceName(table.name, number), Buffer.concat(held));
  closing.rows[table.name] = rows;
}

async function* filesOf(snapshot: Snapshot, storage: Storage, closing: Closing): AsyncGenerator<TarEntry> {
  for (const hash of await snapshot.files()) {
    const size = await storage.size(hash);
    if (size === null) {
      closing.missing.push(hash);
      continue;
    }
    yield { name: fileName(hash), size, content: (await storage.read(hash)) as AsyncIterable<Buffer> };
    closing.files += 1;
    closing.fileBytes += size;
  }
}

async function* entriesOf(
  snapshot: Snapshot,
  storage: Storage,
  config: Config,
  closing: Closing,
): AsyncGenerator<TarEntry> {
  const tables = await snapshot.tables();
  const manifest: Manifest = {
    format: FORMAT,
    campus: config.publicUrl,
    snapshotAt: snapshot.at.toISOString(),
    serverVersion: snapshot.serverVersion,
    migrations: await snapshot.migrations(),
    queueMigration: await snapshot.queueMigration(),
    tables,
    secretMark: secretMark(config.secret),
  };
  yield jsonEntry(MANIFEST, manifest);
  for (const table of tables) yield* piecesOf(snapshot, table, closing);
  closing.sequences = await snapshot.sequences();
  yield* filesOf(snapshot, storage, closing);
  yield jsonEntry(CLOSING, closing);
}

/** Writes one consistent archive of database and storage while everybody works. Memory does not grow with either. */
export async function writeArchive(
  config: Config,
  storage: Storage,
  { path, recipient }: { path: string; recipient: string },
): Promise<Made> {
  const snapshot = await Snapshot.open(config.databaseUrl);
  try {
    const closing: Closing = { rows: {}, sequences: {}, files: 0, fileBytes: 0, missing: [] };
    const entries = entriesOf(snapshot, storage, config, closing);
    const written = await writeSealed(packed(entries, snapshot.at), path, recipient);
    const rows = Object.values(closing.rows).reduce((sum, count) => sum + count, 0);
    return { ...written, rows, files: closing.files, missing: closing.missing, snapshotAt: snapshot.at };
  } finally {
    await snapshot.close();
  }
}

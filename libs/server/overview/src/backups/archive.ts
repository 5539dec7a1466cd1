import { z } from 'zod';

/** Another number when the archive is built differently. */
export const FORMAT = 1;

const table = z.object({
  /** `schema.table`. */
  name: z.string(),
  columns: z.array(z.string()).min(1),
});

/** The first entry of an archive: what is in it, and what it takes to read it. */
export const manifestShape = z.object({
  format: z.literal(FORMAT),
  /** Its public address. */
  campus: z.string(),
  /** The moment all rows are of, by the database's clock. */
  snapshotAt: z.iso.datetime(),
  serverVersion: z.string(),
  /** Names of the migrations its schema had, oldest first. */
  migrations: z.array(z.string()).min(1),
  /** The newest migration of the queue. */
  queueMigration: z.number().int(),
  tables: z.array(table),
  /** Tells whether a campus has the same secret, without revealing it. */
  secretMark: z.string(),
});

export type Manifest = z.infer<typeof manifestShape>;
export type ArchivedTable = z.infer<typeof table>;

/** The last entry, which proves that an archive is complete. */
export const closingShape = z.object({
  /** Rows of each table. */
  rows: z.record(z.string(), z.number().int()),
  /** Last values of sequences; null: never used. */
  sequences: z.record(z.string(), z.string().nullable()),
  files: z.number().int(),
  fileBytes: z.number().int(),
  /** Files that rows name and the storage did not have. */
  missing: z.array(z.string()),
});

export type Closing = z.infer<typeof closingShape>;

export const MANIFEST = 'manifest.json';
export const CLOSING = 'closing.json';

const PIECE = /^tables\/([a-z0-9_]+\.[a-z0-9_]+)\/\d{6}$/;
const FILE = /^files\/([0-9a-f]{64})$/;

export const pieceName = (tableName: string, number: number): string =>
  `tables/${tableName}/${String(number).padStart(6, '0')}`;

export const fileName = (hash: string): string => `files/${hash}`;

/** What an entry of an archive is, by its name. */
export function kindOf(
  name: string,
): { kind: 'piece'; table: string } | { kind: 'file'; hash: string } | { kind: 'other' } {
  const [, tableName] = PIECE.exec(name) ?? [];
  if (tableName) return { kind: 'piece', table: tableName };
  const [, hash] = FILE.exec(name) ?? [];
  return hash ? { kind: 'file', hash } : { kind: 'other' };
}

import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type pg from 'pg';
import { type Config } from '@campus/platform/config/config.ts';
import { StorageRoom, type StorageProblem } from '@campus/platform/storage/room.ts';
import { Scratch } from '@campus/platform/storage/scratch.ts';
import { storageFor } from '@campus/platform/storage/storage.module.ts';
import { inUnits } from '../upkeep/bytes-in-units.ts';
import { found, reasonOf, type Finding } from './finding.ts';

/** A disk, as far as this machine sees it. */
interface Disk {
  path: string;
  free: number;
  total: number;
}

interface Facts {
  storage: Disk | null;
  storageProblem: StorageProblem | null;
  /** Why the bucket does not answer; null: it does, or there is none. */
  bucketFault: string | null;
  hasBucket: boolean;
  /** Null: it does not answer. */
  databaseBytes: number | null;
  /** Null: on another machine, or in a folder that may not be seen. */
  database: Disk | null;
}

/** A package of the largest size with what it unpacks to, and some days of work. */
const LOW_BYTES = 5_000_000_000;
const LOW_SHARE = 0.05;
const LEAST_BYTES = 100_000_000;

const isLow = ({ free, total }: Disk): boolean => free < LOW_BYTES || free < total * LOW_SHARE;
const paramsOf = ({ path, free }: Disk) => ({ path, free: inUnits(free) });

function ofStorage({ storage, storageProblem }: Facts): Finding[] {
  if (!storage || storageProblem === 'STORAGE_UNWRITABLE')
    return [found('wrong', 'STORAGE_UNWRITABLE', { path: storage?.path ?? '' })];
  if (storageProblem === 'STORAGE_FULL') return [found('wrong', 'STORAGE_FULL', paramsOf(storage))];
  return [
    isLow(storage)
      ? found('look', 'STORAGE_LOW', paramsOf(storage))
      : found('ok', 'STORAGE_ROOM', paramsOf(storage)),
  ];
}

function ofDatabase({ database, databaseBytes }: Facts): Finding[] {
  if (databaseBytes === null) return [];
  const size = { size: inUnits(databaseBytes) };
  if (!database) return [found('ok', 'DATABASE_SIZE', size)];
  const params = { ...paramsOf(database), ...size };
  if (database.free < LEAST_BYTES) return [found('wrong', 'DATABASE_FULL', params)];
  return [isLow(database) ? found('look', 'DATABASE_LOW', params) : found('ok', 'DATABASE_ROOM', params)];
}

export function judgeRoom(facts: Facts): Finding[] {
  const { hasBucket, bucketFault: reason } = facts;
  const bucket = reason === null ? found('ok', 'BUCKET') : found('wrong', 'BUCKET_AWAY', { reason });
  return [...ofStorage(facts), ...(hasBucket ? [bucket] : []), ...ofDatabase(facts)];
}

async function diskOf(path: string): Promise<Disk | null> {
  try {
    const { bavail, bsize, blocks } = await statfs(path);
    return { path, free: bavail * bsize, total: blocks * bsize };
  } catch {
    return null;
  }
}

/** Of a server on this machine, to a role that may know. */
async function dataDirectory(sql: pg.Client, databaseUrl: string): Promise<string | null> {
  if (!/^(localhost|127\.|\[?::1|$)/.test(new URL(databaseUrl).hostname)) return null;
  try {
    const { rows } = await sql.query<{ path: string }>(`select current_setting('data_directory') as path`);
    return rows[0] && existsSync(rows[0].path) ? rows[0].path : null;
  } catch {
    return null;
  }
}

/**
 * Lists first: only that distinguishes a missing bucket from a missing file, and its refusal has a message,
 * which a HEAD request has not.
 */
async function bucketFaultOf(config: Config): Promise<string | null> {
  if (!config.storageUrl) return null;
  try {
    const bucket = await storageFor(config, new Scratch(config));
    await bucket.list()[Symbol.asyncIterator]().next();
    await bucket.size('0'.repeat(64));
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

async function databaseRoom(
  sql: pg.Client | null,
  databaseUrl: string,
): Promise<Pick<Facts, 'databaseBytes' | 'database'>> {
  if (!sql) return { databaseBytes: null, database: null };
  const { rows } = await sql.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
  const path = await dataDirectory(sql, databaseUrl);
  return {
    databaseBytes: Number(rows[0]?.bytes ?? 0),
    database: path === null ? null : await diskOf(path),
  };
}

/** `sql`: null where the database does not answer. */
export async function readRoom(config: Config, sql: pg.Client | null): Promise<Facts> {
  // Called first, because it creates the folder examined next.
  const storageProblem = await new StorageRoom(config).problem();
  return {
    storageProblem,
    storage: (await diskOf(config.storageDir)) ?? { path: config.storageDir, free: 0, total: 0 },
    hasBucket: config.storageUrl !== null,
    bucketFault: await bucketFaultOf(config),
    ...(await databaseRoom(sql, config.databaseOwnerUrl)),
  };
}

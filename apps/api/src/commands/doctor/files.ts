import type pg from 'pg';
import { fileColumns } from '@campus/overview';
import { type Config } from '@campus/platform/config/config.ts';
import { Scratch } from '@campus/platform/storage/scratch.ts';
import { storageFor } from '@campus/platform/storage/storage.module.ts';
import { found, type Finding } from './finding.ts';

interface Facts {
  asked: number;
  missing: number;
}

/** Enough to notice another folder or bucket, and soon asked of a bucket far away. */
const SAMPLE = 100;
const AT_ONCE = 10;

const named = fileColumns.map((column) => {
  const [table, name] = column.split('.');
  return `select ${name} as hash from ${table} where ${name} is not null`;
});
const FILES = `select hash from (${named.join(' union ')}) as file order by random() limit ${SAMPLE}`;

export function judgeFiles({ asked, missing }: Facts): Finding[] {
  if (asked === 0) return [];
  const params = { asked: String(asked), missing: String(missing) };
  return [missing ? found('wrong', 'FILES_MISSING', params) : found('ok', 'FILES', params)];
}

/** Files that rows name, drawn by lot: whether the storage of this set-up has them. */
export async function readFiles(config: Config, sql: pg.Client): Promise<Facts> {
  const { rows } = await sql.query<{ hash: string }>(FILES);
  const storage = await storageFor(config, new Scratch(config));
  const waiting = [...rows];
  let missing = 0;
  const ask = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      if (!(await storage.has(next.hash))) missing += 1;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return { asked: rows.length, missing };
}

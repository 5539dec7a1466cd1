import { rm } from 'node:fs/promises';
import pg from 'pg';
import { running } from './global-setup.ts';

export default async function globalTeardown(): Promise<void> {
  const storage = process.env.CAMPUS_TEST_STORAGE;
  if (storage) await rm(storage, { recursive: true, force: true });
  if (running.stop) return running.stop();
  const client = new pg.Client({ connectionString: process.env.CAMPUS_TEST_POSTGRES });
  await client.connect();
  await client.query(`drop database if exists ${process.env.CAMPUS_TEST_TEMPLATE ?? 'none'} with (force)`);
  await client.end();
}

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { type Config } from '@campus/platform/config/config.ts';
import { createServer } from '../../src/server.ts';
import { copyDatabase, urlOf, withClient } from './databases.ts';
import { template } from './template.ts';
import { testConfig } from './test-config.ts';

export interface TestServer {
  app: NestFastifyApplication;
  config: Config;
  databaseUrl: string;
  /** One client outside the application, to look at rows and to plant what no use case makes. */
  sql: pg.Client;
  close(): Promise<void>;
}

/** A separate campus for one spec file: a clone of the seeded template, reached through HTTP. */
export async function startTestServer(env: Record<string, string> = {}): Promise<TestServer> {
  const database = `spec_${randomUUID().replaceAll('-', '')}`;
  const source = await template();
  await copyDatabase(source, database);
  const storageDir = await mkdtemp(join(tmpdir(), 'campus-storage-'));
  const databaseUrl = urlOf(database);
  const config = testConfig(database, storageDir, env);
  const app = await createServer(config);
  const sql = new pg.Client({ connectionString: databaseUrl });
  await sql.connect();
  return {
    app,
    config,
    databaseUrl,
    sql,
    async close() {
      await sql.end();
      await app.close();
      await withClient('postgres', (client) =>
        client.query(`drop database if exists ${database} with (force)`),
      );
      await rm(storageDir, { recursive: true, force: true });
    },
  };
}

import { describe, expect, it } from '@jest/globals';
import { startTestServer } from '../support/server.ts';
import { withClient } from '../support/databases.ts';

describe('health', () => {
  it('is well with the database and says so when it is away; the process lives on', async () => {
    const server = await startTestServer();
    try {
      const get = async (url: string) => (await server.app.inject({ method: 'GET', url })).statusCode;
      expect([await get('/health'), await get('/health/live')]).toEqual([200, 200]);
      const name = new URL(server.databaseUrl).pathname.slice(1);
      await withClient('postgres', async (client) => {
        await client.query(`alter database ${name} allow_connections false`);
        await client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = 'campus'`,
          [name],
        );
        expect([await get('/health'), await get('/health/live')]).toEqual([503, 200]);
        await client.query(`alter database ${name} allow_connections true`);
      });
      expect(await get('/health')).toBe(200);
    } finally {
      await server.close();
    }
  });
});

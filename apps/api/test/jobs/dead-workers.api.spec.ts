import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { JobWorkers } from '@campus/platform/jobs/job-workers.ts';
import { testCampus } from '../support/campus.ts';

describe('a server that did jobs and is silent', () => {
  const campus = testCampus();

  it('is found dead also where its sessions end by themselves while they are ended', async () => {
    const name = 'campus jobs of a dead server';
    const sessions = ['one', 'other'].map(
      () => new pg.Client({ connectionString: campus.server.config.databaseUrl, application_name: name }),
    );
    for (const session of sessions) {
      session.on('error', () => undefined);
      // Whoever sees one end lets go of the others: they are gone before their turn comes.
      session.on('end', () => void Promise.all(sessions.map((each) => each.end().catch(() => undefined))));
      await session.connect();
    }
    await campus.server.sql.query(
      `insert into job_worker (id, session_name, seen_at) values ('dead', $1, now() - interval '1 day')`,
      [name],
    );
    await campus.server.app.get(JobWorkers).recover();
    const { rows } = await campus.server.sql.query(`select from job_worker where id = 'dead'`);
    expect(rows).toEqual([]);
  });
});

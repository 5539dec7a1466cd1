import { describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Sweep } from '@campus/platform/jobs/sweep.ts';
import { testCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';
import { until } from '../support/until.ts';

describe('jobs', () => {
  const campus = testCampus();
  const jobs = () => campus.server.app.get(Jobs);
  const add = (name: string, payload: object, key?: string) =>
    campus.server.app.get(Database).transaction((tx) => jobs().add(tx, name, payload, key ? { key } : {}));

  it('run once each, with what they were given', async () => {
    const seen: unknown[] = [];
    jobs().registerJob('test-note', async (payload) => void seen.push(payload));
    await add('test-note', { words: 'año' });
    await add('test-note', { words: 'two' });
    await jobs().drain();
    await jobs().drain();
    expect(seen).toEqual([{ words: 'año' }, { words: 'two' }]);
  });

  it('with one key wait as one', async () => {
    const seen: unknown[] = [];
    jobs().registerJob('test-keyed', async (payload) => void seen.push(payload));
    await add('test-keyed', { n: 1 }, 'one');
    await add('test-keyed', { n: 2 }, 'one');
    await jobs().drain();
    expect(seen).toEqual([{ n: 2 }]);
  });

  it('are not there when the transaction is rolled back', async () => {
    const seen: unknown[] = [];
    jobs().registerJob('test-rolled-back', async (payload) => void seen.push(payload));
    const work = campus.server.app.get(Database).transaction(async (tx) => {
      await jobs().add(tx, 'test-rolled-back', {});
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    await jobs().drain();
    expect(seen).toEqual([]);
  });

  it('that fail are kept for later', async () => {
    jobs().registerJob('test-fails', () => Promise.reject(new Error('not today')));
    await add('test-fails', {});
    await jobs().drain();
    const { rows } = await campus.server.sql.query(
      `select attempts, last_error from graphile_worker.jobs where task_identifier = 'test-fails'`,
    );
    expect(rows).toMatchObject([{ attempts: 1, last_error: expect.stringContaining('not today') }]);
  });

  it('have one handler each', () => {
    jobs().registerJob('test-once', () => Promise.resolve());
    expect(() => jobs().registerJob('test-once', () => Promise.resolve())).toThrow();
  });

  it('begin by themselves in a server that has started, outlive a broken connection, and end with the server', async () => {
    const seen: unknown[] = [];
    jobs().registerJob('test-live', async (payload) => void seen.push(payload));
    await jobs().start();
    await add('test-live', { n: 1 });
    // A job whose end was not written when the connection broke is run again, and rightly.
    await until('the job is done and its end written', async () => {
      const { rows } = await campus.server.sql.query(
        `select 1 from graphile_worker.jobs where task_identifier = 'test-live'`,
      );
      return seen.length > 0 && rows.length === 0;
    });
    expect(seen).toEqual([{ n: 1 }]);
    await campus.server.sql.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'campus' and pid <> pg_backend_pid()`,
    );
    // The pool hears of each broken connection a moment later.
    await until('a job can be added again', () =>
      add('test-live', { n: 'after the connections broke' }).then(
        () => true,
        () => false,
      ),
    );
    await until('the second job is done', () => seen.length > 1);
    expect(seen).toHaveLength(2);
    await jobs().beforeApplicationShutdown();
    await add('test-live', { n: 2 });
    await wait(300);
    expect(seen).toHaveLength(2);
  });
});

describe('the hourly sweep', () => {
  const campus = testCampus();

  it('takes what has expired and leaves the rest', async () => {
    const { sql, app } = campus.server;
    await sql.query(
      `insert into throttle values ('old', 1, now() - interval '1 minute'), ('new', 1, now() + interval '1 minute')`,
    );
    await sql.query(
      `insert into session (token_hash, person_id, expires_at) values ('\\x01', $1, now() - interval '1 minute'), ('\\x02', $1, now() + interval '1 day')`,
      [personOf('ana').id],
    );
    await app.get(Sweep).run();
    expect((await sql.query(`select key from throttle`)).rows).toEqual([{ key: 'new' }]);
    expect((await sql.query(`select token_hash from session`)).rows).toEqual([
      { token_hash: Buffer.from([2]) },
    ]);
  });
});

describe('a write with a key of the client', () => {
  const campus = testCampus();
  const ana = () => personOf('ana').id;
  const write = (key: string, operation: string, work: () => Promise<string>, person = ana()) =>
    campus.server.app.get(Database).transaction((tx) => once(tx, person, key, operation, work));

  it('is done once and gives the same result again', async () => {
    const key = newId();
    let times = 0;
    const work = async () => {
      times++;
      return newId();
    };
    const first = await write(key, 'test', work);
    expect(await write(key, 'test', work)).toBe(first);
    expect(times).toBe(1);
  });

  it('is done once when it arrives twice at the same moment', async () => {
    const key = newId();
    let times = 0;
    const work = async () => {
      times++;
      await wait(100);
      return newId();
    };
    const results = await Promise.all([1, 2, 3].map(() => write(key, 'test', work)));
    expect(new Set(results).size).toBe(1);
    expect(times).toBe(1);
  });

  it('is done by the second when the first was rolled back', async () => {
    const key = newId();
    await expect(write(key, 'test', () => Promise.reject(new Refused('NOT_FOUND')))).rejects.toThrow(
      'NOT_FOUND',
    );
    const result = newId();
    expect(await write(key, 'test', async () => result)).toBe(result);
  });

  it('is another write for another person', async () => {
    const key = newId();
    const [mine, theirs] = [newId(), newId()];
    expect(await write(key, 'test', async () => mine)).toBe(mine);
    expect(await write(key, 'test', async () => theirs, personOf('luis').id)).toBe(theirs);
  });

  it('is refused with the key of another operation, or with none', async () => {
    const key = newId();
    await write(key, 'test', async () => newId());
    await expect(write(key, 'other', async () => newId())).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(write('x', 'test', async () => newId())).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

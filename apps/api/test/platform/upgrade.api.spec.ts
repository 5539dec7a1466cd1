import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrateDatabase } from '../../src/commands/upkeep/migrate.ts';
import { createServer } from '../../src/server.ts';
import { speakAs, type Speaker } from '../support/as.ts';
import { answerOf } from '../support/attendance.ts';
import { servingUrlOf, urlOf, withClient } from '../support/databases.ts';
import { plantOldCampus, type OldCampus } from '../support/old-campus.ts';
import { type Persona } from '../support/personas.ts';
import { type TestServer } from '../support/server.ts';
import { testConfig } from '../support/test-config.ts';
import { RECORD_WORK, type RecordWorkData } from '../support/work.ts';

describe('a campus of an earlier version', () => {
  const database = `spec_${randomUUID().replaceAll('-', '')}`;
  const storageDir = mkdtempSync(join(tmpdir(), 'campus-storage-'));
  let old: OldCampus;
  let server: TestServer;
  let as: (persona: Persona) => Speaker;

  beforeAll(async () => {
    old = await plantOldCampus(database);
    // Two servers that are started at the same moment.
    const addresses = { databaseUrl: servingUrlOf(database), databaseOwnerUrl: urlOf(database) };
    await Promise.all([migrateDatabase(addresses), migrateDatabase(addresses)]);
    const config = testConfig(database, storageDir);
    const sql = new pg.Client({ connectionString: urlOf(database) });
    await sql.connect();
    server = {
      app: await createServer(config),
      config,
      databaseUrl: urlOf(database),
      sql,
      close: async () => undefined,
    };
    as = speakAs(server);
  });
  afterAll(async () => {
    await server.sql.end();
    await server.app.close();
    await withClient('postgres', (client) =>
      client.query(`drop database if exists ${database} with (force)`),
    );
    await rm(storageDir, { recursive: true, force: true });
  });

  const countOf = async (table: string) =>
    Number((await server.sql.query<{ count: string }>(`select count(*) from "${table}"`)).rows[0]?.count);

  it('has every row it had', async () => {
    const lost: string[] = [];
    for (const [table, { length }] of Object.entries(old.rows))
      if ((await countOf(table)) < length) lost.push(table);
    expect(lost).toEqual([]);
  });

  it('shows learners what they had done', async () => {
    const { enrolmentId } = old.known;
    const home = await answerOf<{ percent: number; modules: { percent: number }[] }>(
      as('ana'),
      'CourseHome',
      {
        enrolmentId,
        locale: 'es',
      },
    );
    expect(home?.percent).toBeGreaterThan(0);
    expect(home?.modules[0]?.percent).toBe(100);
    const plan = await answerOf<object>(as('ana'), 'Plan', { enrolmentId, locale: 'es' });
    expect(JSON.stringify(plan)).toContain('Otra.');
  });

  it('takes what a phone sends again for what it is', async () => {
    const { deviceId, entry } = old.known;
    const before = await countOf('journal_receipt');
    const { data } = await as('ana').query<RecordWorkData>(RECORD_WORK, {
      input: { deviceId, entries: [entry] },
    });
    expect(data.recordWork.receipts).toEqual([
      { sequence: entry.sequence, isRecorded: true, refusal: null, isRepeat: true },
    ]);
    expect(await countOf('journal_receipt')).toBe(before);
  });

  it('still says which certificates are good', async () => {
    const pages = [];
    for (const { code, serial } of old.known.certificates) {
      const { status, body } = await as('nobody').get(`/verify/${code}`, { 'accept-language': 'en' });
      pages.push([status, body.includes(serial), body.includes('evoked')]);
    }
    expect(pages).toEqual([
      [200, true, false],
      [200, true, true],
    ]);
  });

  it('has an audit that is whole', async () => {
    const check = await answerOf<{ links: number; fault: object | null }>(as('admin'), 'AuditCheck', {
      anchor: null,
    });
    expect(check).toMatchObject({ fault: null });
    expect(check?.links).toBeGreaterThanOrEqual(old.rows['audit_link']?.length ?? 1);
  });

  it('knows who was nominated and who attended', async () => {
    const nomination = await answerOf<object>(as('lucia'), 'Nomination', {
      id: old.known.nomination,
      locale: 'es',
    });
    expect(JSON.stringify(nomination)).toContain('rosa@example.org');
    const { editionId, enrolmentId, halfDayId } = old.known.workshop;
    const board = await answerOf<{ people: { enrolmentId: string; marks: object[] }[] }>(
      as('carla'),
      'AttendanceBoard',
      {
        editionId,
        locale: 'es',
        isBelow: false,
        sort: 'NAME',
        isDescending: false,
        search: '',
        limit: 10,
        offset: 0,
      },
    );
    const marks = board?.people.find((person) => person.enrolmentId === enrolmentId)?.marks;
    expect(marks).toEqual([expect.objectContaining({ halfDayId, presence: 'WHOLE' })]);
  });
});

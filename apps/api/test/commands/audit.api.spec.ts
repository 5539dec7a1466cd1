import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { run } from '../../src/commands/run.ts';
import { testCampus } from '../support/campus.ts';

describe('the audit at the command line', () => {
  const campus = testCampus();
  const before = { ...process.env };
  beforeAll(() => {
    process.env.DATABASE_URL = campus.server.databaseUrl;
    process.env.PUBLIC_URL = 'http://campus.test';
    process.env.CAMPUS_SECRET = campus.server.config.secret;
  });
  afterAll(() => {
    process.env = before;
  });

  async function said(...words: string[]): Promise<{ code: number; value: Record<string, unknown> }> {
    const lines: string[] = [];
    const spy = jest
      .spyOn(process.stdout, 'write')
      .mockImplementation((chunk) => Boolean(lines.push(String(chunk))));
    try {
      const code = await run([...words, '--json']);
      return { code, value: JSON.parse(lines.join('') || '{}') as Record<string, unknown> };
    } finally {
      spy.mockRestore();
    }
  }

  it('gives an anchor, holds the chain against it, and exits 1 when an event was changed', async () => {
    const { sql } = campus.server;
    await sql.query(
      `insert into audit_event (id, action, subject_type, subject_id) select gen_random_uuid(), 'thing.done', 'thing', n::text from generate_series(1, 3) n`,
    );
    const { value } = await said('audit', 'anchor');
    const anchor = String(value.text);
    expect(await said('audit', 'verify', '--anchor', anchor)).toMatchObject({
      code: 0,
      value: { links: value.number, fault: null },
    });
    await sql.query('alter table audit_event disable trigger user');
    await sql.query(`update audit_event set reason = 'forged' where subject_id = '2'`);
    await sql.query('alter table audit_event enable trigger user');
    expect(await said('audit', 'verify')).toMatchObject({ code: 1, value: { fault: { kind: 'CHANGED' } } });
  });
});

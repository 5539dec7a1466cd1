import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { inShellOf, told, toldWith } from '../support/commands.ts';

describe('the audit at the command line', () => {
  const campus = testCampus();
  inShellOf(campus);

  it('gives an anchor, holds the chain against it, and exits 1 when an event was changed', async () => {
    const { sql } = campus.server;
    await sql.query(
      `insert into audit_event (id, action, subject_type, subject_id) select gen_random_uuid(), 'thing.done', 'thing', n::text from generate_series(1, 3) n`,
    );
    const value = await told('audit', 'anchor');
    const anchor = String(value.text);
    expect(await told('audit', 'verify', '--anchor', anchor)).toMatchObject({
      links: value.number,
      fault: null,
    });
    await sql.query('alter table audit_event disable trigger user');
    await sql.query(`update audit_event set reason = 'forged' where subject_id = '2'`);
    await sql.query('alter table audit_event enable trigger user');
    expect(await toldWith(1, 'audit', 'verify')).toMatchObject({ fault: { kind: 'CHANGED' } });
  });
});

import { describe, expect, it } from '@jest/globals';
import { Retention } from '../../src/modules/retention/index.ts';
import { testCampus } from '../support/campus.ts';
import { plantMarkedPerson } from '../support/marked-person.ts';

describe('what has been kept long enough', () => {
  const campus = testCampus();
  const retention = () => campus.server.app.get(Retention);
  const sql = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> =>
    (await campus.server.sql.query<Row>(text, values)).rows;
  const countOf = (taken: { code: string; count: number }[], code: string) =>
    taken.find((one) => one.code === code)?.count;

  it('is taken away once, counted in the audit, and nothing before its time', async () => {
    const { editionId, id } = await plantMarkedPerson(campus.server);
    await sql(`update nomination set enrolment_id = null, person_id = null where edition_id = $1`, editionId);
    expect((await retention().look()).every(({ count }) => count === 0)).toBe(true);
    await sql(`update edition set closed_at = now() - interval '89 days' where id = $1`, editionId);
    expect(countOf(await retention().look(), 'ATTENDANCE_SHEETS')).toBe(0);
    await sql(`update edition set closed_at = now() - interval '91 days' where id = $1`, editionId);
    await sql(`update viewing set begun_at = now() - interval '731 days' where person_id = $1`, id);
    const due = await retention().look();
    for (const code of ['ATTENDANCE_SHEETS', 'WALK_INS', 'NOMINATIONS', 'VIEWINGS'])
      expect([code, countOf(due, code)]).toEqual([code, 1]);
    expect(await retention().run()).toEqual(due);
    expect((await retention().run()).every(({ count }) => count === 0)).toBe(true);
    const events = await sql<{ detail: object }>(
      `select detail from audit_event where action = 'retention.run'`,
    );
    expect(events.map(({ detail }) => detail)).toEqual([
      { ATTENDANCE_SHEETS: 1, WALK_INS: 1, NOMINATIONS: 1, VIEWINGS: 1 },
    ]);
    expect(await sql(`select given_names, address from nomination where edition_id = $1`, editionId)).toEqual(
      [{ given_names: '—', address: '' }],
    );
  });

  it('is said to everybody who is signed in', async () => {
    const { data } = await campus
      .as('ana')
      .query<{ retentionRules: { code: string; days: number | null }[] }>('{ retentionRules { code days } }');
    expect(data.retentionRules).toContainEqual({ code: 'CERTIFICATES', days: null });
    expect(data.retentionRules).toContainEqual({ code: 'RECEIPTS', days: 730 });
  });
});
